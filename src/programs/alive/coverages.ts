// ALIVE's cover: liability, leak response costs, regulatory response costs, exclusions.
import type { Consent, Coverage, Coverages, CoverageReading, LossCategory } from '../../domain/coverage';
import type { Fact } from '../../domain/fact';
import { yen } from '../figure-text';
import { sourced } from '../sourced';
import { limits } from './limits';

const { at, published, inferred, unverified } = sourced('S2');
const ITEMS = 'お支払いする保険金の種類';
const EXCLUSIONS = '保険金をお支払いできない主な場合';
const PLANS = ['ALIVE'];
const LEAK = '情報漏えい対応費用';
const LEGAL = '法令等対応費用';
const REASONABLE = '社会通念上妥当な額で、事故がなければ生じない費用に限る';

export const coverages = (): Coverages => ({
  limits: [
    {
      id: 'total',
      name: '賠償と費用の合計',
      plans: PLANS,
      amountYen: limits.total,
      appliesTo: 'periodAllPayments',
      loweredBy: 'liability',
    },
    {
      id: 'liability',
      name: '第三者への損害賠償',
      plans: PLANS,
      amountYen: limits.liability,
      appliesTo: 'period',
      within: ['total'],
      loweredBy: 'liability',
    },
    {
      id: 'cost',
      name: '事故発生時の対応費用',
      plans: PLANS,
      amountYen: limits.cost,
      appliesTo: 'eventAndPeriod',
      within: ['total'],
      loweredBy: 'cost',
    },
    {
      id: 'condolence.person',
      name: '個人見舞費用 1名',
      plans: PLANS,
      amountYen: limits.condolencePerson,
      appliesTo: 'person',
      within: ['cost'],
    },
    {
      id: 'condolence.company',
      name: '法人見舞費用 1法人',
      plans: PLANS,
      amountYen: limits.condolenceCompany,
      appliesTo: 'company',
      within: ['cost'],
    },
  ],
  items: [...liability(), ...leakCosts(), ...legalCosts()],
  events: [
    {
      code: 'leak',
      kinds: ['leak'],
      printed: '',
      part: 'liability',
      name: '事業所が保有する情報の漏えいまたはそのおそれ',
      plans: published(PLANS, '事業所の情報漏えいの補償'),
    },
  ],
  publication: [],
  windows: [],
  terms: [],
  exclusions: exclusions(),
  readings: [perHeading],
});

/** The cost limit once a heading instead of once in all; the repair of systems goes with the leak costs. */
const perHeading: CoverageReading = {
  id: 'costPerHeading',
  doubt: 'costLimit',
  name: `費用${yen(limits.cost)}の範囲`,
  assumed: `2つの区分の合計で${yen(limits.cost)}`,
  other: `区分ごとに${yen(limits.cost)}`,
  change: (coverages) => ({
    ...coverages,
    limits: coverages.limits.flatMap((limit) => {
      if (limit.id === 'cost') {
        return [
          { ...limit, id: 'cost.leak', name: LEAK },
          { ...limit, id: 'cost.legal', name: LEGAL },
        ];
      }
      return [limit.within?.includes('cost') ? { ...limit, within: ['cost.leak'] } : limit];
    }),
    items: coverages.items.map((coverage) =>
      coverage.limits.includes('cost')
        ? { ...coverage, limits: [coverage.group === LEGAL ? 'cost.legal' : 'cost.leak'] }
        : coverage,
    ),
  }),
};

const notSaid = (): Fact<readonly Consent[]> =>
  unverified(['unstated'], ITEMS, '費用の支出に承認が要るかどうかの記載がありません');

/** The kinds of loss that each item takes; a kind that stands nowhere is asked. */
const CATEGORIES: Readonly<Record<string, readonly LossCategory[]>> = {
  damages: ['damages'],
  litigation: ['litigation'],
  condolencePerson: ['condolencePerson'],
  condolenceCompany: ['condolenceCompany'],
  misuseMonitoring: ['monitoring'],
  incidentResponse: [
    'incidentResponse',
    'attackCheck',
    'investigation',
    'publicity',
    'legalAdvice',
    'containment',
  ],
  recurrencePrevention: ['prevention'],
  dataRestoration: ['restoration'],
  // S2 ア: a lawyer, or what an adviser of use costs.
  investigationReport: ['officialInvestigation', 'consulting'],
};

