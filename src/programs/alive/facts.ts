// ALIVE's master facts and who may join.
import type { EligibilityRule } from '../../domain/eligibility';
import type { ProgramFact } from '../../domain/program-fact';
import { formatYenInWords } from '../../domain/yen';
import { noneOrYen, persons, yen } from '../figure-text';
import { datesOf, master, notStated } from '../master-fact';
import { sourced } from '../sourced';
import { dates } from './dates';
import { limits } from './limits';
import { rates } from './rates';

const { published, inferred, unverified, unstated } = sourced('S2');
const INTRO = '事業所の情報漏えいの補償';
const NOTES = '保険金額と保険料 注記';

export const facts = (): ProgramFact[] => [
  master('insured', published('事業所（使用人等を含む）', INTRO)),
  master(
    'agency',
    inferred('アライブ', NOTES, 'アライブの立場（代理店・団体など）の記載がありません'),
    'confirmed',
  ),
  master(
    'unit',
    unverified('事業所', INTRO, '事業所ごとか法人（1加入者）ごとかが分からず、売上高の範囲も変わります'),
  ),
  master('mayNotJoin', unverified(null, '保険金額と保険料', '加入の条件の記載がありません')),
  {
    id: 'aboveTariff',
    group: '保険料の基礎',
    label: '保険料表を超える売上高',
    fact: published(`${formatYenInWords(highestBand())}超は別途照会`, '保険金額と保険料'),
  },
  master('territory', published('日本国内外', INTRO)),
  master('deductible', { ...limits.deductible, value: noneOrYen(limits.deductible) }),
  master('payment', published('一括払', '保険金額と保険料')),
  master('contacts', unverified(null, NOTES, '電話番号等の記載がありません'), 'confirmed'),
  {
    id: 'inquiries',
    group: '連絡先',
    label: '問い合わせ先',
    fact: published('アライブまたは損保ジャパン（売上高の実績がないとき）', NOTES),
    printedWhen: 'confirmed',
  },
  {
    id: 'costExamples',
    group: '補償',
    label: '費用として支払われるもの',
    fact: published(['被害者への見舞費用', '通信費用', '事故の原因の調査費用など'], INTRO),
  },
  {
    id: 'totalRule',
    group: '補償',
    label: '賠償と費用の合計の限度',
    fact: published('1加入者ごとに、保険期間中の合計が賠償の保険金額まで', NOTES),
  },
  {
    id: 'examplesNote',
    group: '事故・請求',
    label: '事故例の注意',
    fact: published('一例であり、支払いは加入タイプや事故の状況等により異なる', '事故例 注記'),
  },
  {
    id: 'types',
    group: '補償',
    label: '加入タイプ',
    fact: unverified(
      '1種類',
      'お支払いの対象となる主な事故 注記',
      '「加入タイプ」の語があり、ほかの型があるかもしれません',
    ),
  },
  {
    id: 'period',
    group: '保険期間',
    label: '保険始期・終期',
    fact: dates.period,
  },
  {
    id: 'monthlyRounding',
    group: '保険料の基礎',
    label: '月割の端数・1か月未満の扱い',
    fact: unverified(null, NOTES, '月割の端数処理と1か月未満の数え方の記載がありません'),
  },
  {
    id: 'tariffYear',
    group: '保険料の基礎',
    label: '保険料表の年度',
    fact: unverified(null, '保険金額と保険料', '保険料表の年度の記載がありません'),
  },
  {
    id: 'condolenceExhaustion',
    group: '補償',
    label: '見舞費用の目安',
    fact: condolenceExhaustion(),
  },
  ...notStated(['policyholder', 'mayJoin'], unstated, INTRO),
  ...datesOf(dates),
  ...notStated(['flow', 'trigger', 'evidence', 'documents', 'discounts'], unstated, INTRO),
  ...notStated(['accidentContact', 'accidentNotice'], unstated, INTRO),
];

function highestBand(): number {
  return Math.max(...rates.flatMap(({ value }) => value.rows.map((row) => row.revenueYen)));
}

/** So many gifts to persons use up the limit for costs. */
function condolenceExhaustion(): ProgramFact['fact'] {
  const { cost, condolencePerson } = limits;
  const most = persons(Math.floor(cost.value / condolencePerson.value));
  return inferred(
    `1名${yen(condolencePerson)}で${most}に達すると費用の限度額${yen(cost)}に届く`,
    condolencePerson.source.section,
    `費用の限度額${yen(cost)}÷1名${yen(condolencePerson)}＝${most}の計算による目安です`,
  );
}

export const eligibility = (): EligibilityRule[] => [];
