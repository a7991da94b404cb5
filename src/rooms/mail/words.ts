// Every word of the room mail that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  openOutbox: '送信箱を開く',
  sendSelected: '選択分を送信',
  cancelSelected: '選択分を取消',
  noteBounce: '不達を記録',
  noteArrival: '到着を確認（要確認）',
  sendAgain: '再送（管理者）',
  newTemplateVersion: '文面の版を追加',
  outbox: '送信前の確認',
  dispatch: 'FAX・郵送の記録',
};

export const sendMenu = {
  sendNone: '「送信箱」で送信する行を選んでから実行してください。',
  sendOne: (delivery: string) => `送信番号${delivery}を送信します。宛先と内容は確認済みですか。`,
  sendMany: (count: number) =>
    `選択した${count}件を処理します。確認のため、送信するメールの件数を入力してください（FAX・郵送は数えません）。`,
  sent: (mails: number, papers: number, left: number) =>
    `送信${mails}件、発送待ち${papers}件${left > 0 ? `、残り${left}件` : ''}です。`,
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { outbox: '送信箱' };

/** Of 点検. */
export const quotaText = (quota: number | undefined) =>
  quota === undefined ? 'メール：本日の残り件数を確認できません' : `メール：本日送れる残りは${quota}通です`;

export const templateWarning = (of: {
  readonly code: string;
  readonly message: string;
  readonly waiting: readonly string[];
}) =>
  `メール文面「${of.code}」：${of.message}${of.waiting.length === 0 ? '' : `（送信待ち：${of.waiting.join('、')}）`}`;

/** Of the counts on ホーム. */
export const homeText = {
  deliveriesHeld: '送信箱：確認待ち',
  deliveriesWaiting: '送信箱：送信待ち',
  papersWaiting: '送信箱：発送待ち',
  deliveriesFailed: '送信箱：失敗・要確認',
};

/** Of 次にすること on ホーム. */
export const nextStepText = {
  failed: '送信に失敗した書類を確認する（到着を確かめるまで再送できません）',
  send: '台帳メニュー「送付：送信前の確認」から送信する',
  paper: 'FAX・郵送の書類を発送し、送信箱に記録する',
};
