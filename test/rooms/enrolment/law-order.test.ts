// The order of the law (rule C19): what came in stands with its true date; refused is the acceptance, until it may be.
import { applications } from '../../../src/tables/applications';
import { deadlines } from '../../../src/tables/deadlines';
import { disclosures } from '../../../src/tables/disclosures';
import { intentions, type Intention } from '../../../src/tables/intentions';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { transactions } from '../../../src/tables/transactions';
import {
  acceptApplications,
  acceptHeld,
  closeHeld,
  openApplications,
} from '../../../src/rooms/enrolment/accept-applications';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import { syncDeadlines } from '../../../src/rooms/deadlines/sync-deadlines';
import { newRecord } from '../../../src/tables/new-record';
import { refusedBy } from '../../support/refused';
import { acceptable, alive, quoteOf } from '../../support/enrolment-world';

type World = ReturnType<typeof alive>;
const QUOTE = 'Q-2026-0001';

/** A desk where the form is needed, with one quote that could be accepted; the clock says 2026-11-22. */
const desk = (): World => {
  const world = acceptable(alive());
  world.setProgram('ALIVE', { officialDisclosure: '必要' });
  return world;
};
const record = (world: World): Intention => world.table(intentions)[0]!;
const arrive = (world: World, receivedOn = '2026-11-20', document = '申込書 第1号') =>
  acceptApplications(world.ports, { quoteNumbers: [QUOTE], receivedOn, document });
const codesOf = (world: World) => {
  world.state.selectedIds = { quotes: [QUOTE] };
  return openApplications(world.ports).lines[0]!.missing.map(({ code }) => code);
};

/** Days of intention, explanation, declaration and application; on each the same one counts. */
const ORDERS: readonly (readonly [
  string,
  Partial<Record<'first' | 'final' | 'explained' | 'signed' | 'application', string>>,
  string,
])[] = [
  ['all on one day', { first: '20', final: '20', explained: '20', signed: '20', application: '20' }, ''],
  [
    'each on a day of its own',
    { first: '16', final: '17', explained: '18', signed: '19', application: '20' },
    '',
  ],
  [
    'explained before anybody asked what is wanted',
    { first: '18', final: '18', explained: '17', signed: '19', application: '20' },
    'explanationBeforeIntention',
  ],
  [
    'declared before the explanation',
    { first: '16', final: '16', explained: '19', signed: '18', application: '20' },
    'declarationBeforeExplanation',
  ],
  [
    'applied before the explanation',
    { first: '16', final: '16', explained: '20', signed: '20', application: '19' },
    'applicationCameFirst',
  ],
  [
    'applied before the declaration',
    { first: '16', final: '16', explained: '18', signed: '20', application: '19' },
    'applicationCameFirst',
  ],
  [
    'applied before the final intention',
    { first: '16', final: '20', explained: '18', signed: '18', application: '19' },
    'applicationCameFirst',
  ],
];

describe.each(ORDERS)('%s', (_, days, code) => {
  const dayOf = (of: keyof typeof days) => `2026-11-${days[of]}`;

  test(code === '' ? 'is accepted' : `is refused as ${code}, and on record all the same`, () => {
    const world = desk();
    Object.assign(record(world), {
      firstOn: dayOf('first'),
      finalOn: dayOf('final'),
      explainedOn: dayOf('explained'),
    });
    world.table(disclosures)[0]!.signedOn = dayOf('signed');
    const report = arrive(world, dayOf('application'));
    expect(report.refused.map((one) => one.code)).toEqual(code === '' ? [] : [code]);
    expect(report.accepted).toHaveLength(code === '' ? 1 : 0);
    expect(world.table(applications)).toMatchObject([
      { receivedOn: dayOf('application'), state: code === '' ? '受付済' : '受付保留', version: 1 },
    ]);
    expect(world.table(policies)).toHaveLength(code === '' ? 1 : 0);
  });
});

