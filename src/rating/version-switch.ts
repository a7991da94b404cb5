// What putting a draft into force would do: its checks, and the rate tab as it would then read.
import { versionProblems } from './version-messages';
import { addDays } from '../domain/calendar';
import type { PlanRatios } from '../domain/program';
import { at, type Problem } from '../domain/problem';
import { compileRates, type CompiledRates, type PublishesRates } from './compile';
import { compileVersion, isApproved, type CompiledVersion } from './compile-version';
import { unlikePublished } from './as-published';
import { oddSteps } from './odd-steps';
import { changedSinceSealed } from './version-seal';
import { outOfRatio } from './plan-ratios';
import { RATE_TAB, rateCertaintyText, rateStateText } from './rate-row';
import type { SheetRow } from './rate-sheet';
import { cellDate, listVersions, planCode, withCells, type RateVersion } from './rate-versions';

/** What a manager adds to a draft: from when until when, by which paper, on whose word. */
export interface SwitchTerms {
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly insurerPaper: string;
  readonly approvedBy: string;
  readonly approvedOn: string;
}

export interface SwitchRequest {
  readonly program: string;
  readonly version: string;
  readonly terms: SwitchTerms;
  /** Codes of the programme's plans. */
  readonly plans: readonly string[];
  readonly ratios: PlanRatios | undefined;
  readonly publishes: PublishesRates;
  readonly today: string;
}

/** `stop` refuses the switch; `note` waits for a person's word that the paper says so. */
export interface SwitchFinding {
  readonly severity: 'stop' | 'note';
  readonly problem: Problem;
}

/** Rows of an earlier version that end, or that the draft replaces from the same day on. */
export interface ClosedRows {
  readonly version: string;
  readonly rows: readonly number[];
  /** '' where the rows are retired. */
  readonly effectiveTo: string;
}

export interface VersionSwitch {
  readonly findings: readonly SwitchFinding[];
  readonly closed: readonly ClosedRows[];
  readonly before: CompiledRates;
  readonly after: CompiledRates;
  /** The rate tab as it would read. */
  readonly block: readonly (readonly unknown[])[];
  /** The draft's plans, compiled; those that cannot be are missing. */
  readonly tables: readonly CompiledVersion[];
}

export function planSwitch(values: readonly (readonly unknown[])[], request: SwitchRequest): VersionSwitch {
  const before = compileRates(values, request.publishes);
  const listed = listVersions(values);
  const nothing = { closed: [], before, after: before, block: values, tables: [] };
  if (!listed.ok) return { ...nothing, findings: [{ severity: 'stop', problem: listed.problem }] };
  const ofProgram = listed.value.filter(({ program }) => program === request.program);
  const draft = ofProgram.find(({ version }) => version === request.version);
  if (draft?.state !== 'draft') {
    const { version, program: plan } = request;
    const problem = draft
      ? versionProblems.rateVersionIssued({ version })
      : versionProblems.rateVersionGone({ version, plan });
    return { ...nothing, findings: [{ severity: 'stop', problem }] };
  }

  const { terms } = request;
  const stops: Problem[] = termProblems(terms);
  const unknown = draft.rows.find((row) => !request.plans.includes(planCode(row)));
  if (unknown)
    stops.push(
      at(versionProblems.ratePlanUnknown({ plan: planCode(unknown), plans: request.plans.join('、') }), {
        tab: RATE_TAB,
        row: unknown.row,
        column: 'プラン',
      }),
    );

  const others = ofProgram.filter(({ state, version }) => state === 'inForce' && version !== request.version);
  const closed =
    terms.effectiveFrom === ''
      ? []
      : others.flatMap((other) => closedBy(other, draft, terms, request.publishes));
  const later = others.find((other) => startsWithin(other, draft, terms));
  if (later) {
    const from = cellDate(later.rows[0]!, 'effectiveFrom');
    stops.push(versionProblems.rateLaterVersion({ version: later.version, from }));
  }
  const own = new Set(draft.rows.map(({ row }) => row));
  const ends = new Map(closed.flatMap(({ rows, effectiveTo }) => rows.map((row) => [row, effectiveTo])));
  const block = withCells(values, (row) => {
    // Sealed anew as they are written.
    if (own.has(row.row)) return { ...issuedCells(terms), checksum: '' };
    const end = ends.get(row.row);
    if (end === undefined) return undefined;
    return end === '' ? { state: rateStateText.retired } : { effectiveTo: end, checksum: '' };
  });
  const after = compileRates(block, request.publishes);
  const issued = listVersions(block);
  const rows = issued.ok
    ? issued.value.find(({ program, version }) => program === request.program && version === request.version)!
        .rows
    : [];
  const tables: CompiledVersion[] = [];
  for (const plan of draft.plans) {
    const compiled = compileVersion(
      plan,
      rows.filter((row) => planCode(row) === plan),
    );
    if (compiled.ok) tables.push(compiled.value);
    else stops.push(compiled.problem);
    const broken = after.plans.get(plan)?.broken;
    if (compiled.ok && broken) stops.push(broken);
  }
  const notes = noteProblems(tables, others, request);
  return {
    findings: [
      ...unique(stops).map((problem): SwitchFinding => ({ severity: 'stop', problem })),
      ...notes.map((problem): SwitchFinding => ({ severity: 'note', problem })),
    ],
    closed,
    before,
    after,
    block,
    tables,
  };
}

