// What ホーム reckons: counts and next steps of the rooms, work of the day, programmes, the tables behind the charts.
import type { Table } from '../tables/column';
import { columnLetters, tabColumn } from '../tables/computed';
import { deadlines } from '../tables/deadlines';
import type { FormulaParts, HomeLine, HomeParts } from '../tables/home';
import { programs, settings } from '../tables/masters';
import { policies } from '../tables/policies';
import { quotes } from '../tables/quotes';
import { rates } from '../tables/rates';
import { settingKeys } from '../tables/setting-keys';
import {
  COUNTS_ROW,
  FIRST,
  START_ROW,
  HELPER,
  MONTHS,
  PROGRAMS_ROW,
  REFERENCE_DATE,
  STEPS,
  STEPS_ROW,
  TABLE_ROW,
  WEEKS,
  WEEKS_ROW,
  DEADLINE_LINES,
  TASK_LINES,
  WORK_ROW,
} from './home-layout';
import { homeWords as words } from './home-words';

export interface HomeFacts extends HomeParts {
  /** Where the columns of a tab stand. */
  readonly places: (table: Table) => ReadonlyMap<string, number>;
  /** The number by which a link opens a tab. */
  readonly gidOf: (tab: string) => number;
  readonly programs: readonly { readonly code: string; readonly shortName: string }[];
}

/** Row, column and content of each cell. */
export type Put = (row: number, column: number, content: string) => void;

/** Key of a deadline: its day and its row in one number, so that the smallest is the most urgent. */
const ROW_PLACES = 1_000_000;
/** How far the nearest deadlines look. */
const DAYS_AHEAD = 30;
const TODAY = `$${columnLetters(REFERENCE_DATE.column - 1)}$${REFERENCE_DATE.row}`;

export function putFormulas(put: Put, facts: HomeFacts): void {
  const parts = formulaParts(facts);
  putFirstSteps(put, facts, parts);
  putCounts(put, facts, parts);
  putDeadlines(put, facts, parts);
  putSteps(put, facts, parts);
  putPrograms(put, facts, parts);
  putTables(put, facts, parts);
}

function formulaParts({ places }: HomeFacts): FormulaParts {
  const column = (table: Table, key: string) => tabColumn(table, places(table), key);
  return {
    column,
    count: (table, key, ...texts) =>
      texts.map((text) => `COUNTIF(${column(table, key)},"${text}")`).join('+'),
    rows: (table, key) => `(COUNTA(${column(table, key)})-1)`,
    setting: (key) =>
      `IFERROR(INDEX(${column(settings, 'value')},MATCH("${settingKeys[key]}",${column(settings, 'key')},0))&"","")`,
    today: TODAY,
  };
}

const link = ({ gidOf }: HomeFacts, tab: string, text: string) =>
  `=HYPERLINK("#gid=${gidOf(tab)}",${quoted(text)})`;

export function agencyFormula(facts: HomeFacts): string {
  const { setting } = formulaParts(facts);
  return (
    `=IF(${setting('demonstration')}="","",${quoted(words.demonstration)})&` +
    `IF(${setting('agencyName')}="",${quoted(words.noAgency)},${setting('agencyName')})`
  );
}

/** Blank before there is one. */
export function folderFormula(facts: HomeFacts): string {
  const url = formulaParts(facts).setting('paperFolder');
  return `=IF(${url}="","",HYPERLINK(${url},${quoted(words.paperFolder)}))`;
}

