// Every word of the room new-year that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  newYear: '年度更新',
};
