// How workbooks of earlier versions come to the tabs of this one: one entry for each change, the oldest first.
import type { Migration } from '../../tables/migration';
import { claims } from '../../tables/claims';
import { policies } from '../../tables/policies';
import { questions } from '../../tables/questions';
import { rates } from '../../tables/rates';
import { referrals } from '../../tables/referrals';
import { moveFromReferrals } from '../doubts';
import { memberTabChange } from '../roster';

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
    // Of older claims nobody has recorded who called: blank. Their versions begin with the next change.
    name: 'who called about a claim',
    to: 6,
    changes: [{ table: claims }],
  },
];

/** What a workbook of this version has before it. */
export const pendingFor = (version: number): readonly Migration[] =>
  version === 0 ? [] : migrations.filter(({ to }) => to > version);
