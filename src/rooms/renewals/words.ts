// Every word of the room renewals that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  renewals: '更改の準備',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { renewalStates: '契約・更改の状態', renewals: '更改の案内' };
