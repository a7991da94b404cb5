// What calls cost on Google in milliseconds on a good, a typical and a bad day: from public measurements.
export const DAYS = ['good', 'typical', 'bad'];

const COSTS = [
  [/^SpreadsheetApp\.flush$/, [100, 400, 1500]],
  // No call leaves the script's own machine.
  [/Builder\.|\.(newDataValidation|newConditionalFormatRule|newChart|getRange|getRangeList)$/, [0, 0, 0]],
  [/^Spreadsheet\.insertSheet$/, [250, 700, 2000]],
  [/\.(protect|remove)$/, [80, 250, 700]],
  [/\.(get|add|remove)Editors?$/, [100, 400, 1500]],
  [
    /\.getProtections$|^Range\.get(Display)?Values?$|^Range\.get(Formulas?|Notes?|NumberFormats?)$/,
    [40, 150, 600],
  ],
  [/^Range\.set(Values|Formulas)$/, [30, 120, 600]],
  [/^Propert/, [30, 45, 65]],
];
const OTHER = [1, 8, 30];

/** Seconds of these calls (by name, how often), in the order of `DAYS`. */
export function secondsOf(calls) {
  return DAYS.map((_, day) => {
    const ms = Object.entries(calls).map(
      ([name, times]) => times * (COSTS.find(([pattern]) => pattern.test(name))?.[1] ?? OTHER)[day],
    );
    return ms.reduce((sum, one) => sum + one, 0) / 1000;
  });
}
