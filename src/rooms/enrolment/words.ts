// Every word of the room enrolment that staff read.
import { formatJapanese } from '../../domain/calendar';
import type { PolicyEvent } from '../../domain/policy';
import { problemsOf, type Given } from '../../domain/problem';
import { says, type Way } from '../../domain/way';
import { formatYen } from '../../domain/yen';
import { titles as mailTitles } from '../mail/words';
import { titles as quoteTitles } from '../quotes/words';
import { titles as referralTitles } from '../referrals/words';
import type { PolicyStep } from './contract';

/** Of pages and menu items: caption and title are one. */
export const titles = {
  application: '申込を受付',
  underwriting: '引受を記録',
  certificates: '加入者証を登録',
  policyChange: '異動・解約',
  withdrawal: '見送り・取消',
  policyLists: '加入者明細・異動明細',
  story: '会員の経過',
};

/** Of every page that works chunk by chunk. */
export const running = {
  working: '登録しています…',
  workingNote: '画面を閉じずにお待ちください。',
  stalled: '途中で止まりました。開き直して続けてください。',
};

export const applicationPage = {
  loading: '申込の対象を確認しています…',
  none: '申込を受け付けられる見積がありません。',
  noneHint: '保険料表・会社回答の見積が案内済になると、ここに並びます。ほかの見積は探して選べます。',
  lead: (ready: number, all: number) => `${all}件のうち${ready}件を受け付けられます`,
  caption: '申込を受け付ける見積',
  columns: { pick: '受付', member: '会員', quote: '見積', premium: '保険料', missing: '不足しているもの' },
  pick: (quote: string) => `${quote}の申込を受け付ける`,
  ready: '受付できます',
  renews: (policy: string) => `${policy}の更改`,
  asked: '未確定',
  premium: '適用保険料（保険会社の回答額）',
  inception: '初年度始期（前年の契約が台帳にないとき）',
  receivedOn: '申込書の受領日',
  document: '申込書の番号・保存先',
  sent: '送付先・送付日（任意）',
  sentHint: '例：幹事保険会社　2026-03-16',
  submit: (count: number) => `${count}件の申込を受け付ける`,
  done: (count: number) => `申込${count}件を受け付け、契約を登録しました。`,
  existing: (count: number) => `${count}件はすでに受付済みです。`,
  refused: (count: number) => `${count}件は受け付けていません`,
  policy: (quote: string, policy: string) => `${quote} → ${policy}`,
  showPolicies: '契約を開く',
};

export const stepPage = {
  loading: '選択した契約を読み込んでいます…',
  caption: '対象の契約',
  columns: { policy: '契約', member: '会員', term: '保険期間', cover: '契約状態', tracks: '入金・加入者証' },
  step: '手続',
  steps: {
    underwrite: '引受を記録',
    decline: '見送り（申込の取下げ・引受不可）',
    void: '取消（登録の誤り）',
    certificateSent: '加入者証を会員へ送付',
    endorsement: '内容の変更（名称・住所・代表者・合併・プラン）',
    cancellation: '解約',
    lapse: '失効',
    reinstatement: '復活',
    nonRenewal: '更改しない',
  } satisfies Record<PolicyStep, string>,
  on: {
    underwrite: '引受日',
    decline: '見送り日',
    void: '取消日',
    certificateSent: '送付日',
    endorsement: '異動日',
    cancellation: '解約日',
    lapse: '失効日',
    reinstatement: '復活日',
    nonRenewal: '確認日',
  } satisfies Record<PolicyStep, string>,
  document: '根拠書類（番号・日付・保存先）',
  reason: '理由',
  refund: '返戻保険料（保険会社の書類の額）',
  charge: '追加保険料（保険会社の書類の額）',
  change: '保険料の増減（減額は先頭に▲）',
  amountHint: '単位を付けないときは円です。ないときは空欄のままにしてください。',
  organization: '変更後の法人名',
  address: '変更後の住所',
  representative: '変更後の代表者',
  successor: '合併の承継先（会員番号）',
  plan: '変更後のプラン',
  noPlan: '変更しない',
  annualPremium: '変更後の年間保険料',
  keepHint: '変更しない項目は空欄のままにしてください。',
  oneOnly: 'この手続は、契約を1件だけ選んで登録します。',
  submit: (count: number) => `${count}件を登録する`,
  done: (count: number) => `${count}件を登録しました。異動のタブに記録されています。`,
  existing: (count: number) => `${count}件はすでに登録されています。`,
  refused: (count: number) => `${count}件は登録していません`,
  showLedger: '異動を開く',
};

