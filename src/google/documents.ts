// Documents: HTML to PDF, and PDF files in Drive by the advanced service (scope drive.file).
import type { DocumentHandle, Documents } from '../ports';
import { ANYWHERE, isUnreachable, paperFolderId } from './paper-folder';

type Blob = GoogleAppsScript.Base.Blob;

interface BlobHandle extends DocumentHandle {
  readonly blob: Blob;
}

export const documents: Documents = {
  pdf: (html, name): BlobHandle => {
    const blob = Utilities.newBlob(html, 'text/html', name).getAs('application/pdf').setName(name);
    return { name, blob };
  },
  text: (content, name, contentType): BlobHandle => ({
    name,
    blob: Utilities.newBlob(content, contentType, name),
  }),
  store: (document) => {
    const folder = paperFolderId();
    if (folder === '') return created(document);
    try {
      return created(document, folder);
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      return { ...created(document), outside: true };
    }
  },
  remove: (id) => {
    try {
      Drive!.Files.remove(id);
      return true;
    } catch (error) {
      // Another account's cannot be seen (404), one that somebody has removed is gone for everybody alike.
      void error;
      return false;
    }
  },
};

function created(document: DocumentHandle, folder?: string): ReturnType<Documents['store']> {
  const about = {
    name: document.name,
    mimeType: 'application/pdf',
    ...(folder === undefined ? {} : { parents: [folder] }),
  };
  const options = { ...ANYWHERE, fields: 'id,webViewLink,size' };
  const file = Drive!.Files.create(about, blobOf(document), options);
  return { id: file.id ?? '', url: file.webViewLink ?? '', bytes: Number(file.size ?? 0) };
}

/** The Blob behind a handle that this adapter made. */
export function blobOf(document: DocumentHandle): Blob {
  return (document as BlobHandle).blob;
}
