// This file defines AIOI's master facts; its web form says little beyond the disclosures.
import type { EligibilityRule } from '../../domain/eligibility';
import type { ProgramFact } from '../../domain/program-fact';
import { master, notStated } from '../master-fact';
import { sourced } from '../sourced';

const { published, inferred, unverified, unstated } = sourced('S1');
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
    fact: published('5年（請求の有無ではなく、対象となる事由の有無）', '告知事項2'),
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
    fact: unverified(
      ['賠償 2,000万円～10億円', '免責 0～1,000万円', '費用 1,000万円～5億円', '訴訟対応（内枠）1,000万円'],
      '資料外：同サイトの約款案内ページ ad-cybersecurity.com/terms',
      '資料にはなく、同じサイトの案内ページの抜粋によるもので、現在の条件は未確認です',
    ),
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
  ...notStated(['unit', 'mayJoin', 'mayNotJoin', 'startTime', 'estimateClosing'], unstated, FORM),
  ...notStated(['applicationClosing', 'payment', 'trigger', 'territory', 'deductible'], unstated, FORM),
  ...notStated(['evidence', 'discounts', 'accidentContact', 'accidentNotice'], unstated, FORM),
];

/** None stated; unknown terms are not the same as no restriction, so the insurer is asked anyway. */
export const eligibility = (): EligibilityRule[] => [];
