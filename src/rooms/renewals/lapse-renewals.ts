import { coverState } from '../../domain/policy';
import { isOutcome } from '../../domain/renewal';
import type { Ports } from '../../ports';
import { openLedger } from '../enrolment';
import { programsNow } from '../mail';
import { renewalAudit, renewalText } from './words';

type LapsePorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log'>;

/** Cover that ended while nobody had an outcome has lapsed: the daily run says so, and ホーム counts it. */
export function lapseRenewals(ports: LapsePorts): { readonly lapsed: number; readonly changed: number } {
  return ports.lock.hold(() => {
    const ledger = openLedger(ports, programsNow(ports).programOf);
    const now = ports.clock.now();
    const lapsed = ledger
      .all()
      .filter((policy) => coverState(policy, now) === '満期' && !isOutcome(policy.renewalState))
      .filter(
        ({ policyNumber, endsAt }) =>
          ledger.record({
            policyNumber,
            event: { kind: 'renewalTrack', state: '失効' },
            effectiveOn: endsAt.slice(0, 10),
            document: renewalText.lapsed,
          }).ok,
      )
      .map(({ policyNumber }) => policyNumber);
    // Also brings every row to the state of the day: 引受, 契約中, 満期 from the dates, 被保険者 as 事実 has corrected it.
    const { written } = ledger.commit();
    if (lapsed.length > 0) ports.audit.record('lapseRenewals', lapsed, renewalAudit.lapsed(lapsed.length));
    ports.log.info('lapseRenewals', { lapsed: lapsed.length, changed: written });
    return { lapsed: lapsed.length, changed: written };
  });
}
