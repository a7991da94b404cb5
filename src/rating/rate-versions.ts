// The versions that stand in the rate tab, whatever their state, and how one is picked out.
import { plainText } from '../domain/cell-value';
import { versionProblems } from './version-messages';
import { parseDate } from '../domain/calendar';
import { foldText } from '../domain/fold-text';
import { ok, type Result } from '../domain/problem';
import { compileVersion, type CompiledVersion } from './compile-version';
import { CHANGED_TEXT, RATE_COLUMNS, rateStateText, type RateKey, type RateState } from './rate-row';
import { readRateSheet, type SheetRow } from './rate-sheet';
import { rateHeld, type RateRequest } from './rate';
import type { Rating } from './rating';

/** The rows of one 版 of one programme. */
export interface RateVersion {
  readonly program: string;
  readonly version: string;
  /** `mixed` where the rows do not agree: such a version rates nothing. */
  readonly state: RateState | 'mixed';
  readonly rows: readonly SheetRow[];
  readonly plans: readonly string[];
}

type Values = readonly (readonly unknown[])[];

export function cellText(row: SheetRow, key: RateKey): string {
  return plainText(row.cell(key)).trim();
}

/** ISO, or '' where there is none or none that can be read. */
export function cellDate(row: SheetRow, key: RateKey): string {
  const value = row.cell(key);
  const date = value === '' || value === undefined ? undefined : parseDate(value);
  return date?.ok ? date.value : '';
}

export function planCode(row: SheetRow): string {
  return foldText(cellText(row, 'plan')).toUpperCase();
}

/** In the order of the tab; rows without a version are nobody's. */
export function listVersions(values: Values): Result<RateVersion[]> {
  const sheet = readRateSheet(values);
  if (!sheet.ok) return sheet;
  const groups = new Map<string, SheetRow[]>();
  for (const row of sheet.value) {
    const version = cellText(row, 'version');
    if (version === '') continue;
    const key = JSON.stringify([cellText(row, 'program'), version]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return ok(
    [...groups].map(([key, rows]) => {
      const [program, version] = JSON.parse(key) as [string, string];
      return { program, version, state: stateOf(rows), rows, plans: [...new Set(rows.map(planCode))] };
    }),
  );
}

function stateOf(rows: readonly SheetRow[]): RateVersion['state'] {
  const words = new Set(
    rows
      .map((row) => cellText(row, 'state'))
      .map((word) => (word === CHANGED_TEXT ? rateStateText.inForce : word)),
  );
  const found = (Object.keys(rateStateText) as RateState[]).find((state) => words.has(rateStateText[state]));
  return words.size === 1 && found ? found : 'mixed';
}

/** A copy of the block with some cells of its rows changed, as the tab would then read. */
export function withCells(
  values: Values,
  change: (row: SheetRow) => Readonly<Partial<Record<RateKey, string | number>>> | undefined,
): unknown[][] {
  const block = values.map((row) => [...row]);
  const sheet = readRateSheet(values);
  if (!sheet.ok) return block;
  const header = values[0]!.map((cell) => foldText(String(cell)));
  const columns = new Map(RATE_COLUMNS.map(({ key, header: text }) => [key, header.indexOf(text)]));
  for (const row of sheet.value) {
    for (const [key, value] of Object.entries(change(row) ?? {})) {
      const at = columns.get(key as RateKey) ?? -1;
      if (at >= 0) block[row.row - 1]![at] = value;
    }
  }
  return block;
}

/** A plan's table of one version, also a retired one: what an old quote is recomputed from. */
export function storedVersion(values: Values, plan: string, version: string): Result<CompiledVersion> {
  const sheet = readRateSheet(values);
  if (!sheet.ok) return sheet;
  const rows = sheet.value.filter((row) => planCode(row) === plan && cellText(row, 'version') === version);
  if (rows.length === 0) return { ok: false, problem: versionProblems.rateVersionGone({ plan, version }) };
  return compileVersion(plan, rows);
}

/** Rates by a version that was named, not by the one that would be chosen today. */
export function rateByVersion(version: CompiledVersion, request: RateRequest): Rating {
  const outsideYear = version.effectiveTo !== '' && request.asOf > version.effectiveTo;
  return rateHeld({ version, outsideYear }, request);
}
