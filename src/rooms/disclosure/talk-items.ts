// What a cover answers, as 補償 has it now: one line an item, its plans together where they say the same.
import type { TalkSheetModel } from '../../domain/paper';
import type { Program } from '../../domain/program';
import { plansText } from '../../domain/fact-text';
import { formatYenInWords } from '../../domain/yen';
import type { CoverageRow } from '../../tables/coverages';
import { coverage as coverageWords, talkText as say, UNKNOWN } from './words';

type Item = TalkSheetModel['items'][number];
/** The weakest first. */
const STATES: readonly CoverageRow['state'][] = ['未確認', '推定', '確認済', '公表'];

/** `numbers`: under which an accident names the item. */
export interface TalkItems {
  readonly items: readonly Item[];
  readonly numbers: ReadonlyMap<string, string>;
}

export function talkItems(program: Program, rows: readonly CoverageRow[]): TalkItems {
  const codes = [...new Set(rows.map(({ item }) => item))];
  const numbers = new Map(codes.map((code, at) => [code, String(at + 1)]));
  const items = codes.map((code) => {
    const own = rows.filter(({ item, covered }) => item === code && covered !== '記載なし');
    const [first] = own;
    const number = numbers.get(code)!;
    if (!first) return { number, name: '', limit: '', ratio: '', consent: '', state: '' };
    const plans = own.map(({ plan }) => plan);
    const isPart = plans.length < program.plans.length;
    return {
      number,
      name: `${first.name}${isPart ? `（${say.only(plansText(program, plans))}）` : ''}`,
      limit: byPlan(program, own, limitText),
      ratio: byPlan(program, own, ({ ratioPercent }) =>
        ratioPercent === null ? UNKNOWN : coverageWords.percent(ratioPercent),
      ),
      consent: byPlan(program, own, ({ consent }) => consent || UNKNOWN),
      state: STATES.find((state) => own.some((row) => row.state === state)) ?? '',
    };
  });
  return { items: items.filter(({ name }) => name !== ''), numbers };
}

/** The text of all plans, or of each. @example 'A・C 500万円／B・D 1,000万円' */
export function byPlan(
  program: Program,
  rows: readonly CoverageRow[],
  text: (row: CoverageRow) => string,
): string {
  const plans = new Map<string, string[]>();
  for (const row of rows) plans.set(text(row), [...(plans.get(text(row)) ?? []), row.plan]);
  const [only, ...others] = plans.keys();
  if (only !== undefined && others.length === 0) return only;
  return [...plans]
    .map(([said, codes]) => `${plansText(program, codes).replace(/プラン$/, '')} ${said}`)
    .join('／');
}

export function limitText({ limitYen, personYen, companyYen }: CoverageRow): string {
  const each = [
    personYen === null ? '' : say.person(formatYenInWords(personYen)),
    companyYen === null ? '' : say.company(formatYenInWords(companyYen)),
  ].filter((part) => part !== '');
  const whole = limitYen === null ? UNKNOWN : formatYenInWords(limitYen);
  return each.length === 0 ? whole : `${each.join('・')}（${whole}）`;
}
