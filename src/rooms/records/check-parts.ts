// The parts of 記録の検査, each over one tab: rows in the order of their ids, and what no row says.
import { disclosures } from '../../tables/disclosures';
import { facts as factRows } from '../../tables/facts';
import { policies } from '../../tables/policies';
import { quotes } from '../../tables/quotes';
import { chainStart } from '../../tables/archive-index';
import { audit, numberOfLine } from '../../tables/records';
import { rowSealedTables } from '../../tables/sealed-tables';
import { seals as sealRows } from '../../tables/seals';
import { transactions } from '../../tables/transactions';
import type { RecordOf, Table } from '../../tables/column';
import { doubtsIn } from '../../tables/unread';
import { programsNow } from '../mail';
import { versionShelf } from '../rates';
import { checkHead, checkLinks, isChanged } from './audit-chain';
import { inOrder, type CheckFacts, type CheckPart, type Found } from './check-part';
import { isUnsealedTab, lastSeenHead } from './emptied';
import { disclosureFinding, policyFinding, quoteFinding } from './frozen-rows';
import { ledgerPartners, policyPartners } from './missing-partners';
import { missingRows } from './missing-rows';
import { seriesLetters } from './series-letters';
import { recordWords as words } from './words';
import { rowSealPart } from './row-seal-part';
import { isSealedRow, rowIdOf, rowSeal, sealedTables, sealKeyOf, type PlainRow } from './row-seals';
import { sealOf } from './seal-writes';

/** Rows that the product freezes, and never deletes. */
const frozenTables: readonly Table[] = [quotes, policies, transactions, disclosures];

/** Rows of these have numbers one after another: one that is gone leaves a gap. */
export const numberedTables: readonly Table[] = [
  ...frozenTables,
  ...rowSealedTables.filter(({ key }) => seriesLetters.has(key)),
];

/** Every tab that some part looks at. */
export const checkedTables: readonly Table[] = [audit, ...frozenTables, ...sealedTables, ...rowSealedTables];

/** Each is opened when its turn comes: a part that is not reached costs no read. */
export const checkParts: readonly ((facts: CheckFacts) => CheckPart)[] = [
  chainPart,
  quotePart,
  policyPart,
  ledgerPart,
  disclosurePart,
  ...sealedTables.map((table) => (facts: CheckFacts) => sealedPart(table, facts)),
  ...rowSealedTables.map((table) => (facts: CheckFacts) => rowSealPart(table, facts)),
];

function chainPart({ entries, known, ports, seals, archived }: CheckFacts): CheckPart {
  const start = chainStart(archived, audit.tab);
  const found = (sequence: string, index: number, what: string, since = ''): Found => ({
    tab: audit.tab,
    row: index + 2,
    id: sequence,
    what,
    acceptable: false,
    since,
  });
  // The set-up writes a line before any row of 事実 stands.
  const endings = (): Found[] =>
    entries.length === 0 && ports.tables.read(factRows).length > 0
      ? [found('', -1, words.chainGone)]
      : checkHead(entries, lastSeenHead(seals), start)
          .filter(({ kind }) => kind === 'headDiffers')
          .map(({ index, sequence }) => found(sequence, index, words.tailGone));
  const links = new Map<number, Found[]>();
  for (const { index, sequence, kind } of checkLinks(entries, start)) {
    const one = found(sequence, index, words.chain[kind], entries[index]!.at);
    links.set(index, [...(links.get(index) ?? []), one]);
  }
  const items = entries.map((entry, index) => ({
    id: entry.sequence,
    order: entry.sequence.padStart(12, '0'),
    check: () => [
      ...(links.get(index) ?? []),
      ...(numberOfLine(entry) !== undefined && isChanged(entry)
        ? [found(entry.sequence, index, words.chain.changed, entry.at)]
        : []),
    ],
  }));
  return {
    tab: audit.tab,
    items: inOrder(items),
    rest: () => [
      ...checkHead(entries, known, start).map(({ index, sequence, kind }) =>
        found(sequence, index, words.chain[kind], entries[index]?.at),
      ),
      ...endings(),
    ],
  };
}

