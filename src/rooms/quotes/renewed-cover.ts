// What a renewal quote starts from: the cover that ends, with its plans and its day, never a wish of the roster.
import type { IsoDate } from '../../domain/calendar';
import { planChoices } from '../../domain/plan-choices';
import { isCoverToRenew } from '../../domain/policy-event';
import { fail, ok, type Result } from '../../domain/problem';
import type { Program } from '../../domain/program';
import type { Member } from '../../tables/members';
import { policies, type Policy } from '../../tables/policies';
import { certain } from '../../tables/unread';
import type { Ports } from '../../ports';
import { quoteProblems } from './words';

export interface RenewedCover {
  /** Those that end on the day on which the renewal starts. */
  readonly policies: readonly Policy[];
  readonly effectiveDate: IsoDate;
  /** Of this year; each once. */
  readonly plans: readonly string[];
  /** 希望プラン of the roster where it says anything else; empty where it does not. */
  readonly wish: readonly string[];
}

const dayOf = (policy: Policy): IsoDate => policy.endsAt.slice(0, 10);

export function groupByMember<Row extends { readonly memberKey: string }>(
  rows: readonly Row[],
): Map<string, Row[]> {
  const byMember = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byMember.get(row.memberKey);
    if (own) own.push(row);
    else byMember.set(row.memberKey, [row]);
  }
  return byMember;
}

/** Asked once for a whole list. A row that cannot be read is refused for its own member alone. */
export function coverByMember({ tables }: Pick<Ports, 'tables'>): (memberKey: string) => Policy[] {
  const byMember = groupByMember(tables.read(policies));
  return (memberKey) => (byMember.get(memberKey) ?? []).map(certain);
}

/**
 * Undefined where the desk knows no cover of this member that could be renewed. In a group everybody starts on the
 * common day, so that another one is refused; a contract of its own starts on the day on which it ends.
 */
export function renewedCover(
  own: readonly Policy[],
  { program, plans }: Pick<Member, 'program' | 'plans'>,
  structure: Program,
  day: { readonly asked: IsoDate; readonly today: IsoDate },
): Result<RenewedCover | undefined> {
  const renewable = own.filter(
    (policy) => policy.program === program && isCoverToRenew(policy) && policy.endsAt !== '',
  );
  const open = renewable.filter(({ renewedBy }) => renewedBy === '');
  const last = open.map(dayOf).sort().pop();
  const isOwn = structure.cover.expiry.value === 'own' && last !== undefined && last >= day.today;
  const ending = renewable.filter((policy) => dayOf(policy) === day.asked);
  if (ending.length === 0 && last === undefined) return ok(undefined);
  if (ending.length === 0 && !isOwn) {
    const { policyNumber } = open.find((policy) => dayOf(policy) === last)!;
    return fail(quoteProblems.renewalStartDiffers({ policyNumber, end: last!, start: day.asked }));
  }
  const found = ending.length > 0 ? ending : open.filter((policy) => dayOf(policy) === last);
  const present = [...new Set(found.map((policy) => policy.plan))];
  return ok({
    policies: found,
    effectiveDate: ending.length > 0 ? day.asked : last!,
    plans: present,
    wish: wishBeside(present, plans),
  });
}

/** What the roster wishes, where that is not what is insured. */
export function wishBeside(present: readonly string[], wished: string): string[] {
  const wish = [...new Set(wished.split(/[、,，\s]+/).filter((code) => code !== ''))];
  const same = wish.length === present.length && wish.every((code) => present.includes(code));
  return wish.length === 0 || same ? [] : wish;
}

/** The plans to quote: this year's, unless a person has chosen; refused where one of them is no plan any more. */
export function plansToRenew({ plans, policies: [first] }: RenewedCover, structure: Program): Result<string> {
  const former = plans
    .map((plan) => ({ plan, ...planChoices(structure, plan) }))
    .find((one) => !one.proposed);
  if (!former) return ok(plans.join('、'));
  const { policyNumber, memberKey } = first!;
  const choices = former.codes.join('、');
  return fail(
    quoteProblems.renewalPlanFormer({ policyNumber, memberKey, plan: former.plan, plans: choices }),
  );
}

/** What a person may choose from: what is insured, what is wished, both, or the plans that followed a former one. */
export function renewalChoices({ plans, wish }: RenewedCover, structure: Program): string[][] {
  const known = structure.plans.map(({ code }) => code);
  const isFormer = plans.some((plan) => !known.includes(plan));
  const present = isFormer
    ? plans.flatMap((plan) => planChoices(structure, plan).codes.map((code) => [code]))
    : [[...plans]];
  const wished = wish.filter((plan) => known.includes(plan));
  const all = [...present, wished, isFormer ? [] : [...plans, ...wished]].map((codes) => [...new Set(codes)]);
  const told = new Map(
    all.filter((codes) => codes.length > 0).map((codes) => [[...codes].sort().join(), codes]),
  );
  return [...told.values()];
}
