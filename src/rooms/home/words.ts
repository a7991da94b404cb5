// Every word of the room home that staff read.
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given } from '../../domain/problem';
import type { Way } from '../../domain/way';

/** Of pages and menu items: caption and title are one. */
export const titles = {
  today: '今日の仕事',
  newMember: pageTitles.newMember,
  sidebar: pageTitles.sidebar,
  reference: pageTitles.reference,
  work: pageTitles.work,
  admin: pageTitles.admin,
};

/** Of 今日の仕事. */
export const taskText = {
  unread: '読み取れない行',
  unreadClosedBy: 'セルを直すと消えます',
  noOwner: '担当未定',
  hiddenTabs: { kind: 'page', page: 'hiddenTabs', title: pageTitles.hiddenTabs } satisfies Way,
  count: (count: number, oldest: number | null) =>
    oldest === null || count === 0
      ? `${count.toLocaleString('ja-JP')}件`
      : `${count.toLocaleString('ja-JP')}件・${oldest}日`,
  at: (now: string) => `${Number(now.slice(5, 7))}/${Number(now.slice(8, 10))} ${now.slice(11, 16)}現在`,
};

export const taskPage = {
  lead: '残っている仕事を、待っている日数の長い順に表示します。待っているものが届くか記録されると、一覧から消えます。',
  kinds: '種類',
  all: 'すべて',
  owner: '担当',
  everybody: '全員',
  counted: (word: string, count: number) => `${word}（${count.toLocaleString('ja-JP')}件）`,
  columns: {
    days: '経過',
    kind: '種類',
    subject: '対象',
    owner: '担当',
    waitsFor: '待っていること',
    action: '操作',
  },
  days: (days: number) => `${days.toLocaleString('ja-JP')}日`,
  closedBy: (text: string) => `${text}。`,
  none: '残っている仕事はありません。',
  more: (count: number) => `ほか${count.toLocaleString('ja-JP')}件は、種類か担当で絞り込むと表示されます。`,
};

/** Of 管理. */
export const adminPage = {
  loading: '管理の一覧を用意しています…',
  lead: '毎日の業務のほかに行うことの一覧です。薄い色のものは管理者の操作です。',
  offers: '管理でできること',
  checks: '点検',
  checksLead: '毎日の自動実行で確かめた内容です。',
  noChecks: 'まだ点検していません。',
  check: '今すぐ点検する',
  checking: '点検しています…',
};

/** Of 資料を見る and 記録を見る. */
export const listPage = {
  leads: {
    reference: '保険会社の資料から登録した内容です。「未確認」「推定」のものは、断定せずにご案内ください。',
    work: '取り込んだもの、届いたもの、記録したものの一覧です。新しいものから表示します。',
  },
  lists: '一覧',
  text: '絞り込み',
  state: '状態・区分',
  all: 'すべて',
  counted: (word: string, count: number) => `${word}（${count.toLocaleString('ja-JP')}件）`,
  action: '操作',
  none: '該当する行はありません。',
  more: (count: number) => `ほか${count.toLocaleString('ja-JP')}件は、絞り込むと表示されます。`,
};

export const listProblems = /* @__PURE__ */ problemsOf({
  listUnknown: ({ tab }: Given<'tab'>) => `「${tab}」の一覧はありません。`,
});

/** Of a menu item that needs a row. */
export const rowQuestion = {
  ask: (tab: string) => `「${tab}」の行を探します。番号、法人名などの一部を入力してください。`,
  none: (text: string) => `「${text}」に該当する行はありません。`,
  several: (rows: readonly { readonly id: string; readonly detail: string }[]) =>
    [
      '次の行が該当します。番号を入力してください。',
      ...rows.map(({ id, detail }) => `${id}　${detail}`),
    ].join('\n'),
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { health: '点検', tasks: '今日の仕事' };

/** The first line of 点検. */
export function checkedAt(now: string, zones: readonly string[]): string {
  const at = `点検日時：${now.slice(0, 16).replace('T', ' ')}`;
  const wrong = zones.filter((zone) => zone !== 'Asia/Tokyo');
  return wrong.length === 0
    ? `${at}（時間帯：東京）`
    : `${at}　時間帯が${[...new Set(wrong)].join('、')}です。「初期設定」で東京に直してください`;
}
