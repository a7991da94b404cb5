// Every word of the room solicitation that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  intention: '意向・説明を記録',
  documents: '書類の確認',
};
