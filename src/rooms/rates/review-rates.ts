// The review before a rate version goes into force: checks, difference, impact, golden cases.
import { parseDate } from '../../domain/calendar';
import { fingerprintOf } from '../../domain/fingerprint';
import { problemText } from '../../domain/problem-text';
import type { Program } from '../../domain/program';
import { publishesRates } from '../../programs';
import { versionInForce } from '../../rating/held';
import { diffTermText } from '../../rating/version-messages';
import { diffVersions } from '../../rating/version-diff';
import { impactOf, type Impact } from '../../rating/version-impact';
import { planSwitch, type SwitchTerms, type VersionSwitch } from '../../rating/version-switch';
import type { RateReview, RateReviewRequest } from './contract';
import type { Ports } from '../../ports';
import { portfolioOf, type Portfolio } from './portfolio';
import { runCases } from './rate-cases';
import { knownProgram, lineOf } from './rate-desk';
import { barText, changeText, rateWords, revenueWords } from './words';

/** What the switch would do, and what it was decided from. */
export interface PlannedSwitch {
  readonly program: Program;
  readonly request: RateReviewRequest;
  readonly terms: SwitchTerms;
  readonly planned: VersionSwitch;
  readonly portfolio: Portfolio;
  readonly reviewKey: string;
}

export function reviewRates(
  ports: Pick<Ports, 'tables' | 'rates' | 'clock'>,
  request: RateReviewRequest,
): RateReview {
  const found = planFor(ports, request);
  const { planned, portfolio, program } = found;
  const texts = (severity: 'stop' | 'note') =>
    planned.findings
      .filter((finding) => finding.severity === severity)
      .map(({ problem }) => problemText(problem));
  const stops = texts('stop');
  const diffs = planned.tables.map((table) => {
    const held = planned.before.plans.get(table.plan);
    const before = held && versionInForce(held, found.terms.effectiveFrom)?.version;
    return { before, ...diffVersions(before, table) };
  });
  const against = [...new Set(diffs.flatMap(({ before }) => before?.version ?? []))];
  const tried = stops.length > 0 ? undefined : runCases(ports, program, found.request, planned);
  return {
    stops,
    notes: [...texts('note'), ...(tried?.inCells === false ? [rateWords.notInCells] : [])],
    closes: planned.closed.map(({ version, effectiveTo }) =>
      effectiveTo === '' ? rateWords.retires(version) : rateWords.ends(version, effectiveTo),
    ),
    against: against.length === 0 ? rateWords.first : against.map(rateWords.against).join('、'),
    diff: diffs.flatMap(({ cells }) =>
      cells.map(({ plan, aboveYen, revenueYen, beforeYen, afterYen }) => ({
        plan,
        revenue: revenueWords(aboveYen, revenueYen),
        beforeYen,
        afterYen,
        change: changeText(beforeYen, afterYen),
        changed: beforeYen !== afterYen,
      })),
    ),
    terms: diffs.flatMap(({ terms }) =>
      terms.map(({ plan, term, before, after }) => rateWords.term(plan, diffTermText[term], before, after)),
    ),
    impact: impactView(impactOf(portfolio.cases, planned.after), portfolio.leftOut),
    cases: tried?.cases ?? [],
    reviewKey: found.reviewKey,
  };
}

/** The same for review and activation, so that what was shown is what is done. */
export function planFor(
  ports: Pick<Ports, 'tables' | 'rates' | 'clock'>,
  request: RateReviewRequest,
): PlannedSwitch {
  const program = knownProgram(request.program);
  const today = ports.clock.today();
  const terms: SwitchTerms = {
    effectiveFrom: isoOf(request.effectiveFrom),
    effectiveTo: isoOf(request.effectiveTo),
    insurerPaper: lineOf(request.insurerPaper),
    approvedBy: lineOf(request.approvedBy),
    approvedOn: today,
  };
  const version = lineOf(request.version);
  const values = ports.rates.rateValues();
  const planned = planSwitch(values, {
    program: program.code,
    version,
    terms,
    plans: program.plans.map(({ code }) => code),
    ratios: program.planRatios,
    publishes: publishesRates,
    today,
  });
  const reach = {
    plans: planned.tables.map(({ plan }) => plan),
    from: terms.effectiveFrom,
    to: terms.effectiveTo,
  };
  const portfolio: Portfolio =
    terms.effectiveFrom === '' ? { cases: [], leftOut: 0 } : portfolioOf(ports, reach, planned.before);
  const cleaned = { ...request, version, effectiveFrom: terms.effectiveFrom };
  const reviewKey = fingerprintOf({
    terms,
    version,
    program: program.code,
    cases: request.cases,
    block: planned.block.map((row) => row.map((cell) => String(cell))),
    portfolio: portfolio.cases,
  });
  return { program, request: cleaned, terms, planned, portfolio, reviewKey };
}

function impactView(impact: Impact, leftOut: number): RateReview['impact'] {
  const { largest, bars, ...counts } = impact;
  return {
    ...counts,
    leftOut,
    largest: largest.map(({ kind, id, name, plan, beforeYen, afterYen }) => ({
      kind: rateWords.impactKinds[kind],
      id,
      name,
      plan,
      beforeYen: beforeYen!,
      afterYen: afterYen!,
      change: changeText(beforeYen, afterYen),
    })),
    bars: bars.map(({ fromPercent, toPercent, count }) => ({
      label: barText(fromPercent, toPercent),
      count,
    })),
  };
}

function isoOf(typed: string): string {
  const date = typed.trim() === '' ? undefined : parseDate(typed);
  return date?.ok ? date.value : '';
}
