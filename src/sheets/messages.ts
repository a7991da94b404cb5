// This file defines the Japanese texts for problems with tabs, cells and the set-up.
import type { MessageCatalogue } from '../domain/problem';

export const sheetMessages: MessageCatalogue = {
  readerWrites: () =>
    '閲覧のみの利用者のため、登録や送信はできません。権限が必要なときは管理者にご相談ください。何も変更していません。',
  tabMissing: () =>
    'このシートが見つかりません。名前を変えた場合は元に戻し、なければ「管理：初期設定」を実行してください。',
  headerMissing: () =>
    'この見出しが見つかりません。見出しの名前は変更できません。元に戻すか、「管理：初期設定」を実行してください。何も書き込んでいません。',
  rowMissing: ({ id }) =>
    `「${id}」の行が見つかりません。削除されたか、番号が変わった可能性があります。元に戻してから、もう一度実行してください。`,
  cellNotNumber: ({ text }) => `「${text}」は数値ではないため書き込めません。`,
  cellNotYen: ({ text }) => `「${text}」は円単位の整数ではないため書き込めません。`,
  cellNotDate: ({ text }) => `「${text}」は日付ではないため書き込めません。例：2026-04-01`,
  cellNotCode: ({ text }) => `「${text}」はコードとして使用できません。文字または数字で始めてください。`,
  cellTooLong: ({ text }) =>
    `${text}文字あり、1つのセルに入りません（上限50,000文字）。内容を短くしてください。`,
  zoneWrong: ({ zone }) =>
    `スプレッドシートのタイムゾーンが「${zone}」です。「ファイル：設定」で「(GMT+09:00) Tokyo」に変更してから、もう一度実行してください。`,
  notManager: () =>
    '管理者だけが実行できます。「設定」の「管理者メール」に登録された方にご依頼ください。何も変更していません。',
  workbookNewer: ({ workbook, program }) =>
    `このブックは新しい版（スキーマ${workbook}）で作成されています。お使いの版（スキーマ${program}）では書き込めません。管理者に更新をご依頼ください。保険料の計算はそのまま使えます。`,
  lockBusy: () =>
    'ほかの処理が実行中です。1分ほど待ってから、もう一度実行してください。何も変更していません。',
};

/** What is said of rows that were set aside, whatever the use case. */
export const doubtWords = {
  title: (count: number): string => `読み取れないセル：${count}件（その行を除いて処理しました）`,
  more: (count: number): string => (count > 0 ? `\nほか${count}件` : ''),
};
