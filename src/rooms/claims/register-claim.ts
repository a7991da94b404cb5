// An intake becomes a row of 事故, once; what is learnt later is a version of the row that stands.
import { newRecord } from '../../tables/new-record';
import { pick } from '../../domain/pick';
import { memberProblems } from '../../domain/member-problems';
import { fingerprintOf } from '../../domain/fingerprint';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { claims, type Claim } from '../../tables/claims';
import { members, type Member } from '../../tables/members';
import { certain } from '../../tables/unread';
import { intakeColumns, readIntake } from './claim-intake';
import { askInsurer, priorQuestions } from './claim-questions';
import { keepVersion } from './claim-versions';
import { stepBefore } from './step-rules';
import { dateText } from '../../payable/words';
import { claimProgram, measuresUntil, policiesOf, refuseClosed, searchPolicies } from './claim-world';
import { contractThen, type ThenPorts } from './contract-then';
import type { ClaimIntake, RequestFor } from './contract';
import { claimAudit, claimProblems } from './words';

type RegisterPorts = Pick<
  Ports,
  'tables' | 'clock' | 'switches' | 'lock' | 'user' | 'audit' | 'keepDeadlines' | 'termsHistory'
>;
type Request = RequestFor<'registerClaim'>;
type Registered = { claimNumber: string; existing: boolean };

export function registerClaim(ports: RegisterPorts, request: Request): Registered {
  const intake = readIntake(request.intake, ports.clock.now());
  return ports.lock.hold(() => write(ports, request, intake));
}

function write(
  ports: RegisterPorts,
  { requestKey, claimNumber: corrected }: Request,
  intake: ClaimIntake,
): Registered {
  const member = certain(ports.tables.read(members).find((row) => row.memberKey === intake.memberKey));
  if (!member) refuse(memberProblems.memberUnknown({ memberKey: intake.memberKey }));
  const rows = ports.tables.read(claims);
  const idempotencyKey = fingerprintOf(['claim', requestKey, intake.memberKey]);
  const standing = rows.find((row) =>
    corrected === '' ? row.idempotencyKey === idempotencyKey : row.claimNumber === corrected,
  );
  if (corrected === '' && standing) {
    // A run that stopped half-way is completed.
    followUp(ports, member, standing.claimNumber, intake);
    return { claimNumber: standing.claimNumber, existing: true };
  }
  if (corrected !== '' && !standing) refuse(claimProblems.claimUnknown({ claimNumber: corrected }));
  const before = certain(standing);
  if (before) refuseClosed(before);
  const early = before && stepBefore(before, 'occurredOn', intake.occurredOn);
  if (early)
    refuse({
      ...claimProblems.claimStepTooEarly({ name: early, first: dateText.occurred }),
      field: 'occurredOn',
    });
  const today = ports.clock.today();
  const cover = coverOf(ports, member, intake);
  const columns: Partial<Claim> = {
    ...intakeColumns(intake, cover.policyNumber),
    ...pick(member, 'memberKey', 'memberNumber', 'organization', 'program'),
    ...cover,
    cautionOn: before?.cautionOn || (intake.cautionGiven ? today : ''),
  };
  const taken = rows.map((row) => row.claimNumber);
  const claimNumber = before?.claimNumber ?? ports.tables.series('C', today.slice(0, 4), taken)();
  if (before) {
    // Another plan has another window.
    const after = { ...before, ...columns };
    keepVersion(ports, before, after, requestKey);
    const until = measuresUntil(claimProgram(ports, after.program), after);
    ports.tables.update(claims, [{ id: claimNumber, set: { ...columns, measuresUntil: until } }]);
  } else {
    ports.tables.append(claims, [
      newRecord(claims, {
        ...{ receivedAt: ports.clock.now(), ...columns, claimNumber, idempotencyKey },
        receivedBy: ports.user.email(),
        state: '受付',
      }),
    ]);
  }
  followUp(ports, member, claimNumber, intake);
  ports.audit.record('registerClaim', [claimNumber], before ? claimAudit.correct : claimAudit.register);
  ports.tables.flush();
  return { claimNumber, existing: false };
}

/** What the row causes elsewhere: each may be done again. */
function followUp(
  ports: RegisterPorts,
  { memberNumber, program }: Member,
  claimNumber: string,
  { priorKnowledge }: ClaimIntake,
): void {
  const about = claimProgram(ports, program);
  askInsurer(ports, { claimNumber, memberNumber }, about, priorQuestions(priorKnowledge, about));
  ports.keepDeadlines(ports, [claimNumber]);
}

/** The policy of the trigger's date, or the one that the person chose; without one, the plan that was chosen. */
function coverOf(
  ports: ThenPorts,
  member: Member,
  intake: ClaimIntake,
): Pick<Claim, 'policyNumber' | 'plan' | 'certificateState'> {
  const { program, rules } = claimProgram(ports, member.program);
  const terms = policiesOf(ports, member.memberKey);
  const policyNumber = intake.policyNumber || searchPolicies(terms, rules, intake).best;
  const policy = terms.find((row) => row.policyNumber === policyNumber);
  if (policy) {
    const then = contractThen(ports, intake, { rules }, policy);
    return { ...pick(policy, 'policyNumber', 'certificateState'), plan: then.plan ?? policy.plan };
  }
  if (intake.policyNumber !== '')
    refuse({ ...claimProblems.claimPolicyOther({ policyNumber }), field: 'policyNumber' });
  const only = program.plans.length === 1 ? program.plans[0]!.code : '';
  const plan = intake.plan || terms[0]?.plan || only;
  if (plan === '') refuse({ ...claimProblems.claimPlanMissing(), field: 'plan' });
  if (!program.plans.some(({ code }) => code === plan))
    refuse({ ...claimProblems.claimPlanUnknown({ plan }), field: 'plan' });
  return { policyNumber: '', plan, certificateState: '' };
}
