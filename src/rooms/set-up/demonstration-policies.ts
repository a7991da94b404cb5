// The policies of the demonstration: one that soon ends, one without its certificate, one applied for.
import { policyholderOf } from '../../domain/policy-parties';
import { addDays, addMonths } from '../../domain/calendar';
import type { LaterEvent, PolicyTerms } from '../../domain/policy';
import { programOf } from '../../programs';
import type { Member } from '../../tables/members';
import { insurersText, type LedgerPorts, openLedger } from '../enrolment';

const PAPER = '【見本】';

interface Sample {
  readonly memberKey: string;
  readonly plan: string;
  readonly premiumYen: number;
  readonly start: string;
  readonly applicationOn: string;
  readonly events: readonly LaterEvent[];
}

function samples(today: string): readonly Sample[] {
  // 45 days to go: the second step of a renewal is due.
  const ending = addMonths(addDays(today, 45), -12);
  const begun = `${addMonths(today, -1).slice(0, 7)}-01`;
  return [
    {
      memberKey: 'D-101/ALIVE',
      plan: 'ALIVE',
      premiumYen: 66_000,
      start: ending,
      applicationOn: addDays(ending, -30),
      events: [
        { kind: 'underwrite', on: addDays(ending, -20), document: `${PAPER}引受通知` },
        { kind: 'payment', state: '入金済', bookedMonth: ending.slice(0, 7) },
        { kind: 'certificate', number: '見本-A-0001', on: addDays(ending, 30), reissue: false },
      ],
    },
    {
      memberKey: 'D-201/TOSHA',
      plan: 'TOSHA-B',
      premiumYen: 136_370,
      start: begun,
      applicationOn: addDays(begun, -20),
      events: [{ kind: 'underwrite', on: addDays(begun, -10), document: `${PAPER}引受通知` }],
    },
    {
      memberKey: 'D-202/TOSHA',
      plan: 'TOSHA-A',
      premiumYen: 110_430,
      start: `${addMonths(today, 1).slice(0, 7)}-01`,
      applicationOn: today,
      events: [],
    },
  ];
}

/** Once each; the caller holds the lock. */
export function addSamplePolicies(ports: LedgerPorts, members: readonly Member[]): number {
  const today = ports.clock.today();
  const ledger = openLedger(ports);
  let added = 0;
  for (const sample of samples(today)) {
    const member = members.find(({ memberKey }) => memberKey === sample.memberKey);
    const terms = member && termsOf(sample, member);
    if (!terms) continue;
    const idempotencyKey = `demonstration/${sample.memberKey}`;
    const document = `${PAPER}申込書`;
    const started = ledger.start({ kind: 'newBusiness', terms, document, idempotencyKey });
    if (!started.ok || started.value.existing) continue;
    added += 1;
    const { policyNumber } = started.value.policy;
    for (const event of sample.events) {
      const effectiveOn = 'on' in event ? event.on : sample.start;
      ledger.record({ policyNumber, event, effectiveOn, document: PAPER });
    }
  }
  if (added > 0) ledger.commit();
  return added;
}

function termsOf(sample: Sample, member: Member): PolicyTerms | undefined {
  const program = programOf(member.program);
  const plan = program?.plans.find(({ code }) => code === sample.plan);
  if (!program || !plan) return undefined;
  const time = program.cover.period?.value.timeOfDay ?? '16:00';
  const contract = program.contract?.value;
  return {
    memberKey: member.memberKey,
    memberNumber: member.memberNumber,
    organization: member.organization,
    // Nobody's real contract: not even the association's name stands here.
    policyholder:
      contract?.holder === 'association' ? `${PAPER}団体` : policyholderOf(program, member.organization),
    namedInsured: member.organization,
    program: program.code,
    plan: plan.code,
    insurers: insurersText(program.insurers?.value ?? [], sample.premiumYen),
    originalInception: sample.start,
    startsAt: `${sample.start}T${time}:00`,
    endsAt: `${addMonths(sample.start, 12)}T${time}:00`,
    liabilityLimitYen: plan.liabilityLimitYen?.value ?? null,
    costLimitYen: plan.costLimitYen?.value ?? null,
    deductible: plan.deductibleYen?.value === 0 ? 'なし' : '',
    annualPremiumYen: sample.premiumYen,
    termPremiumYen: sample.premiumYen,
    quoteNumber: '',
    disclosure: '',
    applicationOn: sample.applicationOn,
    applicationSent: '',
    solicitor: member.solicitor,
    previousPolicy: '',
  };
}
