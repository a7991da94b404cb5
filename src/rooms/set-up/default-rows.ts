// The rows that the set-up ships: programmes, plans and rates as the documents have them.
import { allFactsOf } from '../../domain/named-fact';
import { factSourceText, type Fact, type FactState } from '../../domain/fact';
import { correctedProgram } from '../../domain/corrected-program';
import { openPremiumDoubts } from '../../domain/premium-doubt';
import type { Plan, Program } from '../../domain/program';
import { insurerText } from '../../domain/program-fact';
import { programs as registry } from '../../programs';
import { RATE_COLUMNS } from '../../rating/rate-row';
import { rateCells, rateRowsOf } from '../../rating/seed-rows';
import type { Table } from '../../tables/column';
import { backgrounds } from '../../tables/backgrounds';
import { coverages } from '../../tables/coverages';
import { factKey, facts, ownCorrections } from '../../tables/facts';
import { holidays } from '../../tables/holidays';
import { plans, programs, settings, templates } from '../../tables/masters';
import { questions } from '../../tables/questions';
import { rates } from '../../tables/rates';
import { rateKeyOf } from '../rates';
import { defaultSettings } from './default-settings';
import { defaultTemplates } from './default-templates';
import { shippedText as words } from './words';
import { publishedHolidays } from './published-holidays';
import {
  backgroundRows,
  coverageRows,
  factRows,
  questionRows,
  stateText,
  type Confirmed,
} from './handbook-rows';

/** A row as plain values by key, without its fingerprint. */
export type DefaultRow = Readonly<Record<string, string | number | null>>;

export type ShippedTables = readonly (readonly [Table, DefaultRow[]])[];

/** Every table with shipped rows, in the order of installation. */
export function defaultRows(
  managers: string,
  schemaVersion: number,
  confirmed: Confirmed = new Set(),
  rooms = '',
  corrected: Corrected = new Map(),
): ShippedTables {
  return [
    ...handbookRows(registry, confirmed, corrected),
    [
      rates,
      registry.flatMap((program) =>
        program.rates.flatMap((seed) => rateRowsOf(program, seed).map(rateRecord)),
      ),
    ],
    [templates, defaultTemplates()],
    [holidays, publishedHolidays.map((line) => ({ date: line.slice(0, 10), name: line.slice(11) }))],
    [settings, defaultSettings(managers, schemaVersion, rooms)],
  ];
}

/** By key of 事実. */
export type Corrected = ReadonlyMap<string, string>;

/** The tables that show facts: what the insurer has confirmed is shown as such. */
export function handbookRows(
  known: readonly Program[],
  confirmed: Confirmed,
  corrected: Corrected = new Map(),
): ShippedTables {
  const chosen = known.map((program) => correctedProgram(program, ownCorrections(program.code, corrected)));
  return [
    [programs, chosen.map((program) => programRow(program, confirmed))],
    [plans, chosen.flatMap((program) => program.plans.map((plan) => planRow(program, plan, confirmed)))],
    // As the document has them: a correction stands beside.
    [facts, known.flatMap((program) => factRows(program, confirmed))],
    [coverages, chosen.flatMap((program) => coverageRows(program, confirmed))],
    [questions, chosen.flatMap((program) => questionRows(program, confirmed))],
    [backgrounds, chosen.flatMap(backgroundRows)],
  ];
}

export function programRow(program: Program, confirmed: Confirmed): DefaultRow {
  return {
    code: program.code,
    name: program.name,
    insurers: insurersText(program),
    mandate: words.mandate,
    mandateRecord: '',
    insurerNames: '',
    insurerConfirmedOn: '',
    periodStart: '',
    periodEnd: '',
    estimateClosing: '',
    applicationClosing: '',
    paymentClosing: '',
    certificateExpected: '',
    yearConfirmed: '',
    yearPaper: '',
    roundingConfirmed: '',
    proRataRounding: '',
    partMonth: '',
    joiningClosingDay: program.cover.joining?.value.closingDay ?? null,
    joiningMonthsAfter: program.cover.joining?.value.monthsAfter ?? null,
    joiningTime: program.cover.joining?.value.timeOfDay ?? '',
    officialDisclosure: words.official(program.disclosureRequired.value),
    estimateLetters: words.estimateLetters,
    insurerContact: '',
    source: words.document(program.document.id, program.document.title),
    doubts: doubtsOf(program, confirmed).join('。'),
  };
}

function insurersText(program: Program): string {
  if (!program.insurers) return words.noInsurers;
  return program.insurers.value.map(insurerText).join('、');
}

/** Every doubt that the programme's own facts carry, once; those answered since are left out. */
function doubtsOf(program: Program, confirmed: Confirmed): string[] {
  const answered = new Set<string>();
  const open = new Set<string>();
  for (const { id, doubt } of allFactsOf(program)) {
    if (doubt) (confirmed.has(factKey(program.code, id)) ? answered : open).add(doubt);
  }
  const doubts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { doubt } = value as Partial<Fact<unknown>>;
    if (typeof doubt === 'string') doubts.push(doubt);
    Object.values(value).forEach(visit);
  };
  visit(program);
  return [...new Set([...openPremiumDoubts(program, confirmed), ...doubts])].filter(
    (doubt) => open.has(doubt) || !answered.has(doubt),
  );
}

export function planRow(program: Program, plan: Plan, confirmed: Confirmed): DefaultRow {
  const limits = { liabilityLimit: plan.liabilityLimitYen, costLimit: plan.costLimitYen };
  const known = Object.entries({ ...limits, deductible: plan.deductibleYen }).flatMap(([id, fact]) =>
    fact ? [{ ...fact, key: factKey(program.code, `${plan.code}.${id}`) }] : [],
  );
  const before = weakest(known.map((fact) => fact.state));
  const after = weakest(known.map((fact) => (confirmed.has(fact.key) ? 'published' : fact.state)));
  return {
    code: plan.code,
    program: program.code,
    name: plan.name,
    letter: plan.letter,
    liabilityLimitYen: plan.liabilityLimitYen?.value ?? null,
    liabilityBasis: plan.liabilityBasis ?? '',
    costLimitYen: plan.costLimitYen?.value ?? null,
    costBasis: plan.costBasis ?? '',
    deductible: words.deductible(plan.deductibleYen?.value),
    certainty: stateText(before, after),
    source: known[0] ? factSourceText(known[0].source) : words.noLimits(program.document.id),
  };
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
  return { ...Object.fromEntries(entries), rateKey: rateKeyOf(row.version, row.plan, row.revenueYen) };
}
