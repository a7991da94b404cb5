// 苦情: the register of complaints.
import { CONTACT_CHANNELS } from '../domain/contact';
import { defineTable, type RecordOf } from './column';

export const complaints = defineTable({
  key: 'complaints',
  tab: '苦情',
  id: 'complaintNumber',
  guardedFor: 'staff',
  tabColor: '#d93025',
  frozenColumns: 1,
  columns: [
    { key: 'complaintNumber', header: '受付番号', type: 'code', width: 110 },
    { key: 'receivedAt', header: '受付日時', type: 'dateTime', width: 130 },
    { key: 'receivedBy', header: '受付者', type: 'text', width: 140 },
    { key: 'memberKey', header: '名簿キー', type: 'code', hidden: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80 },
    { key: 'organization', header: '法人名', type: 'text', width: 220 },
    { key: 'channel', header: '方法', type: 'choice', width: 80, choices: CONTACT_CHANNELS },
    { key: 'content', header: '申出内容', type: 'text', owner: 'staff', width: 320 },
    { key: 'cause', header: '原因', type: 'text', owner: 'staff', width: 220 },
    { key: 'response', header: '対応', type: 'text', owner: 'staff', width: 320 },
    { key: 'reportedTo', header: '保険会社への報告', type: 'text', owner: 'staff', width: 180 },
    { key: 'closedOn', header: '解決日', type: 'date', owner: 'staff', width: 90 },
    {
      key: 'state',
      header: '状態',
      type: 'choice',
      owner: 'staff',
      width: 90,
      choices: ['受付', '対応中', '解決'],
    },
    { key: 'idempotencyKey', header: '重複防止キー', type: 'code', hidden: true },
  ],
});
export type Complaint = RecordOf<typeof complaints>;