test.each([
  [
    'nothing is explained',
    (world: World) => Object.assign(record(world), { explainedOn: '', explanationDocument: '' }),
  ],
  ['nothing is declared', (world: World) => world.table(disclosures).splice(0)],
  ['the quote is not firm', (world: World) => (quoteOf(world, QUOTE).label = '概算')],
  ['the letter has not gone out', (world: World) => (quoteOf(world, QUOTE).state = '案内準備完了')],
  ['the quote is closed', (world: World) => (quoteOf(world, QUOTE).state = '期限切れ')],
  ['the year is not confirmed', (world: World) => world.setProgram('ALIVE', { yearPaper: '' })],
  ['there is no mandate', (world: World) => world.setProgram('ALIVE', { mandate: '取扱なし' })],
] as [string, (world: World) => unknown][])(
  'where %s the application is held with its true date, and no policy begins',
  (_, spoil) => {
    const world = desk();
    spoil(world);
    const report = arrive(world, '2026-11-12');
    expect(report).toMatchObject({ accepted: [], held: ['A-2026-0001'] });
    expect(report.refused).toHaveLength(1);
    const [row] = world.table(applications);
    expect(row).toMatchObject({
      receivedOn: '2026-11-12',
      state: '受付保留',
      policyNumber: '',
      acceptedOn: '',
    });
    expect(row!.missing).not.toBe('');
    expect(world.table(transactions)).toEqual([]);
  },
);

test('what came before its explanation waits as work, and one click accepts it once the member upholds it', () => {
  const world = desk();
  const explained = { ...record(world) };
  Object.assign(record(world), { explainedOn: '', explanationDocument: '', method: '', solicitor: '' });
  world.table(disclosures).splice(0);
  arrive(world, '2026-11-12');
  expect(codesOf(world)).toEqual(['explanationMissing', 'documentMissing']);
  syncDeadlines(world.ports);
  const task = () => world.table(deadlines).find(({ kind }) => kind === '申込の受付保留')!;
  expect(task()).toMatchObject({ state: '未了', subjectNumber: QUOTE, start: '2026-11-12' });

  Object.assign(record(world), explained);
  world.table(disclosures).push(
    newRecord(disclosures, {
      ...{ disclosureId: 'K-2026-0009', version: 2, finishedOn: '2026-11-21', signedOn: '2026-11-21' },
      ...{ memberKey: quoteOf(world, QUOTE).memberKey, program: 'ALIVE', state: '告知完了' },
    }),
  );
  // The member said nothing yet after the explanation: the page offers the one click that says so.
  const line = () => openApplications(world.ports).lines[0]!;
  expect(line().missing).toMatchObject([
    {
      code: 'applicationCameFirst',
      ways: [{ kind: 'call', call: 'acceptHeld', request: { quoteNumber: QUOTE, upheld: true } }],
    },
  ]);
  expect(line().arrived).toMatchObject({ receivedOn: '2026-11-12', asksUpheld: true });
  expect(refusedBy(() => acceptHeld(world.ports, { quoteNumber: QUOTE }))).toEqual(['applicationCameFirst']);
  const done: { policyNumber: string } = acceptHeld(world.ports, { quoteNumber: QUOTE, upheld: true });
  expect(done).toEqual({ policyNumber: 'P-2026-0001' });
  // Its true date stays; the acceptance is of today.
  expect(world.table(policies)).toMatchObject([{ applicationOn: '2026-11-12', state: '申込受付' }]);
  expect(world.table(applications)).toMatchObject([
    { state: '受付済', acceptedOn: '2026-11-22', upheldOn: '2026-11-22', policyNumber: 'P-2026-0001' },
  ]);
  expect(acceptHeld(world.ports, { quoteNumber: QUOTE })).toEqual(done);
  syncDeadlines(world.ports);
  expect(task().state).toBe('完了');
});

