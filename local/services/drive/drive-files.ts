// Drive.Files of the advanced Drive service (v3): files stand in the twin's folder with an index.

import { randomBytes } from 'node:crypto';
import type { DriveFile } from '../../state/state';
import { asGoogle } from '../../execution/behaviours';
import { ScriptError, ServiceObject } from '../../execution/service-object';
import type { Blob } from '../utilities/blob';

const FOLDER_TYPE = 'application/vnd.google-apps.folder';
const MAX_PAGE = 1000;

interface Resource {
  name?: string;
  mimeType?: string;
  description?: string;
  parents?: string[];
  trashed?: boolean;
}

export class DriveFiles extends ServiceObject {
  readonly className = 'Drive.Files';

  create(resource: Resource, mediaData?: Blob): Record<string, unknown> {
    this._require();
    for (const parent of resource.parents ?? []) if (parent !== 'root') this._find(parent);
    const now = this.execution.now().toISOString();
    const id = randomBytes(16).toString('hex');
    const name = resource.name ?? mediaData?.getName() ?? 'Untitled';
    const mimeType = resource.mimeType ?? mediaData?.getContentType() ?? 'application/octet-stream';
    const stored =
      mimeType === FOLDER_TYPE
        ? undefined
        : `${id}-${[...name.replace(/[\\/:*?"<>|\0]/g, '_')].slice(0, 80).join('')}`;
    const content = mediaData?._content ?? Buffer.alloc(0);
    if (stored) this.execution.environment.folder.write('files', stored, content);
    const file: DriveFile = {
      id,
      name,
      mimeType,
      owner: this.execution.user.email,
      description: resource.description,
      parents: resource.parents ?? ['root'],
      size: content.length,
      createdTime: now,
      modifiedTime: now,
      trashed: false,
      stored,
    };
    this._files().push(file);
    return describe(file);
  }

  get(id: string, options: { alt?: string } = {}): Record<string, unknown> | string {
    this._require();
    const file = this._find(id);
    if (options.alt !== 'media') return describe(file);
    return file.stored ? this.execution.environment.folder.read('files', file.stored).toString('utf8') : '';
  }

  list(options: { q?: string; pageSize?: number; pageToken?: string } = {}): Record<string, unknown> {
    this._require();
    const found = this._files()
      .filter(matcher(options.q ?? ''))
      .filter((file) => this._mayOpen(file));
    const start = Number(options.pageToken ?? 0);
    const size = Math.min(options.pageSize ?? 100, MAX_PAGE);
    const more = start + size < found.length ? { nextPageToken: String(start + size) } : {};
    return { kind: 'drive#fileList', files: found.slice(start, start + size).map(describe), ...more };
  }

  update(resource: Resource, id: string, mediaData?: Blob): Record<string, unknown> {
    this._require();
    const file = this._find(id);
    if (mediaData && file.stored) {
      this.execution.environment.folder.write('files', file.stored, mediaData._content);
      file.size = mediaData._content.length;
    }
    if (resource.name !== undefined) file.name = resource.name;
    if (resource.description !== undefined) file.description = resource.description;
    if (resource.trashed !== undefined) file.trashed = resource.trashed;
    file.modifiedTime = this.execution.now().toISOString();
    return describe(file);
  }

  remove(id: string): void {
    this._require();
    const file = this._find(id);
    if (file.stored) this.execution.environment.folder.remove('files', file.stored);
    this._files().splice(this._files().indexOf(file), 1);
  }

  private _require(): void {
    this.execution.requireAuthorization();
    this.execution.requireScope('drive.file', 'drive');
  }

  private _files(): DriveFile[] {
    return this.execution.environment.state.drive;
  }

  private _find(id: string): DriveFile {
    const file = this._files().find((one) => one.id === id);
    if (!file || !this._mayOpen(file)) throw fileNotFound(id);
    return file;
  }

  private _mayOpen(file: DriveFile): boolean {
    return mayOpen(file, this.execution.user.email, this._files());
  }
}

export function fileNotFound(id: string): ScriptError {
  return new ScriptError(
    `API call to drive.files.get failed with error: File not found: ${id}.`,
    'GoogleJsonResponseException',
  );
}

/** Who made it, whom it or a folder around it is shared with; of files of old twins nobody knows who made them. */
export function mayOpen(file: DriveFile, email: string, files: readonly DriveFile[]): boolean {
  if (file.owner === undefined || file.owner === email || !asGoogle('filesOfTheirMaker')) return true;
  if (file.permissions?.some((one) => one.type === 'anyone' || one.emailAddress === email)) return true;
  const around = files.filter(({ id }) => file.parents?.includes(id));
  return around.some((folder) => mayOpen(folder, email, files));
}

function describe(file: DriveFile): Record<string, unknown> {
  const { id, name, mimeType, description, parents, createdTime, modifiedTime, trashed, size } = file;
  const link =
    mimeType === FOLDER_TYPE
      ? `https://drive.google.com/drive/folders/${id}`
      : `https://drive.google.com/file/d/${id}/view`;
  return {
    kind: 'drive#file',
    id,
    name,
    mimeType,
    description,
    parents,
    createdTime,
    modifiedTime,
    trashed,
    size: String(size),
    webViewLink: link,
  };
}

/** The part of Drive's query language that the twin knows: comparisons joined by `and`. */
function matcher(query: string): (file: DriveFile) => boolean {
  const tests = query
    .split(/\s+and\s+/i)
    .filter((term) => term.trim() !== '')
    .map((term): ((file: DriveFile) => boolean) => {
      const text = (quoted: string) => quoted.replace(/\\(['\\])/g, '$1');
      const equal = /^\s*(name|mimeType)\s*=\s*'((?:[^'\\]|\\.)*)'\s*$/.exec(term);
      if (equal) return (file) => file[equal[1] as 'name' | 'mimeType'] === text(equal[2]!);
      const contains = /^\s*name\s+contains\s+'((?:[^'\\]|\\.)*)'\s*$/.exec(term);
      if (contains) return (file) => file.name.includes(text(contains[1]!));
      const parent = /^\s*'([^']*)'\s+in\s+parents\s*$/.exec(term);
      if (parent) return (file) => file.parents?.includes(parent[1]!) ?? false;
      const trashed = /^\s*trashed\s*=\s*(true|false)\s*$/.exec(term);
      if (trashed) return (file) => file.trashed === (trashed[1] === 'true');
      throw new ScriptError(`not implemented: Drive.Files.list with the query term ${term.trim()}`, 'Error');
    });
  return (file) => tests.every((test) => test(file));
}
