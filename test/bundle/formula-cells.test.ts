// This file tests that what a formula shows decides over no row: each is typed over in turn, and runs write where they would.
import { HOME_TAB } from '../../src/tables/home';
import { otherRows, showInstead, SHOWN, storedRows } from '../support/faults/formula-cells';
import { formulaCells } from '../support/faults/seen-cells';
import { quoteCases } from '../support/faults/quotes-cases';
import { takeSnapshot } from '../support/faults/put-back';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

jest.setTimeout(240_000);

let twin: Twin;
let putBack: () => void;

beforeAll(async () => {
  twin = await openTestTwin({ demonstration: true, now: '2026-11-22T10:00', role: 'manager' });
  ({ putBack } = takeSnapshot(twin));
}, 240_000);

/** Rows added to, and changed in, tabs with formulas and without. */
async function work(): Promise<string[]> {
  for (const { run } of quoteCases) await callTwin(twin, run.name, ...run.args(twin));
  await callTwin(twin, 'syncDeadlines');
  return storedRows(twin);
}

// `npm run faults` types over each by itself, before every use case.
test('all formulas of all tabs typed over: the same rows at the same places', async () => {
  const before = storedRows(twin);
  const undisturbed = await work();
  expect(undisturbed.length).toBeGreaterThan(before.length + 20);
  putBack();
  const cells = formulaCells(twin);
  const tabs = new Set(cells.map(({ tab }) => tab));
  expect([...tabs]).toEqual(expect.arrayContaining([HOME_TAB, '会員名簿', '期限']));
  for (const text of SHOWN) {
    showInstead(twin, cells, text);
    expect([text, otherRows(undisturbed, await work())]).toEqual([text, []]);
    putBack();
  }
});