/** What stands in the rows of a version once it is in force. */
export function issuedCells(
  terms: SwitchTerms,
): Readonly<Record<keyof SwitchTerms | 'state' | 'certainty', string>> {
  return { ...terms, state: rateStateText.inForce, certainty: rateCertaintyText.insurer };
}

function termProblems(terms: SwitchTerms): Problem[] {
  const problems: Problem[] = [];
  if (terms.effectiveFrom === '' || terms.effectiveTo === '') problems.push(versionProblems.rateTermsDates());
  else if (terms.effectiveTo < terms.effectiveFrom) problems.push(versionProblems.rateTermsReversed());
  if (terms.insurerPaper.trim() === '') problems.push(versionProblems.rateTermsPaper());
  if (terms.approvedBy.trim() === '') problems.push(versionProblems.rateTermsApprover());
  return problems;
}

/** An open end gives way by itself, so those rows stay as they were issued. */
function closedBy(
  other: RateVersion,
  draft: RateVersion,
  terms: SwitchTerms,
  publishes: PublishesRates,
): ClosedRows[] {
  const rows = other.rows.filter((row) => draft.plans.includes(planCode(row)));
  const [first] = rows;
  if (!first) return [];
  const from = cellDate(first, 'effectiveFrom');
  const to = cellDate(first, 'effectiveTo');
  const numbers = rows.map(({ row }) => row);
  // What is refused would refuse its plans for good: the new version is the way out.
  const isReplaced = from === terms.effectiveFrom || isSpoilt(rows, publishes);
  if (isReplaced) return [{ version: other.version, rows: numbers, effectiveTo: '' }];
  // An open end, being blank, is before every day.
  if (from > terms.effectiveFrom || to < terms.effectiveFrom) return [];
  return [{ version: other.version, rows: numbers, effectiveTo: addDays(terms.effectiveFrom, -1) }];
}

/** Its rows are not what was issued or published. */
function isSpoilt(rows: readonly SheetRow[], publishes: PublishesRates): boolean {
  return [...new Set(rows.map(planCode))].some((plan) => {
    const own = rows.filter((row) => planCode(row) === plan);
    const compiled = compileVersion(plan, own);
    if (!compiled.ok) return true;
    const seeds = own.every(isApproved) ? undefined : publishes.seedsOf?.(plan);
    return (
      changedSinceSealed(compiled.value, own) !== undefined ||
      (seeds !== undefined && unlikePublished(compiled.value, own, seeds) !== undefined)
    );
  });
}

function startsWithin(other: RateVersion, draft: RateVersion, terms: SwitchTerms): boolean {
  const row = other.rows.find((candidate) => draft.plans.includes(planCode(candidate)));
  const from = row ? cellDate(row, 'effectiveFrom') : '';
  return terms.effectiveFrom !== '' && from > terms.effectiveFrom && from <= terms.effectiveTo;
}

function noteProblems(
  tables: readonly CompiledVersion[],
  others: readonly RateVersion[],
  { plans, ratios, terms, today, version }: SwitchRequest,
): Problem[] {
  const notes: Problem[] = [];
  if (terms.effectiveFrom !== '' && terms.effectiveFrom < today) {
    notes.push(versionProblems.rateStartsInPast({ from: terms.effectiveFrom }));
  }
  const rated = new Set(others.flatMap((other) => other.plans));
  const missing = plans.filter((plan) => rated.has(plan) && !tables.some((table) => table.plan === plan));
  if (missing.length > 0)
    notes.push(versionProblems.ratePlansMissing({ version, plans: missing.join('、') }));
  for (const table of tables) {
    notes.push(...oddSteps(table));
    const unit = table.roundingUnitYen > 1 ? table.roundingUnitYen : 10;
    table.premiumYen.forEach((premiumYen, index) => {
      const params = { plan: table.plan, revenue: table.revenueYen[index]!, yen: premiumYen };
      if (premiumYen % unit !== 0) notes.push(versionProblems.rateUnit({ ...params, unit }));
    });
  }
  const base = tables.find(({ plan }) => plan === ratios?.basePlan);
  base?.revenueYen.forEach((revenueYen) => {
    const premiums = new Map(
      tables.map((table) => [table.plan, table.premiumYen[table.revenueYen.indexOf(revenueYen)] ?? null]),
    );
    for (const plan of outOfRatio(ratios, premiums)) {
      const yen = premiums.get(plan) ?? 0;
      notes.push(versionProblems.rateRatio({ plan, revenue: revenueYen, yen, base: base.plan }));
    }
  });
  return notes;
}

function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
