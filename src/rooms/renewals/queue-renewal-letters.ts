import type { Ports } from '../../ports';
import { queueLetters } from '../mail';
import { chosenPolicies } from './chosen-policies';
import type { QueueRenewalLettersReport, QueueRenewalLettersRequest } from './contract';
import { renewalLettersOf } from './renewal-letters';
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
    const { letters, refused } = renewalLettersOf(numbers, world);
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
