// What the roll-over of a programme does, and what it leaves alone.
import { programs, templates } from '../../../src/tables/masters';
import { programYears } from '../../../src/tables/program-years';
import { quotes } from '../../../src/tables/quotes';
import { rates } from '../../../src/tables/rates';
import { newRecord } from '../../../src/tables/new-record';
import { tosha } from '../../../src/programs/tosha';
import { acceptApplications } from '../../../src/rooms/enrolment/accept-applications';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import { openNewYear, quoteRenewals, startNewYear } from '../../../src/rooms/new-year/new-year';
import { contract } from '../../../src/rooms/new-year/contract';
import { planChoices } from '../../../src/domain/plan-choices';
import { acceptable, alive } from '../../support/enrolment-world';
import { refusedBy } from '../../support/refused';
import { type MemoryWorld } from '../../support/memory-ports';

const YEAR = { program: 'ALIVE', start: '2028-04-01', end: '2029-04-01' };

/** One policy of the year 2027-04-01 to 2028-04-01, and a rate version in force. */
function lastYear(): MemoryWorld {
  const world = alive();
  world.setProgram('ALIVE', {
    periodStart: '2027-04-01',
    periodEnd: '2028-04-01',
    applicationClosing: '2027-03-16',
    paymentClosing: '2027-03-31',
  });
  acceptable(world);
  acceptApplications(world.ports, {
    quoteNumbers: ['Q-2026-0001'],
    receivedOn: '2026-11-20',
    document: '申込書 第1号',
  });
  recordPolicyStep(world.ports, {
    step: 'underwrite',
    policyNumbers: ['P-2026-0001'],
    on: '2026-11-22',
    document: '引受通知',
  });
  world.table(rates).push(
    newRecord(rates, {
      rateKey: 'S2-公表/ALIVE/300000000',
      version: 'S2-公表',
      state: '有効',
      program: 'ALIVE',
      plan: 'ALIVE',
      revenueYen: 300_000_000,
      premiumYen: 66_000,
    }),
  );
  world.state.today = '2028-01-20';
  world.state.manager = true;
  return world;
}

const row = (world: MemoryWorld) => world.table(programs).find(({ code }) => code === 'ALIVE')!;

test('the next year begins with its period and blank dates; the old year stays readable', () => {
  const world = lastYear();
  const before = structuredClone(world.table(quotes));
  expect(openNewYear(world.ports, { program: 'ALIVE' }).next).toEqual({
    start: '2028-04-01',
    end: '2029-04-01',
  });
  expect(startNewYear(world.ports, YEAR)).toEqual({ started: true, draft: 'ALIVE-2028', draftRows: 1 });
  expect(row(world)).toMatchObject({
    periodStart: '2028-04-01',
    periodEnd: '2029-04-01',
    applicationClosing: '',
    paymentClosing: '',
    yearConfirmed: '',
    yearPaper: '',
  });
  expect(world.table(programYears)).toMatchObject([
    {
      periodStart: '2027-04-01',
      applicationClosing: '2027-03-16',
      yearPaper: '確認書1',
      policies: 1,
      premiumYen: 66_000,
    },
  ]);
  expect(world.table(rates).at(-1)).toMatchObject({
    version: 'ALIVE-2028',
    state: '下書き',
    effectiveFrom: '2028-04-01',
    insurerPaper: '',
    certainty: '未確認',
  });
  expect(world.table(quotes)).toEqual(before);
});

test('a second run changes nothing', () => {
  const world = lastYear();
  startNewYear(world.ports, YEAR);
  const rows = world.table(rates).length;
  expect(startNewYear(world.ports, YEAR)).toEqual({ started: false, draft: '', draftRows: 0 });
  expect(world.table(rates)).toHaveLength(rows);
  expect(world.table(programYears)).toHaveLength(1);
});

test('a kill before the last write is finished by the next run, nothing twice', () => {
  const world = lastYear();
  world.state.before = (effect, table) => {
    if (effect === 'update' && table === 'programs') throw new Error('killed');
  };
  expect(() => startNewYear(world.ports, YEAR)).toThrow('killed');
  world.state.before = () => undefined;
  expect(startNewYear(world.ports, YEAR)).toMatchObject({ started: true, draft: 'ALIVE-2028', draftRows: 0 });
  expect(world.table(programYears)).toHaveLength(1);
  expect(world.table(rates).filter(({ version }) => version === 'ALIVE-2028')).toHaveLength(1);
});

