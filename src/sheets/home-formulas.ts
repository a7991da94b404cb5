// This file defines what ホーム reckons: counts, work of the day, next steps, programmes, the tables behind the charts.
import { claims } from '../tables/claims';
import type { Table } from '../tables/column';
import { columnLetters, tabColumn } from '../tables/computed';
import { deadlines } from '../tables/deadlines';
import { intakes } from '../tables/intakes';
import { programs, settings } from '../tables/masters';
import { members } from '../tables/members';
import { outbox } from '../tables/outbox';
import { policies } from '../tables/policies';
import { quotes } from '../tables/quotes';
import { QUOTE_STATES } from '../domain/quote-state';
import { rates } from '../tables/rates';
import { importResults } from '../tables/records';
import { referrals } from '../tables/referrals';
import { settingKeys } from '../tables/setting-keys';
import {
  COUNTS_ROW,
  HELPER,
  MONTHS,
  PROGRAMS_ROW,
  REFERENCE_DATE,
  STEPS,
  STEPS_ROW,
  TABLE_ROW,
  WEEKS,
  WEEKS_ROW,
  WORK_LINES,
  WORK_ROW,
} from './home-layout';
import { homeWords as words } from './home-words';

export type Positions = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface HomeFacts {
  readonly at: Positions;
  /** The number by which a link opens a tab. */
  readonly gidOf: (tab: string) => number;
  readonly programs: readonly { readonly code: string; readonly shortName: string }[];
}

/** Row, column and content of each cell. */
export type Put = (row: number, column: number, content: string) => void;

/** Key of a deadline: its day and its row in one number, so that the smallest is the most urgent. */
const ROW_PLACES = 1_000_000;
/** How far 今日の仕事 looks. */
const DAYS_AHEAD = 30;
const TODAY = `$${columnLetters(REFERENCE_DATE.column - 1)}$${REFERENCE_DATE.row}`;

export function putFormulas(put: Put, facts: HomeFacts): void {
  const say = formulaWords(facts);
  putCounts(put, facts, say);
  putWork(put, facts, say);
  putSteps(put, facts, say);
  putPrograms(put, facts, say);
  putTables(put, facts, say);
}

type Say = ReturnType<typeof formulaWords>;

function formulaWords({ at, gidOf }: HomeFacts) {
  const column = (table: Table, key: string) => tabColumn(table, at.get(table.key)!, key);
  const count = (table: Table, key: string, text: string) => `COUNTIF(${column(table, key)},"${text}")`;
  return {
    column,
    count,
    rowsOf: (table: Table, key: string) => `(COUNTA(${column(table, key)})-1)`,
    due: (condition: string) =>
      `COUNTIFS(${column(deadlines, 'state')},"未了",${column(deadlines, 'dueAt')},${condition})`,
    setting: (key: string) =>
      `IFERROR(INDEX(${column(settings, 'value')},MATCH("${key}",${column(settings, 'key')},0))&"","")`,
    link: (tab: string, text: string) => `=HYPERLINK("#gid=${gidOf(tab)}",${quoted(text)})`,
  };
}

export function agencyFormula(facts: HomeFacts): string {
  const { setting } = formulaWords(facts);
  return (
    `=IF(${setting(settingKeys.demonstration)}="","",${quoted(words.demonstration)})&` +
    `IF(${setting(settingKeys.agencyName)}="",${quoted(words.noAgency)},${setting(settingKeys.agencyName)})`
  );
}

