// NISSHIN's cover: liability, seven cost items inside one cap, and the two reductions.
import type { Coverage, Coverages, CoverageReading, Limit, LossCategory } from '../../domain/coverage';
import { formatYenInWords } from '../../domain/yen';
import { percent, yen } from '../figure-text';
import { sourced } from '../sourced';
import { limits as figures } from './limits';

const { published, inferred, unverified } = sourced('S3');
const OUTLINE = 'サイバー・情報漏えい事故補償特約の概要';
const NOTES = '支払限度額に関するご注意';
const PLANS = ['NISSHIN'];
const RATIO = percent(figures.reduced.payRatioPercent);
const CAP = yen(figures.reduced.limit);
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

export const coverages = (): Coverages => ({
  limits: limits(),
  items: items(),
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
  readings: [limitFirst, accessCostsOnly, preventionAsOthers],
});

/** The ratio of what is left of the loss under the cap is the ratio of the loss up to the ratio of the cap. */
const limitFirst: CoverageReading = {
  id: 'limitBeforeRatio',
  doubt: 'capOrder',
  name: `${RATIO}と${CAP}の順序`,
  assumed: `損害額×${RATIO}と${CAP}の低い方`,
  other: `${CAP}までの損害額×${RATIO}（最大${formatYenInWords(ratioOf(figures.reduced.limit.value, figures.reduced.payRatioPercent.value))}）`,
  change: (coverages) => ({
    ...coverages,
    terms: coverages.terms.map((term) => {
      if (!term.limitYen || !term.payRatioPercent) return term;
      const value = ratioOf(term.limitYen.value, term.payRatioPercent.value);
      return { ...term, limitYen: { ...term.limitYen, value } };
    }),
  }),
};

const accessCostsOnly: CoverageReading = {
  id: 'accessCostsOnly',
  doubt: 'capScope',
  name: `${RATIO}と${CAP}が及ぶ費目`,
  assumed: '費用全体',
  other: '①不正アクセス等対応費用だけ',
  change: (coverages) => ({
    ...coverages,
    terms: coverages.terms.map((term) => ({
      ...term,
      items: { ...term.items, value: ['unauthorisedAccess'] },
      limitWithin: 'cost1-4',
    })),
  }),
};

const preventionAsOthers: CoverageReading = {
  id: 'preventionAsOthers',
  doubt: 'recurrenceLimit',
  name: '⑥再発防止費用・不正プログラム除去費用の限度額',
  assumed: `${yen(figures.cost6)}（資料の表記どおり）`,
  other: `ほかの費用と同じ${yen(figures['cost1-4'])}`,
  change: (coverages) => ({
    ...coverages,
    // What the workbook has confirmed is not read in another way.
    limits: coverages.limits.map((limit) =>
      limit.id === 'cost6' && limit.amountYen.state === 'unverified'
        ? { ...limit, amountYen: figures['cost1-4'] }
        : limit,
    ),
  }),
};

function ratioOf(amountYen: number, percentage: number): number {
  return Math.floor((amountYen * percentage) / 100);
}

function limits(): Limit[] {
  const limit = (
    id: string,
    name: string,
    amountYen: Limit['amountYen'],
    within: string,
    appliesTo: Limit['appliesTo'] = 'item',
  ): Limit => ({ id, name, plans: PLANS, amountYen, appliesTo, within: [within] });
  return [
    {
      id: 'total',
      name: 'すべての保険金の合計',
      plans: PLANS,
      amountYen: figures.total,
      appliesTo: 'periodAllPayments',
      loweredBy: 'liability',
    },
    {
      ...limit('liability', '損害賠償責任', figures.liability, 'total', 'claimAndPeriod'),
      loweredBy: 'liability',
    },
    { ...limit('cost', '費用全体', figures.cost, 'total', 'claimAndPeriod'), loweredBy: 'cost' },
    limit('cost1-4', '①～④の費用', figures['cost1-4'], 'cost'),
    limit('cost5', '⑤その他事故対応費用', figures.cost5, 'cost'),
    limit('condolence.person', '見舞金 1名', figures.condolencePerson, 'cost5', 'person'),
    limit('condolence.company', '見舞金 1法人', figures.condolenceCompany, 'cost5', 'company'),
    limit('cost6', '⑥再発防止費用・不正プログラム除去費用', figures.cost6, 'cost'),
    limit('cost7', '⑦訴訟対応費用', figures.cost7, 'cost'),
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
    payRatioPercent: figures.payRatioPercent,
    consent: published(['consent'], `${OUTLINE} 注記3`),
  });
  return [
    {
      ...item('damages', '損害賠償責任', '法律上の賠償責任を負うことによる損害', ['liability']),
      part: 'liability',
      group: '賠償',
      consent: unverified(['unstated'], OUTLINE, '賠償金の支払いに同意が要るかどうかの記載がありません'),
    },
    item(
      'unauthorisedAccess',
      '①不正アクセス等対応費用',
      '不正アクセス等の有無の確認、確定後のネットワークの遮断',
      ['cost1-4'],
    ),
    item('investigation', '②原因・被害範囲調査費用', '原因と被害の範囲の調査など', ['cost1-4']),
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
    item(
      'lawsuitResponse',
      '⑦訴訟対応費用',
      '損害賠償請求訴訟への対応に必要な費用（意見書・鑑定書の作成など）',
      ['cost7'],
    ),
  ];
}

function terms(): Coverages['terms'] {
  const scope = unverified<readonly string[]>(
    COST_ITEMS,
    NOTES,
    `${CAP}と${RATIO}が①だけか費用全体に及ぶかの記載がなく、費用全体に及ぶものとして扱っています`,
  );
  const { payRatioPercent, limit: limitYen } = figures.reduced;
  return [
    {
      id: 'noAccessOutsideAlert',
      name: '不正アクセスなし（外部からの通報で調査）',
      when: '調査の結果、不正アクセスがなく、外部の運用会社・公的機関の通報で調査を始めた',
      items: scope,
      covered: published(true, NOTES),
      payRatioPercent,
      limitYen,
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
      payRatioPercent,
      limitYen,
      holdsWhen: { accessFound: true, published: false },
      limitWithin: 'cost',
    },
  ];
}
