// NISSHIN's limits in yen and reductions, each with the section of the flyer where it stands.
import type { InsurerShare } from '../../domain/program';
import { formatYenInWords } from '../../domain/yen';
import { percent, yen } from '../figure-text';
import { sourced } from '../sourced';

const { published, inferred, unverified, unstated } = sourced('S3');
const OUTLINE = 'サイバー・情報漏えい事故補償特約の概要';
const NOTES = '支払限度額に関するご注意';
const MAXIMUM = '最大の額で、契約ごとの限度額はこれより低いことがあります';

/** The outline prints the same for ①～④, ⑤ and ⑦. */
const mostCosts = inferred(30_000_000, OUTLINE, MAXIMUM);
const reducedPercent = published(90, NOTES);

export const limits = {
  liabilityBasis: published('1請求・保険期間中', OUTLINE),
  liability: inferred(300_000_000, OUTLINE, MAXIMUM),
  total: inferred(
    300_000_000,
    `${OUTLINE} 注記1`,
    (amount) => `契約の期間中限度額が${formatYenInWords(amount)}より低ければその額です`,
  ),
  cost: inferred(30_000_000, `${OUTLINE} 注記2`, MAXIMUM),
  'cost1-4': mostCosts,
  cost5: mostCosts,
  condolencePerson: published(500, OUTLINE),
  condolenceCompany: published(50_000, OUTLINE),
  cost6: unverified(
    100_000,
    OUTLINE,
    `他の費用の${yen(mostCosts)}と比べて小さく、読み取りの誤りの可能性があります`,
  ),
  cost7: mostCosts,
  deductible: unstated(OUTLINE),
  payRatioPercent: inferred(100, NOTES, '通常の支払割合の記載がなく、縮小なしとして扱っています'),
  /** No unauthorised access found, or found and not made public. */
  reduced: {
    payRatioPercent: reducedPercent,
    limit: inferred(
      2_000_000,
      NOTES,
      (amount) =>
        `割合と限度額の順序の記載がなく、損害額×${percent(reducedPercent)}と${formatYenInWords(amount)}の低い方としています`,
    ),
  },
  /** Each insurer answers for its share. */
  insurers: inferred<readonly InsurerShare[]>(
    [{ insurer: '日新火災海上保険', percent: 100, lead: true }],
    '会社名の記載',
    '単独引受かどうかの記載はありません',
  ),
};
