// Every word of the room privacy that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  retention: '保存期間の点検',
};

export const retentionMenu = {
  retentionAsk: (rows: number) =>
    `氏名・連絡先・内容を消去し、番号・金額・日付は残します。元に戻せません。消去するときは件数「${rows}」を入力してください。`,
  retentionDone: (rows: number) => `${rows}件の内容を消去しました。番号・金額・日付は残っています。`,
};
