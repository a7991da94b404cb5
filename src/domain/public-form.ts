// What the agency says on the public form before it opens: who asks, for what, and who has read the text.

export const FORM_ITEMS = {
  agencyName: '代理店名',
  agencyPhone: '代理店電話番号',
  purpose: '利用目的',
  confirmedBy: '掲載文の確認',
} as const;

/** The tab of the form's own workbook that has them. */
export const FORM_SETTINGS_TAB = '設定';

/** Names of what is blank: while there is any, nothing is asked of anybody. */
export function formLacks(valueOf: (item: string) => string): string[] {
  return Object.values(FORM_ITEMS).filter((item) => valueOf(item).trim() === '');
}
