// TOSHA's master facts of 2018: parties, closings, territory, contacts, claims.
import type { EligibilityRule } from '../../domain/eligibility';
import type { ProgramFact } from '../../domain/program-fact';
import { formatYen } from '../../domain/yen';
import { noneOrYen, span } from '../figure-text';
import { datesOf, master, notStated } from '../master-fact';
import { sourced } from '../sourced';
import { claimFacts } from './claim-facts';
import { dates } from './dates';
import { limits } from './limits';
import { unitYen } from './rates';

const { published, inferred, unverified, unstated } = sourced('S4');
const JOINING = '募集対象、加入資格等';
const FLOW = '2.(6) ご加入の流れ';
const MEMBER = '東京都社会福祉協議会の会員である区市町村社会福祉協議会';
const IT_WORK = 'IT業務の日本国内限定は訴訟対応費用の注記にあり、制度全体に及ぶかは読み取りによるものです';

export const facts = (): ProgramFact[] => [
  master('policyholder', published('社会福祉法人東京都社会福祉協議会（団体契約）', '2.(1) 保険契約者')),
  master('insured', published(`${MEMBER}とその役員`, '2.(2) 被保険者')),
  master('agency', published('有限会社東京福祉企画', '取扱代理店'), 'confirmed'),
  master('unit', published('社会福祉協議会単位', JOINING)),
  master('mayJoin', published(`申込人・記名被保険者とも、${MEMBER}に限る`, JOINING)),
  ...datesOf(dates),
  master(
    'flow',
    published(
      [
        '見積依頼シートを代理店へFAX',
        '代理店から見積書と申込書類',
        '東社協へ保険料を払込み、申込書類を送付',
        `${dates.certificateBy.value}までに三井住友海上から加入者証`,
      ],
      FLOW,
    ),
  ),
  master('payment', published('東社協の口座へ払込み（代理店の口座ではない）', FLOW)),
  master(
    'trigger',
    published('賠償：保険期間中になされた損害賠償請求、費用：事故の発生', '3. 保険金をお支払いする主な場合'),
  ),
  master('territory', published(['スタンダード：日本国内', 'プレミアム：全世界'], '2.(5) 保険適用地域')),
  {
    id: 'territory.itWork',
    group: '補償',
    label: 'IT業務による事故の適用地域',
    fact: inferred('日本国内（プレミアムでも）', '4.(1) エ 注', IT_WORK),
  },
  master('deductible', { ...limits.deductible, value: noneOrYen(limits.deductible, 'なし（0円）') }),
  master(
    'evidence',
    published('算出基礎が分かる資料を添付（新設は事業計画書等）', '6. 告知事項申告書 ①保険料算出の基礎'),
  ),
  master('documents', published(['告知事項申告書（保険会社所定）', '加入申込票'], '6. 告知事項申告書')),
  master(
    'discounts',
    inferred(null, '2.(7) 保険料例 注記', '割引なしの例とあるだけで、割引の種類と率は公表されていません'),
  ),
  master(
    'contacts',
    published(
      [
        '代理店 〒162-0821 新宿区神楽坂1-2 研究社英語センタービル3F',
        '代理店 TEL 03-3268-0910 FAX 03-3268-8832',
        '三井住友海上 公務部 東京公務室 〒101-8011 千代田区神田駿河台3-11-1',
        '三井住友海上 TEL 03-3259-7593 FAX 03-3259-7581',
      ],
      '取扱代理店・引受保険会社',
    ),
    'confirmed',
  ),
  master(
    'accidentContact',
    published('0120-258-189（24時間365日）', '6. 事故が起きた場合のお手続'),
    'confirmed',
  ),
  // Never shipped: the account of a year is keyed in and confirmed by two people.
  {
    id: 'bankAccount',
    group: '締切・手続',
    label: '払込口座',
    fact: unverified(
      null,
      '保険料振込先',
      `資料の口座は${dates.year.value}のもので登録していません。今年度の口座を2人で確認して登録します`,
    ),
    printedWhen: 'confirmedByTwo',
  },
  {
    id: 'laterClosings',
    group: '締切・手続',
    label: '2回目以降の締切',
    fact: unverified(null, '表紙', '「初回締切日」とあり、2回目以降の締切が資料にありません'),
  },
  {
    id: 'applicationAddressee',
    group: '締切・手続',
    label: '申込書類の送付先',
    fact: unverified(null, FLOW, '申込書類の送付先が明記されていません'),
  },
  {
    id: 'certificate',
    group: '締切・手続',
    label: '加入者証',
    fact: {
      ...dates.certificateBy,
      value: `${dates.certificateBy.value}までに届く。それまでの事故は代理店が加入内容を確認`,
    },
  },
  {
    id: 'explainToInsured',
    group: '締切・手続',
    label: '申込人と被保険者が異なる場合',
    fact: published('被保険者にも内容を説明する', JOINING),
  },
  {
    id: 'letterLabels',
    group: '補償',
    label: '費目の記号',
    fact: inferred(
      '記号でなく名前で扱う',
      '2.(7)・4.',
      '引受条件（オ～タ）と費用損害（ア～シ）で記号が重なります',
    ),
  },
  {
    id: 'predecessor',
    group: '保険期間',
    label: '前年度の制度からの更改',
    fact: inferred(
      '前年の情報漏えい保険の後継はスタンダード（A・B）',
      '昨年度からの主な改定点',
      'プランの対応は会員ごとに確認が必要です',
    ),
  },
  {
    id: 'lookBack',
    group: '加入',
    label: '過去の事故を問う年数',
    fact: { ...dates.lookBack, value: span(dates.lookBack) },
  },
  {
    id: 'kind',
    group: '保険料の基礎',
    label: '公表例の前提',
    fact: published('種別は社会福祉協議会、割引なし、年間保険料', '2.(7) 保険料例'),
  },
  {
    id: 'minimumPremium',
    group: '保険料の基礎',
    label: '下限保険料',
    fact: unverified(
      null,
      '昨年度からの主な改定点',
      '下限保険料があることだけが分かり、額は公表されていません',
    ),
  },
  {
    id: 'premiumRounding',
    group: '保険料の基礎',
    label: '保険料と各社分担額の端数処理',
    fact: unverified(
      null,
      '2.(7) 保険料例',
      `公表例はすべて${formatYen(unitYen)}単位ですが、端数処理の方法と各社分担の端数の扱いが公表されていません`,
    ),
  },
  {
    id: 'similarProducts',
    group: '補償',
    label: 'よく似た名前の制度',
    fact: inferred(
      '料率・条項は制度と年度ごとに扱い、流用しない',
      '昨年度からの主な改定点',
      '見舞金の額や商標権の扱いが、よく似た制度・ほかの年度と異なります',
    ),
  },
  ...claimFacts(),
  ...notStated(['mayNotJoin'], unstated, JOINING),
];

export const eligibility = (): EligibilityRule[] => [
  {
    kind: 'memberOf',
    id: 'member',
    association: published(MEMBER, JOINING),
    rosterWords: ['東社協', '東京都社会福祉協議会'],
  },
];
