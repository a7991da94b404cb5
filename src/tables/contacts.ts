// 対応履歴: every call, visit, FAX and mail with a member.
import { CONTACT_CHANNELS, CONTACT_DIRECTIONS } from '../domain/contact';
import { defineTable, type RecordOf } from './column';

export const contacts = defineTable({
  key: 'contacts',
  tab: '対応履歴',
  id: 'contactNumber',
  guardedFor: 'staff',
  tabColor: '#e37400',
  frozenColumns: 5,
  columns: [
    {
      key: 'contactNumber',
      header: '対応番号',
      type: 'code',
      width: 104,
      note: '「台帳 → 会員 → 会員を探す」の会員の画面で対応を記録すると増えます。送付の記録も並びます',
    },
    { key: 'at', header: '日時', type: 'dateTime', width: 116 },
    { key: 'channel', header: '方法', type: 'choice', width: 72, choices: CONTACT_CHANNELS },
    { key: 'direction', header: '受発信', type: 'choice', width: 64, choices: CONTACT_DIRECTIONS },
    { key: 'organization', header: '法人名', type: 'text', width: 150, wrap: true },
    { key: 'summary', header: '内容', type: 'text', width: 300, wrap: true },
    { key: 'recordedBy', header: '記録者', type: 'text', width: 160 },
    { key: 'subjectNumber', header: '対象番号', type: 'code', width: 110, folded: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80, folded: true },
    { key: 'origin', header: '記録', type: 'choice', width: 70, choices: ['手入力', '自動'], folded: true },
    { key: 'memberKey', header: '名簿キー', type: 'code', hidden: true },
    { key: 'idempotencyKey', header: '重複防止キー', type: 'code', hidden: true },
  ],
});
export type Contact = RecordOf<typeof contacts>;
