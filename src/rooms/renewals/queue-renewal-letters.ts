import { shown } from '../../domain/problem-text';
import type { RowMessage } from '../../domain/row-message';
import type { Ports } from '../../ports';
import { attempt } from '../../tables/unread';
import { queueLetters, type LetterToQueue } from '../mail';
import { chosenPolicies } from './chosen-policies';
import type { QueueRenewalLettersReport, QueueRenewalLettersRequest } from './contract';
import { renewalQuotes } from './renewal-figures';
import { renewalLetter } from './renewal-letters';
import { gatherRenewalWorld, type RenewalPorts } from './renewal-world';
import { renewalAudit } from './words';

/** Chosen on the page; the same policy, step and year make one letter only. */
export function queueRenewalLetters(
  ports: RenewalPorts & Pick<Ports, 'lock' | 'user' | 'audit' | 'letters'>,
  request: QueueRenewalLettersRequest,
): QueueRenewalLettersReport {
  const numbers = chosenPolicies(request);
  return ports.lock.hold(() => {
    const world = gatherRenewalWorld(ports);
    const quoteOf = renewalQuotes(world);
    const refused: RowMessage[] = [];
    const letters: LetterToQueue[] = [];
    for (const policyNumber of numbers) {
      const read = attempt(() => {
        const policy = world.policyOf.get(policyNumber);
        return renewalLetter(policy, policyNumber, policy && quoteOf(policy), world);
      });
      const checked = read.ok ? read.value : read;
      if ('problem' in checked && checked.problem)
        refused.push(shown(checked.problem, policyNumber, policyNumber));
      else letters.push(checked.letter);
    }
    const queued = queueLetters(ports, world.facts, letters);
    const added = queued.filter(({ existing }) => !existing).map(({ deliveryNumber }) => deliveryNumber);
    if (added.length > 0) ports.audit.record('queueRenewalLetters', added, renewalAudit.queued(added.length));
    ports.tables.flush();
    return {
      queued: added,
      existing: queued.filter(({ existing }) => existing).map(({ deliveryNumber }) => deliveryNumber),
      refused,
    };
  });
}
