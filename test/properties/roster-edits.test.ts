// This file tests that 会員名簿 shows of each row what its own text says, whatever a person does to it.
import { Model } from '../../local/workbook/engine';
import { Workbook } from '../../local/workbook/workbook';
import { parseRevenue } from '../../src/domain/revenue';
import { pick, seeded } from '../support/faults/seeded';
import { joinGrid, liesOf, rosterDesk, UNDO_VARIANTS, type Engine } from '../support/roster-edits';

const engine: Engine = { Workbook, Model: Model as never };
const SEEDS = 10;
const STEPS = 14;

// Thousands more in `npm run faults`. The engine cannot sort rows beside a spill or paste across the frozen edge:
// a sort is the typed cells in another order, and nothing is frozen here.
test.each(UNDO_VARIANTS)('after any sequence of edits, where undo is %p', (variant) => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { acts, lies } = liesOf(rosterDesk(engine, seed, variant), variant, STEPS);
    expect({ seed, acts, lies }).toEqual({ seed, acts, lies: [] });
    expect(acts.length).toBeGreaterThan(STEPS / 3);
  }
});

test('an edit that puts nothing into computed cells writes nothing', () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const desk = rosterDesk(engine, seed, UNDO_VARIANTS[0]!);
    for (let step = 0; step < STEPS; step++) {
      const before = desk.writes();
      desk.step();
      const last = desk.acts[desk.acts.length - 1] ?? '';
      if (/^(type .* into [A-DI-M]\d|sort|insert|delete)/.test(last))
        expect([last, desk.writes()]).toEqual([last, before]);
    }
  }
});

/** A copy of what onEdit did before: it stored the yen beside the text. */
function oldDesk(seed: number) {
  const random = seeded(seed);
  const workbook = Workbook.create(5);
  const grid = joinGrid(workbook, engine.Model);
  const cell = (col: number, row: number) =>
    (grid.model.getters.getEvaluatedCell({ sheetId: 'sheet-1', col, row }) as { value: unknown }).value ?? '';
  const yenOf = (text: unknown) => {
    const read = parseRevenue(text, 'yen');
    return read.ok ? read.value.yen : '';
  };
  return {
    step: () => {
      if (random() < 0.4) grid.model.dispatch('REQUEST_UNDO');
      else {
        const row = 1 + Math.floor(random() * 2);
        const content = pick(random, ['3億円', '4億円', '5億円']);
        grid.model.dispatch('UPDATE_CELL', { sheetId: 'sheet-1', col: 0, row, content });
        grid.deliver();
        const yen = String(yenOf(content));
        (workbook.model as any).dispatch('WRITE_CELLS', {
          sheetId: 'sheet-1',
          rows: [row],
          cols: [1],
          contents: [[yen]],
        });
      }
      grid.deliver();
    },
    lies: () => [1, 2].some((row) => cell(1, row) !== yenOf(cell(0, row))),
  };
}

test('what onEdit wrote before fails it within five steps', () => {
  const failedAt = Array.from({ length: 20 }, (_, seed) => {
    const desk = oldDesk(seed + 1);
    for (let step = 1; step <= 5; step++) {
      desk.step();
      if (desk.lies()) return step;
    }
    return undefined;
  });
  expect(failedAt.filter((step) => step !== undefined).length).toBeGreaterThan(10);
});
