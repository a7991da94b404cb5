// A quote that is made anew: it takes over what its case has, and closes the one whose dates were wrong.
import { documents } from '../../../src/tables/documents';
import { quotes } from '../../../src/tables/quotes';
import { referrals } from '../../../src/tables/referrals';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { readFrozen } from '../../../src/rooms/quotes/frozen-quote';
import { answerReferral } from '../../../src/rooms/referrals/answer-referral';
import { gatherEnrolmentRecords, missingFor } from '../../../src/rooms/solicitation/enrolment-records';
import { recordEverything } from '../../support/enrolment-world';
import { insurerAnswer } from '../../support/insurer-answer';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const REQUEST = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' } as const;
const missing = (world: MemoryWorld, at: number): string[] =>
  missingFor('application', world.table(quotes)[at]!, gatherEnrolmentRecords(world.ports)).map(
    ({ code }) => code,
  );

/** GH at a published example, sent, every record and paper there, and its common end not keyed yet. */
function sentWithoutEnd(): MemoryWorld {
  const world = memoryWorld();
  world.addMember({ program: 'GH', plans: 'GH-A', revenueText: '1億円' });
  createQuotes(world.ports, REQUEST);
  const [quote] = world.table(quotes);
  recordEverything(world, quote!);
  Object.assign(quote!, { state: '案内済', intentionOn: '2026-11-18', explanationOn: '2026-11-18' });
  for (const row of world.table(documents)) if (row.code === 'revenueEvidence') row.amountYen = 100_000_000;
  return world;
}

test('once the end is keyed, intention, explanation and papers of the first quote are those of the new one', () => {
  const world = sentWithoutEnd();
  world.setProgram('GH', { periodStart: '2027-04-01', periodEnd: '2028-04-01' });
  expect(createQuotes(world.ports, REQUEST).created).toEqual(['Q-2026-0002']);
  expect(world.table(quotes)).toMatchObject([
    { state: '取消', reason: '見積Q-2026-0002に作り直し' },
    { expirationDate: '2028-04-01', intentionOn: '2026-11-18', explanationOn: '2026-11-18' },
  ]);
  expect(missing(world, 1)).toEqual([]);
  // Once is enough.
  expect(createQuotes(world.ports, REQUEST)).toMatchObject({ created: [], existing: ['Q-2026-0002'] });
});

test('a figure that was proved for another revenue proves nothing', () => {
  const world = sentWithoutEnd();
  world.rows.get('members')![0]!['revenueText'] = '2億円';
  createQuotes(world.ports, REQUEST);
  expect(readFrozen(world.table(quotes)[1]!)!.earlier).toEqual(['Q-2026-0001']);
  expect(missing(world, 1)).toEqual(['documentMissing']);
});

describe('an answer of the insurer', () => {
  function answered(validUntil: string): MemoryWorld {
    const world = memoryWorld();
    world.state.manager = true;
    world.addMember({ revenueText: '6億円' });
    createQuotes(world.ports, REQUEST);
    answerReferral(world.ports, insurerAnswer({ validUntil }));
    // The quote itself holds 30 days from 2026-11-22.
    world.state.today = '2026-12-25';
    createQuotes(world.ports, REQUEST);
    return world;
  }

  test('that still holds is that of the new quote', () => {
    const world = answered('2027-01-31');
    expect(world.table(quotes)[2]).toMatchObject({
      label: '会社回答',
      annualPremiumYen: 132_450,
      validUntil: '2027-01-24',
      referralNumber: 'S-2026-0001',
    });
    expect(readFrozen(world.table(quotes)[2]!)!.earlier).toEqual(['Q-2026-0002', 'Q-2026-0001']);
    expect(world.table(referrals)).toHaveLength(1);
  });

  test('that has run out is asked for anew', () => {
    const world = answered('2026-12-24');
    expect(world.table(quotes)[2]).toMatchObject({ label: '要照会', referralNumber: 'S-2026-0002' });
    expect(world.table(referrals)).toMatchObject([
      { state: '反映済' },
      { state: '未送付', subjectNumber: 'Q-2026-0003' },
    ]);
  });
});
