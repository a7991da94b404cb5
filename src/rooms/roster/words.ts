// Every word of the room roster that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  import: 'CSV取込（確認→取込）',
  sidebar: '会員を探す',
};