function quotePart(facts: CheckFacts): CheckPart {
  const shelf = versionShelf(facts.ports.rates.rateValues());
  return frozenPart(facts, quotes, 'Q', (row) => [quoteFinding(row, shelf), row.createdOn]);
}

function policyPart(facts: CheckFacts): CheckPart {
  const partner = policyPartners(facts.ports.tables);
  const { programOf } = programsNow(facts.ports);
  const look = (row: RecordOf<typeof policies>) => policyFinding(row, facts.now, programOf) ?? partner(row);
  return frozenPart(facts, policies, 'P', (row) => [look(row), '']);
}

/** Rows of the ledger are held by the policies that are their sum; only what is gone shows here. */
function ledgerPart(facts: CheckFacts): CheckPart {
  const partner = ledgerPartners(facts.ports.tables);
  return frozenPart(facts, transactions, 'L', (row) => [partner(row), '']);
}

function disclosurePart(facts: CheckFacts): CheckPart {
  return frozenPart(facts, disclosures, 'K', (row) => [disclosureFinding(row), row.finishedOn]);
}

function frozenPart<T extends Table>(
  { ports, entries, seals }: CheckFacts,
  table: T,
  letter: string,
  look: (row: RecordOf<T>) => readonly [what: string | undefined, since: string],
): CheckPart {
  const rows = ports.tables.read(table);
  const items = rows.map((row, index) => {
    const id = rowIdOf(table, row);
    return {
      id,
      order: id,
      check: () => {
        // Nothing of the product's writes what cannot be read: a person did.
        const doubts = doubtsIn(row);
        const [what, since] =
          doubts.length > 0
            ? [words.frozenColumns(doubts.map(({ column }) => column)), '']
            : look(row as RecordOf<T>);
        return what ? [{ tab: table.tab, row: index + 2, id, what, acceptable: false, since }] : [];
      },
    };
  });
  const ids = items.map(({ id }) => id);
  const rest = () => missingRows(table.tab, letter, ids, { entries, seals });
  return { tab: table.tab, items: inOrder(items), rest };
}

/** The call whose line says that rows were sealed. */
const SET_UP = 'setUpWorkbook';

function sealedPart(table: Table, { ports, seals, now, unsealed, entries, archived }: CheckFacts): CheckPart {
  const rows = ports.tables.read(table) as PlainRow[];
  const at = (id: string) => ({ tab: table.tab, id, acceptable: true });
  // The set-up seals what it writes and what stands, and so does every later write.
  // Its line may stand in a file of closed years.
  const isSetUp =
    chainStart(archived, audit.tab).sequence > 0 || entries.some(({ useCase }) => useCase === SET_UP);
  const isEmptied = isSetUp && isUnsealedTab(table, seals);
  const items = rows.map((row, index) => {
    const id = rowIdOf(table, row);
    const check = (): Found[] => {
      if (id === '' || !isSealedRow(table, row)) return [];
      const seal = seals.get(sealKeyOf(table.tab, id));
      if (!seal && !isSetUp) unsealed.push(sealOf(table, row, now));
      // A row that was found before has a line in 照合控 without a seal of its own.
      else if (!seal?.fingerprint && isSetUp)
        return isEmptied ? [] : [{ ...at(id), row: index + 2, what: words.noSeal, since: '' }];
      else if (seal && seal.fingerprint !== rowSeal(table, row)) {
        return [{ ...at(id), row: index + 2, what: words.changed, since: seal.sealedAt }];
      }
      return [];
    };
    return { id, order: id, check };
  });
  const rest = () => {
    const seen = new Set(items.map(({ id }) => id));
    const sealed = rows.filter((row) => rowIdOf(table, row) !== '' && isSealedRow(table, row)).length;
    if (isEmptied && sealed > 0) {
      const what = words.sealsGone(table.tab, sealed);
      return [{ tab: sealRows.tab, row: 0, id: table.tab, what, acceptable: true, since: '' }];
    }
    return [...seals.values()]
      .filter(({ tab, fingerprint, rowId }) => tab === table.tab && fingerprint !== '' && !seen.has(rowId))
      .map(({ rowId, sealedAt }) => ({ ...at(rowId), row: 0, what: words.gone, since: sealedAt }));
  };
  return { tab: table.tab, items: inOrder(items), rest };
}
