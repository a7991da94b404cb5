// 名簿に反映: the revenue of a finished pre-check beside the roster's, and into its row.
import type { Answers } from '../../../src/domain/question';
import { programOf } from '../../../src/programs';
import { applyToRoster, proposeRoster } from '../../../src/rooms/disclosure/roster-effect';
import { finishDisclosure, saveDisclosureDraft } from '../../../src/rooms/disclosure/save-disclosure';
import { previewQuotes } from '../../../src/rooms/quotes/create-quotes';
import { members } from '../../../src/tables/members';
import { completeAnswers } from '../../support/disclosure-answers';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { refusedBy } from '../../support/refused';

const gh = programOf('GH')!.handbook!.questionnaire();
const OF = { memberKey: '0001/GH', program: 'GH' };
const VERSION = { ...OF, version: 1 };

let world: MemoryWorld;
const row = () => world.table(members)[0]!;

/** GH asks in thousands of yen. */
function finish(told: Answers): void {
  const answers = completeAnswers(gh, told);
  const sent = { ...OF, answers: {}, carried: [], unconfirmed: [], revision: 0 };
  saveDisclosureDraft(world.ports, sent);
  finishDisclosure(world.ports, { ...sent, answers, revision: 1 });
}
const revenue = (text: string, fiscalMonth = '2026-03', plan = false) =>
  ({ REV: { kind: 'revenue', text, fiscalMonth, ...(plan ? { plan: true } : {}) } }) as const;

beforeEach(() => {
  world = memoryWorld();
  world.addMember({
    memberNumber: '0001',
    program: 'GH',
    plans: 'GH-A',
    revenueText: '100,000千円',
    revenueState: '実績',
    fiscalYear: '2025-03',
    evidence: '決算書',
  });
});

test('old and new stand side by side, the amounts with their yen', () => {
  finish(revenue('150,000'));
  expect(proposeRoster(world.ports, VERSION).lines).toEqual([
    { column: '売上高等（原文）', before: '100,000千円＝1億円', after: '150,000千円＝1億5,000万円' },
    { column: '決算期', before: '2025-03', after: '2026-03' },
    { column: '確認資料', before: '決算書', after: '事前確認 K-2026-0001' },
  ]);
  // Writes nothing.
  expect(row()).toMatchObject({ revenueText: '100,000千円', fiscalYear: '2025-03' });
});

test('what was shown is taken into the row once, and the quote that was refused goes on', () => {
  finish(revenue('150,000', '2025-03'));
  const request = { members: [OF.memberKey], effectiveDate: '2027-04-01', transaction: '新規' } as const;
  expect(previewQuotes(world.ports, request).refused.map(({ code }) => code)).toEqual(['revenueDiffers']);
  const { lines } = proposeRoster(world.ports, VERSION);
  const asked = { ...VERSION, shown: lines.map(({ column, before }) => ({ column, before })) };
  expect(applyToRoster(world.ports, asked).lines).toEqual(lines);
  expect(row()).toMatchObject({ revenueText: '150,000千円', revenueUnit: '', revenueYen: 150_000_000 });
  expect(world.audit.filter(({ useCase }) => useCase === 'applyToRoster')).toHaveLength(1);
  expect(previewQuotes(world.ports, request).refused).toEqual([]);
  // Again there is nothing to do, and no line of it.
  expect(applyToRoster(world.ports, { ...VERSION, shown: [] }).lines).toEqual([]);
  expect(world.audit.filter(({ useCase }) => useCase === 'applyToRoster')).toHaveLength(1);
});

test('a plan figure is one in the roster too; the same figure in other words is no change', () => {
  // A month as it is said, R7.3, is that of the roster.
  finish(revenue('100,000', 'R7.3', true));
  expect(proposeRoster(world.ports, VERSION).lines).toEqual([
    { column: '実績/計画', before: '実績', after: '計画' },
  ]);
});

test('what somebody typed since it was shown is not written over', () => {
  finish(revenue('150,000'));
  const { lines } = proposeRoster(world.ports, VERSION);
  world.type(members, row().memberKey, 'revenueText', '2億円');
  const shown = lines.map(({ column, before }) => ({ column, before }));
  expect(refusedBy(() => applyToRoster(world.ports, { ...VERSION, shown }))).toEqual(['rosterMoved']);
  expect(row().revenueText).toBe('2億円');
});

test('a version that is not the newest, or a programme without a row, is refused', () => {
  finish(revenue('150,000'));
  expect(refusedBy(() => proposeRoster(world.ports, { ...VERSION, version: 9 }))).toEqual([
    'disclosureVersionUnknown',
  ]);
  const other = { memberKey: '0001/TOSHA', program: 'TOSHA', version: 1 };
  expect(refusedBy(() => proposeRoster(world.ports, other))).toEqual(['notInRoster']);
});