/** Three a line, each with the tab where it is done; the last place tells how many are. */
function putFirstSteps(put: Put, facts: HomeFacts, parts: FormulaParts): void {
  const place = (index: number) => {
    return { row: START_ROW + 1 + Math.floor(index / 3), column: FIRST + (index % 3) * 2 };
  };
  facts.firstSteps.forEach(({ label, opens, done }, index) => {
    const { row, column } = place(index);
    put(row, column, link(facts, opens.tab, label));
    put(row, column + 1, `=IF(${done(parts)},"${words.done}","${words.notDone}")`);
  });
  const { row, column } = place(facts.firstSteps.length);
  // Not the whole block: this cell stands in it.
  const states = facts.firstSteps.map((_, index) => {
    const at = place(index);
    return `(${columnLetters(at.column)}${at.row}="${words.notDone}")`;
  });
  const left = `(${states.join('+')})`;
  put(row, column, `=IF(${left}=0,"${words.started}","${words.startNext}")`);
  put(row, column + 1, `=IF(${left}=0,"",${left}&"${words.stepsLeft}")`);
}

/** From left to right. */
const BLOCKS: readonly HomeLine['block'][] = ['desk', 'pipeline', 'delivery'];

function putCounts(put: Put, facts: HomeFacts, parts: FormulaParts): void {
  BLOCKS.forEach((block, index) =>
    facts.lines
      .filter((line) => line.block === block)
      .forEach(({ label, opens, formula }, line) => {
        const row = COUNTS_ROW + 1 + line;
        put(row, 2 + index * 2, opens ? link(facts, opens.tab, label) : label);
        put(row, 3 + index * 2, `=${formula(parts)}`);
      }),
  );
}

function putDeadlines(put: Put, { gidOf }: HomeFacts, parts: FormulaParts): void {
  const dueAt = parts.column(deadlines, 'dueAt');
  const state = parts.column(deadlines, 'state');
  const open = `((${state}="未了")+(${state}="期限超過"))>0`;
  const keys = `FILTER(INT(${dueAt})*${ROW_PLACES}+ROW(${dueAt}),ISNUMBER(${dueAt}),${open},${dueAt}<${TODAY}+${DAYS_AHEAD + 1})`;
  // One FILTER for all lines: it spills down.
  const lines = Array.from({ length: DEADLINE_LINES }, (_, at) => at + 1).join(';');
  const above = WORK_ROW + TASK_LINES;
  put(above + 1, HELPER, `=ARRAYFORMULA(IFERROR(SMALL(${keys},{${lines}}),""))`);
  for (let line = 1; line <= DEADLINE_LINES; line++) {
    const row = above + line;
    const key = `$${columnLetters(HELPER - 1)}${row}`;
    const at = `MOD(${key},${ROW_PLACES})`;
    const day = `INT(${key}/${ROW_PLACES})`;
    const cell = (name: string) => `INDEX(${parts.column(deadlines, name)},${at})`;
    const text = `TEXT(${day},"m/d")&"　"&${cell('kind')}&"　"&${cell('organization')}&"　"&${cell('subjectNumber')}`;
    const empty = line === 1 ? quoted(words.noWork) : '""';
    put(row, 2, `=IF(${key}="",${empty},HYPERLINK("#gid=${gidOf(deadlines.tab)}&range=A"&${at},${text}))`);
    put(row, 7, `=IF(${key}="","",IF(${day}<${TODAY},"${words.past}",(${day}-${TODAY})&"${words.days}"))`);
  }
}

function putSteps(put: Put, { gidOf, steps }: HomeFacts, parts: FormulaParts): void {
  // Each helper cell says whether its step is due, by how many due ones stand before it.
  const first = STEPS_ROW + 1;
  const letter = (offset: number) => columnLetters(HELPER - 1 + offset);
  steps.forEach(({ due, text, opens }, index) => {
    const row = first + index;
    put(row, HELPER, `=IF(${due(parts)},COUNT(${letter(0)}$${first - 1}:${letter(0)}${row - 1})+1,"")`);
    put(row, HELPER + 1, text);
    put(row, HELPER + 2, opens ? String(gidOf(opens.tab)) : '');
  });
  const range = (offset: number) =>
    `$${letter(offset)}$${first}:$${letter(offset)}$${first + steps.length - 1}`;
  for (let line = 1; line <= STEPS; line++) {
    const found = `MATCH(${line},${range(0)},0)`;
    const empty = line === 1 ? quoted(words.noSteps) : '""';
    const [gid, text] = [`INDEX(${range(2)},${found})`, `"${line}．"&INDEX(${range(1)},${found})`];
    put(STEPS_ROW + line, 2, `=IFERROR(IF(${gid}="",${text},HYPERLINK("#gid="&${gid},${text})),${empty})`);
  }
}

