// The locale of the workbook, as the engine wants it.

export const japaneseLocale = {
  name: '日本語',
  code: 'ja_JP',
  thousandsSeparator: ',',
  decimalSeparator: '.',
  weekStart: 7,
  dateFormat: 'yyyy/mm/dd',
  timeFormat: 'hh:mm:ss',
  formulaArgSeparator: ',',
};
