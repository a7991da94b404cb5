// What the roster says about who may join: what is blank there is unknown, never assumed.
import type { Applicant, EligibilityRule } from '../../domain/eligibility';
import { foldText } from '../../domain/fold-text';
import type { Member } from '../../tables/members';

export function applicantOf(
  member: Pick<Member, 'kind' | 'association' | 'enrolmentUnit'>,
  revenueYen: number,
  rules: readonly EligibilityRule[],
): Applicant {
  const businesses = businessesOf(foldText(member.kind).trim(), rules);
  const associations = associationsOf(foldText(member.association).trim(), rules);
  return {
    revenueYen,
    ...(businesses ? { businesses } : {}),
    ...(associations ? { associations } : {}),
    ...(member.enrolmentUnit === '' ? {} : { wholeEntity: member.enrolmentUnit === '法人単位' }),
  };
}

function businessesOf(kind: string, rules: readonly EligibilityRule[]): string[] | undefined {
  if (kind === '') return undefined;
  return rules
    .flatMap((rule) => (rule.kind === 'excludedBusinesses' ? rule.businesses.value : []))
    .filter(({ text, rosterWords }) => (rosterWords ?? [text]).some((word) => kind.includes(word)))
    .map(({ code }) => code);
}

/** 「東社協 2026-04-01」: named, with the day on which somebody looked. A name alone still has to be checked. */
function associationsOf(text: string, rules: readonly EligibilityRule[]): string[] | undefined {
  if (text === '') return undefined;
  const named = rules.flatMap((rule) =>
    rule.kind === 'memberOf' &&
    (rule.rosterWords ?? [rule.association.value]).some((word) => text.includes(word))
      ? [rule.association.value]
      : [],
  );
  return named.length > 0 && !/\d/.test(text) ? undefined : named;
}
