// The Japanese texts for problems with revenues, dates and what else the vocabulary checks.
import * as pageTitles from './page-titles';
import { problemsOf, type Given } from './problem';
import { offers, says, type Way } from './way';

const AMOUNT_EXAMPLES = '例：1億5,000万円、150,000千円';
const DATE_EXAMPLES = '例：2026-04-01、2026年4月1日、令和8年4月1日';

export const revenueProblems = /* @__PURE__ */ problemsOf({
  revenueBlank: () => '売上高等が入力されていません。決算書等の実績額をご入力ください。',
  revenueNegative: ({ text }: Given<'text'>) =>
    `「${text}」は負の金額のため使用できません。1円以上の金額をご入力ください。`,
  revenueZero: () =>
    '売上高等が0円です。実績がない場合は空欄のまま「売上高未提出」とし、保険会社へご照会ください。',
  revenueTooLarge: ({ text }: Given<'text'>) =>
    `「${text}」は取り扱える金額の上限を超えています。桁数と単位をご確認ください。`,
  revenueFraction: ({ text }: Given<'text'>) =>
    `「${text}」には1円未満の端数があります。円単位の金額をご入力ください。`,
  revenueUnreadable: ({ text }: Given<'text'>) => `「${text}」は金額として読み取れません。${AMOUNT_EXAMPLES}`,
  revenueAmbiguous: ({ text }: Given<'text'>) =>
    `「${text}」は末尾の単位が分かりません。「円」「万円」などの単位まで入力してください。${AMOUNT_EXAMPLES}`,
  revenueErrorCell: ({ text }: Given<'text'>) =>
    `参照先のセルがエラー（${text}）のため、金額を読み取れません。参照先の式をご確認ください。`,
  revenueDate: () =>
    `日付は金額として読み取れません。セルの表示形式と入力内容をご確認ください。${AMOUNT_EXAMPLES}`,
  revenueFlag: ({ text }: Given<'text'>) => `「${text}」は金額として読み取れません。${AMOUNT_EXAMPLES}`,
  revenueUnitUnknown: ({ text }: Given<'text'>) =>
    `単位「${text}」は読み取れません。円・千円・万円・百万円・億円のいずれかにしてください。`,
});

