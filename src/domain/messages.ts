// This file defines the Japanese texts for problems with revenues and dates.
import { disclosureMessages } from './disclosure-messages';
import type { MessageCatalogue } from './problem';

const AMOUNT_EXAMPLES = '例：1億5,000万円、150,000千円';
const DATE_EXAMPLES = '例：2026-04-01、2026年4月1日、令和8年4月1日';

export const domainMessages: MessageCatalogue = {
  ...disclosureMessages,
  revenueBlank: () => '売上高等が入力されていません。決算書等の実績額をご入力ください。',
  revenueNegative: ({ text }) => `「${text}」は負の金額のため使用できません。1円以上の金額をご入力ください。`,
  revenueZero: () =>
    '売上高等が0円です。実績がない場合は空欄のまま「売上高未提出」とし、保険会社へご照会ください。',
  revenueTooLarge: ({ text }) =>
    `「${text}」は取り扱える金額の上限を超えています。桁数と単位をご確認ください。`,
  revenueFraction: ({ text }) => `「${text}」には1円未満の端数があります。円単位の金額をご入力ください。`,
  revenueUnreadable: ({ text }) => `「${text}」は金額として読み取れません。${AMOUNT_EXAMPLES}`,
  revenueAmbiguous: ({ text }) =>
    `「${text}」は末尾の単位が分かりません。「円」「万円」などの単位まで入力してください。${AMOUNT_EXAMPLES}`,
  revenueErrorCell: ({ text }) =>
    `参照先のセルがエラー（${text}）のため、金額を読み取れません。参照先の式をご確認ください。`,
  revenueDate: () =>
    `日付は金額として読み取れません。セルの表示形式と入力内容をご確認ください。${AMOUNT_EXAMPLES}`,
  revenueFlag: ({ text }) => `「${text}」は金額として読み取れません。${AMOUNT_EXAMPLES}`,
  dateBlank: () => `日付が入力されていません。${DATE_EXAMPLES}`,
  dateUnreadable: ({ text }) => `「${text}」は日付として読み取れません。${DATE_EXAMPLES}`,
  dateNotInCalendar: ({ text }) => `「${text}」は暦にない日付です。年月日をご確認ください。${DATE_EXAMPLES}`,
  dateBeforeEra: ({ text, era }) => `「${text}」は${era}になる前の日付です。元号と年をご確認ください。`,
  cellUnreadDate: ({ text }) => `セルの「${text}」は日付として読み取れません。${DATE_EXAMPLES}`,
  cellUnreadDateTime: ({ text }) => `セルの「${text}」は日時として読み取れません。例：2026/04/01 16:00`,
  cellUnreadYen: ({ text }) =>
    `セルの「${text}」は金額として読み取れません。円単位の数字だけを入力してください。例：98810`,
  cellUnreadNumber: ({ text }) =>
    `セルの「${text}」は数として読み取れません。数字だけを入力してください。例：12`,
  cellUnreadChoice: ({ text }) => `セルの「${text}」は選択肢にありません。一覧から選び直してください。`,
  dateErrorCell: ({ text }) =>
    `参照先のセルがエラー（${text}）のため、日付を読み取れません。参照先の式をご確認ください。`,
  fiscalMonthBlank: () => '決算期が入力されていません。例：2026年3月期、R8.3、2025/12',
  fiscalMonthUnreadable: ({ text }) =>
    `「${text}」は決算期として読み取れません。例：2026年3月期、R8.3、2025/12`,
};