function item(
  code: string,
  name: string,
  part: Coverage['part'],
  summary: string,
  more: Partial<Coverage> = {},
): Coverage {
  return {
    item: code,
    name,
    part,
    summary,
    categories: CATEGORIES[code] ?? [],
    plans: published(PLANS, ITEMS),
    limits: [part],
    payRatioPercent: limits.payRatioPercent,
    consent: notSaid(),
    ...more,
  };
}

function liability(): Coverage[] {
  return [
    item('damages', '損害賠償金', 'liability', '被害者に支払う法律上の賠償金'),
    item('litigation', '争訟費用', 'liability', '訴訟や弁護士の費用', {
      consent: published(['priorApproval'], ITEMS),
    }),
    item(
      'cooperation',
      '協力費用',
      'liability',
      '請求を受け、保険会社が被保険者に代わって解決に当たるときに協力する費用',
    ),
  ];
}

function leakCosts(): Coverage[] {
  const cost = (code: string, name: string, summary: string, more: Partial<Coverage> = {}): Coverage =>
    item(code, name, 'cost', summary, { group: LEAK, terms: [REASONABLE], ...more });
  return [
    cost('certification', '認証取得費用', '再発防止のための第三者の証明・認証の取得'),
    cost('condolencePerson', '個人見舞費用', '漏えいまたはそのおそれのある本人への見舞金・見舞品とその発送', {
      limits: ['condolence.person'],
      terms: [REASONABLE, '見舞品は有体物に限る'],
    }),
    cost(
      'condolenceCompany',
      '法人見舞費用',
      '漏えいまたはそのおそれのある法人への見舞金・見舞品とその発送',
      {
        limits: ['condolence.company'],
        terms: [REASONABLE, '見舞品は有体物に限る'],
      },
    ),
    cost('misuseMonitoring', '不正使用監視費用', '漏えいした、またはそのおそれのある情報の不正使用の監視'),
    cost(
      'incidentResponse',
      '事故対応関連費用',
      '拡大の防止、原因の調査、現場の保存、コールセンター、法律相談等',
    ),
    cost('recurrencePrevention', '再発防止費用', '同一の事象・原因の事故を防ぐ、一時的なセキュリティ対策', {
      terms: [REASONABLE, '事故の直接の原因となった箇所に限る'],
    }),
    cost(
      'dataRestoration',
      'データ復旧費用',
      '所有・使用・管理する情報やウェブサイトが消えた、傷ついたときの復旧など',
    ),
    cost('systemRepair', '被保険者システム修復費用', 'コンピュータシステムの壊れた機器・設備の修理', {
      plans: inferred(PLANS, ITEMS, '表の見出しの外にあり、どの区分の費用か明記がありません'),
    }),
  ];
}

function legalCosts(): Coverage[] {
  const cost = (code: string, name: string, summary: string): Coverage =>
    item(code, name, 'cost', summary, { group: LEGAL, terms: [REASONABLE, '課徴金等を除く'] });
  return [
    cost(
      'investigationReport',
      '調査・報告対応費用',
      '弁護士・専門家、文書作成と公的機関への報告、超過勤務と出張、文書提出等への対応、翻訳、証拠収集など',
    ),
    cost(
      'prosecutionResponse',
      '訴追対応費用',
      '公的機関の規制手続について確認の判決や差止めを求める法的手続の、合理的で必要と認められる費用',
    ),
    cost(
      'preventionPlanning',
      '再発防止策定費用',
      '再発防止計画を立てるための、有益な第三者の指導（必要と認められる費用）',
    ),
  ];
}

function exclusions(): Coverages['exclusions'] {
  return [
    {
      id: 'common',
      clause: '主な場合',
      heading: '共通',
      entries: [
        { text: '故意、または損害を予見しながらの行為' },
        { text: '違法と知りながらの行為' },
        {
          text: '特許権、意匠権等の知的財産権の侵害による請求',
          exception: '著作権・商標権の侵害による請求は除外しない',
          flag: 'intellectualProperty',
        },
        { text: '株主代表訴訟による請求', flag: 'shareholderSuit' },
      ],
      more: true,
      source: at(EXCLUSIONS),
    },
    {
      id: 'costs',
      clause: '主な場合',
      heading: '各種費用部分',
      part: 'cost',
      entries: [
        { text: '不正な手段で得た個人情報の取扱い', flag: 'ill-gottenData' },
        { text: '記名被保険者の役員の個人情報の漏えい', flag: 'officersData' },
        {
          text: '電気・ガス・水道・通信・接続サービスが止まり提供されなかったことによる費用',
          flag: 'utilityOutage',
        },
      ],
      more: true,
      source: at(EXCLUSIONS),
    },
  ];
}