export const dayProblems = /* @__PURE__ */ problemsOf({
  dateBlank: () => `日付が入力されていません。${DATE_EXAMPLES}`,
  dateUnreadable: ({ text }: Given<'text'>) => `「${text}」は日付として読み取れません。${DATE_EXAMPLES}`,
  dateNotInCalendar: ({ text }: Given<'text'>) =>
    `「${text}」は暦にない日付です。年月日をご確認ください。${DATE_EXAMPLES}`,
  dateBeforeEra: ({ text, era }: Given<'text' | 'era'>) =>
    `「${text}」は${era}になる前の日付です。元号と年をご確認ください。`,
  dateErrorCell: ({ text }: Given<'text'>) =>
    `参照先のセルがエラー（${text}）のため、日付を読み取れません。参照先の式をご確認ください。`,
  fiscalMonthBlank: () => '決算期が入力されていません。例：2026年3月期、R8.3、2025/12',
  fiscalMonthUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は決算期として読み取れません。例：2026年3月期、R8.3、2025/12`,
});

const intentionPage: Way = { kind: 'page', page: 'intention', title: pageTitles.intention };

/** What a step of enrolment waits for. */
export const missingProblems = /* @__PURE__ */ problemsOf({
  firstIntentionMissing: () => says('当初の意向が未記録です。', intentionPage),
  finalIntentionMissing: () => says('最終の意向と確認日が未記録です。', intentionPage),
  explanationMissing: () =>
    offers(
      `重要事項説明の書類・説明日・方法・募集人が未記録です。「${pageTitles.intention}」で入力してください。`,
      intentionPage,
    ),
  consentMissing: ({ label }: Given<'label'>) =>
    offers(`「${label}」の同意が未記録です。「${pageTitles.intention}」で確認してください。`, intentionPage),
  documentMissing: ({ name }: Given<'name'>) =>
    offers(`「${name}」が未着または不備です。「${pageTitles.documents}」で登録してください。`, {
      kind: 'page',
      page: 'documents',
      title: pageTitles.documents,
    }),
});

/** What any room may have to refuse. */
export const houseProblems = /* @__PURE__ */ problemsOf({
  notManager: () =>
    says('管理者だけが実行できます。何も変更していません。', { kind: 'person', who: 'manager' }),
  roomOff: () => says('この業務は使っていません。', { kind: 'page', page: 'rooms', title: pageTitles.rooms }),
  workbookNewer: ({ workbook, program }: Given<'workbook' | 'program'>) =>
    `このブックは新しい版（スキーマ${workbook}）で作成されています。お使いの版（スキーマ${program}）では書き込めません。管理者に更新をご依頼ください。保険料の計算はそのまま使えます。`,
  workbookOlder: ({ workbook, program }: Given<'workbook' | 'program'>) =>
    says(
      `このブックは前の版（スキーマ${workbook}）のままです。お使いの版（スキーマ${program}）に合わせるまで、登録も送信もできません。保険料の計算はそのまま使えます。何も変更していません。管理者が一度、初期設定を実行してください。`,
      { kind: 'page', page: 'setUp', title: pageTitles.setUp },
    ),
  bookCopied: () =>
    offers(
      `このブックは複製されたものです。管理者が「${pageTitles.bookCopy}」で何に使うかを決めるまで、登録も採番も送信もできません。何も変更していません。`,
      { kind: 'page', page: 'bookCopy', title: pageTitles.bookCopy },
    ),
  bookPractice: () =>
    offers(
      `このブックは練習用の写しのため、メールの送信と自動実行はできません。実務に使うときは、管理者が「${pageTitles.bookCopy}」で引き継ぎます。`,
      { kind: 'page', page: 'bookCopy', title: pageTitles.bookCopy },
    ),
  lockBusy: () =>
    'ほかの処理が実行中です。1分ほど待ってから、もう一度実行してください。何も変更していません。',
  mailRefused: () => 'メールの宛先または本日の送信数のため、送信できませんでした。何も送っていません。',
  encodingUnknown: () =>
    '文字コードを判別できません。Excelのブック（.xlsx）なら「名前を付けて保存」でCSV（UTF-8またはシフトJIS）にしてください。何も取り込んでいません。',
  encodingBroken: () =>
    'UTF-8のファイルですが、読み取れない文字が含まれています。元のデータからCSVを作り直してください。何も取り込んでいません。',
});

/** What stands in a cell and is none of what its column may hold. */
export const cellDoubtProblems = /* @__PURE__ */ problemsOf({
  cellUnreadCode: ({ text }: Given<'text'>) =>
    `セルの「${text}」はコードとして使用できません。文字または数字で始めてください。`,
  cellUnreadDate: ({ text }: Given<'text'>) =>
    `セルの「${text}」は日付として読み取れません。${DATE_EXAMPLES}`,
  cellUnreadDateTime: ({ text }: Given<'text'>) =>
    `セルの「${text}」は日時として読み取れません。例：2026/04/01 16:00`,
  cellUnreadYen: ({ text }: Given<'text'>) =>
    `セルの「${text}」は金額として読み取れません。円単位の数字だけを入力してください。例：98810`,
  cellUnreadNumber: ({ text }: Given<'text'>) =>
    `セルの「${text}」は数として読み取れません。数字だけを入力してください。例：12`,
  cellUnreadChoice: ({ text }: Given<'text'>) =>
    `セルの「${text}」は選択肢にありません。一覧から選び直してください。`,
  policyRowGone: () =>
    says(
      '入金のある契約の行がありません。行を削除した場合は、スプレッドシートの変更履歴から戻してください。',
      { kind: 'page', page: 'records', title: pageTitles.records },
    ),
  rowRewritten: () =>
    says(
      'この行は、台帳が書いた後に手入力で変わっています。元の値に戻すか、管理者が変更を確認するまで使えません。',
      { kind: 'page', page: 'records', title: pageTitles.records },
    ),
});
