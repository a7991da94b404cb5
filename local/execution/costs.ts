// What calls are charged in virtual time: milliseconds on a good, a typical and a bad day.
// From public measurements of Google; marked ones are assumed to cost what their like costs.

export const DAYS = ['good', 'typical', 'bad'] as const;
export type Day = (typeof DAYS)[number];
type Costs = readonly [good: number, typical: number, bad: number];

const READ: Costs = [40, 150, 600];
const WRITE: Costs = [30, 120, 600];
const TAB: Costs = [250, 700, 2000];
const PROTECTION: Costs = [80, 250, 700];
const EDITORS: Costs = [100, 400, 1500];
const PROPERTY: Costs = [30, 45, 65];
const OTHER: Costs = [1, 8, 30];
/** No call leaves the script's own machine. */
const NOTHING: Costs = [0.1, 0.1, 0.1];

/** Assumed: reading and writing in blocks costs as much whatever is read, and deleting as much as making. */
const BY_METHOD: Readonly<Record<string, Costs>> = {
  'SpreadsheetApp.flush': [100, 400, 1500],
  'Range.getValue': READ,
  'Range.getValues': READ,
  'Range.getDisplayValues': READ,
  'Range.getFormulas': READ,
  'Range.getNumberFormats': READ,
  'Range.getNotes': READ,
  'Range.getDataValidations': READ,
  'Sheet.getProtections': READ,
  'Spreadsheet.getProtections': READ,
  'Range.setValues': WRITE,
  'Range.setFormulas': WRITE,
  'Sheet.appendRow': WRITE,
  'Spreadsheet.insertSheet': TAB,
  'Spreadsheet.deleteSheet': TAB,
  'Sheet.copyTo': TAB,
  'Sheet.protect': PROTECTION,
  'Range.protect': PROTECTION,
  'Protection.remove': PROTECTION,
  'Protection.getEditors': EDITORS,
  'Protection.addEditor': EDITORS,
  'Protection.addEditors': EDITORS,
  'Protection.removeEditor': EDITORS,
  'Protection.removeEditors': EDITORS,
  'Sheet.getRange': NOTHING,
  'Sheet.getRangeList': NOTHING,
  'Range.getRow': NOTHING,
  'Range.getColumn': NOTHING,
  'Range.getLastRow': NOTHING,
  'Range.getLastColumn': NOTHING,
  'SpreadsheetApp.newDataValidation': NOTHING,
  'SpreadsheetApp.newConditionalFormatRule': NOTHING,
  'MailApp.sendEmail': [300, 800, 2000],
  'Blob.getAs': [1500, 1900, 4000],
  'Drive.Files.create': [600, 1200, 3000],
  'Drive.Permissions.create': [400, 900, 2500],
  'Drive.Permissions.list': [200, 400, 1500],
  'Drive.Permissions.remove': [200, 400, 1500],
  'Drive.Files.update': [600, 1200, 3000],
  'Drive.Files.remove': [200, 400, 1500],
  'Drive.Files.get': [150, 300, 1000],
  'Drive.Files.list': [200, 400, 1500],
  'Sheets.Spreadsheets.Values.get': [150, 300, 1000],
  'Sheets.Spreadsheets.Values.append': [300, 600, 2000],
};

/** Assumed but for properties. */
const BY_CLASS: Readonly<Record<string, Costs>> = {
  Properties: PROPERTY,
  PropertiesService: NOTHING,
  Cache: [10, 15, 40],
  Lock: [20, 30, 60],
  ScriptApp: [30, 50, 150],
  Utilities: NOTHING,
  Blob: NOTHING,
};

export function costOf(className: string, method: string, day: Day): number {
  const costs =
    BY_METHOD[`${className}.${method}`] ??
    BY_CLASS[className] ??
    (className.endsWith('Builder') ? NOTHING : OTHER);
  return costs[DAYS.indexOf(day)]!;
}