function putCounts(put: Put, _facts: HomeFacts, say: Say): void {
  const { count, rowsOf, due } = say;
  const failed = `${count(outbox, 'state', '送信失敗')}+${count(outbox, 'state', '要確認（送信結果不明）')}`;
  const overdue = `${due(`"<"&(${TODAY}+1)`)}+${count(deadlines, 'state', '期限超過')}`;
  const soon = `COUNTIFS(${say.column(deadlines, 'state')},"未了",${say.column(deadlines, 'dueAt')},">="&(${TODAY}+1),${say.column(deadlines, 'dueAt')},"<"&(${TODAY}+8))`;
  const waiting = `${count(referrals, 'state', '送付済')}+${count(referrals, 'state', '回答待ち')}`;
  const unpaid = `${count(policies, 'paymentState', '未収')}+${count(policies, 'paymentState', '一部入金')}`;
  const openClaims = `${rowsOf(claims, 'claimNumber')}-${count(claims, 'state', '終了')}-${count(claims, 'state', '取下げ')}`;
  const blocks: readonly (readonly (readonly [Table, string, string])[])[] = [
    [
      [members, words.members, rowsOf(members, 'organization')],
      [members, words.withoutRevenue, count(members, 'state', '売上高未提出')],
      [members, words.membersWaiting, count(members, 'state', '確認待ち')],
      [importResults, words.importsHeld, count(importResults, 'outcome', '保留')],
      [deadlines, words.overdue, overdue],
      [deadlines, words.dueSoon, soon],
      [deadlines, words.undated, count(deadlines, 'state', '日付未入力')],
      [policies, words.unpaid, unpaid],
    ],
    QUOTE_STATES.slice(0, -1).map((state) => [quotes, state, count(quotes, 'state', state)] as const),
    [
      [outbox, words.deliveriesHeld, count(outbox, 'state', '確認待ち')],
      [outbox, words.deliveriesWaiting, count(outbox, 'state', '送信待ち')],
      [outbox, words.papersWaiting, count(outbox, 'state', '発送待ち')],
      [outbox, words.deliveriesFailed, failed],
      [referrals, words.referralsNew, count(referrals, 'state', '未送付')],
      [referrals, words.referralsOpen, waiting],
      [claims, words.claimsOpen, openClaims],
      [intakes, words.intakesWaiting, count(intakes, 'state', '確認待ち')],
    ],
  ];
  blocks.forEach((lines, block) =>
    lines.forEach(([table, label, formula], line) => {
      put(COUNTS_ROW + 1 + line, 2 + block * 2, block === 1 ? label : say.link(table.tab, label));
      put(COUNTS_ROW + 1 + line, 3 + block * 2, `=${formula}`);
    }),
  );
}

function putWork(put: Put, { gidOf }: HomeFacts, say: Say): void {
  const dueAt = say.column(deadlines, 'dueAt');
  const state = say.column(deadlines, 'state');
  const open = `((${state}="未了")+(${state}="期限超過"))>0`;
  const keys = `FILTER(INT(${dueAt})*${ROW_PLACES}+ROW(${dueAt}),ISNUMBER(${dueAt}),${open},${dueAt}<${TODAY}+${DAYS_AHEAD + 1})`;
  // One FILTER for all lines: it spills down.
  const lines = Array.from({ length: WORK_LINES }, (_, at) => at + 1).join(';');
  put(WORK_ROW + 1, HELPER, `=ARRAYFORMULA(IFERROR(SMALL(${keys},{${lines}}),""))`);
  for (let line = 1; line <= WORK_LINES; line++) {
    const row = WORK_ROW + line;
    const key = `$${columnLetters(HELPER - 1)}${row}`;
    const at = `MOD(${key},${ROW_PLACES})`;
    const day = `INT(${key}/${ROW_PLACES})`;
    const cell = (name: string) => `INDEX(${say.column(deadlines, name)},${at})`;
    const text = `TEXT(${day},"m/d")&"　"&${cell('kind')}&"　"&${cell('organization')}&"　"&${cell('subjectNumber')}`;
    const empty = line === 1 ? quoted(words.noWork) : '""';
    put(row, 2, `=IF(${key}="",${empty},HYPERLINK("#gid=${gidOf(deadlines.tab)}&range=A"&${at},${text}))`);
    put(row, 7, `=IF(${key}="","",IF(${day}<${TODAY},"${words.past}",(${day}-${TODAY})&"${words.days}"))`);
  }
}