function putPrograms(put: Put, { programs: registry, gidOf }: HomeFacts, parts: FormulaParts): void {
  registry.forEach(({ code, shortName }, index) => {
    const row = PROGRAMS_ROW + 1 + index;
    const fact = (key: string) =>
      `IFERROR(INDEX(${parts.column(programs, key)},MATCH("${code}",${parts.column(programs, 'code')},0))&"","")`;
    const active = `COUNTIFS(${parts.column(rates, 'program')},"${code}",${parts.column(rates, 'state')},"有効")`;
    const lastEnd = `MAXIFS(${parts.column(rates, 'effectiveTo')},${parts.column(rates, 'program')},"${code}",${parts.column(rates, 'state')},"有効")`;
    const open = `COUNTIFS(${parts.column(rates, 'program')},"${code}",${parts.column(rates, 'state')},"有効",${parts.column(rates, 'effectiveTo')},"")`;
    put(row, 2, `=HYPERLINK("#gid=${gidOf(programs.tab)}",${quoted(`${code}　${shortName}`)})`);
    put(row, 3, `=${fact('mandate')}`);
    put(
      row,
      4,
      `=IF(${active}=0,"${words.noRates}",IF(${open}>0,"${words.openEnd}",TEXT(${lastEnd},"yyyy/mm/dd")))`,
    );
    put(row, 5, `=${active}`);
    put(row, 6, `=IF(${fact('doubts')}="","なし","あり")`);
  });
}

function putTables(put: Put, { programs: registry }: HomeFacts, parts: FormulaParts): void {
  // Asked once, unseen in the margin; sixty cells refer to it.
  const isPolicies = `$A$${TABLE_ROW}`;
  put(TABLE_ROW, 1, `=${parts.rows(policies, 'policyNumber')}>0`);
  const sum = (table: Table, premium: string, start: string, code: string, row: number) =>
    `SUMIFS(${parts.column(table, premium)},${parts.column(table, 'program')},"${code}",` +
    `${parts.column(table, start)},">="&$A${row},${parts.column(table, start)},"<"&EDATE($A${row},1))`;
  put(TABLE_ROW + 1, 2, words.month);
  registry.forEach(({ code }, index) => put(TABLE_ROW + 1, 3 + index, code));
  for (let line = 1; line <= MONTHS; line++) {
    const row = TABLE_ROW + 1 + line;
    // The first of the month stands unseen in the margin; the label beside it is a text.
    put(row, 1, `=EDATE(${TODAY}-DAY(${TODAY})+1,${line - 6})`);
    put(row, 2, `=MONTH($A${row})&"月"`);
    registry.forEach(({ code }, index) =>
      put(
        row,
        3 + index,
        `=IF(${isPolicies},${sum(policies, 'appliedPremiumYen', 'startsAt', code, row)},${sum(quotes, 'annualPremiumYen', 'effectiveDate', code, row)})`,
      ),
    );
  }
  const ends = parts.column(policies, 'endsAt');
  put(WEEKS_ROW, 2, words.week);
  put(WEEKS_ROW, 3, words.renewals);
  for (let line = 1; line <= WEEKS; line++) {
    const row = WEEKS_ROW + line;
    put(row, 1, `=${TODAY}-WEEKDAY(${TODAY},2)+${1 + (line - 1) * 7}`);
    put(row, 2, `=TEXT($A${row},"m/d")`);
    put(
      row,
      3,
      `=COUNTIFS(${parts.column(policies, 'state')},"契約中",${ends},">="&$A${row},${ends},"<"&($A${row}+7))`,
    );
  }
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
