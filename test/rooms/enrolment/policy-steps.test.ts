// The steps on policies: each one entry of the ledger, refusals by name, nothing out of step.
import { members } from '../../../src/tables/members';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { transactions } from '../../../src/tables/transactions';
import { documents } from '../../../src/tables/documents';
import { outbox } from '../../../src/tables/outbox';
import { acceptApplications } from '../../../src/rooms/enrolment/accept-applications';
import { queueCertificateNotices } from '../../../src/rooms/enrolment/queue-certificate-notices';
import { openLedger } from '../../../src/rooms/enrolment/ledger';
import { openStory } from '../../../src/rooms/enrolment/open-story';
import { openCertificates, openPolicies } from '../../../src/rooms/enrolment/open-policies';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import { registerCertificates } from '../../../src/rooms/enrolment/register-certificates';
import { readRequest } from '../../../src/calls/read-request';
import { contract, type PolicyStepRequest } from '../../../src/rooms/enrolment/contract';
import { refusedBy } from '../../support/refused';
import { acceptable, alive, quoteOf } from '../../support/enrolment-world';
import type { MemoryWorld } from '../../support/memory-ports';

const P1 = 'P-2026-0001';

/** Applied for; cover from 2027-04-01 16:00 to 2028-04-01. */
function applied(): MemoryWorld {
  const world = acceptable(alive());
  acceptApplications(world.ports, {
    quoteNumbers: ['Q-2026-0001'],
    receivedOn: '2026-11-20',
    document: '申込書 第1号',
  });
  return world;
}

const step = (world: MemoryWorld, request: Partial<PolicyStepRequest> & Pick<PolicyStepRequest, 'step'>) =>
  recordPolicyStep(world.ports, {
    on: '2026-11-22',
    document: '引受通知 第7号',
    ...request,
    policyNumbers: request.policyNumbers ?? [P1],
  });

function accepted(): MemoryWorld {
  const world = applied();
  step(world, { step: 'underwrite' });
  return world;
}

const row = (world: MemoryWorld, number = P1) =>
  world.table(policies).find(({ policyNumber }) => policyNumber === number)!;
const lastEntry = (world: MemoryWorld) => world.table(transactions).at(-1)!;

test('引受 needs what the programme asks for before cover, and names it', () => {
  const world = applied();
  for (const paper of world.table(documents)) paper.state = '不備あり';
  const refusedStep = step(world, { step: 'underwrite' });
  if (world.table(documents).length > 0) {
    expect(refusedStep.refused[0]!.message).toContain('未着または不備');
    expect(row(world).state).toBe('申込受付');
  }
  for (const paper of world.table(documents)) paper.state = '確認済';
  expect(step(world, { step: 'underwrite' })).toMatchObject({ done: [P1], refused: [] });
  expect(row(world)).toMatchObject({ state: '引受', underwritten: '2026-11-22　引受通知 第7号' });
  expect(lastEntry(world)).toMatchObject({ kind: '手続', document: '引受通知 第7号', policyNumber: P1 });
});

test('the same step twice is one entry', () => {
  const world = accepted();
  const before = world.table(transactions).length;
  expect(step(world, { step: 'underwrite' })).toMatchObject({ done: [], existing: [P1], refused: [] });
  expect(world.table(transactions)).toHaveLength(before);
});

test('cover begins with its hour although the certificate is not there', () => {
  const world = accepted();
  world.state.today = '2027-05-10';
  const desk = openCertificates(world.ports);
  // 1 April to 10 May: 39 days.
  expect(desk.waiting).toMatchObject([{ policyNumber: P1, state: '契約中', waitingDays: 39 }]);
});

test('certificates by member number, each number once', () => {
  const world = accepted();
  const register = (text: string, reissue = false) =>
    registerCertificates(world.ports, { text, on: '2026-11-22', document: '', reissue });
  expect(register(`1001\tＡ－100\n${P1}\n9999,B-1`)).toMatchObject({
    registered: [P1],
    waiting: 0,
    refused: [{ code: 'certificateLineUnreadable' }, { code: 'policyMemberUnknown' }],
  });
  expect(row(world)).toMatchObject({ certificateState: '登録済', certificateNumber: 'A-100' });
  expect(register(`${P1},A-100`)).toMatchObject({ registered: [], existing: [P1] });
  expect(register(`${P1},A-200`).refused[0]!.code).toBe('certificateThere');
  expect(register(`${P1},A-200`, true)).toMatchObject({ registered: [P1] });
  expect(row(world).certificateNumber).toBe('A-200');
});

