// What is wrong or odd about a claim's dates: order, future, the terms of the policies.
import { claimDateProblems, momentText } from './words';
import type { Problem } from '../domain/problem';
import type { ClaimMoments, Moment, PolicyAnswer, PolicyTerm } from './policy-in-force';

/** Dates in an impossible order; each problem refuses the intake. */
export function dateProblems(moments: ClaimMoments, now: string): Problem[] {
  const problems: Problem[] = [];
  const { occurred } = moments;
  for (const name of ['known', 'claimed'] as const) {
    const after = moments[name];
    if (occurred && after && isLater(occurred, after))
      problems.push(
        claimDateProblems.claimDatesOutOfOrder({ first: momentText.occurred, second: momentText[name] }),
      );
  }
  for (const name of ['occurred', 'known', 'claimed'] as const) {
    const moment = moments[name];
    if (moment && `${moment.date}T${moment.time || '00:00'}` > now.slice(0, 16))
      problems.push(claimDateProblems.claimDateAhead({ name: momentText[name] }));
  }
  return problems;
}

/** Later by day, and by time where both times are known. */
function isLater(a: Moment, b: Moment): boolean {
  if (a.date !== b.date) return a.date > b.date;
  return a.time !== '' && b.time !== '' && a.time > b.time;
}

const DEAD_STATES: ReadonlySet<string> = new Set(['失効', '取消', '見送り']);
const OPEN_STATES: ReadonlySet<string> = new Set(['申込受付', '解約']);

/** What the person at the desk has to look at before the claim is put under a policy. */
export function policyWarnings(
  terms: readonly PolicyTerm[],
  answers: readonly PolicyAnswer[],
  moments: ClaimMoments,
): Problem[] {
  const warnings: Problem[] = [];
  for (const answer of answers) {
    const { part, by } = answer;
    if (answer.missing) {
      warnings.push(claimDateProblems.claimTriggerMissing({ part, by }));
      continue;
    }
    const moment = moments[by]!;
    if (answer.candidates.length === 0) warnings.push(outside(terms, part, by, moment));
    for (const { policyNumber, fit, state } of answer.candidates) {
      if (fit === 'boundary') {
        warnings.push(claimDateProblems.claimBoundaryDay({ policyNumber, by, date: moment.date }));
      }
      if (DEAD_STATES.has(state)) warnings.push(claimDateProblems.claimPolicyLapsed({ policyNumber, state }));
      if (OPEN_STATES.has(state)) warnings.push(claimDateProblems.claimPolicyOpen({ policyNumber, state }));
    }
  }
  return unique(warnings);
}

function outside(terms: readonly PolicyTerm[], part: string, by: string, moment: Moment): Problem {
  const time = moment.time === '' ? '23:59' : moment.time;
  const at = `${moment.date}T${time}`;
  const starts = terms.map((term) => term.startsAt.slice(0, 16)).filter((start) => start !== '');
  if (starts.length === 0) return claimDateProblems.claimWithoutPolicy({ part });
  const date = `${moment.date} ${moment.time}`.trim();
  const before = starts.every((start) => at < start);
  return (before ? claimDateProblems.claimBeforeInception : claimDateProblems.claimAfterExpiry)({
    part,
    by,
    date,
  });
}

function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
