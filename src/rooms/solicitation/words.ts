// Every word of the room solicitation that staff read.
import { formatJapanese } from '../../domain/calendar';
import type { EnrolmentStep } from '../../domain/enrolment-rules';
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given } from '../../domain/problem';
import { says, type Way } from '../../domain/way';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  intention: pageTitles.intention,
  documents: pageTitles.documents,
  solicitors: pageTitles.solicitors,
};

/** What each is for, as 管理 tells it. */
export const about = {
  solicitors: '募集人の登録番号・有効期限と、重要事項説明書の版を登録します。',
};

const day = (iso: string | number): string => formatJapanese(String(iso));

const count = (value: number) => value.toLocaleString('ja-JP');

export const deskWords = {
  loading: '記録を確認しています…',
  working: '登録しています…',
  quote: '見積',
  member: '会員',
  quoteLine: (quoteNumber: string, plan: string, start: string, label: string) =>
    `${quoteNumber}　${plan}　${start}始期　${label}`,
  missing: (items: number) => `申込の受付までに、次の${count(items)}点が必要です`,
  complete: '申込の受付に必要な記録と書類はそろっています。',
  saved: (number: string) => `記録番号${number}で登録しました。`,
};

export const intentionPage = {
  first: '当初の意向',
  firstHint: 'お客さまの言葉で、備えたいこと・重視することを記入します',
  firstOn: '把握した日',
  final: '最終の意向',
  finalOn: '確認した日',
  differs: '当初の意向と最終の意向の相違',
  differsHint: '書き方の違いではなく、内容が変わったかどうかを選びます',
  difference: '相違点',
  differenceReason: '相違の理由',
  paper: '説明した書類と版',
  paperHint: '例：重要事項説明書 2026年10月版',
  paperInForce: (paper: string) => `説明日に使用する版：${paper}（空欄のままで記録されます）`,
  solicitorList: '募集人・説明書の版を開く',
  explainedOn: '説明日',
  method: '説明の方法',
  solicitor: '募集人',
  consents: '同意・確認いただいた事項',
  comparison: '比較・推奨の理由（複数の保険会社を示した場合）',
  approval: '資料の承認番号',
  choose: '選択してください',
  submit: '記録する',
  groups: ['意向', '重要事項の説明と同意', '比較・推奨'],
};

export const solicitorsPage = {
  loading: '募集人と説明書の版を確認しています…',
  list: '募集人',
  columns: { name: '氏名', registration: '登録番号・有効期限', email: 'メール', state: '状態', action: '' },
  none: '未登録',
  until: (day: string) => `${day}まで`,
  edit: '編集',
  editNamed: (name: string) => `${name}を編集`,
  add: '募集人を追加する',
  addNamed: (name: string) => `${name}を追加`,
  unlisted: '一覧にない氏名（名簿・見積・記録で使用中）',
  managerOnly: '登録と変更は管理者が行います。',
  fields: {
    name: '氏名（名簿の「募集担当」と同じ表記）',
    registrationNumber: '登録番号',
    validUntil: '有効期限',
    email: 'メール',
    state: '状態',
  },
  save: '募集人を登録する',
  saved: (name: string) => `募集人「${name}」を登録しました。`,
  versions: '重要事項説明書の版',
  versionColumns: { program: '制度', paper: '書類・版', period: '使用期間', link: '保存先' },
  period: (from: string, until: string) => `${from}～${until}`,
  noVersions: '版が登録されていないため、説明の記録では書類と版を入力します。',
  addVersion: '版を登録する',
  versionFields: {
    program: '制度',
    paper: '書類の名称',
    version: '版',
    from: '使用開始日',
    until: '使用終了日（決まっているとき）',
    link: '保存先',
  },
  usualPaper: '重要事項説明書',
  versionHint: '前の版は、使用開始日の前日までになります',
  saveVersion: '版を登録する',
  savedVersion: (number: string) => `書類番号${number}で登録しました。`,
  choose: '選択してください',
  back: '一覧に戻る',
};

