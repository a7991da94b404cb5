// Every word of the room jobs that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  jobs: '一括処理',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { jobs: '作業' };
