// 見積を送る: every plan with its figure, what is ticked, where the letter goes; and the start of the bulk dialog.
import { openOffer } from '../../../src/rooms/quotes/open-offer';
import { quoteDialogStart } from '../../../src/rooms/quotes/quote-dialog-start';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { quotes } from '../../../src/tables/quotes';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

let world: MemoryWorld;
beforeEach(() => {
  world = memoryWorld();
});

test('every plan of the programme, the wished one ticked, with validity and address', () => {
  world.addMember({
    memberNumber: '0001',
    program: 'TOSHA',
    plans: 'TOSHA-B',
    revenueText: '5億円',
    email: 'soumu@midori.example.jp',
  });
  world.setProgram('TOSHA', { periodStart: '2026-12-20', periodEnd: '2027-12-20' });
  const offer = openOffer(world.ports, { memberKey: '0001/TOSHA' });
  expect(offer).toMatchObject({
    effectiveDate: '2026-12-20',
    transaction: '新規',
    by: 'common',
    method: 'メール',
    recipient: 'soumu@midori.example.jp',
    refused: [],
  });
  expect(offer.lines.length).toBeGreaterThan(1);
  expect(offer.lines.filter((line) => line.chosen).map((line) => line.plan)).toEqual(['TOSHA-B']);
  // Rule C17: the start of cover, 28 days after 2026-11-22, comes before the 30 days.
  for (const line of offer.lines) expect(line).toMatchObject({ validUntil: '2026-12-20', validDays: 28 });
  expect(world.table(quotes)).toEqual([]);
});

test('what is shown is what is made', () => {
  world.addMember({ memberNumber: '0001', program: 'TOSHA', plans: '', revenueText: '5億円' });
  const offer = openOffer(world.ports, { memberKey: '0001/TOSHA', effectiveDate: '2027-04-01' });
  expect(offer).toMatchObject({ effectiveDate: '2027-04-01', by: 'keyed' });
  // Nobody wished for a plan: a person ticks.
  expect(offer.lines.some((line) => line.chosen)).toBe(false);
  createQuotes(world.ports, {
    members: ['0001/TOSHA'],
    effectiveDate: offer.effectiveDate,
    transaction: offer.transaction,
    plans: { '0001/TOSHA': offer.lines.map((line) => line.plan).join('、') },
    letters: false,
  });
  expect(world.table(quotes).map((row) => [row.plan, row.annualPremiumYen, row.validUntil])).toEqual(
    offer.lines.map((line) => [line.plan, line.premiumYen, line.validUntil]),
  );
});

test('without a start it asks, and shows the figures of today', () => {
  world.addMember({ memberNumber: '0001', program: 'TOSHA', plans: 'TOSHA-A', revenueText: '5億円' });
  const offer = openOffer(world.ports, { memberKey: '0001/TOSHA' });
  expect(offer).toMatchObject({ effectiveDate: '', by: 'unknown' });
  expect(offer.lines.length).toBeGreaterThan(0);
});

test('a programme without a mandate is told before anything is made', () => {
  world.addMember({ memberNumber: '0001', program: 'TOSHA', plans: 'TOSHA-A', revenueText: '5億円' });
  world.setProgram('TOSHA', { mandate: '取扱なし' });
  expect(openOffer(world.ports, { memberKey: '0001/TOSHA' }).refused.map(({ code }) => code)).toEqual([
    'noMandate',
  ]);
});

describe('the bulk dialog', () => {
  test('proposes the start that all of its members share, and none where they differ', () => {
    world.addMember({ memberKey: '0001/AIOI', memberNumber: '0001', program: 'AIOI' });
    world.addMember({ memberKey: '0002/NISSHIN', memberNumber: '0002', program: 'NISSHIN' });
    world.state.selected = ['0001/AIOI', '0002/NISSHIN'];
    expect(quoteDialogStart(world.ports)).toMatchObject({
      effectiveDate: '2026-12-01',
      by: 'month',
      members: [],
    });
    // It ends on 2027-06-01, a year after its start.
    addPolicy(world, { memberNumber: '0001', program: 'AIOI', start: '2026-06-01' });
    expect(quoteDialogStart(world.ports)).toMatchObject({ effectiveDate: '', by: 'several' });
  });

  test('opened for members it is about them, whatever is selected', () => {
    world.addMember({ memberKey: '0001/AIOI', memberNumber: '0001', program: 'AIOI' });
    world.addMember({ memberKey: '0002/NISSHIN', memberNumber: '0002', program: 'NISSHIN' });
    world.state.selected = ['0001/AIOI'];
    expect(quoteDialogStart(world.ports, { members: ['0002/NISSHIN'] })).toMatchObject({
      selected: 1,
      members: ['0002/NISSHIN'],
    });
  });
});
