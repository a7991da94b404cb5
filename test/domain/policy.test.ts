// What must hold for every order of steps: three tracks, one ledger, no state out of step.
import fc from 'fast-check';
import {
  coverState,
  isCovered,
  type LaterEvent,
  type Policy,
  type PolicyTerms,
} from '../../src/domain/policy';
import { addEntry, netChangeOf, replay, type LedgerEntry } from '../../src/domain/policy-ledger';
import { PAYMENT_STATES } from '../../src/domain/payment-state';
import { CERTIFICATE_STATES, POLICY_STATES, RENEWAL_STATES } from '../../src/domain/policy-event';

const terms: PolicyTerms = {
  memberKey: '1//TOSHA',
  memberNumber: '1',
  organization: '架空社協',
  policyholder: '架空協会',
  namedInsured: '架空社協',
  program: 'TOSHA',
  plan: 'TOSHA-A',
  insurers: '',
  originalInception: '2026-04-01',
  startsAt: '2026-04-01T16:00:00',
  endsAt: '2027-04-01T16:00:00',
  liabilityLimitYen: 50_000_000,
  costLimitYen: 5_000_000,
  deductible: 'なし',
  annualPremiumYen: 98_810,
  termPremiumYen: 98_810,
  quoteNumber: 'Q-2026-0001',
  disclosure: '',
  applicationOn: '2026-03-01',
  applicationSent: '',
  solicitor: '',
  previousPolicy: '',
};

const start = (event: Partial<PolicyTerms> = {}): Policy => {
  const entry: LedgerEntry = {
    transactionNumber: 'L-2026-0001',
    policyNumber: 'P-2026-0001',
    event: { kind: 'newBusiness', terms: { ...terms, ...event } },
  };
  const policy = addEntry(undefined, entry);
  if (!policy.ok) throw new Error(policy.problem.code);
  return policy.value;
};

const after = (policy: Policy, ...events: readonly LaterEvent[]): Policy =>
  events.reduce((state, event) => {
    const next = addEntry(state, {
      transactionNumber: 'L-2026-0002',
      policyNumber: state.policyNumber,
      event,
    });
    if (!next.ok) throw new Error(next.problem.code);
    return next.value;
  }, policy);

const refusal = (policy: Policy, event: LaterEvent): string => {
  const next = addEntry(policy, {
    transactionNumber: 'L-2026-0002',
    policyNumber: policy.policyNumber,
    event,
  });
  return next.ok ? '' : next.problem.code;
};

const accepted = () => after(start(), { kind: 'underwrite', on: '2026-03-20', document: '承諾書' });

test('is in force from its hour on, without certificate and without money (decision 13)', () => {
  const policy = accepted();
  expect(coverState(policy, '2026-04-01T15:59:59')).toBe('引受');
  expect(coverState(policy, '2026-04-01T16:00:00')).toBe('契約中');
  expect(isCovered(policy, '2026-05-31T09:00:00')).toBe(true);
  expect([policy.certificateState, policy.paymentState]).toEqual(['未着', '未収']);
  expect(coverState(policy, '2027-04-01T16:00:00')).toBe('満期');
});

test('no money and no certificate put a cover in force that nobody accepted', () => {
  const policy = after(start(), { kind: 'payment', state: '入金済' });
  expect(coverState(policy, '2026-06-01T00:00:00')).toBe('申込受付');
  expect(refusal(policy, { kind: 'certificate', number: 'A-1', on: '2026-06-01', reissue: false })).toBe(
    'stepNotNow',
  );
});

test('a cancellation counts from its day, and a reinstatement leaves the gap on record', () => {
  const cancelled = after(accepted(), { kind: 'cancellation', on: '2026-07-01', netChangeYen: -30_000 });
  expect(coverState(cancelled, '2026-07-01T15:59:59')).toBe('契約中');
  expect(coverState(cancelled, '2026-07-01T16:00:00')).toBe('解約');
  const back = after(cancelled, { kind: 'reinstatement', on: '2026-07-15', netChangeYen: 30_000 });
  expect(isCovered(back, '2026-07-10T00:00:00')).toBe(false);
  expect(isCovered(back, '2026-07-16T00:00:00')).toBe(true);
  expect(back.writtenPremiumYen).toBe(98_810);
});

