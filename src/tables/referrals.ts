// 照会: every question to an insurer about a customer.
import { newRecord } from './new-record';
import { defineTable, type RecordOf } from './column';
import { SEAL } from './row-seal';

export const REFERRAL_STATES = ['未送付', '送付済', '回答待ち', '回答済', '反映済', '取下げ'] as const;
/** Nothing more is expected of the insurer, and nothing of the answer is left to enter. */
export const CLOSED_STATES: readonly string[] = ['反映済', '取下げ'];

export const referrals = defineTable({
  key: 'referrals',
  tab: '照会',
  id: 'referralNumber',
  guardedFor: 'staff',
  tabColor: '#a142f4',
  frozenColumns: 5,
  sealing: { staffOnce: { key: 'state', words: ['反映済', '取下げ'] } },
  columns: [
    {
      key: 'referralNumber',
      header: '照会番号',
      type: 'code',
      width: 104,
      note: '保険料が決まらない見積を作成するか、「台帳 → 見積 → 保険会社へ照会」で増えます',
    },
    {
      key: 'category',
      header: '区分',
      type: 'choice',
      choices: ['料率', '引受', '事故'],
      width: 72,
      wrap: true,
    },
    { key: 'subjectNumber', header: '対象番号', type: 'code', width: 104, wrap: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 76 },
    { key: 'state', header: '状態', type: 'choice', choices: REFERRAL_STATES, width: 80, wrap: true },
    { key: 'answerYen', header: '回答金額', type: 'yen', owner: 'staff', width: 110 },
    { key: 'wantedBy', header: '希望期日', type: 'date', owner: 'staff', width: 90 },
    { key: 'question', header: '質問', type: 'text', width: 240, wrap: true },
    { key: 'addressee', header: '相手・担当者', type: 'text', owner: 'staff', width: 160 },
    { key: 'sentOn', header: '送付日', type: 'date', owner: 'staff', width: 90 },
    { key: 'remindedOn', header: '督促日', type: 'date', owner: 'staff', width: 90 },
    { key: 'answered', header: '回答日・回答者', type: 'text', owner: 'staff', width: 140 },
    { key: 'answer', header: '回答内容', type: 'text', owner: 'staff', width: 240, wrap: true },
    { key: 'answerValidUntil', header: '回答有効期限', type: 'date', owner: 'staff', width: 100 },
    { key: 'paper', header: '根拠書類', type: 'text', owner: 'staff', width: 160 },
    { key: 'program', header: '制度', type: 'code', width: 80, folded: true },
    { key: 'reasonCode', header: '理由コード', type: 'code', width: 140, folded: true },
    { key: 'approvedBy', header: '承認者', type: 'text', owner: 'staff', width: 100, folded: true },
    { key: 'appliedTo', header: '反映先', type: 'text', width: 140, folded: true },
    { key: 'idempotencyKey', header: '重複防止キー', type: 'code', hidden: true },
    SEAL,
  ],
});

export type Referral = RecordOf<typeof referrals>;

/** What each kind of question says of itself; the rest is for whoever sends and answers it. */
export type NewReferral = Pick<
  Referral,
  | 'referralNumber'
  | 'category'
  | 'reasonCode'
  | 'program'
  | 'memberNumber'
  | 'subjectNumber'
  | 'question'
  | 'idempotencyKey'
>;

export const newReferral = (asked: NewReferral): Referral =>
  newRecord(referrals, { ...asked, state: '未送付' });
