// Every word of the room home that staff read.
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given } from '../../domain/problem';

/** Of pages and menu items: caption and title are one. */
export const titles = {
  today: '今日の仕事',
  sidebar: pageTitles.sidebar,
  reference: pageTitles.reference,
  work: pageTitles.work,
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
export const stepTitles = { health: '点検' };

/** The first line of 点検. */
export function checkedAt(now: string, zones: readonly string[]): string {
  const at = `点検日時：${now.slice(0, 16).replace('T', ' ')}`;
  const wrong = zones.filter((zone) => zone !== 'Asia/Tokyo');
  return wrong.length === 0
    ? `${at}（時間帯：東京）`
    : `${at}　時間帯が${[...new Set(wrong)].join('、')}です。「初期設定」で東京に直してください`;
}
