// TOSHA's cover: items, limits, ratios and approvals by plan.
import type { Consent, Coverage, Coverages, CoverageReading, Limit } from '../../domain/coverage';
import { sourced } from '../sourced';
import { events, publication, windows } from './covered-events';
import { exclusions } from './exclusions';
import { limits as figures } from './limits';
import { ALL, PREMIUM } from './plan-groups';

const { published, inferred } = sourced('S4');
const LIMITS = '2.(7) 支払限度額と保険料例';
const TERMS = '2.(7) 引受条件';
const LIABILITY = '4.(1) 賠償損害';
const COST_ALL = '4.(2)① 共通の費用';
const COST_PREMIUM = '4.(2)② プレミアムプランの費用';
const SMALL = ['TOSHA-A', 'TOSHA-C'];
const LARGE = ['TOSHA-B', 'TOSHA-D'];

export const coverages = (): Coverages => ({
  limits: limits(),
  items: [...liabilityItems(), ...commonCosts(), ...premiumCosts()],
  events: events(),
  publication: publication(),
  windows: windows(),
  terms: [],
  exclusions: exclusions(),
  readings: [limitFirst],
  // The table has a deductible for liability and for costs, and the words under it say what it is taken off.
  deductibleOffLoss: published(true, LIMITS),
});

/** A reduced item is paid its share of the loss up to the cost limit, so at most that share of the limit. */
const limitFirst: CoverageReading = {
  id: 'limitBeforeRatio',
  doubt: 'ratioOrder',
  name: '縮小支払割合と限度額の順序',
  assumed: '損害額×割合を出してから限度額を当てる',
  other: '限度額までの損害額に割合を掛ける',
  change: (coverages) => {
    const shared = coverages.limits.filter((limit) => limit.loweredBy === 'cost');
    const reduced = coverages.items.filter((coverage) => (coverage.payRatioPercent.value ?? 100) < 100);
    const added = reduced.flatMap((coverage) =>
      shared.map((limit) => ({
        ...limit,
        id: `${coverage.item}.${limit.id}`,
        name: `${coverage.name}（限度額×${coverage.payRatioPercent.value}%）`,
        amountYen: {
          ...limit.amountYen,
          value: Math.floor((limit.amountYen.value * (coverage.payRatioPercent.value ?? 100)) / 100),
        },
        within: [limit.id],
      })),
    );
    return {
      ...coverages,
      limits: [...coverages.limits, ...added],
      items: coverages.items.map((coverage) =>
        reduced.includes(coverage)
          ? { ...coverage, limits: shared.map((limit) => `${coverage.item}.${limit.id}`) }
          : coverage,
      ),
    };
  },
};

function limits(): Limit[] {
  const limit = (
    id: string,
    name: string,
    plans: readonly string[],
    amountYen: Limit['amountYen'],
    appliesTo: Limit['appliesTo'],
  ): Limit => ({ id, name, plans, amountYen, appliesTo });
  // The terms print the two amounts to choose from; the plans' table says which plan has which.
  const whole = (id: string, plans: readonly string[], { value }: Limit['amountYen']): Limit =>
    id.startsWith('liability')
      ? { ...limit(id, '賠償損害', plans, published(value, TERMS), 'claimAndPeriod'), loweredBy: 'liability' }
      : { ...limit(id, '費用損害', plans, published(value, TERMS), 'eventAndPeriod'), loweredBy: 'cost' };
  const liability = ['liability.small', 'liability.large'];
  const cost = ['cost.small', 'cost.large'];
  return [
    whole('liability.small', SMALL, figures.liability.A),
    whole('liability.large', LARGE, figures.liability.B),
    whole('cost.small', SMALL, figures.cost.A),
    whole('cost.large', LARGE, figures.cost.B),
    {
      ...limit('lawsuitResponse', '訴訟対応費用', ALL, figures.lawsuitResponse, 'claimAndPeriod'),
      within: liability,
    },
    {
      ...limit('condolence.person', '見舞金・見舞品 1名', ALL, figures.condolencePerson, 'person'),
      within: cost,
    },
    {
      ...limit('condolence.company', '見舞金・見舞品 1法人', ALL, figures.condolenceCompany, 'company'),
      within: cost,
    },
  ];
}

function liabilityItems(): Coverage[] {
  const item = (
    code: string,
    name: string,
    summary: string,
    consent: readonly Consent[],
    more: Partial<Coverage> = {},
  ): Coverage => ({
    item: code,
    name,
    part: 'liability',
    summary,
    plans: published(ALL, TERMS),
    limits: ['liability.small', 'liability.large'],
    payRatioPercent: figures.payRatioPercent.whole,
    // The section says that liability payments as a whole need prior approval.
    consent: published(['priorApproval', ...consent], LIABILITY),
    ...more,
  });
  return [
    item('damages', '法律上の損害賠償金', '法律上の責任による賠償金', [], {
      terms: ['税・罰金・課徴金、懲罰的に加重された部分、特別の約定で加重された部分を除く'],
      categories: ['damages'],
    }),
    item('litigation', '争訟費用', '訴訟・調停・和解・仲裁の費用', ['consent'], {
      terms: ['役員・使用人の報酬や給与を除く'],
      categories: ['litigation'],
    }),
    item(
      'rightsPreservation',
      '権利保全行使費用',
      '他人への請求権（共同不法行為等の求償を含む）を守り使う手続の費用',
      ['recognition'],
    ),
    item(
      'lawsuitResponse',
      '訴訟対応費用',
      '超過勤務・臨時雇用、交通・宿泊、文書作成、再現実験（外部の機関によるものを含む）、意見書・鑑定書、増設したコピー機の賃借',
      ['recognition'],
      {
        limits: ['lawsuitResponse'],
        terms: [
          'スタンダードは日本の裁判所の訴訟に限る',
          'プレミアムは全世界（IT業務による事故は日本国内）',
          '現実に支出した、通常要する費用に限る',
          '再現実験は原因や状況の調査に要した額まで。製品の開発・改良等のための実験を除く',
        ],
        categories: ['lawsuitResponse'],
      },
    ),
  ];
}

