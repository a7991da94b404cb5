// Every word of the room claims.
import type { ClaimState } from '../../domain/claim-state';
import type { ClaimStep, CostMove } from '../../domain/claim-step';
import type { LossCategory } from '../../domain/coverage';
import type { FactState } from '../../domain/fact';
import { formatYen } from '../../domain/yen';
import { ASK_INSURER } from '../../payable/words';
import { intakePage } from './page-words';

export * from './page-words';
export * from './paper-words';
export * from './refusal-words';
export * from './simulate-words';

export const stepNames: Readonly<Record<ClaimStep, string>> = {
  firstReport: '保険会社へ第一報',
  writtenNotice: '書面による通知',
  insurerReceived: '保険会社が書面を受領',
  preliminaryReport: '漏えい等報告（速報）',
  finalReport: '漏えい等報告（確報）',
  caution: '「支出・示談の前に承認」の説明',
  agreementApproved: '示談・責任の承認についての同意',
  agreement: '示談の成立',
  submitted: '請求書類の提出',
  paid: '保険金の受領',
  closed: '終了',
  withdrawn: '取下げ',
};

export const moveNames: Readonly<Record<CostMove, string>> = {
  request: '申請',
  approve: '承認',
  spend: '支出',
  claim: '請求',
  decide: '支払決定',
  cancel: '取消',
};

export const categoryText: Readonly<Record<LossCategory, string>> = {
  damages: '損害賠償金',
  litigation: '争訟費用（訴訟・弁護士等）',
  lawsuitResponse: '訴訟対応費用（人件費・鑑定書等）',
  incidentResponse: '事故対応費用（コールセンター・通信等）',
  attackCheck: '攻撃・不正アクセスの有無の調査',
  investigation: '原因・被害範囲の調査',
  publicity: '社告・会見等の費用',
  legalAdvice: '法律相談費用',
  consulting: 'コンサルティング費用',
  condolencePerson: '見舞金・見舞品（個人）',
  condolenceCompany: '見舞金・見舞品（法人）',
  monitoring: '不正使用の監視費用',
  officialInvestigation: '公的調査への対応費用',
  restoration: 'データ・システムの復旧費用',
  containment: '被害の拡大防止費用',
  prevention: '再発防止費用',
};

const triggerText: Readonly<Record<FactState, string>> = {
  published: '',
  inferred: '（基準の日は推定）',
  unverified: '（基準の日は未確認。候補を並べています）',
};

export const viewText = {
  policy: (oneOf: string, date: string, policies: string, state: FactState): string =>
    `${oneOf}：${date}の契約 ${policies}${triggerText[state]}`,
  policyMissing: (oneOf: string, date: string): string => `${oneOf}：${date}が未入力`,
  noPolicy: '該当なし（保険会社確認）',
  confirmed: '確認済',
  boundary: (policyNumber: string): string => `${policyNumber}（時刻による）`,
  agreement: {
    needed:
      '示談・責任の承認は、必ず事前に保険会社の同意を得てください（同意のない分は差し引かれることがあります）。',
    unknown: '示談・責任の承認の前に、保険会社へご確認ください（同意の要否は資料に記載がありません）。',
  },
  documentsUnlisted: '請求書類の一覧が資料にありません。必要な書類を保険会社に確認してください。',
  documentsAsked: '請求書類は、事故の受付後に保険会社が求めるものを提出します。',
  firstReported: (day: string): string => `第一報 ${day}`,
  done: (day: string): string => `${day} 実施`,
  closed: (state: string): string => `事故の状態：${state}`,
  termsName: '調査・公表の結果による条件',
  eventName: '対象となる事故の範囲',
  eventAssumed: 'プランの対象に含めない場合',
  eventOther: 'プランの対象に含める場合',
  noTerms: '条件なし（不正アクセスあり・公表あり）',
  condition: (name: string): string => `条件「${name}」を当てた額`,
  consentOpen: '承認が確認できていないため、合計に含めていません',
  deductibleNone: 'なし',
  deductibleOpen: (text: string): string =>
    `${text === '' ? '資料・契約に記載なし' : text}（${ASK_INSURER}）`,
  house: '社内',
  forMember: (organization: string): string => `会員（${organization}）`,
  accessLine: (access: string): string => `不正アクセス${access}`,
  notListed: (item: string, plan: string): string =>
    `${item}：${plan}の費目の一覧にありません（保険会社確認）`,
  atMost: '縮小支払割合が資料になく、限度額だけを当てた額です',
  askInsurer: (category: string): string => `${category}：${ASK_INSURER}`,
  otherwise: (point: string, other: string, yen: string): string => `${point}：${other}なら${yen}`,
  limit: (name: string, yen: string): string => `${name}（${yen}）`,
  itemOf: (name: string, payee: string): string => (payee === '' ? name : `${name}（${payee}）`),
  kindLine: (kind: string, persons: string, companies: string): string =>
    [
      kind,
      persons === '' ? '' : `個人${grouped(persons)}名`,
      companies === '' ? '' : `法人${grouped(companies)}`,
    ]
      .filter((piece) => piece !== '')
      .join('、'),
};

