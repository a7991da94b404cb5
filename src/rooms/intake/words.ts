// Every word of the room intake that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  takeIn: '受付を取り込む',
  intake: '受付を確認',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { intake: '受付の取込' };

/** Of the counts on ホーム. */
export const homeText = {
  intakesWaiting: '受付：確認待ち',
};

/** Of 次にすること on ホーム. */
export const nextStepText = {
  intakes: '公開フォームの受付を確認し、会員または新しい相談として登録する',
};
