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

/** Compiles a block of values whose first row holds the headers. Only rows in the state 有効 rate. */
export function compileRates(
  values: readonly (readonly unknown[])[],
  publishes: PublishesRates = () => true,
): CompiledRates {
  const sheet = readRateSheet(values);
  if (!sheet.ok) return { plans: new Map(), broken: sheet.problem, problems: [sheet.problem] };

  const problems: Problem[] = [];
  const brokenPlans = new Map<string, Problem>();
  const byPlan = new Map<string, Map<string, SheetRow[]>>();
  const lost: Problem[] = [];
  for (const row of sheet.value) {
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
      addProblem(at(ratingProblems.rateStateUnknown({ text }), place(row, '状態')), plan);
      continue;
    }
    const version = plainText(row.cell('version')).trim();
    if (version === '' && state === 'inForce') {
      addProblem(at(ratingProblems.rateVersionMissing(), place(row, '版')), plan);
      continue;
    }
    const versions = byPlan.get(plan)!;
    const group = versions.get(version);
    if (group) group.push(row);
    else versions.set(version, [row]);
  }
  problems.push(...lost);

  const plans = new Map<string, CompiledPlan>();
  for (const [plan, versions] of byPlan) {
    const compiled: CompiledVersion[] = [];
    let ignored: Problem | undefined;
    for (const group of versions.values()) {
      const states = group.map((row) => stateOf(row.cell('state')));
      if (!states.includes('inForce')) continue;
      const odd = states.findIndex((state) => state !== states[0]);
      if (odd > 0) {
        addProblem(at(ratingProblems.rateStateMixed(), place(group[odd]!, '状態')), plan);
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
      if (!result.ok) addProblem(result.problem, plan);
      else if (unlike) addProblem(unlike, plan);
      else compiled.push(result.value);
    }
    compiled.sort((a, b) =>
      a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0,
    );
    const overlap = checkOverlaps(compiled);
    if (overlap) addProblem(overlap, plan);
    // A row that belongs to nobody may be missing from any plan's table: then none of them is safe.
    const broken = brokenPlans.get(plan) ?? lost[0];
    plans.set(plan, {
      code: plan,
      versions: broken ? [] : compiled,
      ...(broken ? { broken } : {}),
      ...(ignored ? { ignored } : {}),
    });
  }
  return { plans, problems };

  function addProblem(problem: Problem, plan: string): void {
    problems.push(problem);
    if (!brokenPlans.has(plan)) brokenPlans.set(plan, problem);
  }
}

function place(row: SheetRow, column: string): ProblemPlace {
  return { tab: RATE_TAB, row: row.row, column };
}

function codeOf(value: unknown): string {
  return typeof value === 'string' ? foldText(value).toUpperCase() : '';
}

function stateOf(value: unknown): RateState | undefined {
  const text = plainText(value).trim();
  // What the product has marked as changed is in force as far as it can be: its checksum says no.
  if (text === CHANGED_TEXT) return 'inForce';
  return (Object.keys(rateStateText) as RateState[]).find((state) => rateStateText[state] === text);
}
