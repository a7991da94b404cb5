// PDFs of letters whose rows were erased: each account can remove its own alone, so they wait for it, and are counted.
import type { Ports } from '../../ports';
import { isCopy } from '../records';
import { fileIdOf } from '../../tables/outbox';

const WAITING = 'files/remove/';

export interface WaitingFile {
  readonly id: string;
  readonly deliveryNumber: string;
  /** ISO date. */
  readonly since: string;
}

interface SentRow {
  readonly deliveryNumber?: unknown;
  readonly attachment?: unknown;
}

/** Before the rows lose their addresses. PDFs that a copy names are those of the workbook that is at work. */
export function queueFiles(
  { tables, memory, clock }: Pick<Ports, 'tables' | 'memory' | 'clock'>,
  rows: readonly object[],
): void {
  if (isCopy({ tables, memory })) return;
  const marks = (rows as readonly SentRow[]).flatMap(({ deliveryNumber, attachment }) => {
    const id = fileIdOf(String(attachment));
    return id ? [[WAITING + id, `${clock.today()} ${String(deliveryNumber)}`]] : [];
  });
  if (marks.length > 0) memory.keep(Object.fromEntries(marks) as Record<string, string>);
}

export const waitingFiles = ({ memory }: Pick<Ports, 'memory'>): WaitingFile[] =>
  [...memory.all()]
    .filter(([key]) => key.startsWith(WAITING))
    .map(([key, text]) => {
      const [since = '', deliveryNumber = ''] = text.split(' ');
      return { id: key.slice(WAITING.length), deliveryNumber, since };
    });

/** Of whoever runs this. What another account made stays waiting. */
export function removeFiles(
  ports: Pick<Ports, 'memory' | 'documents' | 'time' | 'lock' | 'audit' | 'tables'>,
  words: (removed: number, left: number) => string,
): { readonly removed: number; readonly left: number } {
  const waiting = waitingFiles(ports);
  const removed: WaitingFile[] = [];
  for (const file of waiting) {
    if (ports.time.spent()) break;
    if (ports.documents.remove(file.id)) removed.push(file);
  }
  const left = waiting.length - removed.length;
  if (removed.length === 0) return { removed: 0, left };
  ports.lock.hold(() => {
    ports.audit.record(
      'removeFiles',
      removed.map(({ deliveryNumber }) => deliveryNumber),
      words(removed.length, left),
    );
    ports.tables.flush();
    ports.memory.keep(Object.fromEntries(removed.map(({ id }) => [WAITING + id, undefined])));
  });
  return { removed: removed.length, left };
}