export const certificatePage = {
  loading: '加入者証の到着状況を確認しています…',
  waiting: (count: number) => `加入者証が未着の契約：${count}件`,
  nothingWaiting: '加入者証が未着の契約はありません。',
  caption: '加入者証が未着の契約',
  columns: { policy: '契約', member: '会員', starts: '保険始期', days: '経過', payment: '入金' },
  days: (days: number) => (days === 0 ? '始期前' : `${days}日`),
  text: '到着した加入者証',
  textHint:
    '1行に1件、「契約番号（または会員番号）」と「加入者証番号」をタブまたは「,」で区切ります。表からの貼り付けもできます。',
  on: '到着日',
  document: '送付元・送付状（任意）',
  reissue: '再発行（登録済みの番号を差し替える）',
  submit: '加入者証を登録する',
  fill: '未着の契約番号を書き込む',
  done: (count: number) => `加入者証${count}件を登録しました。`,
  existing: (count: number) => `${count}件はすでに同じ番号で登録されています。`,
  refused: (count: number) => `${count}件は登録していません`,
  left: (count: number) => `未着の契約は残り${count}件です。`,
  notice: '到着前の事故の案内を送信箱へ登録する',
  noticeHint:
    '保険始期を過ぎて加入者証が届いていない契約の会員に、事故のときの連絡先と補償の開始を案内します。',
  noticeDone: (queued: number, existing: number) =>
    `案内${queued}件を送信箱に登録しました${existing > 0 ? `（${existing}件は登録済み）` : ''}。`,
};

export const storyPage = {
  loading: '会員の経過をまとめています…',
  cover: '現在の補償',
  noCover: '現在、申込中または有効な契約はありません。',
  term: (start: string, end: string) => `${start}～${end}`,
  all: 'すべて',
  filter: '表示する種類',
  none: 'この種類の記録はありません。',
  open: '行を開く',
  openRow: (title: string) => `${title}の行を開く`,
  undated: '日付なし',
  timeline: (name: string) => `${name}の経過`,
};

const period = { from: '期間の開始', to: '期間の終了' };

export const LIST_KINDS = ['加入者明細', '異動明細'] as const;

export const listPage = {
  loading: '制度の一覧を読み込んでいます…',
  none: '取扱ありの制度がありません。',
  kind: '明細の種類',
  kinds: {
    加入者明細: '加入者明細（期間内に保険始期のある引受済みの契約）',
    異動明細: '異動明細（期間内に記録した新規・変更・更改・解約・復活）',
  } satisfies Record<(typeof LIST_KINDS)[number], string>,
  program: '制度',
  ...period,
  encoding: '文字コード',
  encodings: { cp932: 'CP932（Excelで開く）', 'utf-8': 'UTF-8' },
  submit: 'CSVを作成する',
  working: '作成しています…',
  done: (name: string, rows: number) => `${name}（${rows}件）を作成しました。`,
  download: '保存する',
  lost: (characters: string) =>
    `CP932にない文字（${characters}）は「?」になりました。UTF-8で作成すると、そのまま出力されます。`,
  care: '会員の情報が含まれます。送り先と送り方を確認してからお渡しください。',
};

const day = (iso: string | number): string => formatJapanese(String(iso));

const newQuote: Way = { kind: 'page', page: 'quotes', title: quoteTitles.quotes };
/** What 制度 does not say yet is the manager's to key. */
const inPrograms = (program: string | number, column: string): Way[] => [
  { kind: 'cell', tab: '制度', id: program, column },
  { kind: 'person', who: 'manager' },
];

