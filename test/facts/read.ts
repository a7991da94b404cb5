// What a person reads of a programme: cells as seeded, the form as drawn, the page of the cover as rendered.
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { claimClocks } from '../../src/payable/clocks';
import { factStateText } from '../../src/domain/fact';
import { allFactsOf } from '../../src/domain/named-fact';
import type { Program } from '../../src/domain/program';
import type { AnswerForm } from '../../src/domain/question';
import { formContent } from '../../src/rooms/disclosure/form-model';
import { factsOfLine } from '../../src/rooms/disclosure/pages/parts/coverage';
import { rateRowsOf, rateCells } from '../../src/rating/seed-rows';
import { form as drawForm } from './draw-form';
import { CoverageCard } from '../../src/rooms/disclosure/pages/coverage/coverage-card';
import type { CoverageDesk, CoverageLine } from '../../src/rooms/disclosure/contract';
import { exclusionLines } from '../../src/rooms/disclosure/open-coverage';
import { planRow, programRow, type DefaultRow } from '../../src/rooms/set-up/default-rows';
import { backgroundRows, coverageRows, factRows, questionRows } from '../../src/rooms/set-up/handbook-rows';
import type { Table } from '../../src/tables/column';
import { backgrounds } from '../../src/tables/backgrounds';
import { facts } from '../../src/tables/facts';
import { programs } from '../../src/tables/masters';
import { questions } from '../../src/tables/questions';
import { PLACES, type Place, type Read } from './list';

const NOBODY: ReadonlySet<string> = new Set();
const nothing = () => undefined;

/** What a cell shows: yen and numbers with commas. */
const shown = (value: unknown): string =>
  typeof value === 'number' ? value.toLocaleString('ja-JP') : String(value ?? '');

