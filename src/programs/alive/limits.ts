// ALIVE's limits in yen, each with the section of the document where it stands.
import type { InsurerShare } from '../../domain/program';
import { formatYenInWords } from '../../domain/yen';
import { sourced } from '../sourced';

const { published, inferred } = sourced('S2');
const TABLE = '保険金額と保険料';
const NOTES = '保険金額と保険料 注記';
const ITEMS = 'お支払いする保険金の種類';

const liability = published(100_000_000, TABLE);

export const limits = {
  liabilityBasis: published('保険期間中', TABLE),
  liability,
  /** Liability and costs together: the note names the liability limit, no amount of its own. */
  total: published(liability.value, NOTES),
  costBasis: published('1事故・保険期間中', TABLE),
  cost: inferred(
    1_000_000,
    TABLE,
    (amount) => `${formatYenInWords(amount)}が費用の区分ごとか合計かは明記がなく、合計として扱っています`,
  ),
  condolencePerson: published(1000, ITEMS),
  condolenceCompany: published(100_000, ITEMS),
  deductible: published(0, NOTES),
  payRatioPercent: inferred(100, ITEMS, '縮小支払割合の記載がなく、縮小なしとして扱っています'),
  /** Each insurer answers for its share. */
  insurers: inferred<readonly InsurerShare[]>(
    [{ insurer: '損保ジャパン', percent: 100, lead: true }],
    NOTES,
    '引受会社名は注記の問い合わせ先などから読み取ったもので、割合の記載はありません',
  ),
};
