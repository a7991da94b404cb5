// The switch: a reviewed draft goes into force, earlier versions end, nothing issued is edited.
import { versionProblems } from '../../rating/version-messages';
import { formatJapanese } from '../../domain/calendar';
import { refuse } from '../../domain/problem';
import { CHANGED_TEXT, rateStateText } from '../../rating/rate-row';
import { checksumOf } from '../../rating/version-seal';
import { issuedCells } from '../../rating/version-switch';
import { rates } from '../../tables/rates';
import type { ActivatedRates, ActivateRatesRequest } from './contract';
import type { Change, Ports } from '../../ports';
import { runCases } from './rate-cases';
import { rateWords } from './words';
import { planFor, type PlannedSwitch } from './review-rates';

type ActivatePorts = Pick<Ports, 'tables' | 'rates' | 'clock' | 'lock' | 'audit' | 'log'>;

export function activateRates(ports: ActivatePorts, request: ActivateRatesRequest): ActivatedRates {
  const found = planFor(ports, request);
  refuseUnreviewed(found, request);
  const { cases } = runCases(ports, found.program, found.request, found.planned);
  const failed = cases.filter(({ ok }) => !ok);
  if (failed.length > 0) refuse(versionProblems.rateCaseFailed({ count: failed.length }));
  return ports.lock.hold(() => {
    ports.rates.keyRows();
    // Somebody may have typed into the tab while the cases ran.
    const now = planFor(ports, request);
    refuseUnreviewed(now, request);
    write(ports, now);
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
  if (count('stop') > 0) refuse(versionProblems.rateStops({ count: count('stop') }));
  if (reviewKey !== request.reviewKey) refuse(versionProblems.rateReviewStale());
  if (count('note') > 0 && !request.acknowledged) {
    refuse(versionProblems.rateNotesOpen({ count: count('note') }));
  }
  if (request.cases.length === 0) {
    refuse(versionProblems.rateCasesMissing());
  }
}

/**
 * Cut off anywhere, no premium comes from half a switch: first the terms, while the draft still rates nothing, then the
 * end of earlier versions, and last the one column that puts it into force.
 */
function write(ports: ActivatePorts, { program, request, terms, planned }: PlannedSwitch): void {
  const plans = new Set(planned.tables.map(({ plan }) => plan));
  const ends = new Map(planned.closed.map(({ version, effectiveTo }) => [version, effectiveTo]));
  const rows = ports.tables
    .read(rates)
    .filter((row) => row.program === program.code && plans.has(String(row.plan)));
  const own = rows.filter((row) => row.version === request.version);
  const { state, ...cells } = issuedCells(terms);
  // As the whole tab will read: a switch that dies in between leaves no half sealed version in force.
  const sealOf = (row: { readonly plan: unknown; readonly version: unknown }): string => {
    const versions = planned.after.plans.get(String(row.plan))?.versions ?? [];
    const version = versions.find((one) => one.version === String(row.version));
    return version ? checksumOf(version) : '';
  };
  const steps: Change<typeof rates>[][] = [
    own.map(({ rateKey }) => ({ id: rateKey, set: cells })),
    rows.flatMap((row): Change<typeof rates>[] => {
      const end = ends.get(String(row.version));
      if (row.version === request.version || end === undefined) return [];
      if (row.state !== rateStateText.inForce && row.state !== CHANGED_TEXT) return [];
      if (end === '') return [{ id: row.rateKey, set: { state: rateStateText.retired } }];
      const seal = row.checksum === '' ? {} : { checksum: sealOf(row) };
      return [{ id: row.rateKey, set: { effectiveTo: end, ...seal } }];
    }),
    own.map((row) => ({ id: row.rateKey, set: { state, checksum: sealOf(row) } })),
  ];
  for (const changes of steps.filter((step) => step.length > 0)) {
    ports.tables.update(rates, changes);
    ports.tables.flush();
  }
}
