// Drive.Permissions of the advanced Drive service (v3): who may open a file that this project made.

import { randomUUID } from 'node:crypto';
import type { DriveFile } from '../../state/state';
import { ScriptError, ServiceObject } from '../../execution/service-object';
import { asGoogle } from '../../execution/behaviours';
import { writeMail } from '../mail/mail-app';
import { findFile, requireWriter, type DriveOptions } from './drive-files';

interface Resource {
  readonly type?: string;
  readonly role?: string;
  readonly emailAddress?: string;
}

const TYPES = ['user', 'group', 'domain', 'anyone'];
const ROLES = ['reader', 'commenter', 'writer', 'fileOrganizer', 'organizer'];

export class DrivePermissions extends ServiceObject {
  readonly className = 'Drive.Permissions';

  async create(
    resource: Resource,
    fileId: string,
    options: DriveOptions & { sendNotificationEmail?: boolean } = {},
  ): Promise<Record<string, unknown>> {
    const file = this._file(fileId, 'create', options);
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
    if (emailAddress && options.sendNotificationEmail !== false && asGoogle('sharingTells'))
      await this._tell(file, emailAddress);
    return describe(made);
  }

  list(fileId: string, options: DriveOptions = {}): Record<string, unknown> {
    const file = this._file(fileId, 'list', options);
    const owner = { id: 'owner', type: 'user', role: 'owner', emailAddress: file.owner };
    return { kind: 'drive#permissionList', permissions: [owner, ...(file.permissions ?? [])].map(describe) };
  }

  remove(fileId: string, permissionId: string, options: DriveOptions = {}): void {
    const file = this._file(fileId, 'delete', options);
    if (!file.permissions?.some(({ id }) => id === permissionId))
      throw failure('delete', `Permission not found: ${permissionId}.`);
    file.permissions = file.permissions.filter(({ id }) => id !== permissionId);
  }

  private _file(id: string, method: string, options: DriveOptions): DriveFile {
    this.execution.requireAuthorization();
    this.execution.requireScope('drive.file', 'drive');
    const { drive } = this.execution.environment.state;
    const { email } = this.execution.user;
    const file = findFile(drive, id, email, options);
    return method === 'list' ? file : requireWriter(file, email, drive, `permissions.${method}`);
  }

  /** Google's own mail: it comes from nobody's quota. */
  private async _tell(file: DriveFile, to: string): Promise<void> {
    const subject = `アイテムが共有されました: 「${file.name}」`;
    await writeMail(this.execution, { to, subject, body: file.name });
  }
}

function failure(method: string, message: string): ScriptError {
  return new ScriptError(
    `API call to drive.permissions.${method} failed with error: ${message}`,
    'GoogleJsonResponseException',
  );
}

const describe = (one: object): Record<string, unknown> => ({ kind: 'drive#permission', ...one });
