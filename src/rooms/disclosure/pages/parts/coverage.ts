// The cover explorer's state: the items of a plan, found by a few letters, and what is said of one.
import { searchText, searchWords } from '../../../../domain/search-text';
import { formatYenInWords } from '../../../../domain/yen';
import { coverage as words, UNKNOWN } from '../../words';
import type { CoverageDesk, CoverageLine, ExclusionLine } from '../../contract';

export interface CoverageFact {
  readonly name: string;
  readonly value: string;
  /** The document leaves it open. */
  readonly open: boolean;
}

export const itemsOf = (desk: CoverageDesk, plan: string): readonly CoverageLine[] =>
  desk.lines.filter((line) => line.plan === plan);

/** Every word must be found, in the name (these first), summary or heading; width, case and kana do not matter. */
export function foundItems(lines: readonly CoverageLine[], text: string): readonly CoverageLine[] {
  const wanted = searchWords(text);
  const inName = (line: CoverageLine) => wanted.every((word) => searchText(line.name).includes(word));
  const found = lines.filter((line) => {
    const haystack = searchText([line.name, line.summary, line.group, line.part].join(' '));
    return wanted.every((word) => haystack.includes(word));
  });
  return [...found.filter(inName), ...found.filter((line) => !inName(line))];
}

/** What the card says: the questions of every claim first; what is not stated says so. */
export function factsOfLine(line: CoverageLine): readonly CoverageFact[] {
  const { facts } = words;
  const always = (name: string, value: string): CoverageFact => ({
    name,
    value: value || UNKNOWN,
    open: value === '' || value === UNKNOWN,
  });
  const sometimes = (name: string, value: string): CoverageFact[] =>
    value === '' ? [] : [{ name, value, open: value === UNKNOWN }];
  const yen = (value: number | null) => (value === null ? '' : formatYenInWords(value));
  if (line.covered === '記載なし') return sometimes(facts.source, line.source);
  return [
    always(facts.limit, yen(line.limitYen)),
    ...sometimes(facts.limits, line.limits),
    ...sometimes(facts.within, line.within),
    always(facts.ratio, line.ratioPercent === null ? '' : words.percent(line.ratioPercent)),
    ...sometimes(facts.perPerson, yen(line.personYen)),
    ...sometimes(facts.perCompany, yen(line.companyYen)),
    always(facts.consent, line.consent),
    ...sometimes(facts.publication, line.publication),
    ...sometimes(facts.window, line.window),
    ...sometimes(facts.conditions, line.conditions),
    ...sometimes(facts.source, line.source),
  ];
}

/** The clauses that may speak against the item: of its part and plan, or of the whole cover. */
export function exclusionsOf(desk: CoverageDesk, line: CoverageLine): readonly ExclusionLine[] {
  return desk.exclusions.filter(
    (clause) =>
      (clause.part === '' || clause.part === line.part) &&
      (clause.plans.length === 0 || clause.plans.includes(line.plan)),
  );
}

/** The same item in the programme's other plans. */
export const otherPlans = (desk: CoverageDesk, line: CoverageLine): readonly CoverageLine[] =>
  desk.lines.filter((other) => other.item === line.item && other.plan !== line.plan);
