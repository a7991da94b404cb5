// Who may join a programme, as rules that lead to a question to the insurer, never to a refusal.
import type { Fact } from './fact';
import type { ReferralReason } from './premium';

export type EligibilityRule =
  | { kind: 'excludedBusinesses'; id: string; businesses: Fact<readonly ExcludedBusiness[]> }
  | { kind: 'revenueUpTo'; id: string; yen: Fact<number> }
  | {
      kind: 'memberOf';
      id: string;
      association: Fact<string>;
      /** Words in the roster that name the association; its own name where there are none. */
      rosterWords?: readonly string[];
    }
  | { kind: 'wholeEntity'; id: string; text: Fact<string> };

export interface ExcludedBusiness {
  code: string;
  text: string;
  /** Words in the roster's 種別 that mean this kind; its own text where there are none. */
  rosterWords?: readonly string[];
}

/** What is known about the organisation that wants to join; undefined is not known yet. */
export interface Applicant {
  revenueYen?: number;
  /** Codes of the excluded kinds that it belongs to; an empty list says that someone looked. */
  businesses?: readonly string[];
  /** Associations whose membership has been checked. */
  associations?: readonly string[];
  wholeEntity?: boolean;
}

export interface EligibilityFinding {
  rule: string;
  reason: ReferralReason;
  /** `refer`: the rule speaks against joining. `ask`: what the rule needs is not known yet. */
  kind: 'refer' | 'ask';
  /** What the rule says, in Japanese. */
  text: string;
}

/** No finding: nothing known speaks against it. That is no acceptance: the insurer decides. */
export function checkEligibility(
  rules: readonly EligibilityRule[],
  applicant: Applicant,
): EligibilityFinding[] {
  return rules.flatMap((rule) => findingsOf(rule, applicant));
}

function findingsOf(rule: EligibilityRule, applicant: Applicant): EligibilityFinding[] {
  switch (rule.kind) {
    case 'excludedBusinesses':
      return businessFindings(rule.id, rule.businesses.value, applicant.businesses);
    case 'revenueUpTo': {
      if (applicant.revenueYen === undefined) {
        return [{ rule: rule.id, reason: 'missingRevenue', kind: 'ask', text: '売上高等の確認が必要です' }];
      }
      return applicant.revenueYen > rule.yen.value
        ? [
            {
              rule: rule.id,
              reason: 'excludedBusiness',
              kind: 'refer',
              text: '売上高が引受の対象となる上限を超えています',
            },
          ]
        : [];
    }
    case 'memberOf':
      return applicant.associations?.includes(rule.association.value)
        ? []
        : [
            {
              rule: rule.id,
              reason: 'notMember',
              kind: applicant.associations ? 'refer' : 'ask',
              text: `${rule.association.value}であることの確認が必要です`,
            },
          ];
    case 'wholeEntity':
      if (applicant.wholeEntity === true) return [];
      return [
        {
          rule: rule.id,
          reason: 'excludedBusiness',
          kind: applicant.wholeEntity === false ? 'refer' : 'ask',
          text: rule.text.value,
        },
      ];
  }
}

function businessFindings(
  rule: string,
  excluded: readonly ExcludedBusiness[],
  businesses: readonly string[] | undefined,
): EligibilityFinding[] {
  if (!businesses) {
    return [{ rule, reason: 'excludedBusiness', kind: 'ask', text: '業種の確認が必要です' }];
  }
  return excluded
    .filter((business) => businesses.includes(business.code))
    .map((business) => ({
      rule,
      reason: 'excludedBusiness',
      kind: 'refer',
      text: `対象とならない業種に当たる可能性があります（${business.text}）`,
    }));
}