export const enrolmentProblems = /* @__PURE__ */ problemsOf({
  certificateTaken: ({ number, policyNumber }: Given<'number' | 'policyNumber'>) =>
    `加入者証番号${number}は契約${policyNumber}に登録されています。番号をご確認ください。`,
  noticeNotNeeded: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}（${state}）は加入者証の到着待ちではありません。`,
  policyMemberUnknown: ({ text }: Given<'text'>) =>
    `「${text}」にあたる契約がありません。契約番号または会員番号をご確認ください。`,
  policyMemberSeveral: ({ text, numbers }: Given<'text' | 'numbers'>) =>
    `会員番号${text}には契約が複数あります（${numbers}）。契約番号で指定してください。`,
  noPoliciesChosen: () => says('対象の契約が選択されていません。', { kind: 'row', tab: '契約' }),

  noQuotesForApplication: () =>
    says('申込を受け付ける見積が選択されていません。', { kind: 'row', tab: '見積' }),
  quoteNotOpen: ({ quoteNumber, state }: Given<'quoteNumber' | 'state'>) =>
    `見積${quoteNumber}は「${state}」のため、申込を受け付けられません。`,
  letterNotSent: () =>
    says(
      '案内文がまだ送付されていません。',
      { kind: 'page', page: 'outbox', title: mailTitles.outbox },
      { kind: 'page', page: 'dispatch', title: mailTitles.dispatch },
    ),
  premiumNotFirm: ({ label }: Given<'label'>) =>
    says(
      `「${label}」の保険料では申込を受け付けられません。保険会社へ照会し、会社回答を登録してください。`,
      { kind: 'page', page: 'referral', title: referralTitles.referral },
      { kind: 'page', page: 'answer', title: referralTitles.answer },
    ),
  yearNotConfirmed: ({ program }: Given<'program'>) =>
    says(`${program}の保険料表の年度が未確認です。`, ...inPrograms(program, '年度確認（確認者・日）')),
  quoteExpired: ({ until }: Given<'until'>) =>
    says(`見積の有効期限（${day(until)}）を過ぎて受領した申込です。見積を作成し直してください。`, newQuote),
  applicationDateMissing: () => '申込書の受領日を入力してください。例：2026-04-01',
  applicationDocumentMissing: () => '申込書の番号または保存先を入力してください。',
  memberNotFound: () => '会員名簿に対象の行がありません。',
  noMandateForApplication: ({ program }: Given<'program'>) =>
    says(
      '取扱区分が「取扱あり」ではないため、申込を受け付けられません。',
      ...inPrograms(program, '取扱区分'),
    ),
  termEndMissing: ({ program }: Given<'program'>) =>
    says(
      '保険終期が決まっていません。登録の後、見積を作成し直してください。',
      ...inPrograms(program, '保険終期'),
      newQuote,
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
  nothingChanged: () => '変更後の内容が現在と同じです。変更する項目をご確認ください。',
  successorUnknown: ({ memberNumber }: Given<'memberNumber'>) =>
    `承継先の会員番号「${memberNumber}」が同じ制度の会員名簿にありません。先に名簿へ登録してください。`,
  planUnknownForPolicy: ({ plan }: Given<'plan'>) => `プラン「${plan}」はこの制度にありません。`,
  certificateLineUnreadable: ({ line }: Given<'line'>) =>
    `${line}行目を読み取れません。「契約番号（または会員番号）」と「加入者証番号」を、タブまたは「,」で区切ってください。`,
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
  certificateNumber: '加入者証番号',
  ...period,
};

/** In front of what a row was refused for. */
export const rowNames = {
  line: (line: number) => `${line}行目`,
  member: (memberNumber: string, number: string) =>
    memberNumber === '' ? '' : `会員番号${memberNumber}（${number}）`,
};

export const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('　');

/** What 異動 says happened; `changes`: what an endorsement changed. */
export function eventText(event: PolicyEvent, changes: string): string {
  switch (event.kind) {
    case 'newBusiness':
      return joined('申込受付', event.terms.quoteNumber);
    case 'renewal':
      return joined('更改の申込受付', event.terms.quoteNumber, event.terms.previousPolicy);
    case 'underwrite':
      return `引受（${event.on}）`;
    case 'decline':
      return joined('見送り', event.reason);
    case 'void':
      return joined('取消', event.reason);
    case 'certificate':
      return `加入者証${event.reissue ? '再発行' : '到着'}　${event.number}（${event.on}）`;
    case 'certificateSent':
      return `加入者証を会員へ送付（${event.on}）`;
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
  certificates: '加入者証',
  notices: '加入者証到着前の案内',
  exported: (name: string, rows: number) => `${name}を${rows}行で出力`,
  applications: (count: number) => `申込${count}件を受付`,
  steps: (step: string, count: number) => `${step}${count}件を登録`,
};

export const stepText: Readonly<Record<PolicyStep, string>> = {
  underwrite: '引受',
  decline: '見送り',
  void: '取消',
  certificateSent: '加入者証の送付',
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
  certificate: '加入者証',
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
