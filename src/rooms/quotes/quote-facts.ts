// This file defines the facts of the workbook that quotes and letters are made from, read once a run.
import type { Program } from '../../domain/program';
import { programOf, publishesRates } from '../../programs';
import { compileRates, type CompiledRates } from '../../rating/compile';
import type { DiscountFactor } from '../../rating/discounts';
import { disclosures } from '../../tables/disclosures';
import { discounts } from '../../tables/discounts';
import { plans, programs, settings, templates } from '../../tables/masters';
import type { PlanRow, ProgramRow, Template } from '../../tables/masters';
import { settingKeys, templateCodes } from '../../tables/setting-keys';
import { certain, lookup, type Lookup } from '../../tables/unread';
import type { LetterKind } from '../../domain/quote-letter';
import type { Ports } from '../../ports';
import { confirmedFacts } from '../referrals/confirmed-facts';
import { templatesInUse } from '../mail/template-choice';
import { quotedDisclosures, type QuotedDisclosure } from './quoted-disclosure';

export interface LetterFacts {
  readonly today: string;
  readonly programs: Lookup<ProgramRow>;
  /** The version in use, by kind of letter. */
  readonly templates: ReadonlyMap<string, Template>;
  readonly setting: (key: keyof typeof settingKeys) => string;
}

export interface QuoteFacts extends LetterFacts {
  readonly plans: Lookup<PlanRow>;
  readonly structure: (program: string) => Program | undefined;
  readonly rates: CompiledRates;
  /** By key of the member. */
  readonly disclosures: Lookup<QuotedDisclosure>;
  readonly discounts: readonly DiscountFactor[];
  /** Keys of 事実 that the insurer has confirmed. */
  readonly confirmed: ReadonlySet<string>;
  readonly validityDays: number;
}

const USUAL_VALIDITY_DAYS = 30;

/** Three reads. */
export function gatherLetterFacts(ports: Pick<Ports, 'tables' | 'clock'>): LetterFacts {
  const values = new Map(ports.tables.read(settings).map((row) => [row.key, row.value.trim()]));
  const today = ports.clock.today();
  return {
    today,
    programs: lookup(ports.tables.read(programs), (row) => row.code),
    templates: templatesInUse(ports.tables.sound(templates), today),
    setting: (key) => values.get(settingKeys[key]) ?? '',
  };
}

/** Eight reads. */
export function gatherQuoteFacts(ports: Pick<Ports, 'tables' | 'clock' | 'rates'>): QuoteFacts {
  const facts = gatherLetterFacts(ports);
  return {
    ...facts,
    plans: lookup(ports.tables.read(plans), (row) => row.code),
    structure: programOf,
    rates: compileRates(ports.rates.rateValues(), publishesRates),
    disclosures: quotedDisclosures(ports.tables.read(disclosures), programOf),
    // A discount that was left out would be a wrong premium.
    discounts: ports.tables.read(discounts).map(certain),
    confirmed: confirmedFacts(ports),
    validityDays: wholeNumber(facts.setting('quoteValidityDays'), USUAL_VALIDITY_DAYS),
  };
}

/** A setting that is no whole number above 0 falls back to the usual value. */
export function wholeNumber(text: string, usual: number): number {
  const value = Number(text.normalize('NFKC').replace(/[件日]$/, ''));
  return Number.isInteger(value) && value > 0 ? value : usual;
}

export function templateOf(facts: LetterFacts, kind: LetterKind): Template | undefined {
  return facts.templates.get(templateCodes[kind]);
}

export function hasMandate(program: ProgramRow | undefined): boolean {
  return program?.mandate === '取扱あり';
}
