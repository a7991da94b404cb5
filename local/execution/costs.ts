// What calls are charged in virtual time. Assumed orders of magnitude, not Google's figures.

const BY_METHOD: Readonly<Record<string, number>> = {
  'SpreadsheetApp.flush': 100,
  'Range.getValues': 50,
  'Range.setValues': 80,
  'Range.setFormulas': 80,
  'Sheets.Spreadsheets.Values.get': 300,
  'MailApp.sendEmail': 500,
  'Drive.Files.create': 700,
  'Drive.Files.get': 300,
  'Drive.Files.list': 400,
  'Drive.Files.update': 600,
  'Drive.Files.remove': 400,
};

const BY_CLASS: Readonly<Record<string, number>> = {
  Properties: 20,
  Cache: 15,
  Lock: 30,
  ScriptApp: 50,
  Utilities: 0.1,
  Blob: 0.1,
};

export function costOf(className: string, method: string): number {
  return BY_METHOD[`${className}.${method}`] ?? BY_CLASS[className] ?? 2;
}
