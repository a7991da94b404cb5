// Policies in force for tests: entered through the ledger, as an accepted application does it.
import { addMonths } from '../../src/domain/calendar';
import { programOf } from '../../src/programs';
import { members } from '../../src/tables/members';
import { openLedger } from '../../src/rooms/enrolment/ledger';
import type { MemoryWorld } from './memory-ports';

export interface TestPolicy {
  readonly memberNumber?: string;
  readonly program?: string;
  readonly plan?: string;
  readonly premiumYen?: number;
  /** ISO date. */
  readonly start?: string;
  readonly quoteNumber?: string;
  readonly organization?: string;
  /** The insurer has said neither limits nor deductible. */
  readonly unanswered?: boolean;
}

/** Gives the policy's number; the member is added unless it stands. */
export function addPolicy(world: MemoryWorld, set: TestPolicy = {}): string {
  const program = set.program ?? 'TOSHA';
  const plan = set.plan ?? programOf(program)!.plans[0]!.code;
  const memberNumber = set.memberNumber ?? '4001';
  const organization = set.organization ?? `社会福祉法人架空${memberNumber}`;
  const standing = world
    .table(members)
    .find((row) => row.memberNumber === memberNumber && row.program === program);
  const member = standing ?? world.addMember({ memberNumber, program, plans: plan, organization });
  const start = set.start ?? '2027-04-01';
  const premium = set.premiumYen ?? 98_810;
  const ledger = openLedger(world.ports);
  const insurers = programOf(program)!.insurers?.value ?? [];
  const started = ledger.start({
    kind: 'newBusiness',
    document: '申込書',
    idempotencyKey: `${member.memberKey}/${plan}/${start}`,
    terms: {
      memberKey: member.memberKey,
      memberNumber,
      organization,
      policyholder: organization,
      namedInsured: organization,
      program,
      plan,
      insurers: insurers.map(({ insurer, percent }) => `${insurer} ${percent}%`).join('、'),
      originalInception: start,
      startsAt: `${start}T16:00:00`,
      endsAt: `${addMonths(start, 12)}T16:00:00`,
      liabilityLimitYen: set.unanswered ? null : 50_000_000,
      costLimitYen: set.unanswered ? null : 5_000_000,
      deductible: set.unanswered ? '' : 'なし',
      annualPremiumYen: premium,
      termPremiumYen: premium,
      quoteNumber: set.quoteNumber ?? '',
      disclosure: '',
      applicationOn: world.state.today,
      applicationSent: '',
      solicitor: '担当C',
      previousPolicy: '',
    },
  });
  if (!started.ok) throw new Error(started.problem.code);
  ledger.record({
    policyNumber: started.value.policy.policyNumber,
    event: { kind: 'underwrite', on: world.state.today, document: '引受通知' },
    effectiveOn: world.state.today,
    document: '引受通知',
  });
  ledger.commit();
  return started.value.policy.policyNumber;
}

/** Cancelled today: the premium falls by what is given, below zero. */
export function endCover(world: MemoryWorld, policyNumber: string, netChangeYen: number): void {
  const ledger = openLedger(world.ports);
  const ended = ledger.record({
    policyNumber,
    event: { kind: 'cancellation', on: world.state.today, netChangeYen },
    effectiveOn: world.state.today,
    document: '解約届',
  });
  if (!ended.ok) throw new Error(ended.problem.code);
  ledger.commit();
}
