// What `npm run portfolio -- --data DIR` takes of a workbook: whole tabs, read by their headings there.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DISK, writeWhole } from '../state/disk';
import type { Twin } from '../twin-contract';

const TABS = { 'rates.csv': '料率', 'members.csv': '会員名簿', 'policies.csv': '契約' } as const;
const SETTINGS = {
  基準日: 'IFERROR(TEXT(基準日,"yyyy-mm-dd"),"")',
  既定の制度: 'IFERROR(既定の制度&"","")',
} as const;

/** Days as serial numbers, as the Sheets API gives them. */
export function exportPortfolio(twin: Twin, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const setting = (formula: string) => {
    const answer = twin.evaluate(`=${formula}`);
    return 'value' in answer ? answer.value : '';
  };
  const settings = Object.entries(SETTINGS).map(([name, formula]) => [name, setting(formula)]);
  const tables: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
    ...Object.fromEntries(Object.entries(TABS).map(([file, tab]) => [file, twin.workbook.unformatted(tab)])),
    'settings.csv': [['名称', '値'], ...settings],
  };
  for (const [file, rows] of Object.entries(tables)) writeWhole(join(folder, file), csvOf(rows), DISK);
  return Object.keys(tables);
}

/** Every row as wide as the headings: what a reader takes for cut off is not. */
function csvOf(rows: readonly (readonly unknown[])[]): string {
  const width = rows[0]?.length ?? 0;
  const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
  const cell = (value: unknown) => `"${textOf(value ?? '').replace(/"/g, '""')}"`;
  return rows
    .map((row) => `${Array.from({ length: width }, (_, at) => cell(row[at])).join(',')}\r\n`)
    .join('');
}
