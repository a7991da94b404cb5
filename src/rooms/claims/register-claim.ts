// This file defines 事故を受付: an intake becomes a row of 事故, once, or corrects the row that stands.
import { quoteProblems } from '../quotes/messages';
import { fingerprintOf } from '../../domain/fingerprint';
import type { Problem } from '../../domain/problem';
import { claims, type Claim } from '../../tables/claims';
import { members, type Member } from '../../tables/members';
import { certain } from '../../tables/unread';
import type { ClaimAnswered, ClaimIntake, RegisterClaimRequest } from './contract';
import { numberSeries } from '../../domain/number-series';
import type { Ports } from '../../ports';
import { intakeColumns, readIntake } from './claim-intake';
import { claimProgram, isClosed, measuresUntil, policiesOf, searchPolicies } from './claim-world';
import { claimAudit, claimRefusal, claimRefusalOf, claimDeskProblems } from './claim-words';

type RegisterPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;
type Registered = ClaimAnswered<{ claimNumber: string; existing: boolean }>;

export function registerClaim(ports: RegisterPorts, request: RegisterClaimRequest): Registered {
  const { intake, problems } = readIntake(request.intake ?? ({} as ClaimIntake), ports.clock.now());
  if (problems.length > 0) return claimRefusal(...problems);
  try {
    return ports.lock.hold(() => write(ports, request, intake));
  } catch (error) {
    return claimRefusalOf(error);
  }
}

function write(ports: RegisterPorts, request: RegisterClaimRequest, intake: ClaimIntake): Registered {
  const member = certain(ports.tables.read(members).find((row) => row.memberKey === intake.memberKey));
  if (!member) return claimRefusal(quoteProblems.memberUnknown({ memberKey: intake.memberKey }));
  const rows = ports.tables.read(claims);
  const idempotencyKey = fingerprintOf(['claim', String(request.requestKey ?? ''), intake.memberKey]);
  const corrected = String(request.claimNumber ?? '');
  const standing = rows.find((row) =>
    corrected === '' ? row.idempotencyKey === idempotencyKey : row.claimNumber === corrected,
  );
  if (corrected === '' && standing) return { ok: true, claimNumber: standing.claimNumber, existing: true };
  if (corrected !== '' && !standing) {
    return claimRefusal(claimDeskProblems.claimUnknown({ claimNumber: corrected.slice(0, 40) }));
  }
  const before = certain(standing);
  if (before && isClosed(before)) {
    return claimRefusal(claimDeskProblems.claimClosed({ claimNumber: corrected, state: before.state }));
  }
  const cover = coverOf(ports, member, intake);
  if ('code' in cover) return claimRefusal(cover);

  const today = ports.clock.today();
  const columns: Partial<Claim> = {
    ...intakeColumns(intake),
    memberKey: member.memberKey,
    memberNumber: member.memberNumber,
    organization: member.organization,
    program: member.program,
    ...cover,
    cautionOn: before?.cautionOn || (intake.cautionGiven ? today : ''),
  };
  const taken = rows.map((row) => row.claimNumber);
  const claimNumber = before?.claimNumber ?? numberSeries('C', today.slice(0, 4), taken)();
  if (before) {
    // Another plan has another window.
    const until = measuresUntil({ ...before, ...columns });
    ports.tables.update(claims, [{ id: claimNumber, set: { ...columns, measuresUntil: until } }]);
  } else ports.tables.append(claims, [newRow(ports, claimNumber, idempotencyKey, columns)]);
  ports.audit.record('registerClaim', [claimNumber], claimAudit.register(standing !== undefined));
  ports.tables.flush();
  return { ok: true, claimNumber, existing: false };
}

function newRow(
  ports: RegisterPorts,
  claimNumber: string,
  idempotencyKey: string,
  columns: Partial<Claim>,
): Claim {
  const blank = Object.fromEntries(
    claims.columns.map((column) => [column.key, column.type === 'number' ? null : '']),
  ) as unknown as Claim;
  return {
    ...blank,
    ...columns,
    claimNumber,
    receivedAt: ports.clock.now(),
    receivedBy: ports.user.email(),
    state: '受付',
    idempotencyKey,
  };
}

/** The policy of the trigger's date, or the one that the person chose; without one, the plan that was chosen. */
function coverOf(
  ports: Pick<Ports, 'tables'>,
  member: Member,
  intake: ClaimIntake,
): Pick<Claim, 'policyNumber' | 'plan' | 'certificateState'> | Problem {
  const { program, rules } = claimProgram(member.program);
  const terms = policiesOf(ports, member.memberKey);
  const policyNumber = intake.policyNumber || searchPolicies(terms, rules, intake).best;
  const policy = terms.find((row) => row.policyNumber === policyNumber);
  if (intake.policyNumber !== '' && !policy) {
    return claimDeskProblems.claimPolicyOther({ policyNumber: intake.policyNumber.slice(0, 40) });
  }
  if (policy) return { policyNumber, plan: policy.plan, certificateState: policy.certificateState };
  const only = program.plans.length === 1 ? program.plans[0]!.code : '';
  const plan = intake.plan || terms[0]?.plan || only;
  if (plan === '') return claimDeskProblems.claimPlanMissing();
  if (!program.plans.some(({ code }) => code === plan)) {
    return claimDeskProblems.claimPlanUnknown({ plan: plan.slice(0, 40) });
  }
  return { policyNumber: '', plan, certificateState: '' };
}
