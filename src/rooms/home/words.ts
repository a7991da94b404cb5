// Every word of the room home that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  today: '今日の仕事',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { health: '点検' };