const grouped = (count: string): string => formatYen(Number(count)).replace('円', '');

export const sheetNotes = {
  house: '社内で限度額等を確かめるための表です。支払いの可否と額は保険会社が決めます。社外には出せません。',
  cautious: '資料が2通りに読める箇所は、少ない方の読み方で計算し、もう一方を並べています。',
  conditions: (text: string): string => `契約の特約・条件：${text}（支払いへの影響は保険会社確認）`,
  atMost: '「以内」の額は、縮小支払割合が資料にないため、限度額だけを当てた額です。',
  openApprovals: (items: string): string =>
    `承認が確認できていない費目：${items}（合計に含めず、承認があった場合の額を別に示しています）`,
  notListed: 'プランの費目の一覧にない費用は、全額を被保険者に残る額としています。',
  deductibleOpen: (text: string): string =>
    text === ''
      ? '免責金額が分からないため、差し引いていません（保険会社確認）。'
      : `免責「${text}」は金額として読み取れないため、差し引いていません（保険会社確認）。`,
  deductibleOffLoss:
    '免責金額は、資料の記載のとおり、賠償・費用それぞれの損害額から、限度額を当てる前に差し引いています。',
  deductibleOrderOpen:
    '免責金額を限度額の前に差し引くか後に差し引くかは、資料に記載がありません。限度額を当てた後の合計から差し引いています（保険会社確認）。',
  heads: '見舞金・見舞品は、入力された人数・法人数で計算しています。',
  openEarlier: (claims: string): string =>
    `同じ契約の先の事故${claims}に、確認額も支払決定額もない費用があります（承認がまだない費用を含みます）。先にその事故の承認と確認表をご確認ください。`,
  manyPersons: (count: number): string =>
    `費用の人数・法人数の合計が、事故の${count}名を超えています。重複をご確認ください。`,
  manyCompanies: (count: number): string =>
    `費用の人数・法人数の合計が、事故の${count}法人を超えています。重複をご確認ください。`,
};

/** Of the contract on the days that count. */
export const thenText = {
  day: (by: string, date: string): string => `${by} ${date}`,
  today: '本日',
  then: (part: string, on: string): string => `${part}：${on}時点の契約内容です（現在の契約と異なります）。`,
  open: (part: string, on: string): string =>
    `${part}：${on}の契約内容は、異動の前後どちらか決まりません（${ASK_INSURER}）。`,
  unreadable: (transactionNumber: string): string =>
    `異動${transactionNumber}を読み取れないため、基準の日の契約内容は分かりません（${ASK_INSURER}）。`,
};

/** Where a figure of a document was replaced in the workbook. */
export const keyedSource = (tab: string, section: string): string => `${tab}（登録値）／${section}`;

