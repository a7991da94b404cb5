// AIOI's master facts; its web form says little beyond the disclosures.
import type { EligibilityRule } from '../../domain/eligibility';
import type { ProgramFact } from '../../domain/program-fact';
import { formatYenInWords } from '../../domain/yen';
import { span } from '../figure-text';
import { datesOf, master, notStated } from '../master-fact';
import { sourced } from '../sourced';
import { dates } from './dates';
import { limits } from './limits';

const { published, inferred, unstated } = sourced('S1');
const FORM = '資料請求・お見積り';
const HEADER = 'サイバーセキュリティ保険';

export const facts = (): ProgramFact[] => [
  master('policyholder', inferred('企業', FORM, '保険契約者の記載がなく、申込む企業と読み取っています')),
  master('insured', inferred('企業', FORM, '被保険者の記載がなく、申込む企業と読み取っています')),
  master('agency', published('株式会社ファーストプレイス', HEADER), 'confirmed'),
  master('flow', published('ウェブの申込欄で資料請求・見積りを依頼', FORM)),
  master('contacts', published('資料請求専用 0120-115-910（事故の連絡先ではない）', HEADER), 'confirmed'),
  master('documents', published('見積りを希望するときは告知事項1～3（IT業務特約を付けるときは4も）', FORM)),
  {
    id: 'lookBack',
    group: '加入',
    label: '過去の事故を問う年数',
    fact: {
      ...dates.lookBack,
      value: `${span(dates.lookBack)}（請求の有無ではなく、対象となる事由の有無）`,
    },
  },
  {
    id: 'otherBasis',
    group: '保険料の基礎',
    label: '売上高の区分がない業種',
    fact: published('金融業、学校などは別に案内される単位の数値', '告知事項1'),
  },
  {
    id: 'riders',
    group: '補償',
    label: '特約',
    fact: published(['保険料確定特約', '情報漏えい限定補償特約', 'IT業務特約'], '告知事項1～4'),
  },
  {
    id: 'limitsReference',
    group: '補償',
    label: '選べる限度額（参考）',
    fact: { ...limits.selectable.liability, value: selectable() },
  },
  {
    id: 'wordingAliases',
    group: '精算・書類',
    label: '表記の読み替え',
    fact: inferred(
      [
        '制約書→誓約書',
        '受注→受託',
        'Instruction→Intrusion',
        'ベンディンダ→ベンダ',
        '認証ソフトウェア（4-7）',
      ],
      '告知事項3・4',
      '資料の表記の誤りと思われる箇所を読み替えています',
    ),
  },
  ...notStated(['unit', 'mayJoin', 'mayNotJoin'], unstated, FORM),
  ...datesOf(dates),
  ...notStated(['payment', 'trigger', 'territory'], unstated, FORM),
  master('deductible', limits.deductible),
  ...notStated(['evidence', 'discounts', 'accidentContact', 'accidentNotice'], unstated, FORM),
];

function selectable(): readonly string[] {
  const { liability, deductible, cost, lawsuitResponse } = limits.selectable;
  const words = formatYenInWords;
  return [
    `賠償 ${words(liability.value.from)}～${words(liability.value.to)}`,
    `免責 ${deductible.value.from}～${words(deductible.value.to)}`,
    `費用 ${words(cost.value.from)}～${words(cost.value.to)}`,
    `訴訟対応（内枠）${words(lawsuitResponse.value)}`,
  ];
}

/** None stated; unknown terms are not the same as no restriction, so the insurer is asked anyway. */
export const eligibility = (): EligibilityRule[] => [];
