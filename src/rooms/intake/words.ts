// Every word of the room intake that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  takeIn: '受付を取り込む',
  intake: '受付を確認',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { intake: '受付の取込' };
