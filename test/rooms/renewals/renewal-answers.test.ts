// This file tests what a renewal shows of the pre-check: asked anew or not, and the answers that differ from last year's.
import { programOf } from '../../../src/programs';
import { quotes } from '../../../src/tables/quotes';
import { correctDisclosure, finishDisclosure } from '../../../src/rooms/disclosure/save-disclosure';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { openRenewals } from '../../../src/rooms/renewals/open-renewals';
import { completeAnswers } from '../../support/disclosure-answers';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

/** As the roster makes it. */
const KEY = '1001/GH';
const layout = programOf('GH')!.handbook!.questionnaire();

function finish(world: MemoryWorld, revision: number, options: Readonly<Record<string, string>>): void {
  const told = Object.fromEntries(
    Object.entries(options).map(([key, option]) => [key, { kind: 'choice', option } as const]),
  );
  const answers = completeAnswers(layout, {
    REV: { kind: 'revenue', text: '100,000', fiscalMonth: '2025-03' },
    ...told,
  });
  const sent = { memberKey: KEY, program: 'GH', revision, answers, carried: [], unconfirmed: [] };
  expect(finishDisclosure(world.ports, sent)).toMatchObject({ finishedOn: expect.any(String) });
}

test('last year’s pre-check is no answer for the next; a new one shows what has changed', () => {
  const world = memoryWorld();
  world.state.today = '2026-03-01';
  const start = '2026-04-01';
  const revenue = { revenueText: '1億円', fiscalYear: '2025-03' };
  world.addMember({ memberNumber: '1001', program: 'GH', plans: 'GH-A', ...revenue });
  finish(world, 0, { LEAVER: 'yes', BCP: 'yes' });
  createQuotes(world.ports, { members: 'all', effectiveDate: start, transaction: '新規', letters: false });
  const { quoteNumber } = world.table(quotes)[0]!;
  addPolicy(world, { memberNumber: '1001', program: 'GH', plan: 'GH-A', premiumYen: 51_000, start });
  Object.assign(world.rows.get('policies')![0]!, { quoteNumber, memberKey: KEY });

  world.state.today = '2027-01-10';
  expect(openRenewals(world.ports, {}).lines[0]).toMatchObject({ askedAnew: false, changedAnswers: [] });
  const { draft } = correctDisclosure(world.ports, { memberKey: KEY, program: 'GH', version: 1 });
  finish(world, draft!.revision, { LEAVER: 'no', BCP: 'yes' });
  const number = layout.items.find(({ question }) => question.key === 'LEAVER')!.number;
  const [line] = openRenewals(world.ports, {}).lines;
  expect(line!.askedAnew).toBe(true);
  expect(line!.changedAnswers).toEqual([{ number, before: 'はい', after: 'いいえ' }]);
});
