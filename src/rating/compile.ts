// How the rate tab becomes tables that rate: read, checked, and refused where broken.
import { plainText } from '../domain/cell-value';
import { unlikePublished } from './as-published';
import { ratingProblems } from './messages';
import { foldText } from '../domain/fold-text';
import { at, type Problem, type ProblemPlace } from '../domain/problem';
import type { RateSeed } from '../domain/rate-seed';
import {
  checkOverlaps,
  compileVersion,
  isApproved,
  isPublished,
  notApproved,
  type CompiledVersion,
} from './compile-version';
import { CHANGED_TEXT, RATE_TAB, rateStateText, type RateState } from './rate-row';
import { changedSinceSealed } from './version-seal';
import { readRateSheet, type SheetRow } from './rate-sheet';

/** One plan: its versions by start date, or why none of them may be used. */
export interface CompiledPlan {
  readonly code: string;
  readonly versions: readonly CompiledVersion[];
  readonly broken?: Problem;
  /** A version that was left out for want of approval (rule C6). */
  readonly ignored?: Problem;
}

export interface CompiledRates {
  readonly plans: ReadonlyMap<string, CompiledPlan>;
  /** Set when the table as a whole cannot be read; then no plan rates. */
  readonly broken?: Problem;
  /** Everything that was refused or ignored, with its row. */
  readonly problems: readonly Problem[];
}

/** Whether the documents publish rates for the plan: only then may a row stand without the insurer's paper. */
export interface PublishesRates {
  (plan: string): boolean;
  /** What they publish; where it is given, rows that no paper stands behind must be these. */
  readonly seedsOf?: (plan: string) => readonly RateSeed[];
}

/** What rating asks of them: one plan at a time. */
export interface RatesByPlan {
  readonly plans: Pick<CompiledRates['plans'], 'get' | 'has'>;
  readonly broken?: Problem;
}

/** Compiles a block of values whose first row holds the headers. Only rows in the state 有効 rate. */
export function compileRates(
  values: readonly (readonly unknown[])[],
  publishes: PublishesRates,
): CompiledRates {
  const sheet = readRateSheet(values);
  if (!sheet.ok) return { plans: new Map(), broken: sheet.problem, problems: [sheet.problem] };
  const groups = groupRows(sheet.value);
  const plans = new Map<string, CompiledPlan>();
  const problems = [...groups.problems];
  for (const code of groups.byPlan.keys()) {
    const compiled = compilePlan(code, groups, publishes);
    plans.set(code, compiled.plan);
    problems.push(...compiled.problems);
  }
  return { plans, problems };
}

/** The same, each plan compiled when it is first asked for: a cell mostly asks for one. */
export function openRates(values: readonly (readonly unknown[])[], publishes: PublishesRates): RatesByPlan {
  const sheet = readRateSheet(values);
  if (!sheet.ok) return { plans: new Map<string, CompiledPlan>(), broken: sheet.problem };
  const groups = groupRows(sheet.value);
  const compiled = new Map<string, CompiledPlan>();
  return {
    plans: {
      has: (code) => groups.byPlan.has(code),
      get: (code) => {
        if (!compiled.has(code) && groups.byPlan.has(code))
          compiled.set(code, compilePlan(code, groups, publishes).plan);
        return compiled.get(code);
      },
    },
  };
}

interface GroupedRows {
  /** Rows by plan and version, in sheet order. */
  readonly byPlan: ReadonlyMap<string, ReadonlyMap<string, readonly SheetRow[]>>;
  /** What spoils a plan before its versions are looked at. */
  readonly spoilt: ReadonlyMap<string, Problem>;
  /** A row that belongs to nobody may be missing from any plan's table: then none of them is safe. */
  readonly lost: Problem | undefined;
  readonly problems: readonly Problem[];
}

