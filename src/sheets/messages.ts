// The Japanese texts for problems with tabs, cells and the set-up.
import { problemsOf, type Given } from '../domain/problem';

export const sheetProblems = /* @__PURE__ */ problemsOf({
  readerWrites: () =>
    '閲覧のみの利用者のため、登録や送信はできません。権限が必要なときは管理者にご相談ください。何も変更していません。',
  tabMissing: () =>
    'このシートが見つかりません。名前を変えた場合は元に戻し、なければ「管理：初期設定」を実行してください。',
  headerMissing: () =>
    'この見出しが見つかりません。見出しの名前は変更できません。元に戻すか、「管理：初期設定」を実行してください。何も書き込んでいません。',
  headerRowLost: () =>
    '1行目に見出しがありません。1行目の上に行を入れたときはその行を削除し、見出しを消したときは「ファイル：変更履歴」から前の版に戻してください。このシートには何も書き込んでいません。',
  rowMissing: ({ id }: Given<'id'>) =>
    `「${id}」の行が見つかりません。削除されたか、番号が変わった可能性があります。元に戻してから、もう一度実行してください。`,
  zoneWrong: ({ zone }: Given<'zone'>) =>
    `スプレッドシートのタイムゾーンが「${zone}」です。「ファイル：設定」で「(GMT+09:00) Tokyo」に変更してから、もう一度実行してください。`,
  intakeWorkbookUnreadable: () =>
    '受付ブックを開けません。「設定」の「受付ブック」のIDと、あなたのアカウントに受付ブックの閲覧権限があることをご確認ください。',
  intakeColumnsMissing: ({ missing }: Given<'missing'>) =>
    `受付ブックの「受付」に列（${missing}）がありません。見出しを元に戻してから、もう一度取り込んでください。`,
  jobTooManySelected: ({ rows, max }: Given<'rows' | 'max'>) =>
    `選択した行が${rows}行あります。行の選択で処理できるのは${max}行までです。条件で対象を指定してください。`,
});

/** What a cell cannot hold. Apart from the rest, because the public form stores its rows by the same codec. */
export const cellProblems = /* @__PURE__ */ problemsOf({
  cellNotNumber: ({ text }: Given<'text'>) => `「${text}」は数値ではないため書き込めません。`,
  cellNotYen: ({ text }: Given<'text'>) => `「${text}」は円単位の整数ではないため書き込めません。`,
  cellNotDate: ({ text }: Given<'text'>) => `「${text}」は日付ではないため書き込めません。例：2026-04-01`,
  cellNotCode: ({ text }: Given<'text'>) =>
    `「${text}」はコードとして使用できません。文字または数字で始めてください。`,
  cellTooLong: ({ text }: Given<'text'>) =>
    `${text}文字あり、1つのセルに入りません（上限50,000文字）。内容を短くしてください。`,
});

/** What is said of rows that were set aside, whatever the use case. */
export const doubtWords = {
  title: (count: number): string => `読み取れないセル：${count}件（その行を除いて処理しました）`,
  more: (count: number): string => (count > 0 ? `\nほか${count}件` : ''),
};