test.each([
  ['a start within this year', { ...YEAR, start: '2028-03-31', end: '2029-03-31' }, 'newYearOverlaps'],
  ['more than a year', { ...YEAR, end: '2029-04-02' }, 'newYearTooLong'],
  ['an end before the start', { ...YEAR, end: '2028-04-01' }, 'newYearNotForward'],
  ['no date', { ...YEAR, start: '来年' }, 'fieldDateUnreadable'],
  ['no start at all', { ...YEAR, start: '' }, 'newYearDateMissing'],
  ['an unknown programme', { ...YEAR, program: 'XX' }, 'newYearProgramUnknown'],
])('refuses %s', (_, request, code) => {
  const world = lastYear();
  expect(() => startNewYear(world.ports, request)).toThrow(code);
  expect(row(world).periodStart).toBe('2027-04-01');
});

test('both dates are told at once', () => {
  const refused = refusedBy(() => startNewYear(lastYear().ports, { ...YEAR, start: '来年', end: '' }));
  expect(refused).toEqual(['start:fieldDateUnreadable', 'end:newYearDateMissing']);
});

test('the year is the manager’s: staff are refused at the door', () => {
  expect(contract.startNewYear.may).toBe('manager');
  expect(contract.quoteRenewals.may).toBe('manager');
});

test('what is still last year’s is listed, in words', () => {
  const world = lastYear();
  startNewYear(world.ports, YEAR);
  for (const template of world.table(templates)) template.usableUntil = '2028-03-31';
  const { leftovers } = openNewYear(world.ports, { program: 'ALIVE' });
  const all = leftovers.join('\n');
  for (const text of [
    '申込締切が未入力',
    '年度確認',
    '「S2-公表」のまま',
    '下書き「ALIVE-2028」',
    '使用期限',
  ]) {
    expect(all).toContain(text);
  }
});

test('last year’s member is proposed with its plan, and quoted for renewal once', () => {
  const world = lastYear();
  startNewYear(world.ports, YEAR);
  const [proposal] = openNewYear(world.ports, { program: 'ALIVE' }).proposals;
  expect(proposal).toMatchObject({ policyNumber: 'P-2026-0001', proposed: 'ALIVE', quoteNumber: '' });
  const request = { program: 'ALIVE', lines: [{ policyNumber: 'P-2026-0001', plan: 'ALIVE' }] };
  const { created } = quoteRenewals(world.ports, request);
  expect(created).toHaveLength(1);
  expect(world.table(quotes).at(-1)).toMatchObject({
    transaction: '更改',
    effectiveDate: '2028-04-01',
    expirationDate: '2029-04-01',
  });
  expect(quoteRenewals(world.ports, request)).toMatchObject({ created: [], existing: created });
  expect(openNewYear(world.ports, { program: 'ALIVE' }).proposals[0]!.quoteNumber).toBe(created[0]);
  expect(() =>
    quoteRenewals(world.ports, { ...request, lines: [{ policyNumber: 'P-2026-0001', plan: '' }] }),
  ).toThrow('newYearPlanMissing');
});

test('who said no is not proposed', () => {
  const world = lastYear();
  startNewYear(world.ports, YEAR);
  recordPolicyStep(world.ports, {
    step: 'nonRenewal',
    policyNumbers: ['P-2026-0001'],
    on: '2028-01-20',
    document: '',
    reason: '他社へ',
  });
  expect(openNewYear(world.ports, { program: 'ALIVE' }).proposals).toEqual([]);
});

test('a plan of an earlier year has its successors, and a person chooses (S4: 情報漏えい保険)', () => {
  expect(planChoices(tosha, 'TOSHA-B')).toMatchObject({ proposed: 'TOSHA-B' });
  expect(planChoices(tosha, '情報漏えい保険')).toEqual({ codes: ['TOSHA-A', 'TOSHA-B'], proposed: '' });
});
