// 取込結果 and 監査記録: what an import did, and what the product changed.
import { plainText } from '../domain/cell-value';
import { defineTable, type RecordOf } from './column';

export const importResults = defineTable({
  key: 'importResults',
  tab: '取込結果',
  id: 'resultKey',
  guardedFor: 'staff',
  columns: [
    { key: 'resultKey', header: '結果キー', type: 'code', hidden: true },
    { key: 'importedAt', header: '取込日時', type: 'dateTime', width: 130 },
    { key: 'file', header: 'ファイル', type: 'text', width: 180 },
    { key: 'line', header: '行', type: 'number', width: 50 },
    { key: 'memberNumber', header: '会員番号', type: 'text', width: 80 },
    { key: 'organization', header: '法人名', type: 'text', width: 200 },
    {
      key: 'outcome',
      header: '結果',
      type: 'choice',
      choices: ['新規', '変更', '変更なし', '保留', '注意'],
      width: 80,
    },
    { key: 'column', header: '項目', type: 'text', width: 120 },
    { key: 'code', header: '理由コード', type: 'code', width: 140 },
    { key: 'message', header: '内容', type: 'text', width: 480 },
    { key: 'original', header: '元の行', type: 'text', width: 320 },
  ],
});
export type ImportResult = RecordOf<typeof importResults>;

export const audit = defineTable({
  key: 'audit',
  tab: '監査記録',
  id: 'sequence',
  guardedFor: 'staff',
  columns: [
    { key: 'sequence', header: '通番', type: 'code', width: 70 },
    { key: 'at', header: '日時', type: 'dateTime', width: 130 },
    { key: 'actor', header: '実行者', type: 'text', width: 180 },
    { key: 'useCase', header: '処理', type: 'code', width: 150 },
    { key: 'subjects', header: '対象', type: 'text', width: 240 },
    { key: 'summary', header: '内容', type: 'text', width: 320 },
    { key: 'previousHash', header: '前の照合値', type: 'code', width: 120 },
    { key: 'hash', header: '照合値', type: 'code', width: 120 },
  ],
});
export type AuditEntry = RecordOf<typeof audit>;

/** The number of a line; undefined for a row that is none: people write below the tab, dates and telephone numbers too. */
export const numberOfLine = ({
  sequence,
  hash,
}: Readonly<Record<'sequence' | 'hash', unknown>>): number | undefined =>
  plainText(hash).trim() === '' ? undefined : sequenceOf(sequence);

/** The number in a cell. */
export function sequenceOf(cell: unknown): number | undefined {
  const text = plainText(cell).trim();
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
