// Every word of the room registers that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  complaint: '苦情を受付',
  registers: '帳簿・台帳（CSV）',
};
