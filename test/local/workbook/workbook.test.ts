// Custom functions in the workbook, its clock, its tabs as data, saving and export.
import { inflateRawSync } from 'node:zlib';
import { dispatch, readDisplay, readValues, writeValues } from '../../../local/workbook/cells';
import { functionKey } from '../../../local/workbook/function-key';
import { Workbook } from '../../../local/workbook/workbook';

const SHEET = 'sheet-1';
const at = (left: number, top: number, right = left, bottom = top) => ({
  sheetId: SHEET,
  left,
  top,
  right,
  bottom,
});
const parameter = (name: string, optional = false) => ({ name, optional });
const specs = [
  {
    name: 'DOUBLE',
    description: '',
    parameters: [parameter('value'), parameter('rates', true), parameter('day', true)],
  },
];

/** Doubles numbers, says the type of everything else. */
function open(seen: unknown[][] = []) {
  const workbook = Workbook.create();
  const double = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((row) => row.map(double));
    return typeof value === 'number' ? value * 2 : value;
  };
  workbook.setCustomFunctions(specs, (_name, args) => {
    seen.push(args);
    if (args[0] === 'throw') return { error: 'プランが違います。例：TOSHA-A' };
    return { value: double(args[0]) };
  });
  return workbook;
}

test('arguments: a range is rows, one cell a value, a date a Date, a blank "", what is left out at the end nothing', () => {
  const seen: unknown[][] = [];
  const workbook = open(seen);
  const date = new Date('2026-01-31T00:00:00+09:00');
  writeValues(workbook.model, at(0, 0, 1, 1), [
    [1, 'a'],
    ['', date],
  ]);
  writeValues(workbook.model, at(5, 5), [['=DOUBLE(A1:B2)']]);
  workbook.settle();
  writeValues(workbook.model, at(0, 5), [['=DOUBLE(A1:A1,,B2)']]);
  workbook.settle();
  expect(seen).toEqual([
    [
      [
        [1, 'a'],
        ['', date],
      ],
    ],
    [1, '', date],
  ]);
  expect(readValues(workbook.model, at(5, 5, 6, 6))).toEqual([
    [2, 'a'],
    ['', date],
  ]);
});

test('a thrown message is the cell’s error', () => {
  const workbook = open();
  writeValues(workbook.model, at(0, 0), [['=DOUBLE("throw")']]);
  expect(readDisplay(workbook.model, at(0, 0))).toEqual([['#ERROR!']]);
  const cell = workbook.model.getters.getEvaluatedCell({ sheetId: SHEET, col: 0, row: 0 }) as {
    message?: string;
  };
  expect(cell.message).toBe('プランが違います。例：TOSHA-A');
  expect(workbook.evaluate('=DOUBLE("throw")')).toEqual({ error: 'プランが違います。例：TOSHA-A' });
});

test('a spill over content is #REF!, as in Sheets', () => {
  const workbook = open();
  writeValues(workbook.model, at(0, 0, 0, 1), [[1], [2]]);
  writeValues(workbook.model, at(2, 1), [['x']]);
  writeValues(workbook.model, at(2, 0), [['=DOUBLE(A1:A2)']]);
  expect(readValues(workbook.model, at(2, 0))).toEqual([['#REF!']]);
});

