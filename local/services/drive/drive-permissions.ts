// Drive.Permissions of the advanced Drive service (v3): who may open a file that this project made.

import { randomUUID } from 'node:crypto';
import type { DriveFile } from '../../state/state';
import { ScriptError, ServiceObject } from '../../execution/service-object';
import { fileNotFound, mayOpen } from './drive-files';

interface Resource {
  readonly type?: string;
  readonly role?: string;
  readonly emailAddress?: string;
}

const TYPES = ['user', 'group', 'domain', 'anyone'];
const ROLES = ['reader', 'commenter', 'writer', 'fileOrganizer', 'organizer'];

export class DrivePermissions extends ServiceObject {
  readonly className = 'Drive.Permissions';

  create(resource: Resource, fileId: string): Record<string, unknown> {
    const file = this._file(fileId);
    const { type = '', role = '', emailAddress } = resource;
    if (!TYPES.includes(type)) throw failure('create', 'The permission type field is required.');
    if (!ROLES.includes(role)) throw failure('create', 'The permission role field is required.');
    if (type !== 'anyone' && !emailAddress)
      throw failure('create', 'The specified emailAddress is invalid or not applicable.');
    const same = file.permissions?.find((one) => one.emailAddress === emailAddress && one.type === type);
    if (same) {
      same.role = role;
      return describe(same);
    }
    const made = { id: randomUUID(), type, role, ...(emailAddress && { emailAddress }) };
    file.permissions = [...(file.permissions ?? []), made];
    return describe(made);
  }

  list(fileId: string): Record<string, unknown> {
    const file = this._file(fileId);
    const owner = { id: 'owner', type: 'user', role: 'owner', emailAddress: file.owner };
    return { kind: 'drive#permissionList', permissions: [owner, ...(file.permissions ?? [])].map(describe) };
  }

  remove(fileId: string, permissionId: string): void {
    const file = this._file(fileId);
    if (!file.permissions?.some(({ id }) => id === permissionId))
      throw failure('delete', `Permission not found: ${permissionId}.`);
    file.permissions = file.permissions.filter(({ id }) => id !== permissionId);
  }

  private _file(id: string): DriveFile {
    this.execution.requireAuthorization();
    this.execution.requireScope('drive.file', 'drive');
    const { drive } = this.execution.environment.state;
    const file = drive.find((one) => one.id === id);
    if (!file || !mayOpen(file, this.execution.user.email, drive)) throw fileNotFound(id);
    return file;
  }
}

function failure(method: string, message: string): ScriptError {
  return new ScriptError(
    `API call to drive.permissions.${method} failed with error: ${message}`,
    'GoogleJsonResponseException',
  );
}

const describe = (one: object): Record<string, unknown> => ({ kind: 'drive#permission', ...one });
