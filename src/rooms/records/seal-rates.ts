// Rate versions in force keep what they were issued with: who types over them gets 要照会, and a mark in 状態.
import { compileVersion, isApproved } from '../../rating/compile-version';
import { CHANGED_TEXT, rateStateText } from '../../rating/rate-row';
import { cellText, listVersions, planCode } from '../../rating/rate-versions';
import type { SheetRow } from '../../rating/rate-sheet';
import { changedSinceSealed, checksumOf } from '../../rating/version-seal';
import { rates } from '../../tables/rates';
import type { Change, Ports } from '../../ports';
import { rowIdOf, rowSeal, sealKeyOf, type PlainRow } from './row-seals';
import { sealsByKey } from './seal-writes';
import { recordWords as words } from './words';

type RatePorts = Pick<Ports, 'tables' | 'rates'>;
type RateChange = Change<typeof rates>;

interface Issued {
  readonly version: string;
  readonly plan: string;
  readonly rows: readonly SheetRow[];
  readonly ids: readonly string[];
}

/** Of a plan: its rows in one version in force, with the ids of their rows. */
function issuedVersions(ports: RatePorts): Issued[] {
  const listed = listVersions(ports.rates.rateValues());
  if (!listed.ok) return [];
  const standing = ports.tables.read(rates);
  return listed.value
    .filter(({ state }) => state === 'inForce')
    .flatMap(({ version, plans, rows }) =>
      plans.map((plan) => ({
        version,
        plan,
        rows: rows.filter((row) => planCode(row) === plan),
        ids: standing
          .filter((row) => String(row.version) === version && String(row.plan) === plan)
          .map(({ rateKey }) => rateKey),
      })),
    );
}

/** Versions that stand under an insurer's paper and have no checksum yet, unless a row of them was typed over before. */
function unsealed(ports: RatePorts, issued: readonly Issued[]): RateChange[] {
  const open = issued.filter(({ rows }) =>
    rows.every((row) => isApproved(row) && cellText(row, 'checksum') === ''),
  );
  if (open.length === 0) return [];
  const seals = sealsByKey(ports.tables);
  const rewritten = new Set(
    (ports.tables.read(rates) as PlainRow[])
      .filter((row) => {
        const seal = seals.get(sealKeyOf(rates.tab, rowIdOf(rates, row)))?.fingerprint ?? '';
        return seal !== '' && seal !== rowSeal(rates, row);
      })
      .map((row) => rowIdOf(rates, row)),
  );
  return open.filter(({ ids }) => !ids.some((id) => rewritten.has(id))).flatMap(sealing);
}

function sealing({ plan, rows, ids }: Issued): RateChange[] {
  const compiled = compileVersion(plan, rows);
  if (!compiled.ok) return [];
  const checksum = checksumOf(compiled.value);
  return ids.map((id) => ({ id, set: { checksum, state: rateStateText.inForce } }));
}

/** Once a day: seals what has no checksum, and says in 状態 which versions were typed over. */
export function markRates(ports: RatePorts & Pick<Ports, 'lock' | 'audit'>): void {
  ports.lock.hold(() => {
    const issued = issuedVersions(ports);
    const sealed = unsealed(ports, issued);
    const marks = issued.flatMap(({ plan, rows, ids }): RateChange[] => {
      const compiled = compileVersion(plan, rows);
      const isChanged = !compiled.ok || changedSinceSealed(compiled.value, rows) !== undefined;
      const isSealed = rows.some((row) => cellText(row, 'checksum') !== '');
      const state = isChanged && isSealed ? CHANGED_TEXT : rateStateText.inForce;
      return rows.every((row) => cellText(row, 'state') === state)
        ? []
        : ids.map((id) => ({ id, set: { state } }));
    });
    if (sealed.length + marks.length === 0) return;
    ports.tables.update(rates, [...sealed, ...marks], 'skip');
    const named = new Set(marks.map(({ id }) => id));
    ports.audit.record('markRates', [...named], words.ratesMarked(sealed.length, marks.length));
    ports.tables.flush();
  });
}

/** A manager has said that the changes of these rows were meant: their versions are sealed as they stand. */
export function sealRatesAgain(ports: RatePorts, rowIds: readonly string[]): void {
  const isMeant = ({ version, plan }: Issued) => rowIds.some((id) => id.startsWith(`${version}/${plan}/`));
  // What a document publishes is its own: without the insurer's paper nothing else is sealed.
  const changes = issuedVersions(ports)
    .filter(isMeant)
    .filter(({ rows }) => rows.every(isApproved))
    .flatMap(sealing);
  if (changes.length > 0) ports.tables.update(rates, changes, 'skip');
}
