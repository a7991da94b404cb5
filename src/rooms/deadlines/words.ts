// Every word of the room deadlines that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  openDeadlines: '期限の一覧を開く',
  updateDeadlines: '期限を更新',
  calendar: 'カレンダーに書き出す',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { deadlines: '期限の更新' };
