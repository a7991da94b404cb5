import { cutText } from '../../domain/cut-text';
import { paperTitles } from '../../domain/paper';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { letterOpening } from '../mail';
import type { PreviewRenewalLetterRequest, RenewalLetterView } from './contract';
import { renewalQuotes } from './renewal-figures';
import { renewalLetter, renewalModel } from './renewal-letters';
import { gatherRenewalWorld, type RenewalPorts } from './renewal-world';

/** As it would be printed now. */
export function previewRenewalLetter(
  ports: RenewalPorts & Pick<Ports, 'letters'>,
  request: PreviewRenewalLetterRequest,
): RenewalLetterView {
  const world = gatherRenewalWorld(ports);
  const policyNumber = cutText(request.policyNumber, 40);
  const policy = world.policyOf.get(policyNumber);
  const quote = policy && renewalQuotes(world)(policy);
  const checked = renewalLetter(policy, policyNumber, quote, world);
  if (checked.problem) refuse(checked.problem);
  const { kind, member, program } = checked.letter;
  const rule = ports.letters.rules[kind]!;
  const opening = letterOpening(world.facts, rule, { member, program, number: policyNumber });
  const model = renewalModel(kind as 'renewal', opening, policy!, quote, world);
  return { title: paperTitles[kind as 'renewal'], html: ports.letters.html(model) };
}
