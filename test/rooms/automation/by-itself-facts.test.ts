// Rule C20: what each clause asks is read from where it stands; the clauses themselves are in by-itself-clauses.test.ts.
import { openAutomaticQuotes } from '../../../src/rooms/automation/automatic-quotes';
import { startMarks } from '../../../src/rooms/automation/start-marks';
import { clauseText } from '../../../src/rooms/automation/words';
import { outbox } from '../../../src/tables/outbox';
import { deskWith, hourly, queued, row, typed } from '../../support/by-itself-desk';
import type { MemoryWorld } from '../../support/memory-ports';

/** Made at eleven; asked again at twelve, when it would leave. */
const between: readonly [string, keyof typeof clauseText, (world: MemoryWorld) => void][] = [
  [
    'the name beside the known address is another one',
    'sameAddress',
    (w) => (w.table(outbox)[0]!.organization = '社会福祉法人ほか'),
  ],
  [
    'what was confirmed is another address',
    'sameAddress',
    (w) => (w.table(outbox)[0]!.confirmedRecipient = 'x@example.jp'),
  ],
  ['the mail before went by FAX', 'knownAddress', (w) => (w.table(outbox)[0]!.method = 'FAX')],
  [
    'an earlier version of the rule made it',
    'notStopped',
    (w) => (w.table(outbox)[1]!.confirmedBy = '自動（規則0）'),
  ],
];

test.each(between)('it waits for a person where %s', (_, clause, change) => {
  const world = queued(deskWith());
  change(world);
  hourly(world, '12:00');
  expect(world.mails).toHaveLength(0);
  expect(row(world)).toMatchObject({ state: '確認待ち' });
  expect(row(world).error).toContain(clauseText[clause]);
});

test('a rule that the manager has not seen turns the switch off', () => {
  const world = queued(deskWith());
  for (const [key, text] of world.state.memory)
    if (key === 'auto/switch/ALIVE')
      world.state.memory.set(key, JSON.stringify({ ...JSON.parse(text), rule: 0 }));
  hourly(world, '12:00');
  expect(world.mails).toHaveLength(0);
  const [alive] = openAutomaticQuotes(world.ports).programs.filter(({ program }) => program === 'ALIVE');
  expect(alive).toMatchObject({ on: false, offBecause: clauseText.sameRule });
});

describe('it is made, and waits for a person from the start', () => {
  test.each<[string, keyof typeof clauseText, () => MemoryWorld]>([
    // S3: premiums are printed up to a revenue; above it the insurer is asked.
    ['without a printed premium', 'letterAllowed', () => deskWith({ revenueText: '900億円' })],
    [
      'with six days until 申込締切',
      'lasts',
      () => {
        const world = deskWith();
        world.setProgram('ALIVE', { applicationClosing: '2026-11-30' });
        return world;
      },
    ],
  ])('%s', (_, clause, desk) => {
    const world = queued(desk());
    expect(row(world)).toMatchObject({ state: '確認待ち', automatic: '規則1', confirmedBy: '' });
    expect(row(world).error).toContain(clauseText[clause]);
  });
});

test('two looks of one moment are one run', () => {
  const world = deskWith();
  typed(world);
  hourly(world, '10:00');
  // The run of the same moment is no second run.
  hourly(world, '10:00');
  expect(world.table(outbox)).toHaveLength(1);
  expect(startMarks(world.ports).size).toBe(1);
});
