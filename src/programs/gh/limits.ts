// GH's limits in yen, each with the section of the document where it stands.
import { sourced } from '../sourced';

const { published } = sourced('S0');
const TABLE = '支払限度額と保険料';

export const limits = {
  liabilityBasis: published('1請求・期間中', TABLE),
  liability: { A: published(20_000_000, TABLE), B: published(10_000_000, TABLE) },
  costBasis: published('1事故・期間中', TABLE),
  cost: { A: published(10_000_000, TABLE), B: published(5_000_000, TABLE) },
  deductible: published(0, TABLE),
  /** Sales above which a business may not join. */
  eligibleUpTo: published(500_000_000_000, 'この保険の対象となるお客さま'),
};
