// The facts of the workbook that quotes and letters are made from, read once a run.
import { type LetterFacts, gatherLetterFacts, programsBy } from '../mail';
import { type QuotedDisclosure, quotedDisclosures } from './quoted-disclosure';
import type { Program } from '../../domain/program';
import { programOf, publishesRates } from '../../programs';
import { compileRates, type CompiledRates } from '../../rating/compile';
import type { DiscountFactor } from '../../rating/discounts';
import { disclosures } from '../../tables/disclosures';
import { confirmedKeys, facts as factTable } from '../../tables/facts';
import { discounts } from '../../tables/discounts';
import { plans, type PlanRow } from '../../tables/masters';
import { questions, type QuestionRow } from '../../tables/questions';
import type { Ports } from '../../ports';
import { solicitors, type Solicitor } from '../../tables/solicitors';
import { certain, lookup, type Lookup } from '../../tables/unread';

export interface QuoteFacts extends LetterFacts {
  readonly plans: Lookup<PlanRow>;
  readonly structure: (program: string) => Program | undefined;
  readonly rates: CompiledRates;
  /** By key of the member. */
  readonly disclosures: Lookup<QuotedDisclosure>;
  /** What managers have set, by code of the question. */
  readonly questions: Lookup<QuestionRow>;
  readonly discounts: readonly DiscountFactor[];
  /** Keys of 事実 that the insurer has confirmed. */
  readonly confirmed: ReadonlySet<string>;
  readonly validityDays: number;
  /** By name, read once a member has a solicitor; nobody while the agency keeps no list. */
  readonly solicitors: () => ReadonlyMap<string, Solicitor>;
}

const USUAL_VALIDITY_DAYS = 30;

/** Eight reads; one more once an answer of a pre-check says yes, and one once a member has a solicitor. */
export function gatherQuoteFacts(
  ports: Pick<Ports, 'tables' | 'clock' | 'rates'>,
  facts: LetterFacts = gatherLetterFacts(ports),
): QuoteFacts {
  let list: ReadonlyMap<string, Solicitor> | undefined;
  const known = ports.tables.sound(factTable);
  return {
    ...facts,
    plans: lookup(ports.tables.read(plans), (row) => row.code),
    structure: programsBy(known).programOf,
    rates: compileRates(ports.rates.rateValues(), publishesRates),
    disclosures: quotedDisclosures(ports.tables.read(disclosures), programOf),
    questions: questionsOf(ports),
    // A discount that was left out would be a wrong premium.
    discounts: ports.tables.read(discounts).map(certain),
    confirmed: confirmedKeys(known),
    validityDays: facts.count('quoteValidityDays', USUAL_VALIDITY_DAYS),
    solicitors: () => (list ??= new Map(ports.tables.sound(solicitors).map((row) => [row.name.trim(), row]))),
  };
}

/** Read once it is asked. */
export function questionsOf({ tables }: Pick<Ports, 'tables'>): QuoteFacts['questions'] {
  let rows: Lookup<QuestionRow> | undefined;
  const read = () => (rows ??= lookup(tables.read(questions), (row) => row.questionId));
  return { get: (id) => read().get(id), has: (id) => read().has(id) };
}
