// A policy in the ledger of a world in memory, accepted by the insurer.
import type { PolicyTerms } from '../../src/domain/policy';
import { openLedger } from '../../src/rooms/enrolment/ledger';
import type { MemoryWorld } from './memory-ports';

/** A policy in the ledger, in force from 2026-04-01 to 2027-04-01 unless told otherwise. */
export function insure(world: MemoryWorld, set: Partial<PolicyTerms> = {}): string {
  const terms: PolicyTerms = {
    memberKey: '1001/ALIVE',
    memberNumber: '1001',
    organization: '社会福祉法人架空1001',
    policyholder: '社会福祉法人架空1001',
    namedInsured: '社会福祉法人架空1001',
    program: 'ALIVE',
    plan: 'ALIVE',
    insurers: '',
    originalInception: '2026-04-01',
    startsAt: '2026-04-01T16:00:00',
    endsAt: '2027-04-01T16:00:00',
    liabilityLimitYen: 100_000_000,
    costLimitYen: 1_000_000,
    deductible: 'なし',
    annualPremiumYen: 66_000,
    termPremiumYen: 66_000,
    quoteNumber: '',
    disclosure: '',
    applicationOn: '2026-03-01',
    applicationSent: '',
    solicitor: '担当A',
    previousPolicy: '',
    ...set,
  };
  const ledger = openLedger(world.ports);
  const started = ledger.start({
    kind: 'newBusiness',
    terms,
    document: '申込書',
    idempotencyKey: `test/${terms.memberKey}/${terms.startsAt}`,
  });
  if (!started.ok) throw new Error(started.problem.code);
  const { policyNumber } = started.value.policy;
  ledger.record({
    policyNumber,
    event: { kind: 'underwrite', on: '2026-03-20', document: '引受通知' },
    effectiveOn: '2026-03-20',
    document: '引受通知',
  });
  ledger.commit();
  return policyNumber;
}