test('the letter on accidents goes once to those who wait', () => {
  const world = accepted();
  expect(queueCertificateNotices(world.ports, { policyNumbers: [P1] })).toMatchObject({
    queued: ['M-2026-0002'],
    existing: 0,
    refused: [],
  });
  expect(queueCertificateNotices(world.ports, { policyNumbers: [P1] })).toMatchObject({
    queued: [],
    existing: 1,
  });
  expect(world.table(outbox).at(-1)).toMatchObject({
    letterTitle: '加入者証・保険証券ご到着までの事故のご連絡について',
    subjectNumbers: P1,
  });
  registerCertificates(world.ports, { text: `${P1},A-1`, on: '2026-11-22', document: '', reissue: false });
  expect(queueCertificateNotices(world.ports, { policyNumbers: [P1] }).refused[0]!.code).toBe(
    'noticeNotNeeded',
  );
});

test('an endorsement changes the row, keeps the history, and asks for the roster', () => {
  const world = accepted();
  const report = step(world, {
    step: 'endorsement',
    on: '2027-06-01',
    document: '変更届 第3号',
    amount: '▲6,000円',
    changes: { organization: '新社会福祉法人', representative: '理事長 見本', annualPremium: '60,000円' },
  });
  expect(report).toMatchObject({ done: [P1], notices: [expect.stringContaining('会員名簿')] });
  // 66,000 − 6,000.
  expect(row(world)).toMatchObject({ organization: '新社会福祉法人', appliedPremiumYen: 60_000 });
  expect(lastEntry(world)).toMatchObject({ kind: '変更', netChangeYen: -6000, effectiveOn: '2027-06-01' });
  expect(lastEntry(world).detail).toContain('法人名：社会福祉法人架空1001→新社会福祉法人');
  expect(world.table(members)[0]!.organization).toBe('社会福祉法人架空1001');
  // Reversed: the two net to zero.
  const back = { amount: '6,000', reason: '訂正', changes: { annualPremium: '66,000円' } };
  step(world, { step: 'endorsement', on: '2027-06-02', document: '訂正', ...back });
  expect(row(world).appliedPremiumYen).toBe(66_000);
});

/** 66,000円 a year, from 2027-04-01 to 2028-04-01. */
test.each([
  ['a reduction with its annual premium', '▲6,000円', '60,000円', true],
  ['a part of the year at a higher one', '3,000円', '72,000円', true],
  ['a higher one from the next year only', '', '72,000円', true],
  ['money for which nothing has changed', '▲6,000円', '', false],
  ['more than the annual premium rises by', '6,010円', '72,000円', false],
  ['money back for a higher one', '▲3,000円', '72,000円', false],
])('an endorsement agrees in its facts: %s', (_, amount, annualPremium, agrees) => {
  const world = accepted();
  const report = step(world, {
    step: 'endorsement',
    on: '2027-06-01',
    document: '変更届 第4号',
    amount,
    reason: '変更',
    changes: { annualPremium },
  });
  expect(report.refused.map(({ code }) => code)).toEqual(agrees ? [] : ['endorsementDisagrees']);
  expect(row(world).annualPremiumYen === 66_000).toBe(!agrees);
});

test('a merger moves the policy to the member that takes over', () => {
  const world = accepted();
  expect(
    step(world, { step: 'endorsement', on: '2027-06-01', changes: { successor: '2002' } }).refused[0]!.code,
  ).toBe('successorUnknown');
  world.addMember({ memberNumber: '2002', program: 'ALIVE', organization: '承継法人' });
  step(world, {
    step: 'endorsement',
    on: '2027-06-01',
    document: '合併契約書',
    changes: { successor: '2002' },
  });
  expect(row(world)).toMatchObject({
    memberKey: '2002/ALIVE',
    memberNumber: '2002',
    organization: '承継法人',
  });
});

test('解約, 復活 and what the refund leaves', () => {
  const world = accepted();
  world.state.today = '2027-07-05';
  step(world, { step: 'cancellation', on: '2027-07-01', document: '解約請求書', amount: '40,000円' });
  expect(row(world)).toMatchObject({ state: '解約', endedOn: '2027-07-01', appliedPremiumYen: 26_000 });
  expect(
    step(world, { step: 'endorsement', on: '2027-07-02', changes: { organization: 'x' } }).refused[0]!.code,
  ).toBe('stepNotNow');
  step(world, { step: 'reinstatement', on: '2027-07-03', document: '復活請求書', amount: '40,000円' });
  expect(row(world)).toMatchObject({ state: '契約中', endedOn: '', appliedPremiumYen: 66_000 });
  // The same day and paper again is a new cancellation after the reinstatement, not the old one.
  step(world, { step: 'cancellation', on: '2027-07-03', document: '解約請求書', amount: '40,000円' });
  expect(row(world).state).toBe('解約');
});

test('an application that comes to nothing takes its quote with it', () => {
  const world = applied();
  expect(step(world, { step: 'void', reason: '会員の取り違え' }).done).toEqual([P1]);
  expect(row(world)).toMatchObject({ state: '取消', appliedPremiumYen: 0 });
  expect(quoteOf(world, 'Q-2026-0001').state).toBe('取消');
});

