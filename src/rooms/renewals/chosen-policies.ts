import { cutText } from '../../domain/cut-text';
import { refuse } from '../../domain/problem';
import { renewalProblems } from './words';

/** Each once. Throws where nothing is chosen. */
export function chosenPolicies({ policyNumbers }: { readonly policyNumbers: readonly string[] }): string[] {
  const chosen = [...new Set(policyNumbers.map((number) => cutText(number, 40)))];
  if (chosen.length === 0) refuse(renewalProblems.renewalNoneChosen());
  return chosen;
}
