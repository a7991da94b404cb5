// The parts of 記録の検査, each over one tab: rows in the order of their ids, and what no row says.
import { disclosures } from '../../tables/disclosures';
import { policies } from '../../tables/policies';
import { quotes } from '../../tables/quotes';
import { audit, sequenceOf } from '../../tables/records';
import { rowSealedTables } from '../../tables/sealed-tables';
import { transactions } from '../../tables/transactions';
import type { RecordOf, Table } from '../../tables/column';
import { doubtsIn } from '../../tables/unread';
import { versionShelf } from '../rates';
import { checkHead, checkLinks, isChanged } from './audit-chain';
import { inOrder, type CheckFacts, type CheckPart, type Found } from './check-part';
import { disclosureFinding, policyFinding, quoteFinding } from './frozen-rows';
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

function chainPart({ entries, known }: CheckFacts): CheckPart {
  const found = (sequence: string, index: number, what: string, since = ''): Found => ({
    tab: audit.tab,
    row: index + 2,
    id: sequence,
    what,
    acceptable: false,
    since,
  });
  const links = new Map<number, Found[]>();
  for (const { index, sequence, kind } of checkLinks(entries)) {
    const one = found(sequence, index, words.chain[kind], entries[index]!.at);
    links.set(index, [...(links.get(index) ?? []), one]);
  }
  const items = entries.map((entry, index) => ({
    id: entry.sequence,
    order: entry.sequence.padStart(12, '0'),
    check: () => [
      ...(links.get(index) ?? []),
      ...(sequenceOf(entry.sequence) !== undefined && isChanged(entry)
        ? [found(entry.sequence, index, words.chain.changed, entry.at)]
        : []),
    ],
  }));
  return {
    tab: audit.tab,
    items: inOrder(items),
    rest: () =>
      checkHead(entries, known).map(({ index, sequence, kind }) =>
        found(sequence, index, words.chain[kind], entries[index]?.at),
      ),
  };
}

function quotePart(facts: CheckFacts): CheckPart {
  const shelf = versionShelf(facts.ports.rates.rateValues());
  return frozenPart(facts, quotes, 'Q', (row) => [quoteFinding(row, shelf), row.createdOn]);
}

function policyPart(facts: CheckFacts): CheckPart {
  return frozenPart(facts, policies, 'P', (row) => [policyFinding(row, facts.now), '']);
}

/** Rows of the ledger are held by the policies that are their sum; only a row that is gone shows here. */
function ledgerPart(facts: CheckFacts): CheckPart {
  return frozenPart(facts, transactions, 'L', () => [undefined, '']);
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

function sealedPart(table: Table, { ports, seals, now, unsealed }: CheckFacts): CheckPart {
  const rows = ports.tables.read(table) as PlainRow[];
  const at = (id: string) => ({ tab: table.tab, id, acceptable: true });
  const items = rows.map((row, index) => {
    const id = rowIdOf(table, row);
    const check = (): Found[] => {
      if (id === '' || !isSealedRow(table, row)) return [];
      const seal = seals.get(sealKeyOf(table.tab, id));
      if (!seal) unsealed.push(sealOf(table, row, now));
      else if (seal.fingerprint !== rowSeal(table, row)) {
        return [{ ...at(id), row: index + 2, what: words.changed, since: seal.sealedAt }];
      }
      return [];
    };
    return { id, order: id, check };
  });
  const rest = () => {
    const seen = new Set(items.map(({ id }) => id));
    return [...seals.values()]
      .filter(({ tab, fingerprint, rowId }) => tab === table.tab && fingerprint !== '' && !seen.has(rowId))
      .map(({ rowId, sealedAt }) => ({ ...at(rowId), row: 0, what: words.gone, since: sealedAt }));
  };
  return { tab: table.tab, items: inOrder(items), rest };
}