test.each([
  ['no reason', { step: 'decline' as const }, 'fieldMissing'],
  ['no paper', { step: 'cancellation' as const, document: '' }, 'fieldMissing'],
  ['a day in the future', { step: 'underwrite' as const, on: '2026-11-23' }, 'fieldDateFuture'],
  ['no date', { step: 'underwrite' as const, on: '五月' }, 'fieldDateUnreadable'],
  [
    'an amount for two',
    { step: 'cancellation' as const, amount: '1円', policyNumbers: [P1, 'P-2'] },
    'oneAtATime',
  ],
])('refuses %s before anything is read', (_, request, code) => {
  const world = applied();
  const before = world.calls.read;
  expect(() => step(world, request)).toThrow(code);
  expect(world.calls.read).toBe(before);
});

test('all that is wrong with a step is told at once, each beside its field', () => {
  const refused = refusedBy(() => step(applied(), { step: 'lapse', on: '', document: '', amount: '多め' }));
  expect(refused).toEqual([
    'on:fieldMissing',
    'amount:amountUnreadable',
    'document:fieldMissing',
    'reason:fieldMissing',
  ]);
});

test('the pages of steps ask for a row of 契約 where none is selected', () => {
  const world = accepted();
  expect(refusedBy(() => openPolicies(world.ports))).toEqual(['noPoliciesChosen']);
  world.state.selectedIds = { policies: [P1] };
  expect(openPolicies(world.ports).lines.map(({ policyNumber }) => policyNumber)).toEqual([P1]);
});

test('an unknown step does not get in', () => {
  const sent = { step: 'explode', policyNumbers: [P1], on: '2026-11-22', document: '' };
  expect(() => readRequest(contract.recordPolicyStep.request!(), sent)).toThrow('requestWord');
});

test('a row changed by hand, or deleted, is put right from the ledger', () => {
  const world = accepted();
  row(world).appliedPremiumYen = 1;
  openLedger(world.ports).commit();
  expect(row(world).appliedPremiumYen).toBe(66_000);
  world.table(policies).length = 0;
  openLedger(world.ports).commit();
  expect(row(world)).toMatchObject({ state: '引受', appliedPremiumYen: 66_000 });
});

test('the story tells quote, application, acceptance and certificate on one line of time', () => {
  const world = accepted();
  registerCertificates(world.ports, { text: `${P1},A-1`, on: '2026-11-22', document: '', reissue: false });
  const story = openStory(world.ports, { memberKey: '1001/ALIVE' });
  expect(story.cover).toMatchObject([{ policyNumber: P1, state: '引受', certificateState: '登録済' }]);
  expect(new Set(story.entries.map(({ kind }) => kind))).toEqual(
    new Set([
      '見積',
      '告知',
      '意向・説明',
      '送付',
      '契約',
      '加入者証・保険証券',
      ...(world.table(documents).length > 0 ? ['書類'] : []),
    ]),
  );
  const at = story.entries.map((entry) => entry.at);
  expect(at).toEqual([...at].sort().reverse());
  expect(() => openStory(world.ports, { memberKey: '' })).toThrow('storyMemberUnknown');
  // Without a key: the member of the row selected in 契約.
  world.state.selectedIds = { policies: [P1] };
  expect(openStory(world.ports, { memberKey: '' }).memberKey).toBe('1001/ALIVE');
});

test('5,000 policies: a step on 500 of them makes as many table calls as on one', () => {
  const world = accepted();
  const [quote] = world.table(quotes);
  const [paper] = world.table(transactions);
  const terms = (JSON.parse(paper!.change) as { event: { terms: object } }).event.terms;
  for (let at = 2; at <= 5000; at++) {
    const number = String(at).padStart(4, '0');
    const policyNumber = `P-2026-${number}`;
    const quoteNumber = `Q-2026-${number}`;
    world.table(quotes).push({ ...quote!, quoteNumber });
    world.table(transactions).push({
      ...paper!,
      transactionNumber: `L-2026-${10_000 + at}`,
      policyNumber,
      idempotencyKey: `application/${quoteNumber}`,
      change: JSON.stringify({
        version: 1,
        event: { kind: 'newBusiness', terms: { ...terms, quoteNumber } },
      }),
    });
  }
  openLedger(world.ports).commit();
  const count = (policyNumbers: string[]) => {
    const before = { ...world.calls };
    const report = step(world, { step: 'decline', reason: '取下げ', policyNumbers });
    expect(report.done).toHaveLength(policyNumbers.length);
    return [
      world.calls.read - before.read,
      world.calls.append - before.append,
      world.calls.update - before.update,
    ];
  };
  const numbers = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `P-2026-${String(from + at).padStart(4, '0')}`);
  expect(count(numbers(1000, 1500))).toEqual(count(numbers(2, 3)));
});
