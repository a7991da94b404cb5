// Documents, the desk's folder and files of closed years, kept in memory.
import type { Ports } from '../../../src/ports';
import type { MemoryWorld } from './world';

/** `isLocked` tells whether somebody holds the lock. */
export function memoryDrive(
  {
    state,
    files,
  }: { readonly state: MemoryWorld['state']; readonly files: { name: string; html: string }[] },
  isLocked: () => boolean,
): Pick<Ports, 'documents' | 'folder' | 'archives'> {
  const html = new Map<string, string>();
  return {
    documents: {
      pdf: (text, name) => {
        if (isLocked()) throw new Error('a PDF under the lock');
        state.before('pdf', name);
        html.set(name, text);
        return { name };
      },
      text: (content, name) => {
        html.set(name, content);
        return { name };
      },
      store: (document) => {
        state.before('store', document.name);
        files.push({ name: document.name, html: html.get(document.name)! });
        return {
          id: `file-${files.length}`,
          url: `https://files.example.jp/${files.length}`,
          ...(state.folder?.open === false ? { outside: true as const } : {}),
        };
      },
      remove: () => true,
    },
    folder: {
      look: () => state.folder,
      make: () => {
        state.folder = { url: 'https://drive.example/folder', open: true, owner: state.user, shares: [] };
        return { url: state.folder.url };
      },
      share: (address) => {
        if (state.unsharable.includes(address)) return false;
        const shares = [...state.folder!.shares, { id: `s-${address}`, address }];
        state.folder = { ...state.folder!, shares };
        return true;
      },
      unshare: (id) => {
        state.folder = { ...state.folder!, shares: state.folder!.shares.filter((one) => one.id !== id) };
      },
      take: (id) => state.papers[id] ?? 'others',
      colleagues: () => state.colleagues,
    },
    archives: {
      make: (name, headers) => {
        state.before('store', name);
        const id = `archive-${state.archives.size + 1}`;
        state.archives.set(id, { headers, rows: [], writer: state.user });
        return id;
      },
      urlOf: (fileId) => `https://sheets.example/${fileId}`,
      ids: (fileId) => state.archives.get(fileId)?.rows.map(([id]) => id!),
      rows: (fileId, { from, count, width }) =>
        state.archives
          .get(fileId)
          ?.rows.slice(from, count === undefined ? undefined : from + count)
          .map((row) => row.slice(0, width)),
      add: (fileId, added) => {
        state.before('store', fileId);
        const file = state.archives.get(fileId);
        if (!file || file.writer !== state.user) return false;
        file.rows.push(...added.map((row) => [...row]));
        return true;
      },
      put: (fileId, changed) => {
        state.before('store', fileId);
        const file = state.archives.get(fileId);
        if (!file || file.writer !== state.user) return false;
        for (const { at, texts } of changed) file.rows[at] = [...texts];
        return true;
      },
    },
  };
}
