// Drive.Files of the advanced Drive service (v3): files stand in the twin's folder with an index.

import { randomBytes } from 'node:crypto';
import type { DriveFile } from '../../state/state';
import { asGoogle } from '../../execution/behaviours';
import { ScriptError, ServiceObject } from '../../execution/service-object';
import { SHEET_TYPE, sheetContent } from '../sheets/drive-workbook';
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

  create(resource: Resource, mediaData?: Blob | null, options: DriveOptions = {}): Record<string, unknown> {
    this._require();
    for (const parent of resource.parents ?? [])
      if (parent !== 'root') this._change(this._find(parent, options), 'create');
    const now = this.execution.now().toISOString();
    const id = randomBytes(16).toString('hex');
    const name = resource.name ?? mediaData?.getName() ?? 'Untitled';
    const mimeType = resource.mimeType ?? mediaData?.getContentType() ?? 'application/octet-stream';
    const stored =
      mimeType === FOLDER_TYPE
        ? undefined
        : `${id}-${[...name.replace(/[\\/:*?"<>|\0]/g, '_')].slice(0, 80).join('')}`;
    const content =
      mimeType === SHEET_TYPE ? sheetContent(mediaData) : (mediaData?._content ?? Buffer.alloc(0));
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

  get(id: string, options: DriveOptions & { alt?: string } = {}): Record<string, unknown> | string {
    this._require();
    const file = this._find(id, options);
    if (options.alt !== 'media')
      return { ...describe(file), ownedByMe: [undefined, this.execution.user.email].includes(file.owner) };
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

  update(
    resource: Resource,
    id: string,
    mediaData?: Blob | null,
    options: DriveOptions & { addParents?: string; removeParents?: string } = {},
  ): Record<string, unknown> {
    this._require();
    const file = this._change(this._find(id, options), 'update');
    const into = listed(options.addParents);
    for (const parent of into) if (parent !== 'root') this._change(this._find(parent, options), 'update');
    const from = listed(options.removeParents);
    file.parents = [...new Set([...(file.parents ?? []).filter((one) => !from.includes(one)), ...into])];
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

  remove(id: string, options: DriveOptions = {}): void {
    this._require();
    const file = this._change(this._find(id, options), 'delete');
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

  private _find(id: string, options: DriveOptions): DriveFile {
    return findFile(this._files(), id, this.execution.user.email, options);
  }

  private _mayOpen(file: DriveFile): boolean {
    return rightTo(file, this.execution.user.email, this._files()) !== undefined;
  }

  private _change(file: DriveFile, method: string): DriveFile {
    return requireWriter(file, this.execution.user.email, this._files(), `files.${method}`);
  }
}

const listed = (ids = ''): string[] => ids.split(',').filter((id) => id !== '');

/** What a call says of shared drives; without it their files are not found. */
export interface DriveOptions {
  readonly supportsAllDrives?: boolean;
}

export function findFile(
  files: readonly DriveFile[],
  id: string,
  email: string,
  { supportsAllDrives = false }: DriveOptions,
): DriveFile {
  const file = files.find((one) => one.id === id);
  const hidden = file && !supportsAllDrives && asGoogle('sharedDrives') && isInSharedDrive(file, files);
  if (!file || hidden || rightTo(file, email, files) === undefined) throw fileNotFound(id);
  return file;
}

const isInSharedDrive = (file: DriveFile, files: readonly DriveFile[]): boolean =>
  file.inSharedDrive === true || around(file, files).some((folder) => isInSharedDrive(folder, files));
const around = ({ parents }: DriveFile, files: readonly DriveFile[]): DriveFile[] =>
  files.filter(({ id }) => parents?.includes(id));

/** To change a file, share it or put another into it. */
export function requireWriter(
  file: DriveFile,
  email: string,
  files: readonly DriveFile[],
  method: string,
): DriveFile {
  if (rightTo(file, email, files) === 'writer' || !asGoogle('rolesOfFiles')) return file;
  throw new ScriptError(
    `API call to drive.${method} failed with error: The user does not have sufficient permissions for file ${file.id}.`,
    'GoogleJsonResponseException',
  );
}

export function fileNotFound(id: string): ScriptError {
  return new ScriptError(
    `API call to drive.files.get failed with error: File not found: ${id}.`,
    'GoogleJsonResponseException',
  );
}

export type FileRight = 'reader' | 'writer';
const WRITERS = ['writer', 'fileOrganizer', 'organizer'];

/** Who made it, whom it or a folder around it is shared with; of files of old twins nobody knows who made them. */
export function rightTo(file: DriveFile, email: string, files: readonly DriveFile[]): FileRight | undefined {
  if (file.owner === undefined || file.owner === email || !asGoogle('filesOfTheirMaker')) return 'writer';
  const own = (file.permissions ?? []).filter(
    ({ type, emailAddress }) => type === 'anyone' || emailAddress === email,
  );
  const rights = [
    ...own.map(({ role }): FileRight => (WRITERS.includes(role) ? 'writer' : 'reader')),
    ...around(file, files).map((folder) => rightTo(folder, email, files)),
  ];
  return rights.includes('writer') ? 'writer' : rights.find((right) => right !== undefined);
}

/** Told as they are kept. */
const SHOWN = [
  ...(['id', 'name', 'mimeType', 'description', 'parents'] as const),
  ...(['createdTime', 'modifiedTime', 'trashed'] as const),
];

function describe(file: DriveFile): Record<string, unknown> {
  const { id, mimeType, size, inSharedDrive } = file;
  const link =
    mimeType === FOLDER_TYPE
      ? `https://drive.google.com/drive/folders/${id}`
      : mimeType === SHEET_TYPE
        ? `https://docs.google.com/spreadsheets/d/${id}/edit`
        : `https://drive.google.com/file/d/${id}/view`;
  return {
    kind: 'drive#file',
    ...Object.fromEntries(SHOWN.map((key) => [key, file[key]])),
    size: String(size),
    webViewLink: link,
    ...(inSharedDrive ? { driveId: 'shared-drive' } : {}),
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
