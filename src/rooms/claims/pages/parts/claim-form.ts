// This file defines the intake as the page holds it: blank at the start, and its problems by field.
import type { ClaimAnswered, ClaimIntake } from '../../contract';

export function blankIntake(memberKey: string): ClaimIntake {
  return {
    memberKey,
    policyNumber: '',
    plan: '',
    occurredOn: '',
    occurredTime: '',
    knownOn: '',
    knownTime: '',
    claimedOn: '',
    claimedTime: '',
    kind: '',
    allegation: '',
    cause: '',
    knownHow: '',
    persons: '',
    companies: '',
    sensitive: '',
    propertyDamage: '',
    wrongfulIntent: '',
    detection: '',
    reporter: '',
    access: '',
    publication: '',
    publishedHow: '',
    publishedOn: '',
    priorKnowledge: [],
    cautionGiven: false,
  };
}

export interface Problems {
  readonly byField: Readonly<Record<string, string>>;
  /** Those that belong to no field on the page. */
  readonly general: readonly string[];
}

export const NO_PROBLEMS: Problems = { byField: {}, general: [] };

export function problemsOf(answer: ClaimAnswered<object>, fields: readonly string[]): Problems {
  if (answer.ok) return NO_PROBLEMS;
  const byField: Record<string, string> = {};
  const general: string[] = [];
  for (const { field, message } of answer.problems) {
    if (field && fields.includes(field)) byField[field] = [byField[field], message].filter(Boolean).join(' ');
    else general.push(message);
  }
  return { byField, general };
}

/** One a page, so that a second click is the same request. */
export function newRequestKey(): string {
  const random = new Uint32Array(4);
  crypto.getRandomValues(random);
  return Array.from(random, (part) => part.toString(36)).join('');
}
