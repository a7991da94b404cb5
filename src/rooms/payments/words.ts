// Every word of the room payments that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  takeBack: '計上を取消',
  issueReceipts: '領収証',
  payBack: '返金を記録',
  payments: '入金一覧の取込',
  settlement: '保険会社精算',
  unpaid: '未収一覧',
  accounts: '払込口座',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { payments: '入金状況' };

/** Of the counts on ホーム. */
export const homeText = {
  unpaid: '契約：未収・一部入金',
};
