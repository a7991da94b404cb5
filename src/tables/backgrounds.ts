// 背景: what the documents tell around the cover; for talking, never for forms and letters.
import { backgroundKinds } from '../domain/background';
import { certainties } from '../domain/fact';
import { defineTable, type RecordOf } from './column';

export const backgrounds = defineTable({
  key: 'backgrounds',
  tab: '背景',
  id: 'backgroundId',
  guardedFor: 'manager',
  tabColor: '#5f6368',
  frozenColumns: 3,
  columns: [
    { key: 'backgroundId', header: '背景コード', type: 'code', hidden: true },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'kind', header: '区分', type: 'choice', choices: backgroundKinds, width: 100 },
    {
      key: 'told',
      header: '内容',
      type: 'text',
      width: 560,
      note: '資料の事例や説明を当社の言葉で要約したものです。用紙や案内文には使いません',
    },
    { key: 'state', header: '確度', type: 'choice', choices: certainties, width: 70 },
    { key: 'source', header: '出典', type: 'text', width: 240 },
    { key: 'fingerprint', header: '照合値', type: 'code', hidden: true },
  ],
});

export type BackgroundRow = RecordOf<typeof backgrounds>;

export function backgroundIdOf(program: string, id: string): string {
  return `${program}/${id}`;
}
