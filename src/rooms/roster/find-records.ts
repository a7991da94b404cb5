// The search over quotes, policies, claims and contacts: what fits, newest first, with its row.
import { cutText } from '../../domain/cut-text';
import { claims } from '../../tables/claims';
import type { RecordOf, Table } from '../../tables/column';
import { contacts } from '../../tables/contacts';
import { policies } from '../../tables/policies';
import { quotes } from '../../tables/quotes';
import type { FindRequest, RecordHit } from './contract';
import type { Ports } from '../../ports';
import { searchText, searchWords } from '../../domain/search-text';

const MOST_HITS_A_TAB = 5;
const LONGEST_DETAIL = 60;

interface Searched<T extends Table> {
  readonly table: T;
  readonly fields: readonly (keyof RecordOf<T>)[];
  readonly title: (row: RecordOf<T>) => string;
  readonly detail: (row: RecordOf<T>) => readonly string[];
}

const inQuotes: Searched<typeof quotes> = {
  table: quotes,
  fields: ['quoteNumber', 'memberNumber', 'organization', 'plan', 'referralNumber', 'state'],
  title: (row) => row.organization,
  detail: (row) => [row.plan, row.effectiveDate, row.state],
};
const inPolicies: Searched<typeof policies> = {
  table: policies,
  fields: [
    'policyNumber',
    'certificateNumber',
    'memberNumber',
    'organization',
    'namedInsured',
    'plan',
    'receiptNumber',
    'state',
  ],
  title: (row) => row.organization,
  detail: (row) => [row.plan, row.startsAt.slice(0, 10), row.state],
};
const inClaims: Searched<typeof claims> = {
  table: claims,
  fields: ['claimNumber', 'memberNumber', 'organization', 'policyNumber', 'kind', 'state'],
  title: (row) => row.organization,
  detail: (row) => [row.kind, row.receivedAt.slice(0, 10), row.state],
};
const inContacts: Searched<typeof contacts> = {
  table: contacts,
  fields: ['contactNumber', 'memberNumber', 'organization', 'subjectNumber', 'summary', 'channel'],
  title: (row) => row.organization,
  detail: (row) => [row.at.slice(0, 10), row.channel, row.summary],
};

/** One read a tab. */
export function findRecords(ports: Pick<Ports, 'tables'>, { text }: FindRequest): readonly RecordHit[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  return [
    ...hitsIn(ports, inQuotes, words),
    ...hitsIn(ports, inPolicies, words),
    ...hitsIn(ports, inClaims, words),
    ...hitsIn(ports, inContacts, words),
  ];
}

function hitsIn<T extends Table>(
  ports: Pick<Ports, 'tables'>,
  { table, fields, title, detail }: Searched<T>,
  words: readonly string[],
): RecordHit[] {
  return ports.tables
    .sound(table)
    .filter((row) => {
      const haystack = searchText(fields.map((field) => String(row[field])).join(' '));
      return words.every((word) => haystack.includes(word));
    })
    .slice(-MOST_HITS_A_TAB)
    .reverse()
    .map((row) => ({
      tab: table.tab,
      id: String((row as Readonly<Record<string, unknown>>)[table.id]),
      title: title(row),
      detail: cutText(
        detail(row)
          .filter((part) => part !== '')
          .join('　'),
        LONGEST_DETAIL,
      ),
    }));
}
