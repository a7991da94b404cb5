// 資料疑義: what a programme's documents leave open, with what the insurer says of it.
import { defineTable, type RecordOf } from './column';
import { newRecord } from './new-record';
import { REFERRAL_STATES } from './referrals';

export const doubts = defineTable({
  key: 'doubts',
  tab: '資料疑義',
  id: 'referralNumber',
  guardedFor: 'staff',
  tabColor: '#5f6368',
  frozenColumns: 3,
  columns: [
    /** Under which the insurer is asked. */
    { key: 'referralNumber', header: '照会番号', type: 'code', width: 104 },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'state', header: '状態', type: 'choice', choices: REFERRAL_STATES, width: 80 },
    { key: 'question', header: '質問', type: 'text', width: 320, wrap: true },
    { key: 'wantedBy', header: '希望期日', type: 'date', width: 90 },
    { key: 'addressee', header: '相手・担当者', type: 'text', width: 160 },
    { key: 'sentOn', header: '送付日', type: 'date', width: 90 },
    { key: 'answered', header: '回答日・回答者', type: 'text', width: 140 },
    { key: 'answer', header: '回答内容', type: 'text', width: 240, wrap: true },
    { key: 'paper', header: '根拠書類', type: 'text', width: 160 },
    { key: 'approvedBy', header: '承認者', type: 'text', width: 100 },
    { key: 'appliedTo', header: '反映先', type: 'text', width: 200 },
    { key: 'doubt', header: '疑義コード', type: 'code', hidden: true },
  ],
});

/** A row of 資料疑義. */
export type DoubtRow = RecordOf<typeof doubts>;

/** What each says of itself; the rest is for whoever sends and answers it. */
export const newDoubt = (
  asked: Pick<DoubtRow, 'referralNumber' | 'program' | 'question' | 'doubt'>,
): DoubtRow => newRecord(doubts, { ...asked, state: '未送付' });
