// This file tests the truth rule: shipped values follow only where nobody changed them.
import { programs as registry } from '../../src/programs';
import { plans, programs, settings, templates } from '../../src/tables/masters';
import { rates } from '../../src/tables/rates';
import { defaultRows, type DefaultRow } from '../../src/rooms/set-up/default-rows';
import { planRows } from '../../src/rooms/set-up/truth';

const shipped: DefaultRow = { code: 'GH', name: '制度', mandate: '取扱なし', source: 'S0' };

/** A row as the set-up installs it. */
function installed(row: DefaultRow): DefaultRow {
  return planRows(programs, [], [row]).added[0]!;
}

it('adds what is missing, and changes nothing the second time', () => {
  const row = installed(shipped);
  expect(row).toMatchObject(shipped);
  expect(planRows(programs, [row], [shipped])).toEqual({ added: [], updated: [], kept: [] });
});

it('brings a new default to a value that nobody changed', () => {
  const plan = planRows(programs, [installed(shipped)], [{ ...shipped, name: '新しい名' }]);
  expect(plan.updated).toEqual([{ id: 'GH', set: expect.objectContaining({ name: '新しい名' }) }]);
  expect(plan.updated[0]!.set).not.toHaveProperty('source');
  expect(plan.kept).toEqual([]);
});

it('keeps a changed value and lists it with what is shipped', () => {
  const row = { ...installed(shipped), name: '直した名' };
  expect(planRows(programs, [row], [shipped])).toEqual({
    added: [],
    updated: [],
    kept: [{ tab: '制度', id: 'GH', column: '制度名', current: '直した名', shipped: '制度' }],
  });
});

it('updates the other columns of a row that was changed in one, and still tells the change apart later', () => {
  const row = { ...installed(shipped), name: '直した名' };
  const next = { ...shipped, name: '新しい名', source: 'S0 第2版' };
  const plan = planRows(programs, [row], [next]);
  expect(plan.updated[0]!.set).toMatchObject({ source: 'S0 第2版' });
  expect(plan.updated[0]!.set).not.toHaveProperty('name');
  const after = { ...row, ...plan.updated[0]!.set };
  expect(planRows(programs, [after], [next]).kept).toEqual([
    { tab: '制度', id: 'GH', column: '制度名', current: '直した名', shipped: '新しい名' },
  ]);
});

it('tells of a new text beside one that has been approved, once, and never changes it (C16)', () => {
  const text: DefaultRow = { code: 'X', subject: '件名', body: '本文', approvalNumber: '' };
  const row = { ...planRows(templates, [], [text]).added[0]!, approvalNumber: 'A-1' };
  const next = { ...text, body: '新しい本文' };
  const isSettled = (stands: Readonly<Record<string, unknown>>) => stands['approvalNumber'] !== '';
  const plan = planRows(templates, [row], [next], isSettled);
  expect(plan.kept).toEqual([
    { tab: 'メール文面', id: 'X', column: '本文', current: '本文', shipped: '新しい本文' },
  ]);
  expect(plan.updated[0]!.set).not.toHaveProperty('body');
  const after = { ...row, ...plan.updated[0]!.set };
  expect(planRows(templates, [after], [next], isSettled)).toEqual({ added: [], updated: [], kept: [] });
});

it('says nothing about what managers are meant to key', () => {
  const row = { ...installed(shipped), mandate: '取扱あり' };
  expect(planRows(programs, [row], [shipped])).toEqual({ added: [], updated: [], kept: [] });
});

it('ships every programme, plan and published rate once', () => {
  const rows = new Map(defaultRows('', 1).map(([table, list]) => [table.key, list]));
  const ids = (key: string, id: string) => rows.get(key)!.map((row) => row[id]);
  expect(ids(programs.key, 'code')).toEqual(registry.map((program) => program.code));
  // S4: 4 plans at 4 points; S2: 8 bands; S0: 2 plans at 4 points.
  expect(rows.get(rates.key)).toHaveLength(4 * 4 + 8 + 2 * 4);
  for (const [key, id] of [
    [rates.key, 'rateKey'],
    [plans.key, 'code'],
    [settings.key, 'key'],
  ] as const) {
    expect(new Set(ids(key, id)).size).toBe(ids(key, id).length);
  }
});
