// Which refusals the pages of the pre-check get as data.
import { addressProblems, mailProblems } from '../mail';
import { memberProblems } from '../../domain/member-problems';
import { answerProblems, disclosureProblems } from '../../domain/disclosure-messages';
import { revenueProblems, dayProblems } from '../../domain/messages';
import { DaichoError, isOf, type Problem } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import type { DisclosureProblem } from './contract';
import { preCheckProblems } from './words';

export function deskProblem(problem: Problem): DisclosureProblem {
  const number = problem.params?.['number'] ?? problem.where?.column?.replace(/^告知番号/, '');
  return {
    ...shown(problem),
    ...(number === undefined ? {} : { number: String(number) }),
  };
}

export function refusal(...problems: readonly Problem[]): {
  ok: false;
  problems: readonly DisclosureProblem[];
} {
  return { ok: false, problems: problems.map(deskProblem) };
}

const ruleProblems: readonly object[] = [
  preCheckProblems,
  mailProblems,
  memberProblems,
  answerProblems,
  disclosureProblems,
  revenueProblems,
  dayProblems,
  addressProblems,
];

/** What a person can put right becomes data; a busy lock or a damaged tab stays an error, so that pages try again. */
export function refusalOf(error: unknown): ReturnType<typeof refusal> {
  if (!(error instanceof DaichoError)) throw error;
  if (!error.problems.every((problem) => isOf(problem, ...ruleProblems))) throw error;
  return refusal(...error.problems);
}
