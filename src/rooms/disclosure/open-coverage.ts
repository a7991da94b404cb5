// 補償を調べる: one programme's cover as 補償 has it now, for the house only (rule C5).
import { cutText } from '../../domain/cut-text';
import { exceptionText, insurerAnswerText, preCheckProblems } from './words';
import { refuse } from '../../domain/problem';
import { partText } from '../../domain/coverage';
import { factSourceText } from '../../domain/fact';
import type { Program } from '../../domain/program';
import { programs as registry } from '../../programs';
import { coverages, type CoverageRow } from '../../tables/coverages';
import { factKey, facts, type FactRow } from '../../tables/facts';
import { plans, programs } from '../../tables/masters';
import { certain } from '../../tables/unread';
import { programsBy } from '../mail';
import type { CoverageDesk, CoverageLine, ExclusionLine, OpenCoverageRequest } from './contract';
import type { Ports } from '../../ports';

/** Four reads. */
export function openCoverage(ports: Pick<Ports, 'tables'>, request: OpenCoverageRequest = {}): CoverageDesk {
  const shown = registry.filter((program) => program.handbook);
  const wanted = request.program || shown[0]?.code;
  const program = shown.find(({ code }) => code === wanted);
  if (!program) {
    refuse(preCheckProblems.coverageUnknown({ program: cutText(wanted!, 40) }));
  }
  const names = new Map(ports.tables.read(programs).map((row) => [row.code, row.name]));
  const planNames = new Map(ports.tables.read(plans).map((row) => [row.code, row.name]));
  const rows = ports.tables
    .read(coverages)
    .filter((row) => row.program === program.code)
    .map(certain);
  const known = ports.tables.sound(facts);
  const answered = known.filter(({ answer, corrected }) => answer !== '' || corrected !== '');
  return {
    programs: shown.map(({ code, name, plans: known }) => ({
      code,
      name: names.get(code) || name,
      plans: known.map((plan) => ({ code: plan.code, name: planNames.get(plan.code) || plan.name })),
    })),
    program: program.code,
    lines: rows.map((row) => lineOf(row, answersTo(row, answered))),
    exclusions: exclusionLines(programsBy(known).programOf(program.code)!),
  };
}

/** What the insurer has said about this item, each answer once. */
function answersTo({ program, item }: CoverageRow, answered: readonly FactRow[]): string[] {
  const own = factKey(program, `coverage.${item}.`);
  const texts = answered
    .filter((row) => row.factKey.startsWith(own))
    .map(({ answer, corrected, paper }) => insurerAnswerText(corrected || answer, paper));
  return [...new Set(texts)];
}

function lineOf(row: CoverageRow, answers: readonly string[]): CoverageLine {
  const { coverageId: _, program: __, fingerprint: ___, ...shown } = row;
  return { ...shown, conditions: [row.conditions, ...answers].filter((text) => text !== '').join('。') };
}

export function exclusionLines(program: Program): ExclusionLine[] {
  return (program.handbook?.coverages().exclusions ?? []).map((clause) => ({
    clause: clause.clause,
    heading: clause.heading,
    plans: clause.plans ?? [],
    part: clause.part ? partText[clause.part] : '',
    entries: clause.entries.map(({ text, exception }) => (exception ? exceptionText(text, exception) : text)),
    more: clause.more,
    source: factSourceText(clause.source),
  }));
}