test('another paper is a new version, the same one is not; the first stays as it came', () => {
  const world = desk();
  world.table(disclosures).splice(0);
  arrive(world, '2026-11-12');
  arrive(world, '2026-11-12');
  expect(world.table(applications)).toHaveLength(1);
  arrive(world, '2026-11-14', '申込書 第2号');
  expect(world.table(applications)).toMatchObject([
    { version: 1, receivedOn: '2026-11-12', document: '申込書 第1号', state: '訂正済' },
    { version: 2, receivedOn: '2026-11-14', document: '申込書 第2号', state: '受付保留' },
  ]);
});

test('what is held for an earlier quote of the case is accepted with the later one', () => {
  const world = desk();
  quoteOf(world, QUOTE).state = '期限切れ';
  arrive(world, '2026-11-20');
  const first = quoteOf(world, QUOTE);
  const frozen = { ...(JSON.parse(first.frozen) as object), earlier: [QUOTE] };
  const { fingerprintOf } = jest.requireActual<typeof import('../../../src/domain/fingerprint')>(
    '../../../src/domain/fingerprint',
  );
  world.table(quotes).push({
    ...first,
    ...{ quoteNumber: 'Q-2026-0002', state: '案内済', frozen: JSON.stringify(frozen) },
    fingerprint: fingerprintOf(frozen),
  });
  expect(openApplications(world.ports).lines).toMatchObject([
    { quoteNumber: 'Q-2026-0002', missing: [], arrived: { applicationNumber: 'A-2026-0001' } },
  ]);
  expect(acceptHeld(world.ports, { quoteNumber: 'Q-2026-0002' })).toEqual({ policyNumber: 'P-2026-0001' });
  expect(world.table(applications)).toMatchObject([{ state: '受付済', policyNumber: 'P-2026-0001' }]);
});

test('what will not be accepted is closed with a reason, and stays on record', () => {
  const world = desk();
  world.table(disclosures).splice(0);
  arrive(world);
  const close = (reason: string) => closeHeld(world.ports, { applicationNumber: 'A-2026-0001', reason });
  expect(refusedBy(() => close(' '))).toEqual(['reason:fieldMissing']);
  expect(close('会員の申出により取下げ')).toEqual({ state: '終了' });
  expect(refusedBy(() => close('もう一度'))).toEqual(['noApplicationHeld']);
  expect(refusedBy(() => acceptHeld(world.ports, { quoteNumber: QUOTE }))).toEqual(['noApplicationHeld']);
  expect(world.table(applications)).toMatchObject([{ receivedOn: '2026-11-20', state: '終了' }]);
});

test('the policy carries the version that was signed, not the newest', () => {
  const world = desk();
  const { memberKey } = quoteOf(world, QUOTE);
  Object.assign(world.table(disclosures)[0]!, { disclosureId: 'K-2026-0001', version: 1 });
  world.table(disclosures).push(
    newRecord(disclosures, {
      ...{ disclosureId: 'K-2026-0002', memberKey, program: 'ALIVE', version: 2, state: '事前確認済' },
      finishedOn: '2026-11-21',
    }),
  );
  arrive(world);
  expect(world.table(policies)).toMatchObject([{ disclosure: 'K-2026-0001 第1版・2026-11-18（告知完了）' }]);
});

test('cover is not recorded before the explanation that came after the acceptance', () => {
  const world = desk();
  arrive(world);
  const underwrite = (on: string) =>
    recordPolicyStep(world.ports, {
      step: 'underwrite',
      policyNumbers: ['P-2026-0001'],
      on,
      document: '引受',
    });
  const codes = (on: string) => underwrite(on).refused.map(({ code }) => code);
  // A correction after the acceptance: explained again on the 21st, and the form signed again then.
  record(world).explainedOn = '2026-11-21';
  expect(codes('2026-11-22')).toEqual(['declarationBeforeExplanation']);
  world.table(disclosures)[0]!.signedOn = '2026-11-21';
  expect(codes('2026-11-20')).toEqual(['underwrittenTooEarly']);
  expect(underwrite('2026-11-21')).toMatchObject({ done: ['P-2026-0001'], refused: [] });
});
