// Until version 6 the doubts stood among the questions about customers, as rows of 照会 that waited.
import { doubts } from '../../tables/doubts';
import type { RowMove } from '../../tables/migration';
import { referrals } from '../../tables/referrals';

const OLD_CATEGORY = '資料疑義';

/** They keep their numbers: insurers were asked under them. */
export const moveFromReferrals: RowMove = {
  from: referrals,
  to: doubts,
  row: (row) => (row['区分'] === OLD_CATEGORY ? { ...row, 疑義コード: row['対象番号'] ?? '' } : undefined),
};