test('the computed column keeps each value beside its row, and calls once', () => {
  const seen: unknown[][] = [];
  const workbook = open(seen);
  const { model } = workbook;
  writeValues(model, at(0, 0, 0, 3), [['売上'], [10], [20], [30]]);
  dispatch(model, 'CREATE_SHEET', { sheetId: 'rates', name: '料率', position: 1, cols: 5, rows: 10 });
  const rate = (row: number) => ({ sheetId: 'rates', left: 0, right: 0, top: row, bottom: row });
  writeValues(model, { ...rate(0), bottom: 1 }, [[1], [2]]);
  const named = (name: string, zone: object) =>
    dispatch(model, 'CREATE_NAMED_RANGE', { name, ranges: [{ _sheetId: 'rates', _zone: zone }] });
  named('料率表', { left: 0, right: 0, top: 0, bottom: 1 });
  named('基準日', { left: 1, right: 1, top: 0, bottom: 0 });
  writeValues(model, at(2, 0), [['=VSTACK("保険料",DOUBLE(FILTER(A:A,ROW(A:A)>1),料率表,基準日))']]);
  workbook.settle();
  expect(seen).toHaveLength(1);
  const column = () => readValues(model, at(2, 0, 2, 5)).flat();
  expect(column()).toEqual(['保険料', 20, 40, 60, '', '']);
  dispatch(model, 'ADD_COLUMNS_ROWS', {
    sheetId: SHEET,
    sheetName: 'シート1',
    dimension: 'ROW',
    base: 1,
    quantity: 1,
    position: 'before',
  });
  expect(column()).toEqual(['保険料', '', 20, 40, 60, '']);
  dispatch(model, 'REMOVE_COLUMNS_ROWS', {
    sheetId: SHEET,
    sheetName: 'シート1',
    dimension: 'ROW',
    elements: [1, 2],
  });
  expect(column()).toEqual(['保険料', 40, 60, '', '', '']);
  writeValues(model, at(0, 3), [[7]]);
  expect(column()).toEqual(['保険料', 40, 60, 14, '', '']);
  const calls = seen.length;
  writeValues(model, rate(1), [[3]]);
  workbook.settle();
  expect(seen).toHaveLength(calls + 1);
});

test('values of functions are known by key, so that grids need not call', () => {
  const workbook = open();
  const pushed: string[] = [];
  workbook.onFunctionValues((entries) => pushed.push(...entries.map(({ key }) => key)));
  writeValues(workbook.model, at(0, 0, 1, 0), [[4, '=DOUBLE(A1)']]);
  const [entry] = workbook.functionValues();
  expect(entry!.value).toEqual({ value: 8 });
  expect(pushed).toEqual([entry!.key]);
});

test('keys differ with name, value, type, shape and date format', () => {
  const keys = [
    functionKey('A', [{ value: 1 }]),
    functionKey('B', [{ value: 1 }]),
    functionKey('A', [{ value: '1' }]),
    functionKey('A', [{ value: 1, format: 'yyyy/mm/dd' }]),
    functionKey('A', [[[{ value: 1 }]]]),
    functionKey('A', [[[{ value: 1 }, { value: 2 }]]]),
    functionKey('A', [[[{ value: 1 }], [{ value: 2 }]]]),
    functionKey('A', [{ value: 1 }, undefined]),
    functionKey('A', []),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('TODAY and NOW follow the twin’s clock in Asia/Tokyo', () => {
  const workbook = open();
  workbook.setClock(() => new Date('2026-03-31T15:30:00Z'));
  expect(workbook.evaluate('=TODAY()')).toEqual({ value: '2026-04-01' });
  expect(workbook.evaluate('=NOW()')).toEqual({ value: '2026-04-01T00:30:00' });
  writeValues(workbook.model, at(0, 0), [['=TODAY()']]);
  workbook.setClock(() => new Date('2026-04-02T15:00:00Z'));
  workbook.recalculate();
  expect(readDisplay(workbook.model, at(0, 0))).toEqual([['2026/04/03']]);
});

test('tabs as rows, saving and loading exactly, functions known only after loading', () => {
  const workbook = open();
  writeValues(workbook.model, at(0, 0, 2, 2), [
    ['番号', '日付', '計'],
    ["'007", '2026/1/31', '=DOUBLE(3)'],
    ['', '', ''],
  ]);
  const rows = [{ 番号: '007', 日付: '2026-01-31', 計: 6 }];
  expect(workbook.tabRows('シート1')).toEqual(rows);
  const saved = JSON.stringify(workbook.toJSON());
  const loaded = Workbook.load(JSON.parse(saved));
  loaded.setCustomFunctions(specs, (_name, [value]) => ({ value: (value as number) * 2 }));
  expect(loaded.tabRows('シート1')).toEqual(rows);
  expect(JSON.stringify(loaded.toJSON())).toBe(saved);
});

test('the export is a zip with the sheet and its text', async () => {
  const workbook = open();
  writeValues(workbook.model, at(0, 0), [['保険料']]);
  const bytes = Buffer.from(await workbook.exportXlsx());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  const name = Buffer.from('xl/sharedStrings.xml');
  const header = bytes.indexOf(name) - 30;
  const packed = bytes.readUInt32LE(header + 18);
  const xml = inflateRawSync(
    bytes.subarray(header + 30 + name.length, header + 30 + name.length + packed),
  ).toString('utf8');
  expect(xml).toContain('保険料');
});
