// The words of claims: the life of a claim and of a cost, and what is known of an incident.

/** In the order in which they come; a claim never goes back. */
export const CLAIM_STATES = [
  '受付',
  '第一報済',
  '調査中',
  '請求準備',
  '請求済',
  '支払済',
  '終了',
  '取下げ',
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];
/** Recording an early step late does not turn a claim back. */
export function movesForward(from: ClaimState | '', to: ClaimState): boolean {
  return from === '' || CLAIM_STATES.indexOf(to) > CLAIM_STATES.indexOf(from);
}

/** Nothing more happens to these. */
export const CLOSED_CLAIMS = ['終了', '取下げ'] as const satisfies readonly ClaimState[];

export const COST_STATES = ['予定', '申請中', '承認済', '支出済', '請求済', '決定', '取消'] as const;
export type CostState = (typeof COST_STATES)[number];

export const YES_NO = ['有', '無', '不明'] as const;
export type YesNoText = (typeof YES_NO)[number];

/** Whether anybody got in without right. */
export const ACCESS_FINDINGS = ['調査中', '有', '無'] as const;

export const PUBLICATIONS = ['公表済', '公表しない', '未定'] as const;

/** Whether a cost needs the insurer's approval first. */
export const APPROVAL_NEEDS = ['要', '不要', '不明'] as const;
export type ApprovalNeed = (typeof APPROVAL_NEEDS)[number];
