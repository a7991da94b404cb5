// What protections and their troubles say to staff.

/** Ours are told from a person's own protections by this mark. */
const mark = '台帳：';

export const protectionWords = {
  mark,
  managers: (tab: string) => `${mark}${tab}は管理者が変更します`,
  product: (tab: string) => `${mark}${tab}の灰色の見出しの列は自動で記入されます`,
  header: `${mark}見出しは変更できません`,
  home: `${mark}自動で表示されます`,
  others: (tab: string) => `${tab}：ほかの方がシート全体を保護しているため、台帳の保護を設定していません`,
  refused: (tab: string, reason: string) => `${tab}：${reason}`,
};
