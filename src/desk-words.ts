// The words of the desk as a whole: the menu 「台帳」 and its parts.
import type { MenuGroup } from './room';

export const menuTitle = '台帳';

/** In the order of the menu; the top has no submenu of its own, and the last is one item. */
export const menuCaptions: Readonly<Record<MenuGroup, string>> = {
  top: '',
  roster: '会員',
  disclosure: '告知',
  quotes: '見積',
  cover: '契約',
  deadlines: '期限',
  money: '収納',
  claims: '事故',
  admin: '管理…',
};

export const computedToast = {
  title: '自動で表示される欄です',
  text: (header: string) =>
    `「${header}」からの列は自動で表示されるため、入れた値を消しました。金額は「売上高等（原文）」、プランは「希望プラン」で直してください。`,
};

/** While a menu item works for more than a moment. */
export const underWay = { text: '実行しています。終わるまでお待ちください…', done: '終わりました。' };

/** Below the cells that 点検 names one by one. */
export const moreDoubts = (count: number): string => `ほかに読み取れないセルが${count}件あります。`;
