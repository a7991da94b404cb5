// The switch of a programme for automatic quotes: a manager's, and off again after whatever it was not given for.
import { cellText, isDateLike } from '../../domain/cell-value';
import type { BookOrigin } from '../../domain/book-origin';
import { fingerprintOf } from '../../domain/fingerprint';
import type { Ports } from '../../ports';
import { discounts } from '../../tables/discounts';
import type { Template } from '../../tables/masters';
import { templateCodes } from '../../tables/setting-keys';
import { letterTitles, type LetterKind } from '../../domain/quote-letter';
import { RULE_VERSION } from '../mail';
import { bookOrigin } from '../records';
import { switchMarks, type SwitchMark } from './start-marks';

export type SwitchFacts = Pick<SwitchMark, 'rule' | 'rates' | 'templates'>;

interface Prints {
  readonly rates: (program: string) => string;
  readonly templates: string;
}

/** Two reads. */
export function printsNow(
  { rates, tables }: Pick<Ports, 'rates' | 'tables'>,
  templates: ReadonlyMap<string, Template>,
): Prints {
  const rows = rates.rateValues();
  const factors = tables.read(discounts);
  return {
    rates: (program) =>
      fingerprintOf([
        rows.filter((row) => row.includes(program)).map((row) => row.map(textOf)),
        factors
          .filter((factor) => factor.program === program)
          .map((factor) => Object.values(factor).map(String)),
      ]),
    templates: fingerprintOf(
      (Object.keys(letterTitles) as LetterKind[]).map((kind) => {
        const { code, version, subject, body, approvalNumber, usableUntil } =
          templates.get(templateCodes[kind]) ?? {};
        return [code, version, subject, body, approvalNumber, usableUntil];
      }),
    ),
  };
}

const textOf = (cell: unknown): string =>
  cellText(cell, (date) => String(isDateLike(date) && date.getTime()));

export const factsNow = (prints: Prints, program: string): SwitchFacts => ({
  rule: RULE_VERSION,
  rates: prints.rates(program),
  templates: prints.templates,
});

export interface SwitchState {
  readonly mark: SwitchMark | undefined;
  readonly switched: boolean;
  readonly book: BookOrigin;
  readonly sameRule: boolean;
  readonly sameRates: boolean;
  readonly sameTemplates: boolean;
}

/** Three reads. `listed`: programmes that 設定 names; clearing the cell turns them off, and typing there turns nothing on. */
export function switchStates(
  ports: Pick<Ports, 'memory' | 'tables'>,
  { prints, listed }: { readonly prints: Prints; readonly listed: readonly string[] },
): (program: string) => SwitchState {
  const marks = switchMarks(ports);
  const bookSince = bookOrigin(ports);
  return (program) => {
    const mark = marks.get(program);
    const now = factsNow(prints, program);
    return {
      mark,
      switched: mark !== undefined && listed.includes(program),
      book: bookSince(mark?.settled ?? ''),
      sameRule: mark?.rule === now.rule,
      sameRates: mark?.rates === now.rates,
      sameTemplates: mark?.templates === now.templates,
    };
  };
}

/** @example programsIn('GH、TOSHA') // ['GH', 'TOSHA'] */
export const programsIn = (cell: string): string[] => cell.split(/[、,，\s]+/).filter((code) => code !== '');

/** The names of the clauses that take the switch away; none while it stands. */
export function lapsedBy({
  book,
  sameRule,
  sameRates,
  sameTemplates,
}: SwitchState): ('notCopied' | 'notRestored' | 'sameRule' | 'sameRates' | 'sameTemplates')[] {
  return [
    ...(book === 'copied' ? (['notCopied'] as const) : []),
    ...(book === 'restored' ? (['notRestored'] as const) : []),
    ...(sameRule ? [] : (['sameRule'] as const)),
    ...(sameRates ? [] : (['sameRates'] as const)),
    ...(sameTemplates ? [] : (['sameTemplates'] as const)),
  ];
}
