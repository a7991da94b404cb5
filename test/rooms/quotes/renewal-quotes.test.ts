// These tests hold that a renewal quote starts from the policy: its plan, its premium, its day; a wish is told and asked.
import fc from 'fast-check';
import { programs } from '../../../src/programs';
import { createQuotes, previewQuotes } from '../../../src/rooms/quotes/create-quotes';
import { openRenewals } from '../../../src/rooms/renewals/open-renewals';
import { quotes } from '../../../src/tables/quotes';
import { insure } from '../../support/insure';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

interface Cover {
  readonly program: string;
  readonly plan: string;
  readonly wish: string;
  readonly end?: string;
  readonly premiumYen?: number;
}

function insured({ program, plan, wish, end = '2027-04-01', premiumYen = 50_000 }: Cover): MemoryWorld {
  const world = memoryWorld();
  world.state.today = '2026-11-20';
  world.addMember({ program, plans: wish, revenueText: '3億円', fiscalYear: '2026-03' });
  insure(world, {
    memberKey: `1001/${program}`,
    program,
    plan,
    startsAt: '2026-04-01T16:00:00',
    endsAt: `${end}T16:00:00`,
    annualPremiumYen: premiumYen,
    termPremiumYen: premiumYen,
  });
  world.state.today = '2027-01-10';
  return world;
}

const renewal = { members: 'all', effectiveDate: '2027-04-01', transaction: '更改', letters: false } as const;
const made = (world: MemoryWorld) =>
  world.table(quotes).map(({ plan, effectiveDate }) => [plan, effectiveDate]);

// Decision 18: GH, ALIVE and TOSHA end together, AIOI and NISSHIN each on their own day.
test.each([
  // programme, plan of the policy, wish, its end, plans and day of the renewal
  ['GH', 'GH-A', 'GH-B', '2027-04-01', [['GH-A', '2027-04-01']]],
  ['GH', 'GH-B', 'GH-A、GH-B', '2027-04-01', [['GH-B', '2027-04-01']]],
  ['ALIVE', 'ALIVE', '', '2027-04-01', [['ALIVE', '2027-04-01']]],
  ['TOSHA', 'TOSHA-D', 'TOSHA-A', '2027-04-01', [['TOSHA-D', '2027-04-01']]],
  ['AIOI', 'AIOI', '', '2027-06-15', [['AIOI', '2027-06-15']]],
  ['NISSHIN', 'NISSHIN', '', '2027-02-01', [['NISSHIN', '2027-02-01']]],
] as const)('%s: policy %s, wish %s, end %s', (program, plan, wish, end, expected) => {
  const world = insured({ program, plan, wish, end });
  createQuotes(world.ports, renewal);
  expect(made(world)).toEqual(expected);
});

test('the table above names every programme', () => {
  expect(programs.map(({ code }) => code).sort()).toEqual(['AIOI', 'ALIVE', 'GH', 'NISSHIN', 'TOSHA']);
});

test('over random policies the renewal has the plan and shows the premium of the policy', () => {
  const all = programs.flatMap(({ code, plans }) => plans.map((plan) => [code, plan.code] as const));
  const wishes = [...all.map(([, plan]) => plan), ''];
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.constantFrom(...wishes),
      fc.integer({ min: 10_000, max: 900_000 }),
      ([program, plan], wished, premiumYen) => {
        const wish = wished.startsWith(program) ? wished : '';
        const world = insured({ program, plan, wish, premiumYen });
        const { lines, asked } = previewQuotes(world.ports, renewal);
        expect(lines.map((line) => [line.plan, line.presentYen])).toEqual([[plan, premiumYen]]);
        expect(asked.length).toBe(wish === '' || wish === plan ? 0 : 1);
        const [shown] = openRenewals(world.ports, {}).lines;
        expect(shown!.lastYear.premiumYen).toBe(premiumYen);
        expect(shown!.nextYear.planName).toBe(shown!.lastYear.planName);
        createQuotes(world.ports, renewal);
        expect(made(world)).toEqual([[plan, '2027-04-01']]);
      },
    ),
    { numRuns: 40 },
  );
});

test('another wish is told, and taken only once a person has chosen it', () => {
  const world = insured({ program: 'GH', plan: 'GH-A', wish: 'GH-B' });
  const { lines, asked } = previewQuotes(world.ports, renewal);
  expect(lines[0]!.reason).toContain('希望プランが今の契約と異なります');
  expect(asked).toMatchObject([
    {
      memberKey: '1001/GH',
      present: 'グループホーム Aプラン',
      wish: 'グループホーム Bプラン',
      choices: [{ plans: 'GH-A' }, { plans: 'GH-B' }, { plans: 'GH-A、GH-B' }],
      chosen: '',
    },
  ]);
  expect(openRenewals(world.ports, {}).lines[0]!.wish).toBe('グループホーム Bプラン');
  const chosen = { ...renewal, plans: { '1001/GH': 'GH-B' } };
  expect(previewQuotes(world.ports, chosen)).toMatchObject({ asked: [{ chosen: 'GH-B' }] });
  createQuotes(world.ports, chosen);
  expect(made(world)).toEqual([['GH-B', '2027-04-01']]);
  expect(world.table(quotes)[0]!.reason).not.toContain('希望プランが');
});

// S4 「昨年度からの主な改定点」: the product before was 情報漏えい保険, and Standard (A, B) follows it.
test('a plan that is none any more is followed by the one that a person chooses', () => {
  const world = insured({ program: 'TOSHA', plan: '情報漏えい保険', wish: 'TOSHA-C' });
  const { lines, refused, asked } = previewQuotes(world.ports, renewal);
  expect(lines).toEqual([]);
  expect(refused[0]).toMatchObject({
    code: 'renewalPlanFormer',
    ways: [{ kind: 'page', page: 'quotes', row: { tab: '会員名簿', id: '1001/TOSHA' } }],
  });
  expect(asked[0]!.choices.map(({ plans }) => plans)).toEqual(['TOSHA-A', 'TOSHA-B', 'TOSHA-C']);
  createQuotes(world.ports, { ...renewal, plans: { '1001/TOSHA': 'TOSHA-B' } });
  expect(made(world)).toEqual([['TOSHA-B', '2027-04-01']]);
});

test('in a group another day is refused with the day of expiry; a new start is no renewal', () => {
  const world = insured({ program: 'ALIVE', plan: 'ALIVE', wish: '' });
  const later = { ...renewal, effectiveDate: '2027-05-01' };
  const [refused] = previewQuotes(world.ports, later).refused;
  expect(refused!.code).toBe('renewalStartDiffers');
  expect(refused!.message).toContain('2027年4月1日');
  // The way that it names is open.
  expect(previewQuotes(world.ports, renewal).lines).toHaveLength(1);
  expect(previewQuotes(world.ports, { ...later, transaction: '新規' }).lines).toHaveLength(1);
});

test('cover that the desk does not know is renewed as the roster has it', () => {
  const world = memoryWorld();
  world.addMember({ program: 'GH', plans: 'GH-B', revenueText: '3億円' });
  createQuotes(world.ports, renewal);
  expect(made(world)).toEqual([['GH-B', '2027-04-01']]);
});
