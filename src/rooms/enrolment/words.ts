// Every word of the room enrolment that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  application: '申込を受付',
  underwriting: '引受を記録',
  certificates: '加入者証を登録',
  policyChange: '異動・解約',
  withdrawal: '見送り・取消',
  policyLists: '加入者明細・異動明細',
  story: '会員の経過',
};