export const referralText = {
  about: (claim: string, program: string): string => `事故${claim}（${program}）について、`,
  readings: (name: string, assumed: string, assumedYen: string, other: string, otherYen: string): string =>
    `${name}は、${assumed}（${assumedYen}）と${other}（${otherYen}）のどちらでお取り扱いになりますか。`,
  open: (item: string, why: string): string =>
    `「${item}」の額を確かめられません：${why}。お取り扱いと額をお示しください。`,
  prior: (question: string): string =>
    `「${question}」への被保険者の答えは「はい」でした。お取り扱いをお示しください。`,
  opened: (referralNumber: string, state: string): string => `${referralNumber}（${state}）`,
};

/** What is known of a claim, as its versions name it. */
export const factNames = {
  policyNumber: '契約番号',
  plan: intakePage.plan,
  caller: intakePage.caller,
  callerPhone: intakePage.callerPhone,
  reported: intakePage.reported,
  occurred: intakePage.occurred,
  known: intakePage.known,
  claimed: '請求を受けた日',
  kind: intakePage.kind,
  persons: '人数（個人）',
  companies: '人数（法人）',
  sensitive: intakePage.sensitive,
  propertyDamage: intakePage.propertyDamage,
  wrongfulIntent: intakePage.wrongfulIntent,
  detection: intakePage.detection,
  reporter: intakePage.reporter,
  access: intakePage.access,
  publication: intakePage.publication,
  publishedHow: intakePage.publishedHow,
  publishedOn: intakePage.publishedOn,
  knownHow: intakePage.knownHow,
  allegation: intakePage.allegation,
  cause: intakePage.cause,
} as const;

/** In place of who: a cell of the row was typed over. */
export const typedIntoCells = '「事故」のセルに入力';

/** What papers write around the amount of a deductible: its name, and that it is of each event or claim. */
export const aroundDeductible =
  /^(?:(?:免責|自己負担)(?:金額|金|額)?|(?:1|一)回?の?(?:事故|請求)(?:につき|あたり|当たり|当り|ごとに?|毎に?)?|[:、])+|\((?:1|一)回?の?(?:事故|請求)(?:につき|あたり|当たり|当り|ごと|毎)?\)$/g;

/** What says that there is no deductible. */
export const noDeductible = /^(なし|無し|無|免責(金額)?(なし|無し|0円?)|0円?)$/;

/** Units that people type behind a number of persons or companies. */
export const headUnits = /[,\s]|人$|名$|社$|法人$/g;

export const zeroYen = /^[0０]+円?$/;

export const claimAudit = {
  register: '事故を受付',
  correct: '事故の受付内容を変更',
  step: (name: string): string => `「${name}」を記録`,
  cost: (item: string): string => `費用「${item}」を登録`,
  move: (name: string): string => `費用を「${name}」に変更`,
  documents: (received: number, missing: number): string => `書類 受領${received}件・不足${missing}件`,
  reminder: '書類の督促を送信箱に登録',
  report: '第一報を送信箱に登録',
  hotline: '事故の連絡先を確認済みとして登録',
  reopened: (reason: string): string => `事故を再開（${reason}）`,
  payable: (rows: number, referrals: number): string =>
    `限度額等の確認表（社内用）を作成。費目${rows}行・照会${referrals}件`,
  simulate: (plans: number): string => `事故シミュレーション${plans}プラン`,
};

/** Of 今日の仕事: what comes next of a claim. */
export const claimTask: {
  readonly report: string;
  readonly waits: Readonly<Partial<Record<ClaimState | '', string>>>;
} = {
  report: '保険会社への第一報',
  waits: {
    受付: '書面による通知・請求書類の提出',
    第一報済: '書面による通知・請求書類の提出',
    調査中: '調査の結果・請求書類の提出',
    請求準備: '請求書類の提出',
    請求済: '保険金の受領',
    支払済: '終了の記録',
  },
};

/** Of a version: a claim that goes on. */
export const reopenText = {
  item: '状態',
  became: (state: string, reason: string): string => `${state}（再開：${reason}）`,
};

/** Of the counts on ホーム. */
export const homeText = {
  claimsOpen: '事故：対応中',
};

/** Of 次にすること on ホーム. */
export const nextStepText = {
  claims: '受付した事故の第一報を保険会社に連絡する',
};

/** What keeps the room in use. */
export const openText = {
  claims: (count: number) => `終了していない事故${count}件`,
};
