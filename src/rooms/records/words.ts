// Every word of the room records that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  records: '記録の検査',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { auditHead: '監査記録の控え' };
