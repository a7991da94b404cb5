// 提案: what one person has put forward and another confirms; a row for each kind and programme. Nobody sees the tab.
import { defineTable, type RecordOf } from './column';
import { SEAL } from './row-seal';

export const PROPOSAL_KINDS = ['払込口座', '年度更新'] as const;
export const PROPOSAL_STATES = ['確認待ち', '確定'] as const;

export const proposals = defineTable({
  key: 'proposals',
  tab: '提案',
  id: 'proposalKey',
  // Staff put forward what a manager then writes into a tab that only managers may.
  guardedFor: 'staff',
  tabColor: '#5f6368',
  frozenColumns: 1,
  sealing: { doubts: true },
  columns: [
    { key: 'proposalKey', header: '提案キー', type: 'code', width: 160 },
    { key: 'kind', header: '種類', type: 'choice', choices: PROPOSAL_KINDS, width: 90 },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'state', header: '状態', type: 'choice', choices: PROPOSAL_STATES, width: 84 },
    { key: 'periodStart', header: '保険始期', type: 'date', width: 90 },
    { key: 'periodEnd', header: '保険終期', type: 'date', width: 90 },
    { key: 'proposedBy', header: '提案者', type: 'text', width: 160 },
    { key: 'proposedAt', header: '提案日時', type: 'dateTime', width: 130 },
    { key: 'confirmedBy', header: '確認者', type: 'text', width: 160 },
    { key: 'confirmedAt', header: '確認日時', type: 'dateTime', width: 130 },
    { key: 'account', header: '払込口座の提案データ', type: 'json', hidden: true },
    SEAL,
  ],
});
export type Proposal = RecordOf<typeof proposals>;

export const proposalKeyOf = (kind: Proposal['kind'], program: string): string => `${kind}/${program}`;