function groupRows(rows: readonly SheetRow[]): GroupedRows {
  const byPlan = new Map<string, Map<string, SheetRow[]>>();
  const spoilt = new Map<string, Problem>();
  const problems: Problem[] = [];
  const lost: Problem[] = [];
  const spoil = (plan: string, problem: Problem) => {
    problems.push(problem);
    if (!spoilt.has(plan)) spoilt.set(plan, problem);
  };
  const codeOf = once(codeIn);
  const stateOf = once(stateIn);
  for (const row of rows) {
    const plan = codeOf(row.cell('plan'));
    const state = stateOf(row.cell('state'));
    if (plan === '') {
      if (state === 'draft' || state === 'retired') continue;
      lost.push(at(ratingProblems.ratePlanMissing(), place(row, 'プラン')));
      continue;
    }
    if (!byPlan.has(plan)) byPlan.set(plan, new Map());
    if (state === undefined) {
      const text = plainText(row.cell('state'));
      spoil(plan, at(ratingProblems.rateStateUnknown({ text }), place(row, '状態')));
      continue;
    }
    const version = plainText(row.cell('version')).trim();
    if (version === '' && state === 'inForce') {
      spoil(plan, at(ratingProblems.rateVersionMissing(), place(row, '版')));
      continue;
    }
    const versions = byPlan.get(plan)!;
    const group = versions.get(version);
    if (group) group.push(row);
    else versions.set(version, [row]);
  }
  return { byPlan, spoilt, lost: lost[0], problems: [...problems, ...lost] };
}

function compilePlan(
  plan: string,
  { byPlan, spoilt, lost }: GroupedRows,
  publishes: PublishesRates,
): { plan: CompiledPlan; problems: readonly Problem[] } {
  const compiled: CompiledVersion[] = [];
  const problems: Problem[] = [];
  let broken = spoilt.get(plan);
  let ignored: Problem | undefined;
  const spoil = (problem: Problem) => {
    problems.push(problem);
    broken ??= problem;
  };
  for (const group of byPlan.get(plan)!.values()) {
    const states = group.map((row) => stateIn(row.cell('state')));
    if (!states.includes('inForce')) continue;
    const odd = states.findIndex((state) => state !== states[0]);
    if (odd > 0) {
      spoil(at(ratingProblems.rateStateMixed(), place(group[odd]!, '状態')));
      continue;
    }
    const isEnough = (row: SheetRow) => isApproved(row) || (publishes(plan) && isPublished(row));
    const unapproved = group.find((row) => !isEnough(row));
    if (unapproved) {
      ignored ??= notApproved(unapproved);
      problems.push(notApproved(unapproved));
      continue;
    }
    const result = compileVersion(plan, group);
    const seeds = group.every(isApproved) ? undefined : publishes.seedsOf?.(plan);
    const unlike = result.ok
      ? (changedSinceSealed(result.value, group) ?? (seeds && unlikePublished(result.value, group, seeds)))
      : undefined;
    if (!result.ok) spoil(result.problem);
    else if (unlike) spoil(unlike);
    else compiled.push(result.value);
  }
  compiled.sort((a, b) =>
    a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0,
  );
  const overlap = checkOverlaps(compiled);
  if (overlap) spoil(overlap);
  broken ??= lost;
  return {
    plan: {
      code: plan,
      versions: broken ? [] : compiled,
      ...(broken ? { broken } : {}),
      ...(ignored ? { ignored } : {}),
    },
    problems,
  };
}

function place(row: SheetRow, column: string): ProblemPlace {
  return { tab: RATE_TAB, row: row.row, column };
}

function codeIn(value: unknown): string {
  return typeof value === 'string' ? foldText(value).toUpperCase() : '';
}

function stateIn(value: unknown): RateState | undefined {
  const text = plainText(value).trim();
  // What the product has marked as changed is in force as far as it can be: its checksum says no.
  if (text === CHANGED_TEXT) return 'inForce';
  return (Object.keys(rateStateText) as RateState[]).find((state) => rateStateText[state] === text);
}

/** Columns repeat few texts: each is read once. */
function once<T>(read: (value: unknown) => T): (value: unknown) => T {
  const known = new Map<unknown, T>();
  return (value) => {
    if (!known.has(value)) known.set(value, read(value));
    return known.get(value)!;
  };
}
