// Rule C20: what each clause asks is read from where it stands; the clauses themselves are in by-itself-clauses.test.ts.
import type { Answers } from '../../../src/domain/question';
import { programOf } from '../../../src/programs';
import { openAutomaticQuotes, switchAutomaticQuotes } from '../../../src/rooms/automation/automatic-quotes';
import { startMarks } from '../../../src/rooms/automation/start-marks';
import { clauseText } from '../../../src/rooms/automation/words';
import { finishDisclosure } from '../../../src/rooms/disclosure/save-disclosure';
import type { Member } from '../../../src/tables/members';
import { outbox } from '../../../src/tables/outbox';
import { deskWith, hourly, queued, row, typed } from '../../support/by-itself-desk';
import { completeAnswers } from '../../support/disclosure-answers';
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

const atHome: Partial<Member> = { program: 'GH', planText: 'GH-A', revenueText: '3億円' };
const HOME_KEY = '1001/GH';

/** A pre-check of GH without a loss or an exposure, but for what is told. */
function disclosed(world: MemoryWorld, told: Answers = {}): MemoryWorld {
  const layout = programOf('GH')!.handbook!.questionnaire();
  const calm = layout.items
    .filter(({ question }) => question.yesMeans === 'exposure')
    .map(({ question }) => [question.key, { kind: 'choice', option: 'no' }] as const);
  const revenue = { kind: 'revenue', text: '300,000', fiscalMonth: '2026-03' } as const;
  const answers = completeAnswers(layout, { ...Object.fromEntries(calm), REV: revenue, ...told });
  const asked = { memberKey: HOME_KEY, program: 'GH', revision: 0, carried: [], unconfirmed: [] };
  finishDisclosure(world.ports, { ...asked, answers });
  return world;
}

const EARLIER: Answers = { REV: { kind: 'revenue', text: '290,000', fiscalMonth: '2025-03' } };
const CARD: Answers = { CARD: { kind: 'choice', option: 'yes' } };

describe('what marks, what may be printed and what is in date is asked of the quote itself', () => {
  test.each<
    [string, '送信待ち' | '確認待ち', keyof typeof clauseText | undefined, string, () => MemoryWorld]
  >([
    // S0 「3億 11.5」, and no answer that says anything.
    ['a printed 「約」 figure', '送信待ち', undefined, HOME_KEY, () => disclosed(deskWith(atHome))],
    // Decision 20: an exposure is told, though the figure stands.
    ['an exposure', '確認待ち', 'noMark', HOME_KEY, () => disclosed(deskWith(atHome), CARD)],
    // Decision 20: the pre-check is about the year before the one in the roster.
    [
      'a pre-check of an earlier year',
      '確認待ち',
      'noMark',
      HOME_KEY,
      () => disclosed(deskWith(atHome), EARLIER),
    ],
    // Rule C3: S4 prints 3億 and 5億.
    [
      'two neighbours of TOSHA',
      '確認待ち',
      'figureAllowed',
      '1001/TOSHA',
      () => deskWith({ program: 'TOSHA', planText: 'TOSHA-A', revenueText: '4億円' }),
    ],
    // Rule C16: the switch was given while it was in date, and nothing was changed since.
    [
      'a text that is past its day',
      '確認待ち',
      'templateApproved',
      HOME_KEY,
      () => {
        const world = deskWith(atHome);
        world.setTemplates({ usableUntil: '2026-11-24' });
        switchAutomaticQuotes(world.ports, { program: 'GH', on: true });
        world.state.today = '2026-11-25';
        return world;
      },
    ],
  ])('%s: %s', (_, state, clause, memberKey, desk) => {
    const world = queued(desk(), memberKey);
    expect(row(world)).toMatchObject({ state, automatic: '規則1' });
    expect(row(world).error).toEqual(clause ? expect.stringContaining(clauseText[clause]) : '');
  });

  // The figure stands, so that no check of the letter itself keeps it: only the rule does.
  test.each<[string, keyof typeof clauseText, (world: MemoryWorld) => void]>([
    ['the member tells an exposure', 'noMark', (w) => disclosed(w, CARD)],
    ['a pre-check is finished that says nothing', 'asDecidedNow', (w) => disclosed(w)],
  ])('made before, it waits for a person where %s', (_, clause, change) => {
    const world = queued(deskWith(atHome), HOME_KEY);
    expect(row(world).state).toBe('送信待ち');
    change(world);
    hourly(world, '12:00');
    expect(world.mails).toHaveLength(0);
    expect(row(world)).toMatchObject({ state: '確認待ち', confirmedBy: '' });
    expect(row(world).error).toContain(clauseText[clause]);
  });

  test('made before and with nothing told since, it goes', () => {
    const world = queued(disclosed(deskWith(atHome)), HOME_KEY);
    hourly(world, '12:00');
    expect(world.mails).toHaveLength(1);
  });
});
