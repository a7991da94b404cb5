// 作業: long work as a row, with its cursor, counts and lease.
import { JOB_STATES } from '../domain/job-state';
import { defineTable, type RecordOf } from './column';

export const jobs = defineTable({
  key: 'jobs',
  tab: '作業',
  id: 'jobNumber',
  guardedFor: 'staff',
  tabColor: '#5f6368',
  frozenColumns: 1,
  columns: [
    { key: 'jobNumber', header: '作業番号', type: 'code', width: 110 },
    { key: 'kind', header: '種類', type: 'code', width: 140 },
    { key: 'title', header: '内容', type: 'text', width: 260 },
    { key: 'state', header: '状態', type: 'choice', width: 90, choices: JOB_STATES },
    { key: 'total', header: '全件', type: 'number', width: 70 },
    { key: 'done', header: '完了', type: 'number', width: 70 },
    { key: 'failed', header: 'エラー', type: 'number', width: 70 },
    { key: 'owner', header: '実行者', type: 'text', width: 180 },
    { key: 'createdAt', header: '登録日時', type: 'dateTime', width: 130 },
    { key: 'updatedAt', header: '更新日時', type: 'dateTime', width: 130 },
    { key: 'leaseUntil', header: '実行権の期限', type: 'dateTime', width: 130 },
    { key: 'message', header: 'メッセージ', type: 'text', width: 320 },
    { key: 'parameters', header: '条件データ', type: 'json', hidden: true },
    { key: 'cursor', header: '続きデータ', type: 'json', hidden: true },
  ],
});
export type Job = RecordOf<typeof jobs>;
