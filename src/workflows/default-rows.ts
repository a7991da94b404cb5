// This file defines the rows that the set-up ships: programmes, plans and rates as the documents have them.
import { factSourceText, factStateText, type Fact, type FactState } from '../domain/fact';
import type { Plan, Program } from '../domain/program';
import { programs as registry } from '../programs';
import { RATE_COLUMNS } from '../rating/rate-row';
import { rateCells, rateRowsOf } from '../rating/seed-rows';
import type { Table } from '../tables/column';
import { plans, programs, settings, templates } from '../tables/masters';
import { rates } from '../tables/rates';
import { defaultSettings } from './default-settings';
import { defaultTemplates } from './default-templates';

/** A row as plain values by key, without its fingerprint. */
export type DefaultRow = Readonly<Record<string, string | number | null>>;

/** Every table with shipped rows, in the order of installation. */
export function defaultRows(
  managers: string,
  schemaVersion: number,
): readonly (readonly [Table, DefaultRow[]])[] {
  return [
    [programs, registry.map(programRow)],
    [plans, registry.flatMap((program) => program.plans.map((plan) => planRow(program, plan)))],
    [
      rates,
      registry.flatMap((program) =>
        program.rates.flatMap((seed) => rateRowsOf(program, seed).map(rateRecord)),
      ),
    ],
    [templates, defaultTemplates()],
    [settings, defaultSettings(managers, schemaVersion)],
  ];
}

function programRow(program: Program): DefaultRow {
  return {
    code: program.code,
    name: program.name,
    insurers: insurersText(program),
    mandate: '取扱なし',
    mandateRecord: '',
    periodStart: '',
    periodEnd: '',
    applicationClosing: '',
    yearConfirmed: '',
    yearPaper: '',
    roundingConfirmed: '',
    officialDisclosure: program.disclosureRequired.value ? '必要' : '不要',
    estimateLetters: '社内限り',
    insurerContact: '',
    source: `${program.document.id}「${program.document.title}」`,
    doubts: doubtsOf(program).join('。'),
  };
}

function insurersText(program: Program): string {
  if (!program.insurers) return '資料に記載なし';
  return program.insurers.value
    .map(({ insurer, percent, lead }) => `${insurer} ${percent}%${lead && percent < 100 ? '（幹事）' : ''}`)
    .join('、');
}

/** Every doubt that the programme's facts carry, once. */
function doubtsOf(program: Program): string[] {
  const doubts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { doubt } = value as Partial<Fact<unknown>>;
    if (typeof doubt === 'string') doubts.push(doubt);
    Object.values(value).forEach(visit);
  };
  visit(program);
  return [...new Set([...program.premiumDoubts, ...doubts])];
}

function planRow(program: Program, plan: Plan): DefaultRow {
  const facts = [plan.liabilityLimitYen, plan.costLimitYen, plan.deductibleYen];
  const known = facts.filter((fact): fact is Fact<number> => fact !== undefined);
  return {
    code: plan.code,
    program: program.code,
    name: plan.name,
    letter: plan.letter,
    liabilityLimitYen: plan.liabilityLimitYen?.value ?? null,
    liabilityBasis: plan.liabilityBasis ?? '',
    costLimitYen: plan.costLimitYen?.value ?? null,
    costBasis: plan.costBasis ?? '',
    deductible: deductibleText(plan),
    certainty: factStateText[weakest(known.map((fact) => fact.state))],
    source: known[0] ? factSourceText(known[0].source) : `${program.document.id}（限度額の記載なし）`,
  };
}

function deductibleText(plan: Plan): string {
  if (!plan.deductibleYen) return '記載なし';
  return plan.deductibleYen.value === 0 ? 'なし' : `${plan.deductibleYen.value.toLocaleString('ja-JP')}円`;
}

/** A row is no surer than its least sure fact; a row without facts is unverified. */
function weakest(states: readonly FactState[]): FactState {
  if (states.length === 0 || states.includes('unverified')) return 'unverified';
  return states.includes('inferred') ? 'inferred' : 'published';
}

type RateRowOf = ReturnType<typeof rateRowsOf>[number];

function rateRecord(row: RateRowOf): DefaultRow {
  const cells = rateCells(row);
  const entries = RATE_COLUMNS.map((column, at): [string, string | number | null] => {
    const cell = cells[at]!;
    return [column.key, column.type === 'yen' && cell === '' ? null : cell];
  });
  return { ...Object.fromEntries(entries), rateKey: `${row.version}/${row.plan}/${row.revenueYen}` };
}