/** A line a row: the cells that are not hidden, in their order, or those of `keys`. */
function linesOf(table: Table, rows: readonly DefaultRow[], keys?: readonly string[]): string[] {
  const columns = table.columns.filter(({ key, hidden }) => (keys ? keys.includes(key) : !hidden));
  return rows.map((row) => columns.map(({ key }) => shown(row[key])).join('｜'));
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();

function deskOf(program: Program, withExclusions: boolean): CoverageDesk {
  return {
    programs: [program],
    program: program.code,
    lines: coverageRows(program, NOBODY) as unknown as CoverageLine[],
    exclusions: withExclusions ? exclusionLines(program) : [],
  };
}

const card = (desk: CoverageDesk, line: CoverageLine): string =>
  renderToString(h(CoverageCard, { desk, line, onBack: nothing, onPlan: nothing }));

/** A line a fact of each item's card, behind plan and item. */
function coverLines(program: Program): string[] {
  const desk = deskOf(program, false);
  return desk.lines.flatMap((line) => {
    const html = card({ ...desk, lines: [line] }, line);
    return html.split(/<\/h2>|<\/dd>|<\/p>/).map((part) => `${line.plan}｜${line.name}｜${plain(part)}`);
  });
}

/** A line an entry of the clauses, behind heading and wording; of the plan with the most of them. */
function exclusionLinesRead(program: Program): string[] {
  const desk = deskOf(program, true);
  const plan = program.plans[program.plans.length - 1]!.code;
  const parts = ['賠償', '費用'] as const;
  return parts.flatMap((part) => {
    const line = desk.lines.find((each) => each.plan === plan && each.part === part);
    if (!line) return [];
    return card(desk, line)
      .split('<section>')
      .slice(1)
      .flatMap((section) => {
        const [heading = '', ...entries] = section.split(/<\/h3>|<\/li>|<\/p>/);
        return entries.map((entry) => `${plain(heading)}｜${plain(entry)}`);
      });
  });
}

/** A claim in which everything happened on one day: the last day of each clock, by plan, as 期限 has it. */
const DAY = '2018-06-01';
const clockLines = (program: Program): string[] =>
  program.plans.flatMap(({ code }) =>
    claimClocks(program.handbook!.claims!(), {
      ...{ claimNumber: 'C', program: program.code, plan: code, memberKey: '', owner: '' },
      starts: {
        ...{ known: DAY, claimed: DAY, occurred: DAY, firstReported: DAY },
        ...{ insurerReceived: DAY, documentsSubmitted: DAY },
      },
      satisfied: {},
      ...{ leak: false, persons: undefined },
      ...{ sensitive: 'no', propertyDamage: 'no', wrongfulIntent: 'no' },
    }).map(({ kind, dueAt }) => `${code}｜${kind}｜${dueAt}`),
  );

const readers: Readonly<Record<Place, (program: Program) => string[]>> = {
  制度: (program) => linesOf(programs, [programRow(program, NOBODY)], ['code', 'name', 'insurers']),
  プラン: (program) =>
    program.plans
      .map((plan) => planRow(program, plan, NOBODY))
      .map(
        (row) =>
          `${row['code']}｜賠償 ${shown(row['liabilityLimitYen'])} ${row['liabilityBasis']}｜費用 ${shown(row['costLimitYen'])} ${row['costBasis']}`,
      ),
  料率: (program) =>
    program.rates.flatMap((seed) =>
      rateRowsOf(program, seed).map((row) => rateCells(row).map(shown).join('｜')),
    ),
  // Not the doubt beside it: what is found there is no fact.
  事実: (program) => linesOf(facts, factRows(program, NOBODY), ['label', 'value', 'state']),
  質問: (program) => linesOf(questions, questionRows(program, NOBODY)),
  用紙: (program) => drawForm(program).split('</tr>').map(plain),
  補償: coverLines,
  免責: exclusionLinesRead,
  背景: (program) => linesOf(backgrounds, backgroundRows(program)),
  // Reckoned from the lengths themselves: the words of 事実 are made of the document's figures beside them.
  期限: clockLines,
};

export function readOf(program: Program): Read {
  return lines(program, PLACES, readers) as Read;
}

/** The same words before they are drawn: for reading many times. */
const wordReaders: typeof readers = {
  ...readers,
  事実: (program) =>
    allFactsOf(program).map(({ label, text, state }) => `${label}｜${text}｜${factStateText[state]}`),
  用紙: (program) => {
    const { title, fields, blocks } = formContent(program.handbook!.questionnaire(), {}, {});
    return [
      title,
      fields.map(({ label }) => label).join(' '),
      ...blocks.flatMap((block) => [
        `${block.title} ${block.note}`,
        ...block.items.map((item) =>
          [item.number, item.lead, item.text, item.hint, answersText(item.form)].join(' '),
        ),
      ]),
    ];
  },
  補償: (program) =>
    deskOf(program, false).lines.flatMap((line) => [
      `${line.plan}｜${line.name}｜${line.group} ${line.summary}`,
      ...factsOfLine(line).map(({ name, value }) => `${line.plan}｜${line.name}｜${name} ${value}`),
      `${line.plan}｜${line.name}｜未確認の内容 ${line.doubt}`,
    ]),
  免責: (program) =>
    exclusionLines(program).flatMap(({ clause, heading, entries, more }) =>
      [...entries, ...(more ? ['ほかにも条項がある'] : [])].map((entry) => `${heading} ${clause}｜${entry}`),
    ),
};

function answersText(form: AnswerForm): string {
  if (form.kind === 'choice') return form.options.map(({ text }) => text).join(' ');
  return form.kind === 'list'
    ? form.entries.map(({ parent = '', text }) => `${parent} ${text}`).join(' ')
    : form.kind === 'revenue' && form.unit === 'thousandYen'
      ? '千円'
      : '';
}

export const wordsOf = (program: Program, places: readonly Place[]): Partial<Read> =>
  lines(program, places, wordReaders);

const lines = (program: Program, places: readonly Place[], by: typeof readers): Partial<Read> =>
  Object.fromEntries(places.map((place) => [place, by[place](program)]));
