// This file tests the writes of an update: what a row has become is said last, and a row is never half changed.
import { createTables } from '../../src/sheets/store';
import { payments } from '../../src/tables/payments';

/** What is written to one row of 収納・精算, column by column. */
function writing(set: Record<string, string>): string[] {
  const headers = payments.columns.map(({ header }) => header);
  const row = payments.columns.map(({ key }) => (key === 'paymentNumber' ? 'N-2026-0001' : ''));
  const written: string[] = [];
  const sheet = {
    getDataRange: () => ({ getValues: () => [[...headers], [...row]] }),
    getLastRow: () => 2,
    getMaxRows: () => 1000,
    getRange: (_: number, column: number) => ({
      getValues: () => [['N-2026-0001']],
      getFormulas: () => [],
      setValues: (values: unknown[][]) => {
        written.push(...values[0]!.map((_, at) => payments.columns[column - 1 + at]!.key));
      },
    }),
  };
  const workbook = { getSheetByName: () => sheet } as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  const tables = createTables(() => workbook, {
    beforeFirstWrite: () => undefined,
    olderWorkbook: () => undefined,
  });
  try {
    tables.update(payments, [{ id: 'N-2026-0001', set }]);
  } catch (error) {
    written.push((error as Error).message);
  }
  return written;
}

test('whoever finds 計上済 also finds who has confirmed it', () => {
  const set = { state: '計上済', note: '', policyNumber: 'P-2026-0001', confirmedBy: 'a@agency.example' };
  expect(writing(set)).toEqual(['policyNumber', 'confirmedBy', 'note', 'state']);
});

test('a value that fits no cell leaves the row as it was', () => {
  // More than a cell holds, in a column behind the first.
  expect(writing({ policyNumber: 'P-2026-0001', note: '長'.repeat(50_001) })).toEqual(['cellTooLong']);
});
