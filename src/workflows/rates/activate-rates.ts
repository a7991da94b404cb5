// This file defines the switch: a reviewed draft goes into force, earlier versions end, nothing issued is edited.
import { formatJapanese } from '../../domain/calendar';
import { DaichoError } from '../../domain/problem';
import { rateStateText } from '../../rating/rate-row';
import { issuedCells } from '../../rating/version-switch';
import { rates } from '../../tables/rates';
import type { ActivatedRates, ActivateRatesRequest } from '../../ui/rates-contract';
import type { Change, Ports } from '../ports';
import { runCases } from './rate-cases';
import { refuseStaff } from './rate-desk';
import { rateWords } from './rate-words';
import { planFor, type PlannedSwitch } from './review-rates';

type ActivatePorts = Pick<Ports, 'tables' | 'rates' | 'clock' | 'lock' | 'user' | 'audit' | 'log'>;

export function activateRates(ports: ActivatePorts, request: ActivateRatesRequest): ActivatedRates {
  refuseStaff(ports);
  const found = planFor(ports, request);
  refuseUnreviewed(found, request);
  const failed = runCases(ports, found.program, found.request, found.planned).filter(({ ok }) => !ok);
  if (failed.length > 0) throw new DaichoError({ code: 'rateCaseFailed', params: { count: failed.length } });
  return ports.lock.hold(() => {
    ports.rates.keyRows();
    // Somebody may have typed into the tab while the cases ran.
    const now = planFor(ports, request);
    refuseUnreviewed(now, request);
    ports.tables.update(rates, changesFor(ports, now));
    const { terms } = now;
    const { version } = now.request;
    const closed = now.planned.closed.map((rows) => rows.version);
    const from = formatJapanese(terms.effectiveFrom);
    const to = formatJapanese(terms.effectiveTo);
    const summary = rateWords.audit.activate(version, from, to, terms.approvedBy);
    ports.audit.record('activateRates', [version, ...closed], summary);
    ports.tables.flush();
    ports.log.info('activateRates', { rows: now.planned.tables.length, closed: closed.length });
    return {
      version,
      effectiveFrom: terms.effectiveFrom,
      closed,
      later: terms.effectiveFrom > ports.clock.today(),
    };
  });
}

function refuseUnreviewed({ planned, reviewKey }: PlannedSwitch, request: ActivateRatesRequest): void {
  const count = (severity: string) =>
    planned.findings.filter((finding) => finding.severity === severity).length;
  if (count('stop') > 0) throw new DaichoError({ code: 'rateStops', params: { count: count('stop') } });
  if (reviewKey !== request.reviewKey) throw new DaichoError({ code: 'rateReviewStale' });
  if (count('note') > 0 && request.acknowledged !== true) {
    throw new DaichoError({ code: 'rateNotesOpen', params: { count: count('note') } });
  }
  if (!Array.isArray(request.cases) || request.cases.length === 0) {
    throw new DaichoError({ code: 'rateCasesMissing' });
  }
}

/** The draft's rows get state and terms; rows of an earlier version get an end, or 廃止. */
function changesFor(
  ports: ActivatePorts,
  { program, request, terms, planned }: PlannedSwitch,
): Change<typeof rates>[] {
  const plans = new Set(planned.tables.map(({ plan }) => plan));
  const ends = new Map(planned.closed.map(({ version, effectiveTo }) => [version, effectiveTo]));
  return ports.tables
    .read(rates)
    .filter((row) => row.program === program.code && plans.has(String(row.plan)))
    .flatMap((row): Change<typeof rates>[] => {
      const version = String(row.version);
      if (version === request.version) return [{ id: row.rateKey, set: issuedCells(terms) }];
      const end = ends.get(version);
      if (end === undefined || row.state !== rateStateText.inForce) return [];
      return [{ id: row.rateKey, set: end === '' ? { state: rateStateText.retired } : { effectiveTo: end } }];
    });
}
