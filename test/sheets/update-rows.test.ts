// This file tests the order of the writes of an update: what a row has become is said last.
import { createTables } from '../../src/sheets/store';
import { payments } from '../../src/tables/payments';

test('whoever finds 計上済 also finds who has confirmed it', () => {
  const headers = payments.columns.map(({ header }) => header);
  const row = payments.columns.map(({ key }) => (key === 'paymentNumber' ? 'N-2026-0001' : ''));
  const written: string[] = [];
  const sheet = {
    getDataRange: () => ({ getValues: () => [[...headers], [...row]] }),
    getRange: (_: number, column: number) => ({
      getValues: () => [['N-2026-0001']],
      getFormulas: () => [],
      setValues: (values: unknown[][]) => {
        written.push(...values[0]!.map((_, at) => payments.columns[column - 1 + at]!.key));
      },
    }),
  };
  const book = { getSheetByName: () => sheet } as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  const set = { state: '計上済', note: '', policyNumber: 'P-2026-0001', confirmedBy: 'a@agency.example' };
  createTables(
    () => book,
    () => undefined,
  ).update(payments, [{ id: 'N-2026-0001', set }]);
  expect(written).toEqual(['policyNumber', 'confirmedBy', 'note', 'state']);
});
