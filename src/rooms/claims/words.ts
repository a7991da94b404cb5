// Every word of the room claims that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  claim: '事故を受付',
  firstReport: '第一報を作成',
  claimCosts: '費用と承認',
  claimClocks: '期限を見る',
  payable: '限度額等の確認表（社内用）',
  simulate: '事故シミュレーション',
};

/** Of the counts on ホーム. */
export const homeText = {
  claimsOpen: '事故：対応中',
};

/** Of 次にすること on ホーム. */
export const nextStepText = {
  claims: '受付した事故の第一報を保険会社に連絡する',
};
