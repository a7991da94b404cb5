// 事実: everything that the documents say or leave open, with its state and the insurer's answer.
import { certainties, certaintyText } from '../domain/fact';
import { defineTable, type RecordOf } from './column';

/** The insurer has answered. */
export const CONFIRMED = certaintyText.confirmed;

export const facts = defineTable({
  key: 'facts',
  tab: '事実',
  id: 'factKey',
  guardedFor: 'manager',
  tabColor: '#5f6368',
  frozenColumns: 2,
  columns: [
    { key: 'factKey', header: '事実コード', type: 'code', width: 180 },
    { key: 'program', header: '制度', type: 'code', width: 80 },
    { key: 'label', header: '項目', type: 'text', width: 280 },
    { key: 'value', header: '資料の内容', type: 'text', width: 320 },
    {
      key: 'state',
      header: '確度',
      type: 'choice',
      choices: certainties,
      width: 70,
      note: '照会で保険会社の回答を登録すると「確認済」になります',
    },
    { key: 'doubt', header: '未確認の内容', type: 'text', width: 320 },
    { key: 'source', header: '出典', type: 'text', width: 200 },
    { key: 'referralNumber', header: '照会番号', type: 'code', width: 110 },
    { key: 'answer', header: '保険会社の回答', type: 'text', width: 280 },
    {
      key: 'corrected',
      header: '訂正後の内容',
      owner: 'staff',
      type: 'text',
      width: 280,
      note: '保険会社の書類で訂正した内容です。空欄のときは資料の内容のままです',
    },
    { key: 'paper', header: '根拠書類', type: 'text', width: 160 },
    { key: 'approvedBy', header: '承認者', type: 'text', width: 100 },
    { key: 'confirmedOn', header: '確認日', type: 'date', width: 90 },
    { key: 'fingerprint', header: '照合値', type: 'code', hidden: true },
  ],
});

export type FactRow = RecordOf<typeof facts>;

/** Keys such as `GH/revenue.tax`, of what the insurer has confirmed. */
export function confirmedKeys(rows: readonly Pick<FactRow, 'factKey' | 'state'>[]): ReadonlySet<string> {
  return new Set(rows.filter(({ state }) => state === CONFIRMED).map(({ factKey }) => factKey));
}

/** By key: what the insurer's paper says in place of the document. */
export function correctionsOf(
  rows: readonly { readonly factKey: string; readonly state: string; readonly corrected: string }[],
): ReadonlyMap<string, string> {
  return new Map(
    rows
      .filter(({ state, corrected }) => state === CONFIRMED && corrected !== '')
      .map(({ factKey, corrected }) => [factKey, corrected]),
  );
}

/** Of one programme, by id. */
export function ownCorrections(
  program: string,
  corrected: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const start = factKey(program, '');
  return new Map(
    [...corrected].flatMap(([key, text]) => (key.startsWith(start) ? [[key.slice(start.length), text]] : [])),
  );
}

/** @example factKey('GH', 'insured') // 'GH/insured' */
export function factKey(program: string, id: string): string {
  return `${program}/${id}`;
}
