// A claims desk in memory for tests: a member with two terms, an intake, a cost.
import { DaichoError, type Problem } from '../../src/domain/problem';
import { programOf } from '../../src/programs';
import { policies, type Policy } from '../../src/tables/policies';
import { newRecord } from '../../src/tables/new-record';
import type { ClaimIntake, SaveClaimCostRequest } from '../../src/rooms/claims/contract';
import { moveClaimCost, saveClaimCost } from '../../src/rooms/claims/claim-costs';
import { registerClaim } from '../../src/rooms/claims/register-claim';
import { memoryWorld, type MemoryWorld } from './memory-ports';

export const TODAY = '2018-06-20';

/** A TOSHA member with two terms, 16:00 to 16:00, the second not certified yet. */
export function desk(program = 'TOSHA', plan = 'TOSHA-A'): MemoryWorld & { memberKey: string } {
  const world = memoryWorld();
  world.state.today = TODAY;
  world.setSetting('agencyName', '見本代理店');
  world.setProgram(program, { mandate: '取扱あり' });
  const { memberKey } = world.addMember({ program, plans: plan, organization: '社会福祉法人見本' });
  world.ports.tables.append(policies, [
    policy({ policyNumber: 'P-2018-0001', memberKey, program, plan }),
    policy({
      policyNumber: 'P-2019-0001',
      memberKey,
      program,
      plan,
      startsAt: '2019-04-01T16:00:00',
      endsAt: '2020-04-01T16:00:00',
    }),
  ]);
  return { ...world, memberKey };
}

/** With the limits of its plan, as an accepted application writes them. */
export function policy(set: Partial<Policy>): Policy {
  const plan = programOf(set.program ?? '')?.plans.find(({ code }) => code === set.plan);
  return newRecord(policies, {
    liabilityLimitYen: plan?.liabilityLimitYen?.value ?? null,
    costLimitYen: plan?.costLimitYen?.value ?? null,
    startsAt: '2018-04-01T16:00:00',
    endsAt: '2019-04-01T16:00:00',
    state: '契約中',
    certificateState: '未着',
    ...set,
  });
}

export const intake = (memberKey: string, set: Partial<ClaimIntake> = {}): ClaimIntake => ({
  memberKey,
  policyNumber: '',
  plan: '',
  caller: '',
  callerPhone: '',
  reportedOn: '',
  reportedTime: '',
  occurredOn: '2018-06-10',
  occurredTime: '',
  knownOn: '2018-06-12',
  knownTime: '09:30',
  claimedOn: '2018-06-15',
  claimedTime: '',
  kind: 'leak',
  allegation: '名簿の紛失による精神的苦痛',
  cause: '職員が名簿を電車に置き忘れた',
  knownHow: '利用者の家族からの電話',
  persons: '1,200',
  companies: '',
  sensitive: '有',
  propertyDamage: '無',
  wrongfulIntent: '無',
  detection: 'own',
  reporter: '',
  access: '無',
  publication: '未定',
  publishedHow: '',
  publishedOn: '',
  priorKnowledge: ['いいえ', 'いいえ'],
  cautionGiven: true,
  ...set,
});

export function register(
  world: MemoryWorld & { memberKey: string },
  set: Partial<ClaimIntake> = {},
  key = 'k1',
) {
  return registerClaim(world.ports, {
    claimNumber: '',
    requestKey: key,
    intake: intake(world.memberKey, set),
  });
}

export function cost(set: Partial<SaveClaimCostRequest> = {}): SaveClaimCostRequest {
  return {
    claimNumber: 'C-2018-0001',
    requestKey: `c${Math.floor(Object.keys(set).length)}${set.item ?? ''}${set.payee ?? ''}${set.estimate ?? ''}`,
    item: 'investigation',
    itemName: '',
    payee: '調査会社',
    estimate: '3,000,000円',
    persons: '',
    companies: '',
    notDuplicate: false,
    ...set,
  };
}

/** A cost with the insurer's approval of all of it. */
export function approvedCost(ports: MemoryWorld['ports'], set: Partial<SaveClaimCostRequest> = {}): void {
  const request = cost(set);
  const { costNumber } = saveClaimCost(ports, request);
  const { estimate: amount } = request;
  moveClaimCost(ports, { costNumber, move: 'approve', on: '', amount, note: '保険会社 佐藤様' });
}

/** All that is refused; none where it goes through. */
function refused(work: () => unknown): readonly Problem[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof DaichoError) return error.problems;
    throw error;
  }
}

export const codes = (work: () => unknown): string[] => refused(work).map(({ code }) => code);
/** Where a form shows it. */
export const fields = (work: () => unknown): string[] => refused(work).map(({ field }) => field ?? '');
