// 募集人: who may explain and solicit for the agency, and until when each is registered.
import { defineTable, type RecordOf } from './column';

/** 要確認: a name that older rows had, of whom nobody has keyed the registration yet. */
export const SOLICITOR_STATES = ['有効', '要確認', '停止'] as const;

export const solicitors = defineTable({
  key: 'solicitors',
  tab: '募集人',
  id: 'name',
  guardedFor: 'manager',
  tabColor: '#5f6368',
  frozenColumns: 1,
  columns: [
    { key: 'name', header: '氏名', type: 'text', width: 140 },
    { key: 'registrationNumber', header: '登録番号', type: 'text', owner: 'staff', width: 140 },
    { key: 'validUntil', header: '有効期限', type: 'date', owner: 'staff', width: 100 },
    { key: 'email', header: 'メール', type: 'text', owner: 'staff', width: 220 },
    { key: 'state', header: '状態', type: 'choice', owner: 'staff', choices: SOLICITOR_STATES, width: 90 },
    { key: 'recordedAt', header: '記録日時', type: 'dateTime', width: 130 },
    { key: 'recordedBy', header: '記録者', type: 'text', width: 160 },
  ],
});
export type Solicitor = RecordOf<typeof solicitors>;
