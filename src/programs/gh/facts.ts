// GH's master facts and who may join.
import type { EligibilityRule } from '../../domain/eligibility';
import type { ProgramFact } from '../../domain/program-fact';
import { noneOrYen, span, yen } from '../figure-text';
import { datesOf, master, notStated } from '../master-fact';
import { sourced } from '../sourced';
import { dates } from './dates';
import { limits } from './limits';

const { published, inferred, unverified, unstated } = sourced('S0');
const CUSTOMERS = 'この保険の対象となるお客さま';
const DECLARATION = '告知事項申告書 ①②';
const SHEET = 'サイバープロテクター見積りシート';

export const facts = (): ProgramFact[] => [
  {
    id: 'product',
    group: '補償',
    label: '保険の種類',
    fact: published('専門事業者賠償責任保険（サイバープロテクター）', '表題'),
  },
  master(
    'insured',
    inferred('事業者（法人全体）', CUSTOMERS, '被保険者の範囲（役員・使用人など）の記載がありません'),
  ),
  master('unit', published('事業者単位（事業の一部だけの加入は不可）', CUSTOMERS)),
  master('mayJoin', published('情報を取り扱うすべての事業者（原則）', CUSTOMERS)),
  master(
    'mayNotJoin',
    published(
      [
        '官公庁・地方公共団体・独立行政法人',
        '株式非公開の消費者向け貸金業者',
        '冠婚葬祭互助会',
        `売上高${yen(limits.eligibleUpTo)}超の事業者`,
        'その他（「等」の範囲は資料になし）',
      ],
      CUSTOMERS,
    ),
  ),
  master('deductible', { ...limits.deductible, value: noneOrYen(limits.deductible) }),
  master('flow', published('見積りシートを代理店へFAX → 告知事項申告書と確認資料を提出', '保険料例 注記')),
  master(
    'evidence',
    published(
      '保険料確定特約による確定保険料のため、算出基礎が分かる資料を添付（新設は事業計画書等）',
      DECLARATION,
    ),
  ),
  master(
    'documents',
    published(['見積りシート（冊子9～10ページ）', '告知事項申告書（冊子42ページ）'], CUSTOMERS),
  ),
  master('discounts', unverified(null, '保険料', '割引・割増の種類と率は公表されていません')),
  {
    id: 'premiumFactors',
    group: '保険料の基礎',
    label: '保険料を左右するもの',
    fact: published(['売上高', '告知の内容'], '保険料'),
  },
  {
    id: 'renewal',
    group: '締切・手続',
    label: '新規と更改の告知',
    fact: published('新規・更改とも同じ告知をする', DECLARATION),
  },
  {
    id: 'lookBack',
    group: '加入',
    label: '過去の事故を問う年数',
    fact: { ...dates.lookBack, value: span(dates.lookBack) },
  },
  {
    id: 'lossAnswer',
    group: '加入',
    label: 'B★の回答',
    fact: inferred(
      '請求・おそれと費用負担の2問に分け、どちらかが「はい」ならB★は「はい」',
      SHEET,
      '2つの質問に回答欄が1つしかありません',
    ),
  },
  {
    id: 'agencyFax',
    group: '連絡先',
    label: '見積りシートの送付先FAX',
    fact: unstated(SHEET),
    printedWhen: 'confirmed',
  },
  ...notStated(['policyholder', 'agency'], unstated, '情報漏えい補償制度'),
  ...datesOf(dates),
  ...notStated(['payment', 'trigger'], unstated, '情報漏えい補償制度'),
  ...notStated(
    ['territory', 'contacts', 'accidentContact', 'accidentNotice'],
    unstated,
    '情報漏えい補償制度',
  ),
  {
    id: 'insurer',
    group: '当事者',
    label: '引受保険会社',
    fact: unstated('情報漏えい補償制度'),
    printedWhen: 'confirmed',
  },
];

export const eligibility = (): EligibilityRule[] => [
  {
    kind: 'wholeEntity',
    id: 'wholeEntity',
    text: published('事業者単位でのご加入であることの確認が必要です', CUSTOMERS),
  },
  {
    kind: 'excludedBusinesses',
    id: 'excluded',
    businesses: published(
      [
        {
          code: 'government',
          text: '官公庁・地方公共団体・独立行政法人',
          rosterWords: ['官公庁', '地方公共団体', '独立行政法人', '自治体'],
        },
        { code: 'consumerLender', text: '株式非公開の消費者向け貸金業者', rosterWords: ['貸金'] },
        { code: 'ceremonialMutual', text: '冠婚葬祭互助会', rosterWords: ['互助会'] },
      ],
      CUSTOMERS,
    ),
  },
  { kind: 'revenueUpTo', id: 'revenue', yen: limits.eligibleUpTo },
];
