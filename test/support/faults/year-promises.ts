// The promises of a year: each policy's notices as its own dates ask for them, each sent once.
import type { Twin } from '../../../local/twin';
import { addDays, daysBetween } from '../../../src/domain/calendar';
import { auditProblems } from './audit-chain';
import { countedFrom, endOf, policyNumber, type Diary, type Year } from './year';

type Row = Readonly<Record<string, unknown>>;

/** 設定 as shipped: steps of a renewal in days before its closing or its end. */
const STEPS = [90, 60, 30, 14, 7];
/** A weekend, an outage and the letters of the group before it in the queue. */
const LONGEST_WAIT_DAYS = 14;
const DAY_MS = 24 * 3600_000;
const WAITING = ['確認待ち', '送信待ち'];

export interface YearReport {
  readonly problems: readonly string[];
  readonly sent: number;
  readonly waiting: number;
  readonly lapsed: number;
}

export function yearReport(twin: Twin, year: Year, diary: Diary): YearReport {
  const letters = lettersByPolicy(twin);
  const policies = new Map(twin.workbook.tabRows('契約').map((row) => [String(row['契約番号']), row]));
  const problems: string[] = [];
  for (let at = 0; at < year.policies; at++) {
    const number = policyNumber(at);
    const standing = letters.get(number) ?? [];
    const say = (text: string) => problems.push(`${number}: ${text}`);
    noticeProblems(at, standing, diary).forEach(say);
    const state = String(policies.get(number)?.['更改状態']);
    // Cover that ended before the last run, without an outcome, has lapsed: nobody leaves the list without a state.
    const wanted = stateAtTheEnd(at, standing, diary);
    if (state !== wanted) say(`stands as ${state || 'blank'} instead of ${wanted || 'blank'}`);
  }
  const all = [...letters.values()].flat();
  const daily = twin.workbook.tabRows('設定').find((row) => row['項目'] === '日次の結果')?.['値'];
  if (daily !== '') problems.push(`the daily run says: ${String(daily)}`);
  return {
    problems: [...problems, ...mailProblems(twin, year), ...auditProblems(twin)],
    sent: all.filter((row) => row['状態'] === '送信済').length,
    waiting: all.filter((row) => WAITING.includes(String(row['状態']))).length,
    lapsed: [...policies.values()].filter((row) => row['更改状態'] === '失効').length,
  };
}

function lettersByPolicy(twin: Twin): Map<string, Row[]> {
  const letters = new Map<string, Row[]>();
  for (const row of twin.workbook.tabRows('送信箱')) {
    const number = String(row['対象番号']);
    if (number.startsWith('P-9000')) letters.set(number, [...(letters.get(number) ?? []), row]);
  }
  return letters;
}

const moment = (row: Row, header: string) => String(row[header]);

/**
 * Day by day as its dates have it: at each run a letter for the latest step that has come, unless the one before still
 * waits, the member has answered, or the step was told already. What stands in 送信箱 must be exactly this.
 */
function noticeProblems(at: number, standing: readonly Row[], diary: Diary): string[] {
  const problems: string[] = [];
  const rows = [...standing].sort((left, right) => (moment(left, '起票') < moment(right, '起票') ? -1 : 1));
  const answered = diary.answers.get(policyNumber(at)) ?? '9999';
  const end = `${endOf(at)}T16`;
  let made = 0;
  let toldStep = Infinity;
  for (const [day, run] of diary.runs) {
    if (run > answered || run >= end) break;
    const step = [...STEPS].reverse().find((days) => addDays(countedFrom(at), -days) <= day);
    if (step === undefined || step >= toldStep) continue;
    const before = rows[made - 1];
    if (before && (before['状態'] !== '送信済' || moment(before, '送信日時') >= run)) continue;
    const row = rows[made];
    if (!row) return [...problems, `the notice of ${step} days before is forgotten on ${day}`];
    if (moment(row, '起票').slice(0, 10) !== day)
      problems.push(`the notice of ${step} days before is of ${moment(row, '起票')} instead of ${day}`);
    toldStep = step;
    made += 1;
  }
  if (rows.length > made) problems.push(`${rows.length - made} notices that nothing asked for`);
  for (const row of rows) {
    const state = String(row['状態']);
    const waits = WAITING.includes(state) && daysBetween(moment(row, '起票').slice(0, 10), diary.today);
    if (waits !== false && waits > LONGEST_WAIT_DAYS) problems.push(`a notice waits for ${waits} days`);
    else if (waits === false && state !== '送信済') problems.push(`a notice stands as ${state}`);
  }
  return problems;
}

function stateAtTheEnd(at: number, standing: readonly Row[], diary: Diary): string {
  const lastRun = [...diary.runs.values()].pop() ?? '';
  if (`${endOf(at)}T16` < lastRun) return '失効';
  if (diary.answers.has(policyNumber(at))) return '回答あり';
  return standing.some((row) => row['状態'] === '送信済') ? '案内済' : '';
}

/** Every row of 送信箱 against the mailbox: one mail for what says so, none for the rest, no key twice, no day over the quota. */
function mailProblems(twin: Twin, year: Year): string[] {
  const problems: string[] = [];
  const mailsOf = new Map<string, number>();
  // Google's day begins with its first mail.
  let since = 0;
  let ofTheDay = 0;
  for (const { attachments, sentAt } of twin.mailbox()) {
    const number = attachments[0]?.split('_')[0] ?? '';
    if (number !== '') mailsOf.set(number, (mailsOf.get(number) ?? 0) + 1);
    const at = new Date(sentAt).getTime();
    if (at - since >= DAY_MS) [since, ofTheDay] = [at, 0];
    ofTheDay += 1;
    if (ofTheDay > year.quota) problems.push(`${sentAt}: more mails than the quota`);
  }
  const keys = new Set<string>();
  for (const row of twin.workbook.tabRows('送信箱')) {
    const number = String(row['送信番号']);
    const key = String(row['重複防止キー']);
    if (keys.has(key)) problems.push(`${number}: the same notice twice`);
    keys.add(key);
    const sent = mailsOf.get(number) ?? 0;
    const wanted = row['状態'] === '送信済' ? 1 : 0;
    if (sent !== wanted) problems.push(`${number}: ${sent} mails, but ${String(row['状態'])}`);
    mailsOf.delete(number);
  }
  for (const number of mailsOf.keys()) problems.push(`${number}: a mail without its row`);
  return problems;
}
