// TOSHA's limits in yen, ratios and shares, each with the section of the document where it stands.
import type { InsurerShare } from '../../domain/program';
import { sourced } from '../sourced';

const { published, inferred } = sourced('S4');
const TABLE = '2.(7) 支払限度額と保険料例';
const TERMS = '2.(7) 引受条件';
const GIFTS = '4.(2)① 共通の費用';
const FAILURE = '6. 保険会社破綻時等の取扱い';

export const limits = {
  liabilityBasis: published('1請求・保険期間中', TABLE),
  liability: {
    A: published(50_000_000, TABLE),
    B: published(100_000_000, TABLE),
    C: published(50_000_000, TABLE),
    D: published(100_000_000, TABLE),
  },
  /** Within the liability. */
  lawsuitResponse: published(10_000_000, TERMS),
  costBasis: published('1事故・保険期間中', TABLE),
  cost: {
    A: published(5_000_000, TABLE),
    B: published(10_000_000, TABLE),
    C: published(5_000_000, TABLE),
    D: published(10_000_000, TABLE),
  },
  condolencePerson: published(500, GIFTS),
  condolenceCompany: published(50_000, GIFTS),
  deductible: published(0, TABLE),
  /** 縮小支払割合: 100 is 「なし」. */
  payRatioPercent: {
    whole: published(100, TERMS),
    damageContainment: published(90, TERMS),
    recurrencePrevention: published(80, TERMS),
    attackInvestigation: published(80, TERMS),
  },
  /** 契約者保護機構, when an insurer fails. */
  protection: {
    employeesUpTo: published(20, FAILURE),
    paidPercent: published(80, FAILURE),
    earlyPaidPercent: published(100, FAILURE),
    earlyMonths: published(3, FAILURE),
  },
  /** Each insurer answers for its share, not jointly. */
  insurers: inferred<readonly InsurerShare[]>(
    [
      { insurer: '三井住友海上', percent: 68, lead: true },
      { insurer: '東京海上日動', percent: 26, lead: false },
      { insurer: '損保ジャパン日本興亜', percent: 6, lead: false },
    ],
    '6. 共同保険契約の引受割合',
    '社名の表記が資料内で分かれており、その後の社名変更も未確認です',
  ),
};
