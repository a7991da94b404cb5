// What a rule of this desk throws becomes an answer; a busy lock, a damaged tab or a reader stays an error.
import { answerProblems, disclosureProblems } from '../../domain/disclosure-messages';
import { formProblems, refused, type Refused } from '../../domain/form-reader';
import { dayProblems, revenueProblems } from '../../domain/messages';
import { DaichoError, isOf, type Problem } from '../../domain/problem';
import { claimDateProblems, payableProblems } from '../../payable/words';
import { addressProblems } from '../mail/address-check';
import { comparisonProblems } from '../quotes/comparison-messages';
import { quoteProblems } from '../quotes/messages';
import { claimProblems } from './words';

export const claimRefusal = (...problems: Problem[]): Refused => refused(problems);

/** Of this desk; the simulator also keeps to the rules of a comparison (C4). */
const ruleProblems: readonly object[] = [
  claimProblems,
  payableProblems,
  claimDateProblems,
  formProblems,
  comparisonProblems,
  quoteProblems,
  answerProblems,
  disclosureProblems,
  revenueProblems,
  dayProblems,
  addressProblems,
];

export function claimRefusalOf(error: unknown): Refused {
  if (!(error instanceof DaichoError)) throw error;
  if (!error.problems.every((problem) => isOf(problem, ...ruleProblems))) throw error;
  return claimRefusal(...error.problems);
}
