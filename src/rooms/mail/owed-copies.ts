// Copies in the files that a letter left without: marked when it leaves, made up for by a later run.
import { problemText } from '../../domain/problem-text';
import type { Ports } from '../../ports';
import { outbox, type Delivery } from '../../tables/outbox';
import { checkDelivery } from './delivery-check';
import { gatherDeliveryWorld, readOutbox, type WorldPorts } from './outbox-queue';
import type { DeliveryResult } from './send-one';
import { fileName } from './send-one';
import { mailAudit, mailProblems, owedCopyText } from './words';

/** By the number of the letter, outside of the cells: a text of the row may be anybody's. */
const OWED = 'copy/';

/** With the day on which each was made: a paper's row has none until it is dispatched. */
const owedDays = ({ memory }: Pick<Ports, 'memory'>): Map<string, string> =>
  new Map(
    [...memory.all()].flatMap(([key, day]) => (key.startsWith(OWED) ? [[key.slice(OWED.length), day]] : [])),
  );

export const owedCopies = (ports: Pick<Ports, 'memory'>): string[] => [...owedDays(ports).keys()];

/** One call for a chunk, and none where nothing is owed. */
export function oweCopies(
  { memory, clock }: Pick<Ports, 'memory' | 'clock'>,
  results: readonly DeliveryResult[],
): void {
  const owed = results.filter(({ copyOwed }) => copyOwed).map(({ delivery }) => delivery.deliveryNumber);
  const day = clock.today();
  if (owed.length > 0) memory.keep(Object.fromEntries(owed.map((number) => [OWED + number, day])));
}

type CopyPorts = WorldPorts &
  Pick<Ports, 'documents' | 'folder' | 'audit' | 'lock' | 'memory' | 'time' | 'log'>;

/** Ends with the time of its run, and with the first failure of the service: the rest stays owed. */
export function makeUpCopies(ports: CopyPorts): { readonly made: readonly string[] } {
  const owed = owedDays(ports);
  const made: string[] = [];
  if (owed.size === 0 || ports.folder.look()?.open === false) return { made };
  const rows = readOutbox(ports).filter((row) => owed.has(row.deliveryNumber));
  const gone = [...owed.keys()].filter((number) => !rows.some((row) => row.deliveryNumber === number));
  for (const number of gone) forget(ports, number);
  for (const row of rows) {
    if (made.length > 0 && ports.time.spent()) break;
    const attachment = copyOf(ports, row, owed.get(row.deliveryNumber)!);
    if (attachment === undefined) continue;
    if (attachment === 'failed') break;
    ports.lock.hold(() => {
      const set = { attachment, error: withoutCopyNotes(row.error) };
      ports.tables.update(outbox, [{ id: row.deliveryNumber, set }], 'skip');
      ports.audit.record('makeUpCopies', [row.deliveryNumber], mailAudit.copyMade(row.deliveryNumber));
      ports.tables.flush();
    });
    forget(ports, row.deliveryNumber);
    made.push(row.deliveryNumber);
  }
  return { made };
}

/** What earlier versions kept in place of the day. */
const NO_DAY = '1';

/** As it left: with the date of that day. Undefined where its rows have changed since, so that it cannot be drawn. */
function copyOf(ports: CopyPorts, row: Delivery, owedSince: string): string | undefined {
  const day = owedSince === NO_DAY ? (row.sentAt || row.createdAt).slice(0, 10) : owedSince;
  const then = { ...ports, clock: { ...ports.clock, today: () => day } };
  const { ready } = checkDelivery({ ...row, state: '送信済' }, gatherDeliveryWorld(then));
  if (!ready?.letter) return undefined;
  try {
    const document = ports.documents.pdf(ports.letters.html(ready.letter), fileName(ready));
    const stored = ports.documents.store(document);
    return stored.outside ? 'failed' : `${document.name} ${stored.url}`.trim();
  } catch {
    ports.log.info('copyMissing', { delivery: row.deliveryNumber });
    return 'failed';
  }
}

const forget = ({ memory }: Pick<Ports, 'memory'>, number: string): void =>
  memory.keep({ [OWED + number]: undefined });

function withoutCopyNotes(error: string): string {
  const notes = [mailProblems.copyMissing(), mailProblems.copyOutside()].map(problemText);
  return error
    .split('／')
    .filter((note) => !notes.includes(note))
    .join('／');
}

/** A line of 点検 while something is owed. */
export function owedCopyCheck(ports: Pick<Ports, 'memory'>): string[] {
  const owed = owedCopies(ports);
  return owed.length === 0 ? [] : [owedCopyText(owed.length, owed.slice(0, 3))];
}
