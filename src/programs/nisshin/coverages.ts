// This file defines NISSHIN's cover: liability, seven cost items inside one cap, and the two reductions.
import type { Coverage, CoverageBook, CoverageReading, Limit, LossCategory } from '../../domain/coverage';
import { sourced } from '../sourced';

const { published, inferred, unverified } = sourced('S3');
const OUTLINE = 'サイバー・情報漏えい事故補償特約の概要';
const NOTES = '支払限度額に関するご注意';
const PLANS = ['NISSHIN'];
const MAXIMUM = '最大の額で、契約ごとの限度額はこれより低いことがあります';
const COST_ITEMS = [
  'unauthorisedAccess',
  'investigation',
  'consultation',
  'dataRestoration',
  'incidentResponse',
  'condolence',
  'recurrencePrevention',
  'lawsuitResponse',
];

export const coverages = (): CoverageBook => ({
  limits: limits(),
  coverages: items(),
  events: [
    {
      code: 'cyber',
      kinds: ['leak', 'disruption', 'attackThreat', 'attackOther'],
      printed: '',
      part: 'liability',
      name: 'サイバー攻撃等の事故、情報の漏えい',
      plans: inferred(PLANS, OUTLINE, '対象となる事故の定義がなく、説明の例から読み取ったものです'),
    },
  ],
  publication: [],
  windows: [],
  terms: terms(),
  exclusions: [],
  readings: [limitFirst, accessCostsOnly],
});

/** 90% of what is left of the loss under 2,000,000 yen is 90% of the loss up to 1,800,000 yen. */
const limitFirst: CoverageReading = {
  id: 'limitBeforeRatio',
  doubt: 'capOrder',
  name: '90%と200万円の順序',
  assumed: '損害額×90%と200万円の低い方',
  other: '200万円までの損害額×90%（最大180万円）',
  change: (book) => ({
    ...book,
    terms: book.terms.map((term) => {
      if (!term.limitYen || !term.payRatioPercent) return term;
      const yen = Math.floor((term.limitYen.value * term.payRatioPercent.value) / 100);
      return { ...term, limitYen: { ...term.limitYen, value: yen } };
    }),
  }),
};

const accessCostsOnly: CoverageReading = {
  id: 'accessCostsOnly',
  doubt: 'capScope',
  name: '90%と200万円が及ぶ費目',
  assumed: '費用全体',
  other: '①不正アクセス等対応費用だけ',
  change: (book) => ({
    ...book,
    terms: book.terms.map((term) => ({
      ...term,
      items: { ...term.items, value: ['unauthorisedAccess'] },
      limitWithin: 'cost1-4',
    })),
  }),
};

function limits(): Limit[] {
  const most = (id: string, name: string, yen: number, within: string, section = OUTLINE): Limit => ({
    id,
    name,
    plans: PLANS,
    amountYen: inferred(yen, section, MAXIMUM),
    appliesTo: 'item',
    within: [within],
  });
  return [
    {
      id: 'total',
      name: 'すべての保険金の合計',
      plans: PLANS,
      amountYen: inferred(300_000_000, `${OUTLINE} 注記1`, '契約の期間中限度額が3億円より低ければその額です'),
      appliesTo: 'periodAllPayments',
      loweredBy: 'liability',
    },
    {
      ...most('liability', '損害賠償責任', 300_000_000, 'total'),
      appliesTo: 'claimAndPeriod',
      loweredBy: 'liability',
    },
    {
      ...most('cost', '費用全体', 30_000_000, 'total', `${OUTLINE} 注記2`),
      appliesTo: 'claimAndPeriod',
      loweredBy: 'cost',
    },
    most('cost1-4', '①～④の費用', 30_000_000, 'cost'),
    most('cost5', '⑤その他事故対応費用', 30_000_000, 'cost'),
    {
      ...most('condolence.person', '見舞金 1名', 500, 'cost5'),
      amountYen: published(500, OUTLINE),
      appliesTo: 'person',
    },
    {
      ...most('condolence.company', '見舞金 1法人', 50_000, 'cost5'),
      amountYen: published(50_000, OUTLINE),
      appliesTo: 'company',
    },
    {
      ...most('cost6', '⑥再発防止費用・不正プログラム除去費用', 100_000, 'cost'),
      amountYen: unverified(
        100_000,
        OUTLINE,
        '他の費用の3,000万円と比べて小さく、読み取りの誤りの可能性があります',
      ),
    },
    most('cost7', '⑦訴訟対応費用', 30_000_000, 'cost'),
  ];
}

