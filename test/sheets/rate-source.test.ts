// The trial of rates in cells: what a custom function shows while it waits or fails is no answer.
import { createRateSource } from '../../src/sheets/rate-source';

const CASES = [
  { plan: 'ALIVE', revenueYen: 100_000_000, asOf: '2027-04-01' },
  { plan: 'ALIVE', revenueYen: 900_000_000, asOf: '2027-04-01' },
];

/** Gives what the trial answers when the cells show these, one reading after the other. */
function tried(...readings: readonly (readonly unknown[])[]) {
  let [read, slept] = [0, 0];
  const range = {
    setNumberFormat: () => range,
    setValues: () => range,
    setFormula: () => range,
    getValues: () => readings[Math.min(read++, readings.length - 1)]!.map((value) => [value]),
  };
  const sheet = { getMaxRows: () => 1000, getMaxColumns: () => 26, getRange: () => range };
  const workbook = {
    getActiveSheet: () => sheet,
    setActiveSheet: () => sheet,
    getSheetByName: () => null,
    getNumSheets: () => 1,
    insertSheet: () => sheet,
    deleteSheet: () => undefined,
  };
  Object.assign(globalThis, {
    SpreadsheetApp: { flush: () => undefined },
    Utilities: { sleep: (milliseconds: number) => void (slept += milliseconds) },
  });
  const source = createRateSource(() => workbook as never);
  return { answers: source.probe([['版'], ['v1']], CASES), read: () => read, slept: () => slept };
}

test('an answer at once costs no pause', () => {
  const { answers, slept } = tried([40_000, '要照会']);
  expect([answers, slept()]).toEqual([[40_000, '要照会'], 0]);
});

test('what waits is asked again every half second', () => {
  const { answers, read, slept } = tried(
    ['Loading...', 'Loading...'],
    ['読み込んでいます...', ''],
    [40_000, '要照会'],
  );
  expect([answers, read(), slept()]).toEqual([[40_000, '要照会'], 3, 1000]);
});

test.each(['#NAME?', '#ERROR!', '#REF!', '', 'Loading...', '読み込んでいます...'])(
  '%s is never an answer',
  (shown) => {
    const { answers, slept } = tried([40_000, shown]);
    // 20 readings, a pause between each two of them.
    expect([answers, slept()]).toEqual([undefined, 19 * 500]);
  },
);