export const documentsPage = {
  columns: { pick: '依頼', name: '書類', state: '状態', note: '受領・内容' },
  caption: '必要な書類の一覧',
  pick: (name: string) => `${name}の提出を依頼する`,
  by: (before: string, source: string) => [before, source].filter((part) => part !== '').join('／'),
  register: (name: string) => `「${name}」を登録`,
  open: '登録',
  officialHint: `「告知」の「${pageTitles.disclosure}」から原本を登録します`,
  receivedOn: '受領日',
  method: '受領方法',
  statement: '確認した資料',
  line: '金額の記載がある項目',
  amount: '資料に記載の金額',
  amountHint: '円単位。例：500,000,000円、5億円',
  checks: '確認した事項',
  wrong: '不備の内容',
  wrongHint: '不備があるときだけ記入します。記入すると「不備あり」で登録し、提出の依頼に記載します',
  paperAmount: '書類に記載の金額（任意）',
  link: '保存先',
  linkHint: '「https://」で始まるURL、または保管場所。例：書庫A-3、対面で確認',
  submit: '登録する',
  request: (rows: number) => `${count(rows)}点の提出を依頼する`,
  requested: (number: string, existing: boolean) =>
    existing
      ? `同じ依頼が送信箱にあります（${number}）。`
      : `提出の依頼を送信箱に登録しました（${number}）。`,
  registered: (number: string) => `書類番号${number}で登録しました。`,
  reload: '最新の状態にする',
  back: '一覧に戻る',
};

export const solicitationProblems = /* @__PURE__ */ problemsOf({
  quoteUnknown: ({ quoteNumber }: Given<'quoteNumber'>) => `見積${quoteNumber}の行が「見積」にありません。`,
  quoteNotChosen: () => says('対象の見積が選択されていません。', { kind: 'row', tab: '見積' }),
  recordEmpty: () => '記録する内容がありません。意向または説明を入力してください。',
  firstDateMissing: () => '当初の意向を把握した日を入力してください。',
  finalWithoutFirst: () => '最終の意向を記録する前に、当初の意向を入力してください。',
  finalDateMissing: () => '最終の意向を確認した日を入力してください。',
  finalBeforeFirst: () => '最終の確認日が当初の把握日より前です。日付をご確認ください。',
  intentionTextMissing: () => '意向の内容を入力してください。日付だけでは記録できません。',
  differsMissing: () => '当初の意向と最終の意向に相違があるかどうかを選んでください。',
  differenceMissing: () => '当初の意向と異なる点を入力してください。',
  differenceReasonMissing: () => '意向が変わった理由を入力してください。',
  differenceNotAsked: () => '相違が「なし」のときは、相違点と理由を空欄にしてください。',
  differsWithoutFinal: () => '相違は、最終の意向とあわせて記録します。最終の意向を入力してください。',
  explanationPaperMissing: () => '説明した書類の名称と版を入力してください。',
  explanationNotInForce: ({ typed, paper, on }: Given<'typed' | 'paper' | 'on'>) =>
    says(
      `「${typed}」は、説明日（${day(on)}）に使用する版「${paper}」と異なります。空欄にすると使用する版で記録します。版の登録に誤りがあるときは、版を直してください。`,
      { kind: 'page', page: 'solicitors', title: pageTitles.solicitors },
    ),
  explanationProgramMissing: () => '制度を選んでください。',
  explanationVersionMissing: () => '版を入力してください。例：2026年10月版',
  explanationFromMissing: () => '使用開始日を入力してください。',
  explanationUntilBefore: () => '使用終了日が使用開始日より前です。日付をご確認ください。',
  explanationOverlaps: ({ name, from }: Given<'name' | 'from'>) =>
    `「${name}」（${day(from)}から使用）と使用期間が重なります。使用開始日を変えるか、使用終了日を入力してください。`,
  solicitorNameMissing: () => '募集人の氏名を入力してください。',
  solicitorStateMissing: () => '状態を選んでください。',
  solicitorNumberMissing: () =>
    '「有効」にするには登録番号が必要です。分からない間は「要確認」にしてください。',
  solicitorUntilMissing: () =>
    '「有効」にするには有効期限が必要です。分からない間は「要確認」にしてください。',
  explanationDateMissing: () => '説明日を入力してください。',
  explanationMethodMissing: () => '説明の方法を選んでください。',
  solicitorMissing: () => '説明した募集人を選んでください。',
  consentUnknown: ({ label }: Given<'label'>) =>
    `「${label}」はこの制度の同意事項にありません。画面を開き直してください。`,

  documentUnknown: ({ code }: Given<'code'>) =>
    `書類「${code}」はこの制度の一覧にありません。画面を開き直してください。`,
  documentIsOfficialForm: ({ memberKey }: Given<'memberKey'>) =>
    says('告知書の原本は「原本を登録」で登録します。登録すると、ここにも反映されます。', {
      kind: 'page',
      page: 'disclosure',
      title: pageTitles.disclosure,
      row: { tab: '会員名簿', id: memberKey },
    }),
  receivedDateMissing: () => '受領日を入力してください。',
  receivedMethodMissing: () => '受領方法を選んでください。',
  evidenceLineMissing: () => '確認した資料の名称と、金額の記載がある項目を入力してください。',
  evidenceAmountMissing: () => '資料に記載の金額を入力してください。',
  evidenceDiffers: ({ amount, expected }: Given<'amount' | 'expected'>) =>
    says(
      `資料の金額（${amount}）が見積の算出基礎（${expected}）と異なります。不備の内容に記入するか、見積を作成し直してください。`,
      { kind: 'page', page: 'quotes', title: pageTitles.quotes },
    ),
  checksIncomplete: ({ names }: Given<'names'>) =>
    `「${names}」が未確認です。確認して印を付けるか、不備の内容を入力してください。`,
  requestOver: ({ quoteNumber, state }: Given<'quoteNumber' | 'state'>) =>
    `見積${quoteNumber}は「${state}」です。`,
  requestArrived: ({ names }: Given<'names'>) => `お願いした書類がすでに届いています（${names}）。`,
  requestNothing: () => '依頼する書類に印を付けてください。',
  requestNotMissing: ({ name }: Given<'name'>) => `「${name}」は確認済みのため、依頼の対象になりません。`,
});