/** The kinds of loss that each item takes; a kind that stands nowhere is asked. */
const CATEGORIES: Readonly<Record<string, readonly LossCategory[]>> = {
  damages: ['damages'],
  unauthorisedAccess: ['attackCheck', 'containment'],
  investigation: ['investigation'],
  consultation: ['legalAdvice', 'consulting'],
  dataRestoration: ['restoration'],
  incidentResponse: ['incidentResponse', 'publicity'],
  condolence: ['condolencePerson', 'condolenceCompany'],
  recurrencePrevention: ['prevention'],
  lawsuitResponse: ['lawsuitResponse'],
};

function items(): Coverage[] {
  const item = (code: string, name: string, summary: string, within: readonly string[]): Coverage => ({
    item: code,
    name,
    part: 'cost',
    group: '各種費用',
    summary,
    categories: CATEGORIES[code] ?? [],
    plans: published(PLANS, OUTLINE),
    limits: within,
    payRatioPercent: inferred(100, NOTES, '通常の支払割合の記載がなく、縮小なしとして扱っています'),
    consent: published(['consent'], `${OUTLINE} 注記3`),
  });
  return [
    {
      ...item('damages', '損害賠償責任', '法律上の賠償責任を負うことによる損害', ['liability']),
      part: 'liability',
      group: '賠償',
      consent: unverified(['unstated'], OUTLINE, '賠償金の支払いに同意が要るかどうかの記載がありません'),
    },
    item('unauthorisedAccess', '①不正アクセス等対応費用', '不正アクセスの有無の確認、確定後の遮断', [
      'cost1-4',
    ]),
    item('investigation', '②原因・被害範囲調査費用', '原因と被害の範囲の調査', ['cost1-4']),
    item('consultation', '③相談費用', '弁護士、コンサルティング', ['cost1-4']),
    item('dataRestoration', '④データ等復旧費用', '消えたデータ、改ざんされたサイトの復旧', ['cost1-4']),
    item('incidentResponse', '⑤その他事故対応費用', 'コールセンター、記者会見など収拾の費用', ['cost5']),
    item('condolence', '⑤のうち見舞金', '被害者への見舞金', ['condolence.person', 'condolence.company']),
    item(
      'recurrencePrevention',
      '⑥再発防止費用・不正プログラム除去費用',
      '再発防止の費用（認証の取得など）と不正プログラムの除去',
      ['cost6'],
    ),
    item('lawsuitResponse', '⑦訴訟対応費用', '訴訟に必要な費用（意見書・鑑定書の作成など）', ['cost7']),
  ];
}

function terms(): CoverageBook['terms'] {
  const scope = unverified<readonly string[]>(
    COST_ITEMS,
    NOTES,
    '200万円と90%が①だけか費用全体に及ぶかの記載がなく、費用全体に及ぶものとして扱っています',
  );
  const ratio = published(90, NOTES);
  const cap = inferred(
    2_000_000,
    NOTES,
    '割合と限度額の順序の記載がなく、損害額×90%と200万円の低い方としています',
  );
  return [
    {
      id: 'noAccessOutsideAlert',
      name: '不正アクセスなし（外部からの通報で調査）',
      when: '調査の結果、不正アクセスがなく、外部の運用会社・公的機関の通報で調査を始めた',
      items: scope,
      covered: published(true, NOTES),
      payRatioPercent: ratio,
      limitYen: cap,
      holdsWhen: { accessFound: false, startedBy: ['securityOperator', 'publicBody'] },
      limitWithin: 'cost',
    },
    {
      id: 'noAccessOwnSuspicion',
      name: '不正アクセスなし（外部からの通報なし）',
      when: '調査の結果、不正アクセスがなく、外部からの通報によらずに調査を始めた',
      items: scope,
      covered: inferred(
        false,
        NOTES,
        '監視サービスの検知が外部からの通報に当たるかの記載がなく、保険会社への確認が必要です',
      ),
      holdsWhen: { accessFound: false, startedBy: ['own', 'victim'] },
    },
    {
      id: 'notPublished',
      name: '不正アクセスあり（公表なし）',
      when: '不正アクセスがあったが、その事実を公表しない',
      items: scope,
      covered: published(true, NOTES),
      payRatioPercent: ratio,
      limitYen: cap,
      holdsWhen: { accessFound: true, published: false },
      limitWithin: 'cost',
    },
  ];
}