function costItem(
  { section, plans }: { readonly section: string; readonly plans: readonly string[] },
  code: string,
  name: string,
  summary: string,
  more: Partial<Coverage> = {},
): Coverage {
  return {
    item: code,
    name,
    part: 'cost',
    summary,
    plans: published(plans, section),
    limits: ['cost.small', 'cost.large'],
    payRatioPercent: figures.payRatioPercent.whole,
    consent: inferred(
      ['none'],
      section,
      '承認の記載がない費目です。一部の費目に承認が要るとの注記があり、支出の前に保険会社へ確認します',
    ),
    ...more,
  };
}

function commonCosts(): Coverage[] {
  const cost = (code: string, name: string, summary: string, more: Partial<Coverage> = {}): Coverage =>
    costItem({ section: COST_ALL, plans: ALL }, code, name, summary, more);
  const approved = { consent: published<readonly Consent[]>(['priorApproval'], COST_ALL) };
  return [
    cost(
      'incidentResponse',
      '事故対応費用',
      '通信（文書・封筒代を含む）、コールセンター、超過人件費、出張・宿泊、他者への請求の争訟',
      {
        terms: ['事故の直接の結果、または影響を防ぐか軽くする努力から生じた費用'],
        categories: ['incidentResponse'],
      },
    ),
    cost('investigation', '事故原因・被害範囲調査費用', '原因・被害範囲の調査、証拠保全', {
      ...approved,
      categories: ['investigation'],
    }),
    cost(
      'publicity',
      '広告宣伝活動費用',
      '事故の説明や謝罪の社告・会見等、再発防止策や危機管理の改善を行った旨の宣伝・広告',
      {
        categories: ['publicity'],
      },
    ),
    cost('legalAdvice', '法律相談費用', '弁護士等への相談', {
      terms: ['賠償を請求する、または請求された件の費用を除く'],
      categories: ['legalAdvice'],
    }),
    cost('consulting', 'コンサルティング費用', '被害者・被保険者以外のコンサルタントの起用', {
      ...approved,
      categories: ['consulting'],
    }),
    cost('condolence', '見舞金・見舞品購入費用', '直接の被害者への謝罪の見舞金・見舞品', {
      ...approved,
      limits: ['condolence.person', 'condolence.company'],
      terms: [
        '自社だけで使える商品券等を除く',
        '保険契約者・記名被保険者の製品・サービスは、製造・仕入の原価で数える',
      ],
      categories: ['condolencePerson', 'condolenceCompany'],
    }),
  ];
}

function premiumCosts(): Coverage[] {
  const cost = (code: string, name: string, summary: string, more: Partial<Coverage> = {}): Coverage =>
    costItem({ section: COST_PREMIUM, plans: PREMIUM }, code, name, summary, more);
  const approved = { consent: published<readonly Consent[]>(['priorApproval'], COST_PREMIUM) };
  return [
    cost(
      'creditMonitoring',
      'クレジット情報モニタリング費用',
      '漏えいまたはそのおそれのある被害者のクレジット情報の不正使用の監視',
      {
        ...approved,
        categories: ['monitoring'],
      },
    ),
    cost(
      'officialInvestigation',
      '公的調査対応費用',
      '公的調査への法律相談、通信、超過人件費、出張・宿泊、コンサルタント',
      {
        consent: published(['priorApprovalOfPart'], COST_PREMIUM),
        terms: [
          '承認が要るのはコンサルタントの起用',
          '公的機関の調査・検査・取調べで、応じることが法律で義務付けられたもの',
          '監督官庁の定期検査を除く',
          '業界全体への質問・検査・調査を除く',
        ],
        categories: ['officialInvestigation'],
      },
    ),
    cost(
      'systemRestoration',
      '情報システム等復旧費用',
      'サーバ等と同じ敷地内の回線・配線の修理・点検・調整・試運転、代替物の賃借、仮設物の設置・撤去、電子情報の修復・再製作・再取得',
      {
        ...approved,
        terms: [
          '機能停止や暗号化等で使えなくなったときを含む',
          '携帯電話、ノートパソコン等の携帯機器とその付属品を除く',
          '代替物の敷金等を除く',
          '代替物の復旧期間を超える賃借料を除く',
          '仮設物に付随する土地の賃借を含む',
        ],
        categories: ['restoration'],
      },
    ),
    cost('damageContainment', '被害拡大防止費用', '切断・隔離・停止、ネット上の風評の拡大防止', {
      ...approved,
      payRatioPercent: figures.payRatioPercent.damageContainment,
      categories: ['containment'],
    }),
    cost('recurrencePrevention', '再発防止費用', '再発防止の費用（外部の認証の取得を含む）', {
      ...approved,
      payRatioPercent: figures.payRatioPercent.recurrencePrevention,
      terms: ['コンサルティング費用と復旧費用を除く'],
      categories: ['prevention'],
    }),
    cost('attackInvestigation', 'サイバー攻撃調査費用', '攻撃の有無を確かめる外部機関の調査', {
      payRatioPercent: figures.payRatioPercent.attackInvestigation,
      terms: ['セキュリティの運用管理の委託先による調査を除く'],
      categories: ['attackCheck'],
    }),
  ];
}