export const stepText: Readonly<Record<EnrolmentStep, string>> = {
  quotation: '見積の案内まで',
  application: '申込の受付まで',
  cover: '引受の記録まで',
};

/** Where on the paper the figure stands. */
export const evidenceText = (statement: string, line: string): string => `${statement}「${line}」`;

/** A paper that the desk asks for though the programme's document does not name it. */
export const notInPapers = '資料に記載なし（当社の取扱い）';

export const solicitationAudit = {
  recorded: (parts: readonly string[]) => `意向・説明を記録（${parts.join('、')}）`,
  document: (name: string, state: string) => `書類を登録（${name}：${state}）`,
  solicitor: (name: string, state: string) => `募集人を登録（${name}：${state}）`,
  explanation: (program: string, name: string) => `重要事項説明書の版を登録（${program}：${name}）`,
  requested: (count: number) => `必要書類の提出を依頼（${count}点）`,
};

/** What a record says, for the audit trail. */
export const partNames = {
  firstIntention: '当初の意向',
  finalIntention: '最終の意向',
  explanationDocument: '重要事項説明',
  consents: '同意',
  comparisonReason: '比較・推奨の理由',
} as const;

/** Where the papers of a quote are checked. */
export const documentsWay = (quoteNumber: string): Way => ({
  kind: 'page',
  page: 'documents',
  title: titles.documents,
  row: { tab: '見積', id: quoteNumber },
});

export const explanationPaperName = (paper: string, version: string): string => `${paper} ${version}`.trim();

/** What 点検 says of 募集人; nothing where all is in order. */
export const solicitorCheckText = (of: {
  readonly unlisted: readonly string[];
  readonly unconfirmed: readonly string[];
  readonly expired: readonly string[];
  readonly ending: readonly string[];
}): string[] => {
  const parts = [
    [of.unlisted, '一覧になし'] as const,
    [of.unconfirmed, '登録番号・有効期限が未確認'] as const,
    [of.expired, '有効期限切れ'] as const,
    [of.ending, '有効期限まで30日以内'] as const,
  ].flatMap(([names, text]) => (names.length === 0 ? [] : [`${text}（${names.join('、')}）`]));
  return parts.length === 0
    ? []
    : [`募集人：${parts.join('、')}。「${titles.solicitors}」で登録してください`];
};

/** Of 今日の仕事. */
export const taskText = {
  paperWaits: (names: readonly string[]) => `${names.join('、')}の受領と確認`,
};
