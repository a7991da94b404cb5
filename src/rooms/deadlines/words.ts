// Every word of the room deadlines that staff read.
import type { DeadlineDraft } from '../../domain/deadline';
import type { RenewalNeed } from '../../domain/renewal';
import type { SyncDeadlinesReport } from './contract';
import { certaintyText } from '../../domain/fact';
import { formatJapanese } from '../../domain/calendar';
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given } from '../../domain/problem';
import type { Way } from '../../domain/way';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  deadlineList: pageTitles.deadlineList,
  calendar: 'カレンダーに書き出す',
};

/** Shorter, as the menu has them. */
export const menuWords = {
  calendar: 'カレンダーへ',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { deadlines: '期限の更新' };

const count = (value: number) => value.toLocaleString('ja-JP');

/** A line where something of 設定 「休業日」 is no day. */
export const closedDaysText = (unread: readonly string[]): string[] =>
  unread.length === 0
    ? []
    : [`設定「休業日」の「${unread.join('、')}」を読み取れません。例：8/13～8/15、2027-05-06、水曜日`];

export function syncedText(report: SyncDeadlinesReport): string {
  const { undated, unpublishedYears } = report;
  return [
    `追加${count(report.added)}件、変更${count(report.changed)}件（うち完了${count(report.closed)}件、取消${count(report.cancelled)}件）。`,
    `未了${count(report.open)}件、期限超過${count(report.overdue)}件、日付未入力${count(undated)}件です。`,
    ...(undated > 0 ? ['日付未入力の期限は、「制度」に確認できた日付を入力すると決まります。'] : []),
    ...(unpublishedYears.length > 0
      ? [
          `${unpublishedYears.join('・')}年の祝日が公表年として未登録のため、前営業日を表示できない期限があります。「祝日」に登録し、設定「祝日の公表年」に年を追加してください。`,
        ]
      : []),
    ...closedDaysText(report.unreadClosedDays),
  ].join('\n');
}

/** As the workbook has it. */
export const DEADLINES_TAB = '期限';

/** Of 期限の一覧. */
export const listPage = {
  loading: '期限を読み込んでいます…',
  lead: '終わっていない期限を、日付の早い順に表示します。行のボタンから、その期限の作業に進めます。',
  when: '期間',
  spans: {
    all: 'すべて',
    overdue: '超過',
    week: '今日から7日',
    month: '今月',
    undated: '日付未入力',
  },
  owner: '担当',
  everybody: '全員',
  nobody: '担当未定',
  member: '会員',
  memberHint: '番号か法人名の一部',
  counted: (word: string, rows: number) => `${word}（${count(rows)}件）`,
  caption: '期限の一覧',
  columns: { due: '期限', kind: '種類', subject: '対象', owner: '担当', action: '操作' },
  left: (days: number) => (days < 0 ? `${count(-days)}日超過` : days === 0 ? '本日' : `あと${count(days)}日`),
  undated: '日付未入力',
  businessDay: (on: string) => `前営業日 ${on}`,
  row: '行を見る',
  rowOf: (kind: string, number: string) => `${kind} ${number}の行を見る`,
  none: '該当する期限はありません。',
  nothing: '期限はまだありません。見積や契約ができると、毎日の自動実行で並びます。',
  more: (rows: number) => `ほか${count(rows)}件は、絞り込むと表示されます。`,
  update: '期限を更新する',
  updating: '更新しています…',
};

export const calendarPage = {
  loading: '期限を読み込んでいます…',
  lead: (open: number) => `日付の入った未了の期限 ${count(open)}件`,
  undated: (rows: number) =>
    `日付未入力の${count(rows)}件は書き出しません。「制度」に日付を入力すると、次回から含まれます。`,
  none: () =>
    `書き出せる期限がありません。「${titles.deadlineList}」の「${listPage.update}」を実行してからお試しください。`,
  owner: '担当',
  everybody: '全員',
  hint: 'カレンダーに取り込むと、会員名が予定に表示されます。もう一度取り込むと、同じ期限は上書きされます。',
  download: 'ファイルを保存する',
  saved: (name: string, events: number) => `${name}（${count(events)}件）を保存しました。`,
  mailTo: 'メールで受け取る方',
  mailHint: '送り先はご自身と管理者に限ります。',
  mail: 'メールで送る',
  mailed: (to: string, events: number) => `${to} に${count(events)}件のカレンダーを送りました。`,
  working: '処理しています…',
};

export function certaintyOf(text: string): DeadlineDraft['certainty'] | undefined {
  return (Object.keys(certaintyText) as DeadlineDraft['certainty'][]).find(
    (key) => certaintyText[key] === text,
  );
}

export const kindText = {
  estimateClosing: '見積依頼締切',
  applicationClosing: '申込締切',
  paymentClosing: '払込期限',
  certificateExpected: '加入者証到着予定',
  payment: '保険料の入金',
  certificate: (paper: string): string => `${paper}の到着`,
  validity: '見積の有効期限',
  held: '申込の受付保留',
  expiry: '満期',
  renewal: (need: RenewalNeed, daysBefore: number): string => `${needText[need]}（${daysBefore}日前）`,
} as const;

const needText: Readonly<Record<RenewalNeed, string>> = {
  notice: '更改の案内',
  answer: '更改の回答確認',
  outcome: '更改の結果確認',
};

export const countingText = {
  keyed: '制度に入力した日',
  published: '資料に記載の日（初回）',
  expiry: (time: string): string => `保険期間の満了（${time}）`,
  validity: '見積日からの日数・申込締切・保険始期・料率の終期のうち最も早い日',
  held: '申込の到着から見積の有効期限まで',
  beforeExpiry: (days: number): string => `満期日の${days}日前`,
  beforeClosing: (days: number): string => `申込締切の${days}日前`,
} as const;

export const sourceText = {
  program: (code: string, column: string): string => `制度「${code}」の${column}`,
  policy: (policyNumber: string): string => `契約 ${policyNumber}`,
  quote: (quoteNumber: string): string => `見積 ${quoteNumber}`,
  application: (number: string, missing: string): string => `申込 ${number}　${missing}`,
  renewalDays: '設定「更改の段階（日前）」',
  usualRenewalDays:
    '標準の日数（設定「更改の段階（日前）」を読み取れません。例：90,60,30,14,7 の形で入力してください）',
} as const;

export const closedText = {
  passed: '締切日を過ぎました',
  policy: (state: string): string => `契約状態：${state}`,
  ended: (on: string): string => `解約・失効日：${on}`,
  payment: (state: string): string => `入金状況：${state}`,
  certificate: (paper: string, state: string): string => `${paper}：${state}`,
  quote: (state: string): string => `見積の状態：${state}`,
  application: (state: string): string => `申込の状態：${state}`,
  renewal: (state: string): string => `更改状態：${state}`,
  gone: 'もとの行・条件がなくなりました',
} as const;

export const noteText = {
  undated: '日付が未入力か、日付として読み取れません。制度の該当欄に、確認できた日付を入力してください。',
  unpublished: (year: string): string => `${year}年の祝日は未登録のため、前営業日を表示していません。`,
  memberGone: '会員名簿に対象の行がありません。',
} as const;

export const deadlineAudit = (added: number, changed: number, closed: number, cancelled: number): string =>
  `期限を更新（追加${added}件・変更${changed}件・完了${closed}件・取消${cancelled}件）`;

export const endOfDay = (date: string): string => (date === '' ? '' : `${date}T23:59`);

export const calendarProblems = /* @__PURE__ */ problemsOf({
  calendarAddress: ({ to }: Given<'to'>) =>
    `「${to}」には送れません。会員名を含むため、送り先はご自身と「設定」の管理者メールに限ります。`,
  calendarQuota: () => '本日のメール送信数の上限に達しました。ファイルを保存してお使いください。',
  calendarEmpty: () => '日付の入った未了の期限がありません。送信していません。',
});

export const calendarWords = {
  calendar: (owner: string): string => `台帳の期限${owner === '' ? '' : `（${owner}）`}`,
  fileName: (owner: string, today: string): string =>
    `期限${owner === '' ? '' : `_${owner.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')}`}_${today}.ics`,
  title: (kind: string, whose: string, subject: string): string =>
    [`【期限】${kind}`, whose, subject].filter((part) => part !== '').join('　'),
  counting: (text: string): string => `数え方：${text}`,
  source: (source: string, certainty: string): string => `根拠：${source}（${certainty}）`,
  businessDay: (date: string): string => `前営業日：${formatJapanese(date)}`,
  owner: (name: string): string => `担当：${name}`,
  mailSubject: '期限のカレンダー（台帳）',
  mailBody: (events: number): string =>
    `未了の期限${events}件のカレンダーファイル（.ics）をお送りします。\n添付ファイルを開くと、お使いのカレンダーに取り込めます。もう一度取り込むと、同じ期限は上書きされます。\n会員名を含むため、社外へ転送しないでください。`,
  audit: (events: number): string => `期限${events}件のカレンダーを社内の宛先に送信`,
} as const;

/** Of the counts on ホーム. */
export const homeText = {
  overdue: '期限：超過・本日まで',
  dueSoon: '期限：7日以内',
  undated: '期限：日付未入力',
};

/** Of 次にすること on ホーム. */
export const nextStepText = {
  overdue: '期限を過ぎた仕事を確認する',
};

const row = (page: string, title: string, tab: string, id: string): Way => ({
  kind: 'page',
  page,
  title,
  row: { tab, id },
});

/** Where the work of a deadline is done; by the number that it is about. */
export function deadlineWays(of: {
  readonly subjectNumber: string;
  readonly program: string;
  readonly kind: string;
}): readonly Way[] {
  const { subjectNumber: id, program, kind } = of;
  const renewals: Way = { kind: 'page', page: 'renewals', title: pageTitles.renewals };
  const isRenewal = kind.startsWith('更改');
  switch (id.charAt(0)) {
    case 'Q':
      return [row('procedures', pageTitles.procedures, '見積', id)];
    case 'P':
      return [...(isRenewal ? [renewals] : []), row('procedures', pageTitles.procedures, '契約', id)];
    case 'C':
      return [row('claimClocks', pageTitles.claimClocks, '事故', id)];
    default:
      return program === '' ? [] : [{ kind: 'cell', tab: '制度', id: program, column: '申込締切' }];
  }
}
