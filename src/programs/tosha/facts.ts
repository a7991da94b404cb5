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
export const COST_TRIGGER = '費用は事故の発生が基準と読み取れますが、保険期間との関係は明記がありません';
const IT_WORK = 'IT業務の日本国内限定は訴訟対応費用の注記にあり、制度全体に及ぶかは読み取りによるものです';

export const facts = (): ProgramFact[] => [
  master('policyholder', published('社会福祉法人東京都社会福祉協議会（団体契約）', '2.(1) 保険契約者')),
  master('insured', published(`${MEMBER}とその役員`, '2.(2) 被保険者')),
  master('agency', published('有限会社東京福祉企画（東社協の指定代理店）', '取扱代理店'), 'confirmed'),
  {
    id: 'agencyPowers',
    group: '当事者',
    label: '代理店の権限',
    fact: published(
      [
        '委託契約による契約の締結の代理',
        '保険料の領収と領収証の交付',
        '契約の管理',
        '代理店に申し込み有効に成立した契約は、引受保険会社との直接の契約になる',
      ],
      '6. ご注意いただきたいこと（2） 取扱代理店',
    ),
  },
  master('unit', published('社会福祉協議会単位', JOINING)),
  master('mayJoin', published(`申込人・記名被保険者とも、${MEMBER}に限る`, JOINING)),
  ...datesOf(dates),
  master(
    'flow',
    published(
      [
        '見積依頼シートを代理店へFAX',
        '代理店から見積書と申込書類が届く',
        '東社協へ保険料を払い込む',
        '申込書類を送付',
        `${dates.certificateBy.value}までに三井住友海上から加入者証`,
      ],
      FLOW,
    ),
  ),
  master('payment', published('東社協の口座へ払込み（代理店の口座ではない）', FLOW)),
  master('trigger', published('賠償：保険期間中になされた損害賠償請求', '3.(1) 賠償損害')),
  {
    id: 'trigger.cost',
    group: '補償',
    label: '費用の支払いの基準',
    fact: inferred('事故の発生', '3.(2) 費用損害', COST_TRIGGER),
  },
  master(
    'territory',
    published(
      ['賠償・費用ともスタンダード：日本国内', '賠償・費用ともプレミアム：全世界'],
      '2.(5) 保険適用地域',
    ),
  ),
  {
    id: 'territory.itWork',
    group: '補償',
    label: 'IT業務による事故の適用地域',
    fact: inferred('日本国内（プレミアムでも）', '4.(1) エ 注', IT_WORK),
  },
  master('deductible', {
    ...limits.deductible,
    value: `賠償・費用とも${noneOrYen(limits.deductible, 'なし（0円）')}`,
  }),
  {
    id: 'limitWords',
    group: '補償',
    label: '支払限度額・免責金額の意味',
    fact: published(
      [
        '支払限度額は、保険金として支払う上限の額',
        '免責金額は、1事故（1請求）ごとに損害の額から差し引く自己負担の額',
      ],
      '2.(7) 支払限度額と保険料例 注記',
    ),
  },
  {
    id: 'limitsInForce',
    group: '補償',
    label: '限度額・免責金額の確認',
    fact: published(
      ['実際の額は加入申込票の「支払限度額」欄と「免責金額」欄による', '支払いには加入者証に記載の額を適用'],
      '2.(7) 注記・4. 注記',
    ),
  },
  {
    id: 'fixedRatios',
    group: '補償',
    label: '引受条件',
    fact: published('縮小支払割合は変更できない', '2.(7) 引受条件'),
  },
  master(
    'evidence',
    published(
      '保険料確定特約による確定保険料のため、算出基礎が分かる資料を添付（新設は事業計画書等）',
      '6. 告知事項申告書 ①保険料算出の基礎',
    ),
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
        '詳しい案内は三井住友海上のホームページ http://www.ms-ins.com など',
      ],
      '取扱代理店・引受保険会社',
    ),
    'confirmed',
  ),
  master(
    'accidentContact',
    published(
      '0120-258-189（三井住友海上事故受付センター、無料、24時間365日）',
      '6. 事故が起きた場合のお手続',
    ),
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
      value: [
        `${dates.certificateBy.value}までに届く`,
        'それまでの事故は代理店へ連絡し、代理店が加入内容を確認',
        '届いたら内容を確認し、大切に保管',
      ],
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
    id: 'renewal',
    group: '締切・手続',
    label: '新規と更改の告知',
    fact: published('新規・更改とも同じ告知をする', '6. 告知事項申告書 ②'),
  },
  {
    id: 'midTermContact',
    group: '保険期間',
    label: '中途加入の問合せ',
    fact: published('詳細は代理店または引受保険会社へ', '2.(3) 保険期間'),
  },
  {
    id: 'periodInForce',
    group: '保険期間',
    label: '保険期間の確認',
    fact: published('実際の保険期間は加入申込票の「保険期間」欄で確認', '2.(3) 保険期間'),
  },
  {
    id: 'quotationPaper',
    group: '締切・手続',
    label: '見積書の扱い',
    fact: inferred(
      '「保険料お見積書」は保険会社の回答を得てから発行。それまでは公表例のご案内を送る',
      FLOW,
      '資料は代理店が見積書を送るとしていますが、載っている保険料は一例です',
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
