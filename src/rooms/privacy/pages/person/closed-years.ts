// Calls that go through the files of closed years, chunk by chunk.
import { client } from '../../../../ui/server';
import type { Calls, ClosedYears, Disclosure } from '../../contract';

const server = client<Calls>();

export type Years = Pick<ClosedYears, 'files' | 'closed'>;

export async function yearsOf(memberNumber: string, onLeft: (left: number) => void): Promise<Years> {
  let all: ClosedYears = { files: [], closed: [], left: 0, after: '' };
  do {
    const part = await server.openPersonYears({ memberNumber, after: all.after });
    all = { ...part, files: [...all.files, ...part.files], closed: [...all.closed, ...part.closed] };
    onLeft(all.left);
  } while (all.left > 0);
  return all;
}

export async function disclosureOf(
  memberNumber: string,
  onLeft: (left: number) => void,
): Promise<Disclosure> {
  let all = await server.disclosePerson({ memberNumber });
  while (all.left > 0) {
    onLeft(all.left);
    const part = await server.disclosePerson({ memberNumber, after: all.after });
    all = { ...part, cells: [...all.cells, ...part.cells], closed: [...all.closed, ...part.closed] };
  }
  return all;
}

/** A file that fails leaves those before it erased: the page counts anew what stands. */
export async function eraseYears(
  memberNumber: string,
  { files }: Years,
  onLeft: (left: number) => void,
): Promise<void> {
  const due = files.filter(({ count }) => count > 0);
  for (const [at, { fileId, count }] of due.entries()) {
    onLeft(due.length - at);
    await server.erasePersonYear({ memberNumber, fileId, confirm: count });
  }
}
