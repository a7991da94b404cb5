// 期限: every date that matters, with its rule, start, counting and certainty.
import { certainties } from '../domain/fact';
import { defineTable, type RecordOf } from './column';
import { SEAL } from './row-seal';

export const DEADLINE_STATES = ['未了', '日付未入力', '完了', '期限超過', '取消'] as const;

export const deadlines = defineTable({
  key: 'deadlines',
  tab: '期限',
  id: 'deadlineKey',
  guardedFor: 'staff',
  tabColor: '#d93025',
  frozenColumns: 6,
  // Of a row that is over the days are blank.
  marks: [
    {
      when: 'OR({state}="期限超過",AND(ISNUMBER({daysLeft}),{daysLeft}<0))',
      keys: ['daysLeft', 'dueAt', 'kind', 'organization'],
      font: '#c5221f',
      background: '#fce8e6',
    },
    {
      when: 'AND(ISNUMBER({daysLeft}),{daysLeft}>=0,{daysLeft}<7)',
      keys: ['daysLeft', 'dueAt', 'kind', 'organization'],
      font: '#b06000',
      background: '#fef7e0',
    },
  ],
  columns: [
    {
      key: 'daysLeft',
      header: '残日数',
      type: 'computed',
      width: 52,
      note: '基準日から期限日までの日数。終わった期限は空欄です',
      formula:
        '=VSTACK("残日数",FILTER(IF(ISNUMBER({dueAt}),IF(({state}="未了")+({state}="期限超過")>0,INT({dueAt})-基準日,""),""),ROW({dueAt})>ROW()))',
    },
    {
      key: 'dueAt',
      header: '期限日時',
      type: 'dateTime',
      width: 116,
      note: '見積と契約から、毎日の自動実行で増えます。作業は「台帳 → 期限 → 期限の一覧」から行います',
    },
    { key: 'kind', header: '種類', type: 'text', width: 116, wrap: true },
    { key: 'organization', header: '法人名', type: 'text', width: 150, wrap: true },
    { key: 'owner', header: '担当', type: 'text', owner: 'staff', width: 68, wrap: true },
    { key: 'state', header: '状態', type: 'choice', width: 96, choices: DEADLINE_STATES, wrap: true },
    {
      key: 'businessDay',
      header: '前営業日',
      type: 'date',
      width: 90,
      note: '期限日が土日祝日のときは、その前の営業日。祝日が公表されていない年は空欄です',
    },
    { key: 'subjectNumber', header: '対象番号', type: 'code', width: 110 },
    { key: 'remindedOn', header: '督促日', type: 'date', width: 90 },
    { key: 'counting', header: '数え方', type: 'text', width: 180, folded: true },
    { key: 'source', header: '根拠', type: 'text', width: 220, folded: true },
    { key: 'certainty', header: '確度', type: 'choice', width: 70, choices: certainties, folded: true },
    { key: 'start', header: '起算日', type: 'date', width: 90, folded: true },
    { key: 'program', header: '制度', type: 'code', width: 80, folded: true },
    { key: 'memberNumber', header: '会員番号', type: 'code', width: 80, folded: true },
    { key: 'satisfiedBy', header: '完了根拠', type: 'text', width: 200, folded: true },
    { key: 'note', header: '注意', type: 'text', width: 240, folded: true },
    { key: 'deadlineKey', header: '期限キー', type: 'code', hidden: true },
    { key: 'memberKey', header: '名簿キー', type: 'code', hidden: true },
    // What is open first, then what has no date, then what is over: each sync sorts by it.
    { key: 'order', header: '並び順', type: 'number', hidden: true },
    SEAL,
  ],
});
export type Deadline = RecordOf<typeof deadlines>;
