// What tells a copy and a restored version of the workbook from the workbook itself, kept outside of its cells.
import * as json from '../../calls/stored';
import {
  highestOf,
  originOf,
  placeOf,
  type BookMarks,
  type BookOrigin,
  type BookPlace,
} from '../../domain/book-origin';
import type { Ports } from '../../ports';
import {
  archivedFiles,
  archivedNumbers,
  archiveText,
  chainStart,
  type ChainStart,
} from '../../tables/archive-index';
import { outbox } from '../../tables/outbox';
import { settings } from '../../tables/masters';
import { quotes } from '../../tables/quotes';
import { audit, sequenceOf } from '../../tables/records';
import { settingValues } from '../../tables/setting-values';

type BookPorts = Pick<Ports, 'tables' | 'memory'>;

const KEY = 'book';

/** What 設定 says of this file. */
export const bookPlace = ({ tables, memory }: BookPorts): BookPlace =>
  placeOf(settingValues(tables.read(settings))('bookFile'), memory.fileId());

/** For practice or not: files that the rows name are those of the workbook that it was copied from. */
export const isCopy = (ports: BookPorts): boolean => ['copy', 'practice'].includes(bookPlace(ports));

/** 設定, and three columns that only grow. */
export function bookOrigin(ports: BookPorts): BookOrigin {
  if (bookPlace(ports) === 'copy') return 'copied';
  const { highest, lines, start } = seriesOf(ports);
  return originOf(keptMarks(ports), {
    fileId: ports.memory.fileId(),
    highest,
    hashOf: (sequence) => lines.get(sequence),
    startsAfter: start.sequence,
  });
}

/** From now on this is how the workbook is known. Whoever calls it has dealt with what `bookOrigin` says. */
export function markBook(ports: BookPorts): void {
  const { highest, lines } = seriesOf(ports);
  const last = Math.max(0, ...lines.keys());
  const marks: BookMarks = {
    fileId: ports.memory.fileId(),
    highest,
    ...(last > 0 ? { line: { sequence: last, hash: lines.get(last)! } } : {}),
  };
  ports.memory.keep({ [KEY]: JSON.stringify(marks) });
}

function seriesOf({ tables }: BookPorts): {
  readonly highest: BookMarks['highest'];
  readonly lines: ReadonlyMap<number, string>;
  readonly start: ChainStart;
} {
  const archived = archivedFiles(archiveText(tables.read(settings)));
  const lines = new Map<number, string>();
  for (const { sequence, hash } of tables.readColumns(audit, ['sequence', 'hash'])) {
    const number = sequenceOf(sequence);
    if (number !== undefined) lines.set(number, hash);
  }
  return {
    highest: {
      quotes: highestOf(tables.readColumns(quotes, ['quoteNumber']).map((row) => row.quoteNumber)),
      deliveries: highestOf([
        ...archivedNumbers(archived, outbox.tab),
        ...tables.readColumns(outbox, ['deliveryNumber']).map((row) => row.deliveryNumber),
      ]),
    },
    lines,
    start: chainStart(archived, audit.tab),
  };
}

const readMarks = json.keptAs<BookMarks>(() =>
  json.fields({
    fileId: json.text(),
    highest: json.map(json.text()),
    line: json.optional(json.fields({ sequence: json.number(), hash: json.text() })),
  }),
);

/** What nobody can read is known of nobody. */
const keptMarks = ({ memory }: BookPorts): BookMarks | undefined => readMarks(memory.all().get(KEY));
