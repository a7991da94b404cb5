// What the command says when it cannot go on: a code, what is wrong and what to do. What it writes is in Japanese.
export const refusals = {
  usage: (said: string) =>
    `${said}\nUsage: npm run portfolio -- IN.csv|IN.parquet --rates RATES.csv|--data DIR [--against VERSION] [--as-of DATE] [--reconcile LIST.csv] [--edge PER-MILLE] --out DIR`,
  noFile: (file: string) => `There is no file ${file}. Check the path.`,
  noData: (folder: string) =>
    `${folder} has no rates.csv. Write one with: npm run -s local -- export --portfolio ${folder}`,
  noColumn: (file: string, what: string, headings: string) =>
    `${file} has no column for ${what}. Name one of its columns: ${headings}`,
  columnTwice: (file: string, what: string, headings: string) =>
    `${file} has more than one column for ${what} (${headings}). Rename those that are not meant.`,
  ratesUnreadable: (file: string, told: string) => `${file}: ${told}`,
  noVersion: (version: string, known: string) =>
    `The rate tab has no version ${version}. It has: ${known}. Give one of them to --against.`,
  versionUnreadable: (version: string, told: string) => `Version ${version} cannot be compared. ${told}`,
  dateUnreadable: (told: string) => `--as-of: ${told}`,
  fileUnreadable: (file: string, told: string) =>
    `${file} cannot be read: ${told}. Save it as CSV once more.`,
  quoteOpen: (file: string) =>
    `${file}: a value begins with a quotation mark that nothing closes, so that rows behind it would be lost. Close it, or save the file as CSV once more.`,
  inside: (file: string) =>
    `${file} would be overwritten by what is written to --out. Choose another folder.`,
  unbalanced: (told: string) =>
    `The control totals do not agree (${told}); nothing was written. Run it again; if it stays so, report it with this line.`,
} as const;

export type RefusalCode = keyof typeof refusals;

export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    text: string,
  ) {
    super(text);
  }
}

/** @example refuse('noFile', 'in.csv') */
export function refuse<Code extends RefusalCode>(
  code: Code,
  ...given: Parameters<(typeof refusals)[Code]>
): never {
  const tell: (...texts: string[]) => string = refusals[code];
  throw new Refused(code, tell(...given));
}

/** Headings of what is written. */
export const headings = {
  row: '行',
  member: '会員番号',
  column: '列',
  value: '値',
  reason: '理由',
  program: '制度',
  plan: 'プラン',
  band: '区分',
  label: '表示区分',
  version: '版',
  month: '始期の月',
  start: '保険始期',
  quotes: '件数',
  revenue: '売上高等（円）',
  premium: '年間保険料（円）',
  edge: '区分の境目（円）',
  changed: '保険料が変わる',
  becomeReferred: '要照会になる',
  becomeRated: '保険料が出る',
  stayReferred: '要照会のまま',
  before: '現在（円）',
  after: '変更後（円）',
  theirs: '保険会社の保険料（円）',
  finding: '突合結果',
  total: '合計',
} as const;

/** Why a row is bad beside what the core says of its cells. */
export const rowReasons = {
  tooLong: '列の数が見出しより多い行です。値の中の「,」は「"」で囲んでください。',
  tooShort: '列の数が見出しより少ない行です。行が途中で切れていないかご確認ください。',
  noMember: '会員番号が空欄です。',
  lostCharacters: '読み取れない文字があります。ファイルの文字コード（UTF-8 または CP932）をご確認ください。',
} as const;

export const findings = {
  ours: '当方のみ',
  theirs: '保険会社のみ',
  premium: '保険料の相違',
  referred: '当方は要照会',
  same: '一致',
} as const;
