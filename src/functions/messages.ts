// The Japanese texts of the custom functions: results in words, and what was wrong.
import { formatYen } from '../domain/yen';
import { problemsOf, type Given } from '../domain/problem';
import type { RenewalStatus } from '../domain/renewal';

/** @example renewalStatusText({ kind: 'due', daysBefore: 30, daysLeft: 25 }) // '30日前の段階（あと25日）' */
export function renewalStatusText(status: RenewalStatus): string {
  switch (status.kind) {
    case 'early':
      return `準備前（あと${status.daysLeft}日）`;
    case 'due':
      return status.daysLeft === 0
        ? '本日満期'
        : `${status.daysBefore}日前の段階（あと${status.daysLeft}日）`;
    case 'ended':
      return `満期経過（${status.daysAgo}日）`;
  }
}

/** How autocomplete names the arguments. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  revenue: '売上高等',
  plan: 'プラン',
  rates: '料率表',
  asOf: '保険始期',
  programs: '制度',
  program: '制度',
  text: '金額',
  annualPremium: '年間保険料',
  startDate: '始期日',
  endDate: '満期日',
  premium: '保険料',
  memberNumber: '会員番号',
  branch: '枝番',
  organization: '法人名',
  plans: '希望プラン',
  planText: '希望プラン',
  revenueText: '売上高等',
  revenueUnit: '単位',
  revenueState: '実績計画',
  unit: '単位',
  basis: '実績計画',
  email: 'メール',
  item: '費目',
  loss: '損害額',
  persons: '個人数',
  companies: '法人数',
  conditions: '条件',
};
const named = (argument: string | number): string => ARGUMENTS[argument] ?? String(argument);

/** The first row of COMPARE_PLANS. */
export const COMPARISON_HEADINGS = [
  'プラン',
  '賠償の限度額',
  '費用の限度額',
  '年間保険料（円）',
  '表示区分',
] as const;

export const functionProblems = /* @__PURE__ */ problemsOf({
  planBlank: () => 'プランが空欄です。プランコード（例：TOSHA-A）を入力してください。',
  planUnknown: ({ text, codes }: Given<'text' | 'codes'>) =>
    `プラン「${text}」はありません。使えるコード：${codes}`,
  planSeveral: ({ text }: Given<'text'>) =>
    `「${text}」には複数のプランが書かれています。1つのセルに1つのプランを入力してください。例：TOSHA-A`,
  planNotChosen: ({ text, codes }: Given<'text' | 'codes'>) =>
    `制度「${text}」には複数のプランがあります。次から1つ選んでください：${codes}`,
  planLetterWithoutProgram: ({ text }: Given<'text'>) =>
    `「${text}」だけでは制度が分かりません。プランコード（例：TOSHA-${text}）で入力するか、「設定」に既定の制度を登録してください。`,
  planLetterUnknown: ({ text, program, codes }: Given<'text' | 'program' | 'codes'>) =>
    `既定の制度「${program}」にプラン「${text}」はありません。使えるコード：${codes}`,
  planErrorCell: ({ text }: Given<'text'>) =>
    `参照先のセルがエラー（${text}）のため、プランを読み取れません。参照先の式をご確認ください。`,
  premiumUnreadable: ({ text }: Given<'text'>) =>
    `保険料「${text}」を円の金額として読み取れません。1円以上の数値を指定してください。例：66000`,
  insurersNotStated: ({ program }: Given<'program'>) =>
    `制度「${program}」の資料には引受会社と割合の記載がないため、分けられません。保険会社にご確認ください。`,
  programUnknown: ({ text, codes }: Given<'text' | 'codes'>) =>
    `制度「${text}」はありません。使えるコード：${codes}`,
  referenceDateBlank: () =>
    '始期日が指定されておらず、「基準日」も空欄です。「保険始期」に日付を指定してください。例：DATE(2026,4,1)',
  lengthsDiffer: ({
    first,
    firstRows,
    second,
    secondRows,
  }: Given<'first' | 'firstRows' | 'second' | 'secondRows'>) =>
    `${named(first)}（${firstRows}行）と${named(second)}（${secondRows}行）の行数が違います。行数をそろえるか、1つの値にしてください。`,
  notOneColumn: ({ name, columns }: Given<'name' | 'columns'>) =>
    `${named(name)}の範囲が${columns}列あります。1列の範囲か、1つの値を指定してください。`,
  oneCaseOnly: ({ name, rows }: Given<'name' | 'rows'>) =>
    `${named(name)}に${rows}行の範囲が指定されています。1件分の値を指定してください。`,
});

/** Whether anyone has confirmed how a premium is rounded. */
export const roundingWords = {
  unconfirmed: '端数処理未確認',
  confirmed: '端数処理確認済',
  /** Of a term with a part of a month: the figures beside it count that month, these do not. */
  partMonthOpen: (halfUpYen: number, cutOffYen: number): string =>
    `端数処理未確認・1か月未満の扱い未確認（数えない場合：${[...new Set([halfUpYen, cutOffYen])].map(formatYen).join('／')}）`,
};
