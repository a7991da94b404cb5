// 祝日: public holidays as published; a year that is missing is told, never computed.
import { defineTable } from './column';

export const holidays = defineTable({
  key: 'holidays',
  tab: '祝日',
  id: 'date',
  guardedFor: 'manager',
  tabColor: '#5f6368',
  columns: [
    { key: 'date', header: '日付', type: 'date', owner: 'staff', width: 100 },
    { key: 'name', header: '名称', type: 'text', owner: 'staff', width: 160 },
    { key: 'fingerprint', header: '照合値', type: 'code', hidden: true },
  ],
});
