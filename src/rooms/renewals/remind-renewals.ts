import { shown } from '../../domain/problem-text';
import type { RowMessage } from '../../domain/row-message';
import type { Ports } from '../../ports';
import { deadlines } from '../../tables/deadlines';
import { outbox, type Delivery } from '../../tables/outbox';
import type { Policy } from '../../tables/policies';
import { attempt } from '../../tables/unread';
import { type LetterToQueue, queueLetters } from '../mail';
import { renewalStepKey } from '../deadlines';
import { renewalDeliveries } from './renewal-deliveries';
import { renewalQuotes } from './renewal-figures';
import { renewalLetter, renewalLetterMark, stepNow } from './renewal-letters';
import { gatherRenewalWorld, isRenewable, type RenewalPorts, type RenewalWorld } from './renewal-world';
import { renewalAudit } from './words';

type RemindPorts = RenewalPorts & Pick<Ports, 'lock' | 'user' | 'audit' | 'log' | 'time' | 'letters'>;

export interface RemindRenewalsReport {
  readonly queued: number;
  /** Policies whose step is due but whose letter could not be made, with the reason. */
  readonly refused: readonly RowMessage[];
  /** For the next run: the time of this one was over. */
  readonly left: number;
}

/** Rows that a person still has to see through: another letter would only stand behind them. */
const WAITING: readonly Delivery['state'][] = [
  '下書き',
  '確認待ち',
  '送信待ち',
  '送信中',
  '送信失敗',
  '要確認（送信結果不明）',
  '発送待ち',
];

/**
 * The daily run: where a step is due and nobody has answered, one letter for the latest step. Steps missed by an
 * outage are not sent one by one, and a letter that a person cancelled does not come back.
 */
export function remindRenewals(ports: RemindPorts): RemindRenewalsReport {
  return ports.lock.hold(() => {
    const world = gatherRenewalWorld(ports);
    const standing = renewalDeliveries(ports.tables.sound(outbox));
    const quoteOf = renewalQuotes(world);
    const due = world.policies.filter((policy) => ports.tables.orAside(() => isDue(policy, standing, world)));
    const refused: RowMessage[] = [];
    const letters: LetterToQueue[] = [];
    let left = 0;
    for (const policy of due) {
      if (ports.time.spent()) {
        left += 1;
        continue;
      }
      const read = attempt(() => renewalLetter(policy, policy.policyNumber, quoteOf(policy), world));
      const checked = read.ok ? read.value : read;
      if ('problem' in checked && checked.problem)
        refused.push(shown(checked.problem, policy.policyNumber, policy.policyNumber));
      else letters.push(checked.letter);
    }
    // Marked first: once the letter stands, nothing brings this run back to its deadline.
    if (letters.length > 0) markReminded(ports, letters, world);
    const queued = queueLetters(ports, world.facts, letters);
    if (queued.length > 0) {
      const numbers = queued.map(({ deliveryNumber }) => deliveryNumber);
      ports.audit.record('remindRenewals', numbers, renewalAudit.queued(numbers.length));
    }
    ports.tables.flush();
    ports.log.info('remindRenewals', { queued: queued.length, refused: refused.length, left });
    return { queued: queued.length, refused, left };
  });
}

function isDue(
  policy: Policy,
  standing: ReadonlyMap<string, readonly Delivery[]>,
  world: RenewalWorld,
): boolean {
  if (!isRenewable(policy) || policy.endsAt <= world.now) return false;
  // Whoever has answered hears from a person, not from the calendar.
  if (policy.renewalState !== '' && policy.renewalState !== '案内済') return false;
  const step = stepNow(policy, world);
  if (!step || step.date === '' || step.date > world.today) return false;
  const letters = standing.get(policy.policyNumber) ?? [];
  if (letters.some((row) => WAITING.includes(row.state))) return false;
  // Also after the clock was set back: what a later step has said is not said again by an earlier one.
  const done = new Set(letters.map((row) => row.idempotencyKey));
  const later = world.renewalDays.filter((daysBefore) => daysBefore <= step.daysBefore);
  return !later.some((daysBefore) => done.has(renewalLetterMark(policy, { daysBefore })));
}

/** 督促日 of the step's row in 期限. */
function markReminded(
  ports: Pick<Ports, 'tables'>,
  letters: readonly LetterToQueue[],
  world: RenewalWorld,
): void {
  const rows = new Set(ports.tables.readColumns(deadlines, ['deadlineKey']).map((row) => row.deadlineKey));
  const keys = letters.map(({ key }) => renewalStepKey(key[1]!, Number(key[3])));
  const changes = keys.filter((key) => rows.has(key)).map((id) => ({ id, set: { remindedOn: world.today } }));
  ports.tables.update(deadlines, changes);
}
