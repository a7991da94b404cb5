// How workbooks of earlier versions come to the tabs of this one: one entry for each change, the oldest first.
import type { Migration } from '../../tables/migration';
import { claims } from '../../tables/claims';
import { deadlines } from '../../tables/deadlines';
import { documents } from '../../tables/documents';
import { facts } from '../../tables/facts';
import { intakes } from '../../tables/intakes';
import { intentions } from '../../tables/intentions';
import { programs } from '../../tables/masters';
import { payments } from '../../tables/payments';
import { policies } from '../../tables/policies';
import { proposals } from '../../tables/proposals';
import { questions } from '../../tables/questions';
import { rates } from '../../tables/rates';
import { referrals } from '../../tables/referrals';
import { outbox } from '../../tables/outbox';
import { moveFromReferrals } from '../doubts';
import { transactions } from '../../tables/transactions';
import { rowSealedTables } from '../../tables/sealed-tables';
import { memberTabChange } from '../roster';

/** Those that older desks had; 提案 is new. */
const olderSealedTables = rowSealedTables.filter(({ key }) => key !== proposals.key);

export const migrations: readonly Migration[] = [
  {
    name: 'one word for what the insurer has confirmed',
    to: 2,
    changes: [{ table: rates, words: { certainty: { 会社確認: '確認済' } } }],
  },
  {
    name: 'the roster stores what people typed, and nothing that follows from it',
    to: 3,
    changes: [memberTabChange],
  },
  {
    // Columns that moved need no entry; of the riders no policy of an older desk has any.
    name: 'columns in the order of work, and the riders that the insurer answered',
    to: 4,
    changes: [{ table: policies }],
  },
  {
    name: 'a manager says of a question that a yes asks the insurer',
    to: 5,
    // The new column alone: blank is what every question was.
    changes: [{ table: questions }],
  },
  {
    name: 'doubts of the documents have a list of their own',
    to: 6,
    changes: [{ table: referrals }],
    moves: [moveFromReferrals],
  },
  {
    // The insured is filled in by the next daily run; no policy of an older desk was taken over.
    name: 'who is insured, where a policy was written, and papers named for every kind of contract',
    to: 6,
    changes: [
      {
        table: policies,
        headers: {
          加入者証状況: '証券・加入者証状況',
          加入者証到着日: '証券・加入者証到着日',
          加入者証番号: '証券・加入者証番号',
        },
      },
      { table: claims, headers: { 加入者証状況: '証券・加入者証状況' } },
      { table: transactions },
      { table: documents },
    ],
  },
  {
    // New columns are blank: the difference of an older record reads from its text, money of an older desk has no quote.
    name: 'the order of the law: difference of intentions, versions of papers, money before an application',
    to: 6,
    changes: [{ table: intentions }, { table: documents }, { table: payments }],
  },
  {
    name: 'the insurer as letters name it, with the day on which its name was confirmed',
    to: 6,
    // The new columns alone: while they are blank, letters say that the name is being confirmed.
    changes: [{ table: programs }],
  },
  {
    name: 'a request for material waits until it has been sent',
    to: 6,
    // New columns alone: of older requests nobody knows, and nothing is asked.
    changes: [{ table: intakes }],
  },
  {
    // Of older claims nobody has recorded who called: blank. Their versions begin with the next change.
    name: 'who called about a claim',
    to: 6,
    changes: [{ table: claims }],
  },
  {
    // A day reads as its first minute; no mail of an older desk was made without a person.
    name: 'mails that leave at a time of day, and what was made by itself',
    to: 7,
    changes: [{ table: outbox }],
  },
  {
    // Rows of an older desk are sealed as they stand, and the report says so: what was rewritten before is not found.
    name: 'seals of rows: money, letters, claims, papers, records, questions and deadlines',
    to: 7,
    changes: olderSealedTables.map((table) => ({ table })),
    seals: olderSealedTables,
  },
  {
    // The new column is filled, and the rows are sorted by it, with the next run.
    name: 'deadlines stand by date, what is over last',
    to: 7,
    changes: [{ table: deadlines }],
  },
  {
    // A tab of its own; its rows are shipped, and the insurer's correction of a fact has a new column.
    name: 'what the documents tell around the cover, and facts that the insurer corrects one by one',
    to: 7,
    changes: [{ table: facts }],
  },
  {
    // Blank: the next daily run seals the versions that an insurer's paper stands behind.
    name: 'a checksum in each row of a rate version',
    to: 8,
    changes: [{ table: rates }],
  },
];

/** What a workbook of this version has before it. */
export const pendingFor = (version: number): readonly Migration[] =>
  version === 0 ? [] : migrations.filter(({ to }) => to > version);
