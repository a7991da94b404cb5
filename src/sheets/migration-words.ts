// What the copies of migrated tabs say to staff.

export const copyWords = {
  /** @example '会員名簿（版1の控え）' */
  name: (tab: string, version: number) => `${tab}（版${version}の控え）`,
  notes: '移行で見つかったこと',
  /** Note of the first cell. */
  rewritten: '移行：書き換えまで済み',
};
