// 料率の版 as it opens: every version, its state and where it stands today.
import { cutText } from '../../domain/cut-text';
import { refuse } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import type { Program } from '../../domain/program';
import { programOf, programs as registry, publishesRates } from '../../programs';
import { compileRates } from '../../rating/compile';
import { rateStateText } from '../../rating/rate-row';
import { cellDate, cellText, listVersions, type RateVersion } from '../../rating/rate-versions';
import { versionProblems } from '../../rating/version-messages';
import type { RateDesk, RateVersionLine } from './contract';
import type { Ports } from '../../ports';
import { standingText } from './words';

export function openRates(ports: Pick<Ports, 'rates' | 'clock' | 'user'>): RateDesk {
  const values = ports.rates.rateValues();
  const listed = listVersions(values);
  const today = ports.clock.today();
  const problems = compileRates(values, publishesRates).problems;
  return {
    today,
    isManager: ports.user.isManager(),
    programs: registry.map(({ code, shortName, plans }) => ({
      code,
      name: shortName,
      plans: plans.map((plan) => ({ code: plan.code, name: plan.name })),
    })),
    versions: listed.ok ? listed.value.map((version) => versionLine(version, today)) : [],
    problems: problems.map((problem) => problemText(problem)),
  };
}

function versionLine({ program, version, state, rows, plans }: RateVersion, today: string): RateVersionLine {
  const first = rows[0]!;
  const effectiveFrom = cellDate(first, 'effectiveFrom');
  const effectiveTo = cellDate(first, 'effectiveTo');
  return {
    program,
    programName: programOf(program)?.shortName ?? program,
    version,
    state: state === 'mixed' ? standingText.mixed : rateStateText[state],
    plans,
    method: cellText(first, 'method'),
    rows: rows.length,
    effectiveFrom,
    effectiveTo,
    yearNote: cellText(first, 'yearNote'),
    paper: cellText(first, 'insurerPaper'),
    approvedBy: [cellText(first, 'approvedBy'), cellDate(first, 'approvedOn')].filter(Boolean).join(' '),
    standing: state === 'inForce' ? standingOf(effectiveFrom, effectiveTo, today) : '',
  };
}

function standingOf(from: string, to: string, today: string): string {
  if (from > today) return standingText.coming;
  return to !== '' && to < today ? standingText.ended : standingText.now;
}

export function knownProgram(code: string): Program {
  const program = programOf(code);
  if (!program) refuse({ ...versionProblems.rateProgramUnknown({ program: code }), field: 'program' });
  return program;
}

const LONGEST_LINE = 200;

/** As it fits one cell of the tab. */
export function lineOf(typed: string): string {
  return cutText(typed.replace(/\s+/g, ' ').trim(), LONGEST_LINE);
}
