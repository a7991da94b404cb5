// The desk's own folder in Drive. Scope drive.file reaches what the product made, wherever people move it.
import type { PaperFolder, PaperFolderState } from '../ports';

/** A property, and no cell: a copy of the workbook must not write into the folder of another. */
const KEY = 'paperFolder';
const FOLDER_TYPE = 'application/vnd.google-apps.folder';
/** Without it nothing is found once somebody has moved the folder into a shared drive. */
export const ANYWHERE = { supportsAllDrives: true } as const;

/** '' before it is made. */
export const paperFolderId = (): string => PropertiesService.getDocumentProperties().getProperty(KEY) ?? '';

export function createPaperFolder(workbook: () => GoogleAppsScript.Spreadsheet.Spreadsheet): PaperFolder {
  return {
    look: () => {
      const id = paperFolderId();
      return id === '' ? undefined : stateOf(id);
    },
    make: (name) => {
      const { id } = Drive!.Files.create({ name, mimeType: FOLDER_TYPE });
      PropertiesService.getDocumentProperties().setProperty(KEY, id!);
      return { url: urlOf(id!) };
    },
    share: (emailAddress) => {
      try {
        Drive!.Permissions.create({ type: 'user', role: 'writer', emailAddress }, paperFolderId(), {
          ...ANYWHERE,
          sendNotificationEmail: false,
        });
        return true;
      } catch {
        return false;
      }
    },
    unshare: (id) => Drive!.Permissions.remove(paperFolderId(), id, ANYWHERE),
    take: (id) => take(id, paperFolderId()),
    colleagues: () => {
      const owner = workbook().getOwner()?.getEmail() ?? '';
      return [
        ...new Set([
          owner,
          ...workbook()
            .getEditors()
            .map((user) => user.getEmail()),
        ]),
      ].filter((email) => email !== '');
    },
  };
}

/** drive.file shows an account what the product made for it, and no file of another's. */
function take(id: string, folder: string): ReturnType<PaperFolder['take']> {
  let parents: readonly string[];
  try {
    const file = Drive!.Files.get(id, { ...ANYWHERE, fields: 'parents,ownedByMe' });
    parents = file.parents ?? [];
    if (parents.includes(folder)) return 'inside';
    if (file.ownedByMe === false) return 'others';
  } catch (error) {
    if (isUnreachable(error)) return 'others';
    throw error;
  }
  try {
    const move = { addParents: folder, removeParents: parents.join(',') };
    // Without content; the declarations know no null.
    Drive!.Files.update({}, id, null as never, { ...ANYWHERE, ...move });
    return 'moved';
  } catch {
    return 'refused';
  }
}

const urlOf = (id: string): string => `https://drive.google.com/drive/folders/${id}`;

function stateOf(id: string): PaperFolderState {
  const url = urlOf(id);
  try {
    const fields = 'permissions(id,type,role,emailAddress)';
    const { permissions = [] } = Drive!.Permissions.list(id, { ...ANYWHERE, fields });
    const isOwner = ({ role }: { readonly role?: string }) => role === 'owner';
    return {
      url,
      open: true,
      owner: permissions.find(isOwner)?.emailAddress ?? '',
      shares: permissions
        .filter((one) => !isOwner(one))
        .map((one) => ({ id: one.id ?? '', address: one.emailAddress ?? '' })),
    };
  } catch (error) {
    if (isUnreachable(error)) return { url, open: false, owner: '', shares: [] };
    throw error;
  }
}

/** Another's file that nobody has shared, or one that is gone: Google says the same of both. */
export const isUnreachable = (error: unknown): boolean =>
  /File not found|sufficient permissions|does not have|見つかりません/i.test(
    error instanceof Error ? error.message : String(error),
  );
