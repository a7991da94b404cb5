// Every word of the room enrolment that staff read.
import { formatJapanese } from '../../domain/calendar';
import * as pageTitles from '../../domain/page-titles';
import type { PolicyEvent } from '../../domain/policy';
import { problemsOf, type Given } from '../../domain/problem';
import { offers, says, type Way } from '../../domain/way';
import { formatYen } from '../../domain/yen';
import type { PolicyStep } from './contract';
import { period, titles } from './page-words';

export * from './page-words';
export * from './take-over-words';

const day = (iso: string | number): string => formatJapanese(String(iso));

/** Of the member whose quote it was: an application stands on 見積, where no member is selected. */
const newQuote = (memberKey: string | number): Way => ({
  kind: 'page',
  page: 'quotes',
  title: pageTitles.quotes,
  ...(memberKey === '' ? {} : { row: { tab: '会員名簿', id: memberKey } }),
});
/** What 制度 does not say yet is the manager's to key. */
const inPrograms = (program: string | number, column: string): Way[] => [
  { kind: 'cell', tab: '制度', id: program, column },
  { kind: 'person', who: 'manager' },
];

export const enrolmentProblems = /* @__PURE__ */ problemsOf({
  caseUnknown: ({ id }: Given<'id'>) =>
    offers(`「${id}」の見積・契約がありません。`, {
      kind: 'page',
      page: 'procedures',
      title: titles.procedures,
    }),
  certificateTaken: ({ number, policyNumber, paper }: Given<'number' | 'policyNumber' | 'paper'>) =>
    `${paper}の番号${number}は契約${policyNumber}に登録されています。番号をご確認ください。`,
  noticePeriodChanged: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約${policyNumber}の保険期間が、書類の作成後に変わっています。取消のうえ作り直してください。`,
  noticeNotNeeded: ({ policyNumber, state, paper }: Given<'policyNumber' | 'state' | 'paper'>) =>
    `契約${policyNumber}（${state}）は${paper}の到着待ちではありません。`,
  policyMemberUnknown: ({ text }: Given<'text'>) =>
    `「${text}」にあたる契約がありません。契約番号または会員番号をご確認ください。`,
  policyMemberSeveral: ({ text, numbers }: Given<'text' | 'numbers'>) =>
    `会員番号${text}には契約が複数あります（${numbers}）。契約番号で指定してください。`,
  noPoliciesChosen: () => says('対象の契約が選択されていません。', { kind: 'row', tab: '契約' }),

  noQuotesForApplication: () =>
    says('申込を受け付ける見積が選択されていません。', { kind: 'row', tab: '見積' }),
  quoteNotOpen: ({ quoteNumber, state, memberKey }: Given<'quoteNumber' | 'state' | 'memberKey'>) =>
    says(`見積${quoteNumber}は「${state}」のため、申込を受け付けられません。`, newQuote(memberKey)),
  applicationCameFirst: ({ received, step, quoteNumber }: Given<'received' | 'step' | 'quoteNumber'>) =>
    offers(
      `申込書（${day(received)}到着）は、意向の確認・重要事項説明・告知（${day(step)}）より前のものです。説明を受けたうえで申込の意思に変わりがないことを会員に確認すると、受け付けられます。`,
      {
        kind: 'call',
        call: 'acceptHeld',
        request: { quoteNumber, upheld: true },
        label: '申込の意思を確認済みとして受け付ける',
      },
    ),
  noApplicationHeld: ({ quoteNumber }: Given<'quoteNumber'>) =>
    says(`見積${quoteNumber}には、受付を保留した申込がありません。`, {
      kind: 'page',
      page: 'application',
      title: pageTitles.application,
      row: { tab: '見積', id: quoteNumber },
    }),
  underwrittenTooEarly: ({ on, step }: Given<'on' | 'step'>) =>
    `引受日（${day(on)}）が、意向の確認・重要事項説明・告知（${day(step)}）より前です。引受日をご確認ください。`,
  quoteBeingAsked: ({ quoteNumber }: Given<'quoteNumber'>) =>
    says(`見積${quoteNumber}は保険会社に照会中です。回答を登録すると、会社回答の見積ができます。`, {
      kind: 'page',
      page: 'answer',
      title: pageTitles.answer,
      row: { tab: '見積', id: quoteNumber },
    }),
  termDisagrees: ({ start, end, premium, memberKey }: Given<'start' | 'end' | 'premium' | 'memberKey'>) =>
    says(
      `保険期間（${day(start)}～${day(end)}）、月数、年間保険料と、この期間の保険料${premium}が合いません。見積を作成し直してください。`,
      newQuote(memberKey),
    ),
  letterNotSent: () =>
    says(
      '案内文がまだ送付されていません。',
      { kind: 'page', page: 'outbox', title: pageTitles.outbox },
      { kind: 'page', page: 'dispatch', title: pageTitles.dispatch },
    ),
  premiumNotFirm: ({ label, quoteNumber }: Given<'label' | 'quoteNumber'>) =>
    says(
      `「${label}」の保険料では申込を受け付けられません。この見積を保険会社へ照会し、会社回答を登録してください。`,
      {
        kind: 'page',
        page: 'referral',
        title: pageTitles.referral,
        row: { tab: '見積', id: quoteNumber },
      },
    ),
  yearNotConfirmed: ({ program }: Given<'program'>) =>
    says(`${program}の保険料表の年度が未確認です。`, ...inPrograms(program, '年度確認（確認者・日）')),
  quoteExpired: ({ until, memberKey }: Given<'until' | 'memberKey'>) =>
    says(
      `見積の有効期限（${day(until)}）を過ぎて受領した申込です。見積を作成し直してください。`,
      newQuote(memberKey),
    ),
  applicationDateMissing: () => '申込書の受領日を入力してください。例：2026-04-01',
  applicationDocumentMissing: () => '申込書の番号または保存先を入力してください。',
  memberNotFound: () => '会員名簿に対象の行がありません。',
  noMandateForApplication: ({ program }: Given<'program'>) =>
    says(
      '取扱区分が「取扱あり」ではないため、申込を受け付けられません。',
      ...inPrograms(program, '取扱区分'),
    ),
  termEndMissing: ({ program, memberKey }: Given<'program' | 'memberKey'>) =>
    says(
      '保険終期が決まっていません。登録の後、同じ始期で見積を作成し直し、送ってください。意向・説明・告知・書類の記録は引き継がれます。',
      ...inPrograms(program, '保険終期'),
      newQuote(memberKey),
    ),
  policyOverlaps: ({ policyNumber }: Given<'policyNumber'>) =>
    says(`同じ会員・制度の契約${policyNumber}と保険期間が重なっています。プランの変更は異動で登録します。`, {
      kind: 'page',
      page: 'policyChange',
      title: titles.policyChange,
      row: { tab: '契約', id: policyNumber },
    }),
  noPolicyToRenew: ({ start }: Given<'start'>) =>
    `${day(start)}に終わる更改元の契約がありません。前年の契約がこの台帳にないときは、初年度始期を入力してください。`,
  inceptionUnreadable: ({ text }: Given<'text'>) =>
    `初年度始期「${text}」は、保険始期以前の日付で入力してください。`,
  midTermUnconfirmed: ({ program }: Given<'program'>) =>
    says(
      '月割の端数処理と1か月未満の日数の扱いが未確認です。登録するまで、中途の申込は受け付けられません。',
      ...inPrograms(program, '月割の端数処理'),
    ),
  midTermPremiumMissing: () => '中途加入の適用保険料（保険会社の回答額）を入力してください。',
  midTermPremiumUnreadable: ({ text }: Given<'text'>) =>
    `適用保険料「${text}」は金額として読み取れません。例：38,500円`,
  fieldMissing: ({ field }: Given<'field'>) => `「${field}」を入力してください。`,
  storyMemberUnknown: () => says('会員が選択されていません。', { kind: 'row', tab: '会員名簿' }),
  listProgramMissing: () => '制度を選んでください。',
  listDatesReversed: ({ from, to }: Given<'from' | 'to'>) =>
    `期間の開始（${from}）が終了（${to}）より後です。`,
  oneAtATime: () => '金額のある手続と内容の変更は、契約を1件だけ選んで登録してください。',
  amountUnreadable: ({ field, text }: Given<'field' | 'text'>) =>
    `「${field}」の「${text}」は金額として読み取れません。例：12,340円`,
  endorsementDisagrees: ({ change, before, annual }: Given<'change' | 'before' | 'annual'>) =>
    before === annual
      ? `保険料の増減（${change}）と、年間保険料（${annual}、変更なし）・保険期間が合いません。「変更後の年間保険料」を入力するか、増減の額をご確認ください。`
      : `保険料の増減（${change}）と、年間保険料の変更（${before}から${annual}）・保険期間が合いません。どちらかの額をご確認ください。`,
  nothingChanged: () => '変更後の内容が現在と同じです。変更する項目をご確認ください。',
  successorUnknown: ({ memberNumber }: Given<'memberNumber'>) =>
    `承継先の会員番号「${memberNumber}」が同じ制度の会員名簿にありません。先に名簿へ登録してください。`,
  planUnknownForPolicy: ({ plan }: Given<'plan'>) => `プラン「${plan}」はこの制度にありません。`,
  certificateLineUnreadable: ({ line }: Given<'line'>) =>
    `${line}行目を読み取れません。「契約番号（または会員番号）」と「加入者証・保険証券の番号」を、タブまたは「,」で区切ってください。`,
});

/** Fields of the forms, as refusals name them. */
export const fieldNames = {
  on: '日付',
  document: '書類',
  reason: '理由',
  amount: '保険料',
  annualPremium: '年間保険料',
  newAnnualPremium: '変更後の年間保険料',
  arrivedOn: '到着日',
  certificateNumber: '加入者証・保険証券の番号',
  ...period,
};

/** In front of what a row was refused for. */
export const rowNames = {
  line: (line: number) => `${line}行目`,
  member: (memberNumber: string, number: string) =>
    memberNumber === '' ? '' : `会員番号${memberNumber}（${number}）`,
};

export const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('　');

/** What 異動 says happened; `changes`: what an endorsement changed; `paper`: what proves the cover. */
export function eventText(event: PolicyEvent, changes: string, paper: string): string {
  switch (event.kind) {
    case 'newBusiness':
      return joined('申込受付', event.terms.quoteNumber);
    case 'renewal':
      return joined('更改の申込受付', event.terms.quoteNumber, event.terms.previousPolicy);
    case 'takenOver':
      return joined('引継', event.terms.origin ?? '', event.number);
    case 'underwrite':
      return `引受（${event.on}）`;
    case 'decline':
      return joined('見送り', event.reason);
    case 'void':
      return joined('取消', event.reason);
    case 'certificate':
      return `${paper}${event.reissue ? '再発行' : '到着'}　${event.number}（${event.on}）`;
    case 'certificateSent':
      return `${paper}を会員へ送付（${event.on}）`;
    case 'payment':
      return joined(`入金状況：${event.state}`, event.receiptNumber ?? '');
    case 'endorsement':
      return joined(changes, event.note);
    case 'cancellation':
      return '解約';
    case 'lapse':
      return '失効';
    case 'reinstatement':
      return '復活';
    case 'nonRenewal':
      return joined('更改しない', event.reason);
    case 'renewalTrack':
      return `更改状態：${event.state}`;
    case 'renewed':
      return `契約${event.by}に更改（${event.state}）`;
    case 'renewalUndone':
      return `契約${event.by}への更改を取り消し`;
  }
}

export const enrolmentAudit = {
  takenOver: (taken: number, held: number) => `契約のCSV取込：引継${taken}件・保留${held}件`,
  certificates: '加入者証・保険証券',
  notices: '加入者証・保険証券の到着前の案内',
  exported: (name: string, rows: number) => `${name}を${rows}行で出力`,
  applications: (count: number, held: number) =>
    [
      ...(count > 0 ? [`申込${count}件を受付`] : []),
      ...(held > 0 ? [`申込${held}件の到着を記録（受付保留）`] : []),
    ].join('、'),
  applicationClosed: (reason: string) => `受付を保留した申込を終了（${reason}）`,
  steps: (step: string, count: number) => `${step}${count}件を登録`,
};

export const stepText: Readonly<Record<PolicyStep, string>> = {
  underwrite: '引受',
  decline: '見送り',
  void: '取消',
  certificateSent: '加入者証・保険証券の送付',
  endorsement: '内容の変更',
  cancellation: '解約',
  lapse: '失効',
  reinstatement: '復活',
  nonRenewal: '更改しない',
};

export const rosterNotice =
  '会員名簿の法人名・住所・代表者は自動では変わりません。名簿もあわせて直してください。';

/** What a policy does not hold itself stands in the ledger as text. */
export const endorsementText = (address: string, representative: string, reason: string): string =>
  [address === '' ? '' : `住所→${address}`, representative === '' ? '' : `代表者→${representative}`, reason]
    .filter((part) => part !== '')
    .join('／');

export const listText = {
  insurer: (insurer: string, percent: number) => `${insurer}（${percent}%）`,
  starts: '保険始期',
  ends: '保険終期',
  recorded: '記録日',
  limitUnknown: '保険会社確認',
};

/** Kinds of what a member's story tells. */
export const storyKinds = {
  quote: '見積',
  disclosure: '告知',
  referral: '照会',
  contact: '対応',
  intention: '意向・説明',
  document: '書類',
  policy: '契約',
  change: '異動',
  payment: '入金',
  certificate: '加入者証・保険証券',
  delivery: '送付',
  claim: '事故',
} as const;

export const storyText = {
  titled: (title: string, more: string) => `${title}（${more}）`,
  annual: (yen: string) => `年間${yen}`,
  preCheck: (id: string) => `事前確認 ${id}`,
  signed: (on: string) => `告知書署名日 ${on}`,
  fax: (number: string) => `FAX受信 ${number}`,
  from: (on: string) => `異動日 ${on}`,
};

/** Between two values of an endorsement. */
export const changeText = (header: string, before: string, after: string): string =>
  `${header}：${before || '空欄'}→${after || '空欄'}`;

export const insurerShareText = (insurer: string, percent: number, yen: number): string =>
  percent === 100 ? `${insurer} 100%` : `${insurer} ${percent}%（${formatYen(yen)}）`;

export const SHARES_UNCONFIRMED = '端数処理未確認';

/** Of 次にすること on ホーム. */
export const nextStepText = {
  held: '台帳メニュー「契約：契約の手続き」で、受付を保留した申込に不足しているものを確認する',
};

/** Where applications are worked on. */
/** Of 今日の仕事. */
export const taskText = {
  underwriting: '引受',
  underwritingClosedBy: '引受、見送りまたは取消を記録すると消えます',
  underwritingWaits: '保険会社の引受の記録',
};
export const underwritingWay = (id: string): Way => ({
  kind: 'page',
  page: 'underwriting',
  title: titles.underwriting,
  row: { tab: '契約', id },
});
export const applicationWay: Way = { kind: 'page', page: 'application', title: pageTitles.application };

/** Rows of 異動 that 点検 names; of many the first. */
export const strayCheckText = (numbers: readonly string[]): string =>
  `異動：${numbers.slice(0, 5).join('、')}${numbers.length > 5 ? `ほか${numbers.length - 5}件` : ''}が前の行と続かないため、契約に反映していません。行の削除・複写・書き換えがないか「${pageTitles.records}」でご確認ください`;

/** Cells that 点検 names; of many the first. */
export const termCheckText = (cells: readonly string[]): string =>
  `契約：${cells.slice(0, 5).join('、')}${cells.length > 5 ? `ほか${cells.length - 5}件` : ''}が異動の記録と異なります。元の値に戻し、変更は「${titles.policyChange}」で登録してください`;
