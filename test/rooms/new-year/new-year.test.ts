// What the roll-over of a programme does, and what it leaves alone.
import { programs, templates } from '../../../src/tables/masters';
import { programYears } from '../../../src/tables/program-years';
import { quotes } from '../../../src/tables/quotes';
import { proposals } from '../../../src/tables/proposals';
import { rates } from '../../../src/tables/rates';
import { newRecord } from '../../../src/tables/new-record';
import { alive as aliveProgram } from '../../../src/programs/alive';
import { tosha } from '../../../src/programs/tosha';
import { acceptApplications } from '../../../src/rooms/enrolment/accept-applications';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import { openNewYear, quoteRenewals } from '../../../src/rooms/new-year/new-year';
import { proposedPeriod } from '../../../src/rooms/new-year/next-year';
import { saveYearFacts } from '../../../src/rooms/new-year/save-year-facts';
import { proposeNewYear, startNewYear } from '../../../src/rooms/new-year/start-new-year';
import { contract } from '../../../src/rooms/new-year/contract';
import { planChoices } from '../../../src/domain/plan-choices';
import { acceptable, alive } from '../../support/enrolment-world';
import { refusedBy } from '../../support/refused';
import { type MemoryWorld } from '../../support/memory-ports';

/** One person puts it forward, a manager who is another begins it. */
function begin({ ports, state }: MemoryWorld, year: typeof YEAR = YEAR) {
  state.user = 'tanto@agency.example.jp';
  proposeNewYear(ports, year);
  state.user = 'kanri@agency.example.jp';
  return startNewYear(ports, year);
}

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
  // What it says before is what it says after.
  const { effect } = openNewYear(world.ports, { program: 'ALIVE' });
  expect(effect).toEqual({
    draft: 'ALIVE-2028',
    draftRows: 1,
    keptYear: { start: '2027-04-01', end: '2028-04-01' },
    keptPolicies: 1,
    keptPremiumYen: 66_000,
    renewals: 1,
  });
  expect(begin(world)).toEqual({ started: true, ...effect });
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
  begin(world);
  const rows = world.table(rates).length;
  expect(startNewYear(world.ports, YEAR)).toMatchObject({ started: false, draftRows: 0, renewals: 0 });
  expect(world.table(rates)).toHaveLength(rows);
  expect(world.table(programYears)).toHaveLength(1);
});

test('a kill before the last write is finished by the next run, nothing twice', () => {
  const world = lastYear();
  world.state.before = (effect, table) => {
    if (effect === 'update' && table === 'programs') throw new Error('killed');
  };
  expect(() => begin(world)).toThrow('killed');
  world.state.before = () => undefined;
  expect(startNewYear(world.ports, YEAR)).toMatchObject({ started: true, draft: 'ALIVE-2028', draftRows: 0 });
  expect(world.table(programYears)).toHaveLength(1);
  expect(world.table(rates).filter(({ version }) => version === 'ALIVE-2028')).toHaveLength(1);
});

test.each([
  ['a start within this year', { ...YEAR, start: '2028-03-31', end: '2029-03-31' }, 'newYearOverlaps'],
  ['a year that is over', { ...YEAR, start: '2019-04-01', end: '2020-04-01' }, 'newYearOver'],
  ['a year too many', { ...YEAR, start: '2038-04-01', end: '2039-04-01' }, 'newYearFarAhead'],
  ['more than a year', { ...YEAR, end: '2029-04-02' }, 'newYearTooLong'],
  ['an end before the start', { ...YEAR, end: '2028-04-01' }, 'newYearNotForward'],
  ['no date', { ...YEAR, start: '来年' }, 'fieldDateUnreadable'],
  ['no start at all', { ...YEAR, start: '' }, 'newYearDateMissing'],
  ['an unknown programme', { ...YEAR, program: 'XX' }, 'newYearProgramUnknown'],
])('refuses %s', (_, request, code) => {
  const world = lastYear();
  expect(() => proposeNewYear(world.ports, request)).toThrow(code);
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
  begin(world);
  for (const template of world.table(templates)) template.usableUntil = '2028-03-31';
  const { leftovers } = openNewYear(world.ports, { program: 'ALIVE' });
  const all = leftovers.map(({ text }) => text).join('\n');
  // Each has a field of the page or a button.
  expect(leftovers.filter(({ field, ways }) => field === '' && ways.length === 0)).toEqual([]);
  for (const text of [
    '申込締切が未入力',
    '年度確認',
    '「S2-公表」のまま',
    '下書き「ALIVE-2028」',
    '引受会社',
    '使用期限',
  ]) {
    expect(all).toContain(text);
  }
});

