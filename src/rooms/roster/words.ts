// Every word of the room roster that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  import: 'CSV取込（確認→取込）',
  sidebar: '会員を探す',
};

/** Of the counts on ホーム. */
export const homeText = {
  members: '会員（名簿の行）',
  withoutRevenue: '売上高未提出',
  membersWaiting: '確認待ち',
  importsHeld: '取込の保留（累計）',
};

/** Of 次にすること on ホーム. */
export const nextStepText = {
  import: '台帳メニュー「名簿：CSV取込」で会員名簿を取り込む',
  members: '売上高未提出・確認待ちの会員を確認する',
};
