// Every word of the room rates that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  rates: '料率の版',
};

/** Of 点検. */
export const rateCheckText = {
  sound: '料率：表に誤りはありません',
  broken: (first: string, rest: number) =>
    `料率：${first}${rest > 0 ? `（ほか${rest}件の指摘があります）` : ''}`,
  years: (years: readonly string[]) => `料率の年度：${years.join('、')}`,
  year: (code: string, yearNote: string, ended: boolean) =>
    `${code} ${yearNote || '年度の記載なし'}${ended ? '（期間終了・参考）' : ''}`,
  none: (code: string) => `${code} なし`,
};