test('last year’s member is proposed with its plan, and quoted for renewal once', () => {
  const world = lastYear();
  begin(world);
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
  begin(world);
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

// TOSHA's paper is of 2018-04-01 to 2019-04-01 (S4); ALIVE's names no day.
test.each<[string, typeof tosha | typeof aliveProgram, string, string, string, string]>([
  ['nothing keyed: the paper’s day, after today', tosha, '', '2026-11-30', '2027-04-01', '2028-04-01'],
  ['on the day on which a year begins', tosha, '', '2027-04-01', '2028-04-01', '2029-04-01'],
  ['no day known at all', aliveProgram, '', '2026-11-30', '', ''],
  ['the year in force is keyed', aliveProgram, '2027-04-01', '2026-11-30', '2027-04-01', '2028-04-01'],
  ['it ended this week', aliveProgram, '2026-11-28', '2026-11-30', '2026-11-28', '2027-11-28'],
  ['it ended years ago', tosha, '2019-04-01', '2026-11-30', '2026-04-01', '2027-04-01'],
  ['the next one is keyed already', tosha, '2028-04-01', '2026-11-30', '2028-04-01', '2029-04-01'],
  ['the end of February', aliveProgram, '2024-02-29', '2027-11-30', '2027-02-28', '2028-02-29'],
])('proposes the year after the one in force: %s', (_, program, periodEnd, today, start, end) => {
  expect(proposedPeriod({ periodEnd }, program, today)).toEqual({ start, end });
});

describe('two people', () => {
  test('whoever put it forward does not begin it; another manager does', () => {
    const world = lastYear();
    world.state.user = 'kanri@agency.example.jp';
    proposeNewYear(world.ports, YEAR);
    expect(refusedBy(() => startNewYear(world.ports, YEAR))).toEqual(['newYearSamePerson']);
    expect(openNewYear(world.ports, { program: 'ALIVE' }).proposal).toMatchObject({ isOwn: true });
    world.state.user = 'other@agency.example.jp';
    expect(openNewYear(world.ports, { program: 'ALIVE' }).proposal).toMatchObject({ isOwn: false });
    expect(startNewYear(world.ports, YEAR).started).toBe(true);
    expect(openNewYear(world.ports, { program: 'ALIVE' }).proposal).toBeNull();
    expect([contract.proposeNewYear.may, contract.startNewYear.may]).toEqual(['staff', 'manager']);
  });

  test('no proposal, another period, one that was begun, one rewritten by hand', () => {
    const world = lastYear();
    world.state.seals = true;
    const start = () => refusedBy(() => startNewYear(world.ports, YEAR));
    expect(start()).toEqual(['newYearNoProposal']);
    world.state.user = 'tanto@agency.example.jp';
    proposeNewYear(world.ports, { ...YEAR, end: '2029-03-01' });
    world.state.user = 'kanri@agency.example.jp';
    expect(start()).toEqual(['newYearNoProposal']);
    world.type(proposals, '年度更新/ALIVE', 'periodEnd', new Date('2029-03-31T15:00:00Z'));
    expect(start()).toEqual(['rowRewritten']);
    expect(row(world).periodStart).toBe('2027-04-01');
  });
});

test('a leftover is filled in on the page, and is one no longer', () => {
  const world = lastYear();
  begin(world);
  const blank = { estimateClosing: '', paymentClosing: '', certificateExpected: '', yearPaper: '' };
  const fields = {
    program: 'ALIVE',
    ...blank,
    applicationClosing: '2028-03-16',
    yearConfirmed: '管理者 2028-01-20',
  };
  expect(refusedBy(() => saveYearFacts(world.ports, { ...fields, paymentClosing: '春' }))).toEqual([
    'paymentClosing:fieldDateUnreadable',
  ]);
  expect(saveYearFacts(world.ports, fields)).toEqual({ saved: 2 });
  expect(row(world)).toMatchObject({ applicationClosing: '2028-03-16', paymentClosing: '' });
  const open = openNewYear(world.ports, { program: 'ALIVE' }).leftovers.map(({ field }) => field);
  expect(open).toContain('paymentClosing');
  expect(open).not.toContain('applicationClosing');
  expect(open).not.toContain('yearConfirmed');
});
