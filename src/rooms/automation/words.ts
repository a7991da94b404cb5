// Every word of the room automation that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  automation: '点検（自動実行と権限）',
};

export const automationMenu = {
  automationAsk:
    '自動実行を、あなたのアカウントで登録（修復）しますか。メールはこのアカウントから送られます。',
  automationDone: '登録しました。',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { referenceDate: '基準日' };
