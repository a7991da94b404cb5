// Every word of the room rates that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  rates: '料率の版',
};