test.each([
  [
    'a cancellation outside the term',
    { kind: 'cancellation', on: '2027-04-01', netChangeYen: 0 },
    'outsideTerm',
  ],
  [
    'a refund above the premium',
    { kind: 'cancellation', on: '2026-05-01', netChangeYen: -98_811 },
    'refundTooLarge',
  ],
  ['a refund with the wrong sign', { kind: 'cancellation', on: '2026-05-01', netChangeYen: 1 }, 'stepNotNow'],
  ['undoing what has begun', { kind: 'void', on: '2026-04-02', reason: '' }, 'alreadyBegun'],
  ['a second acceptance', { kind: 'underwrite', on: '2026-04-02', document: '' }, 'stepNotNow'],
  [
    'a reinstatement of what runs',
    { kind: 'reinstatement', on: '2026-05-01', netChangeYen: 0 },
    'stepNotNow',
  ],
  ['a refund of nothing', { kind: 'payment', state: '返金済' }, 'stepNotNow'],
] as const)('refuses %s', (_, event, code) => {
  expect(refusal(accepted(), event)).toBe(code);
});

const days = fc.constantFrom(
  '2026-03-10',
  '2026-04-01',
  '2026-06-15',
  '2026-12-31',
  '2027-03-31',
  '2027-04-01',
);
const anyEvent: fc.Arbitrary<LaterEvent> = fc.oneof(
  days.map((on): LaterEvent => ({ kind: 'underwrite', on, document: 'd' })),
  fc.record({
    kind: fc.constantFrom('decline' as const, 'void' as const),
    on: days,
    reason: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('certificate' as const),
    number: fc.constantFrom('A-1', 'A-2', ' '),
    on: days,
    reissue: fc.boolean(),
  }),
  days.map((on): LaterEvent => ({ kind: 'certificateSent', on })),
  fc.constantFrom(...PAYMENT_STATES).map((state): LaterEvent => ({ kind: 'payment', state })),
  fc.integer({ min: -120_000, max: 50_000 }).map((netChangeYen): LaterEvent => ({
    kind: 'endorsement',
    set: { plan: 'TOSHA-B' },
    netChangeYen,
    note: '',
  })),
  fc.record({
    kind: fc.constantFrom('cancellation' as const, 'lapse' as const, 'reinstatement' as const),
    on: days,
    netChangeYen: fc.integer({ min: -120_000, max: 120_000 }),
  }),
  fc.constantFrom<LaterEvent>(
    { kind: 'nonRenewal', reason: '' },
    { kind: 'renewalTrack', state: '案内済' },
    { kind: 'renewed', by: 'P-2027-0001', state: '更新' },
    { kind: 'renewalUndone', by: 'P-2027-0001' },
  ),
);

test('no order of steps reaches an inconsistent state, and the ledger replayed is the policy', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), fc.infiniteStream(fc.boolean()), (events, coins) => {
      let policy = start();
      const entries: LedgerEntry[] = [
        {
          transactionNumber: 'L-2026-9999',
          policyNumber: policy.policyNumber,
          event: { kind: 'newBusiness', terms },
        },
      ];
      let written = terms.termPremiumYen;
      for (const [at, event] of events.entries()) {
        const entry = {
          // The running part outgrows four digits: 10000 comes after 9999.
          transactionNumber: `L-2026-${10_000 + at}`,
          policyNumber: policy.policyNumber,
          event,
        };
        const change = netChangeOf(policy, event);
        const next = addEntry(policy, entry);
        if (!next.ok) continue;
        policy = next.value;
        written += change;
        entries.push(entry);
        checkConsistent(policy);
      }
      expect(policy.writtenPremiumYen).toBe(written);
      // People sort the tab as they like.
      const shuffled = [...entries].sort(() => (coins.next().value ? 1 : -1));
      const replayed = replay(shuffled);
      expect(replayed.problems).toEqual([]);
      expect(replayed.policies.get(policy.policyNumber)!.policy).toEqual(policy);
    }),
    { numRuns: 400 },
  );
});

function checkConsistent(policy: Policy): void {
  expect(POLICY_STATES).toContain(coverState(policy, '2026-10-01T00:00:00'));
  expect(PAYMENT_STATES).toContain(policy.paymentState);
  expect(CERTIFICATE_STATES).toContain(policy.certificateState);
  if (policy.renewalState !== '') expect(RENEWAL_STATES).toContain(policy.renewalState);
  expect(policy.certificateState === '未着').toBe(policy.certificateNumber === '');
  expect(policy.writtenPremiumYen).toBeGreaterThanOrEqual(0);
  expect(policy.renewedBy !== '').toBe(['更新', '条件変更'].includes(policy.renewalState));
  if (policy.decided === 'declined' || policy.decided === 'voided') {
    expect(policy.writtenPremiumYen).toBe(0);
    expect(isCovered(policy, '2026-10-01T00:00:00')).toBe(false);
  }
  if (policy.ended) {
    expect(policy.decided).toBe('accepted');
    expect(policy.ended.on >= '2026-04-01' && policy.ended.on < '2027-04-01').toBe(true);
  }
  expect(policy.originalInception).toBe(terms.originalInception);
}
