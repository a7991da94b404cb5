// Every word of the room quotes that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  quotes: '見積を作成',
  letter: '案内文を確認',
  compare: 'プラン比較表',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { expireQuotes: '見積の期限切れ' };

export const expiryAudit = (count: number) => `見積${count}件を期限切れに変更`;

/** Of 次にすること on ホーム. */
export const nextStepText = {
  quotes: '会員を選び、台帳メニュー「見積：見積を作成」を実行する',
};