function putSteps(put: Put, { gidOf }: HomeFacts, say: Say): void {
  const { count, rowsOf, setting } = say;
  const { steps } = words;
  const closings = `COUNTIFS(${say.column(programs, 'mandate')},"取扱あり",${say.column(programs, 'applicationClosing')},"")`;
  const all: readonly (readonly [string, string, Table])[] = [
    [`${count(deadlines, 'state', '期限超過')}>0`, steps.overdue, deadlines],
    [
      `${count(outbox, 'state', '送信失敗')}+${count(outbox, 'state', '要確認（送信結果不明）')}>0`,
      steps.failed,
      outbox,
    ],
    [`${count(claims, 'state', '受付')}>0`, steps.claims, claims],
    [`${setting(settingKeys.agencyName)}=""`, steps.agency, settings],
    [`${count(programs, 'mandate', '取扱あり')}=0`, steps.mandate, programs],
    [`${rowsOf(members, 'organization')}<=0`, steps.import, members],
    [`${count(intakes, 'state', '確認待ち')}>0`, steps.intakes, intakes],
    [
      `${count(members, 'state', '確認待ち')}+${count(members, 'state', '売上高未提出')}>0`,
      steps.members,
      members,
    ],
    [`AND(${rowsOf(members, 'organization')}>0,${rowsOf(quotes, 'quoteNumber')}<=0)`, steps.quotes, members],
    [`${count(referrals, 'state', '未送付')}>0`, steps.referrals, referrals],
    [`${count(outbox, 'state', '送信待ち')}>0`, steps.send, outbox],
    [`${count(outbox, 'state', '発送待ち')}>0`, steps.paper, outbox],
    [`${closings}>0`, steps.closings, programs],
  ];
  // Each helper cell says whether its step is due, by how many due ones stand before it.
  const first = STEPS_ROW + 1;
  const letter = (offset: number) => columnLetters(HELPER - 1 + offset);
  all.forEach(([condition, text, table], index) => {
    const row = first + index;
    put(row, HELPER, `=IF(${condition},COUNT(${letter(0)}$${first - 1}:${letter(0)}${row - 1})+1,"")`);
    put(row, HELPER + 1, text);
    put(row, HELPER + 2, String(gidOf(table.tab)));
  });
  const range = (offset: number) =>
    `$${letter(offset)}$${first}:$${letter(offset)}$${first + all.length - 1}`;
  for (let line = 1; line <= STEPS; line++) {
    const found = `MATCH(${line},${range(0)},0)`;
    const empty = line === 1 ? quoted(words.noSteps) : '""';
    put(
      STEPS_ROW + line,
      2,
      `=IFERROR(HYPERLINK("#gid="&INDEX(${range(2)},${found}),"${line}．"&INDEX(${range(1)},${found})),${empty})`,
    );
  }
}

function putPrograms(put: Put, { programs: registry, gidOf }: HomeFacts, say: Say): void {
  registry.forEach(({ code, shortName }, index) => {
    const row = PROGRAMS_ROW + 1 + index;
    const fact = (key: string) =>
      `IFERROR(INDEX(${say.column(programs, key)},MATCH("${code}",${say.column(programs, 'code')},0))&"","")`;
    const active = `COUNTIFS(${say.column(rates, 'program')},"${code}",${say.column(rates, 'state')},"有効")`;
    const lastEnd = `MAXIFS(${say.column(rates, 'effectiveTo')},${say.column(rates, 'program')},"${code}",${say.column(rates, 'state')},"有効")`;
    const open = `COUNTIFS(${say.column(rates, 'program')},"${code}",${say.column(rates, 'state')},"有効",${say.column(rates, 'effectiveTo')},"")`;
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

function putTables(put: Put, { programs: registry }: HomeFacts, say: Say): void {
  // Asked once, unseen in the margin; sixty cells refer to it.
  const isPolicies = `$A$${TABLE_ROW}`;
  put(TABLE_ROW, 1, `=${say.rowsOf(policies, 'policyNumber')}>0`);
  const sum = (table: Table, premium: string, start: string, code: string, row: number) =>
    `SUMIFS(${say.column(table, premium)},${say.column(table, 'program')},"${code}",` +
    `${say.column(table, start)},">="&$A${row},${say.column(table, start)},"<"&EDATE($A${row},1))`;
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
  const ends = say.column(policies, 'endsAt');
  put(WEEKS_ROW, 2, words.week);
  put(WEEKS_ROW, 3, words.renewals);
  for (let line = 1; line <= WEEKS; line++) {
    const row = WEEKS_ROW + line;
    put(row, 1, `=${TODAY}-WEEKDAY(${TODAY},2)+${1 + (line - 1) * 7}`);
    put(row, 2, `=TEXT($A${row},"m/d")`);
    put(
      row,
      3,
      `=COUNTIFS(${say.column(policies, 'state')},"契約中",${ends},">="&$A${row},${ends},"<"&($A${row}+7))`,
    );
  }
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
