// This file defines months under the twin's clock: triggers, a person who confirms on working days, a quota, outages.
import type { Twin } from '../../../local/twin';
import { addDays } from '../../../src/domain/calendar';
import { auditProblems } from './audit-chain';
import { importMembers, mustCall } from './outbox-scenario';
import { trimTabs } from './trim-tabs';

export interface Year {
  readonly policies: number;
  readonly days: number;
  /** Mails a day. */
  readonly quota: number;
  /** Days on which an outage of three days begins. */
  readonly outages: readonly number[];
  /** The first end of cover; the others follow, some of them all on one day. */
  readonly firstEnd: string;
}

const HOUR = 3600_000;
const DAY = 24 * HOUR;
/** One in four ends on the same day: more letters at once than a day's quota. */
const SAME_DAY = 4;

/** A workbook in which nobody but the runs and one confirming person is at work. */
export async function prepareYear(twin: Twin, year: Year): Promise<void> {
  await mustCall(twin, 'installDemonstration');
  await importMembers(twin, year.policies);
  appendPolicies(twin, year);
  trimTabs(twin);
  twin.setMailQuota(year.quota);
  // The account that sends is the one that runs here.
  await mustCall(twin, 'repairAutomation');
}

/** From midnight on: the daily run at six, an hourly one each hour, a person at ten on working days. */
export async function liveThrough(twin: Twin, year: Year): Promise<void> {
  for (let day = 0; day < year.days; day++) {
    if (year.outages.includes(day)) {
      // Google down, consent withdrawn, nobody notices: three days without a single run.
      twin.clock.skip(3 * DAY);
      day += 3;
    }
    for (let hour = 0; hour < 24; hour++) {
      if (hour === 6) await trigger(twin, 'runDaily');
      if (hour === 10 && isWorkingDay(twin)) await confirmAll(twin);
      await trigger(twin, 'runHourly');
      twin.clock.skip(HOUR);
    }
  }
}

async function trigger(twin: Twin, name: string): Promise<void> {
  const { error } = await twin.call(name, [], { kind: 'trigger' });
  if (error) throw new Error(`${name}: ${error.message}`);
}

function isWorkingDay(twin: Twin): boolean {
  const weekday = new Date(twin.clock.now().getTime() + 9 * HOUR).getUTCDay();
  return weekday > 0 && weekday < 6;
}

/** Rule C14: the letters of the day are confirmed by a person, and left to the hourly run. */
export async function confirmAll(twin: Twin): Promise<void> {
  const { mails } = await mustCall<{ mails: number }>(twin, 'previewOutbox');
  if (mails > 0) await mustCall(twin, 'sendOutbox', { confirm: mails, confirmOnly: true });
}

/** What was due and neither sent once nor visibly waiting. */
export function yearProblems(twin: Twin, year: Year): string[] {
  const problems: string[] = [];
  const mailsOf = new Map<string, number>();
  for (const { attachments } of twin.mailbox()) {
    const number = attachments[0]?.split('_')[0] ?? '';
    if (number !== '') mailsOf.set(number, (mailsOf.get(number) ?? 0) + 1);
  }
  const lettersOf = new Map<string, Record<string, unknown>[]>();
  const keys = new Set<string>();
  for (const row of twin.workbook.tabRows('送信箱')) {
    const number = String(row['送信番号']);
    const key = String(row['重複防止キー']);
    if (keys.has(key)) problems.push(`${number}: the same notice twice`);
    keys.add(key);
    const sent = mailsOf.get(number) ?? 0;
    if (sent > 1) problems.push(`${number}: sent ${sent} times`);
    if (row['状態'] === '送信済' && sent !== 1) problems.push(`${number}: said to be sent`);
    if (row['状態'] !== '送信済' && sent > 0) problems.push(`${number}: sent, but ${String(row['状態'])}`);
    const policy = String(row['対象番号']);
    lettersOf.set(policy, [...(lettersOf.get(policy) ?? []), row]);
  }
  const now = new Date(twin.clock.now().getTime() + 9 * HOUR).toISOString().slice(0, 10);
  for (let at = 0; at < year.policies; at++) {
    // The first step of the renewal is 90 days before the end (設定, as shipped).
    // What falls due today waits for the run at six.
    if (addDays(endOf(year, at), -90) >= now) continue;
    const letters = lettersOf.get(policyNumber(at)) ?? [];
    if (letters.length === 0) problems.push(`${policyNumber(at)}: due and forgotten`);
  }
  const daily = twin.workbook.tabRows('設定').find((row) => row['項目'] === '日次の結果')?.['値'];
  if (daily !== '') problems.push(`the daily run says: ${String(daily)}`);
  return [...problems, ...auditProblems(twin)];
}

export function sentRenewals(twin: Twin): number {
  return twin.workbook
    .tabRows('送信箱')
    .filter((row) => row['状態'] === '送信済' && String(row['対象番号']).startsWith('P-9')).length;
}

const policyNumber = (at: number) => `P-9000-${String(at + 1).padStart(4, '0')}`;

function endOf(year: Year, at: number): string {
  return at % SAME_DAY === 0 ? addDays(year.firstEnd, 10) : addDays(year.firstEnd, at % 330);
}

interface SheetHands {
  getLastRow(): number;
  getMaxRows(): number;
  getLastColumn(): number;
  insertRowsAfter(after: number, count: number): void;
  getRange(
    row: number,
    column: number,
    rows: number,
    columns: number,
  ): {
    getValues(): unknown[][];
    setValues(values: unknown[][]): void;
    setNumberFormat(format: string): void;
  };
}

/** Straight into the tab: a year of applications is not what is tried here. */
function appendPolicies(twin: Twin, year: Year): void {
  const book = twin.hands() as unknown as { getSheetByName(name: string): SheetHands };
  const sheet = book.getSheetByName('契約');
  const headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0]!.map(String);
  const rows = Array.from({ length: year.policies }, (_, at) => {
    const member = `T-${String(at + 1).padStart(4, '0')}`;
    const end = endOf(year, at);
    const start = addDays(end, -365);
    const at16 = (date: string) => new Date(`${date}T16:00:00+09:00`);
    const values: Readonly<Record<string, unknown>> = {
      契約番号: policyNumber(at),
      名簿キー: `${member}/ALIVE`,
      会員番号: member,
      法人名: `【見本】社会福祉法人試験${at + 1}`,
      制度: 'ALIVE',
      プラン: 'ALIVE',
      初年度始期: new Date(`${start}T00:00:00+09:00`),
      '保険始期（日時）': at16(start),
      '保険終期（日時）': at16(end),
      年間保険料: 66000,
      適用保険料: 66000,
      入金状況: '入金済',
      加入者証状況: '送付済',
      契約状態: '契約中',
    };
    return headers.map((header) => values[header] ?? '');
  });
  const first = sheet.getLastRow() + 1;
  const lack = first + rows.length - 1 - sheet.getMaxRows();
  if (lack > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lack);
  sheet.getRange(first, 1, rows.length, headers.length).setValues(rows);
}
