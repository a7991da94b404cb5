// Months under the twin's clock: triggers, a person at work, a quota, outages, answers.
import type { Twin } from '../../../local/twin';
import { addDays } from '../../../src/domain/calendar';
import type { PolicyTerms } from '../../../src/domain/policy';
import { sheetByHand } from '../hands';
import { fillDemonstration, mustCall } from './outbox-scenario';

export interface Year {
  readonly policies: number;
  readonly days: number;
  /** Mails a day. */
  readonly quota: number;
  /** Days on which an outage of three days begins. */
  readonly outages: readonly number[];
  /** The day on which the runs begin; what fell due before is found then. */
  readonly from?: number;
  /** Hours of the hourly run; all of them unless told otherwise. */
  readonly hours?: readonly number[];
}

/** What happened, as the promises need it: the runs that came and what the person recorded. */
export interface Diary {
  readonly today: string;
  /** By day, the hour of the run that did the day's work. */
  readonly runs: ReadonlyMap<string, string>;
  /** By policy, when its member's answer was recorded. */
  readonly answers: ReadonlyMap<string, string>;
}

export const FIRST_DAY = '2026-11-22';
/** One in four belongs to a group that ends on one day and counts from its closing: more letters than a day's quota. */
const GROUP = { every: 4, program: 'TOSHA', plan: 'TOSHA-A', endsOn: '2027-04-01', closing: '2027-03-05' };
const OTHERS = { program: 'ALIVE', plan: 'ALIVE', firstEnd: '2027-02-15', days: 330 };
/** All but one in ten answer, a week or so after their first letter. */
const SILENT_EVERY = 10;
/** Days on which Google drops the daily trigger: the hourly one makes up for it an hour later. */
const LOST_DAILY = 17;
const ALL_HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const HEAD = '会員番号,法人名,担当者名,メール,郵便番号,住所,売上高,税区分,決算期,加入制度';

export const policyNumber = (at: number): string => `P-9000-${String(at + 1).padStart(4, '0')}`;

export function endOf(at: number): string {
  return at % GROUP.every === 0 ? GROUP.endsOn : addDays(OTHERS.firstEnd, at % OTHERS.days);
}

/** What renewals count from: the keyed closing of the group, else the end of cover. */
export function countedFrom(at: number): string {
  return at % GROUP.every === 0 ? GROUP.closing : endOf(at);
}

/** A workbook in which nobody but the runs and one person is at work. */
export async function prepareYear(twin: Twin, year: Year): Promise<void> {
  await fillDemonstration(twin);
  await importMembers(twin, year.policies);
  keyClosing(twin);
  appendPolicies(twin, year);
  twin.setMailQuota(year.quota);
  // The account that sends is the one that runs here.
  await mustCall(twin, 'repairAutomation');
}

/** From midnight on: the daily run at six, an hourly one each hour, a person at ten on working days. */
export async function liveThrough(twin: Twin, year: Year): Promise<Diary> {
  const runs = new Map<string, string>();
  const answers = new Map<string, string>();
  let day = year.from ?? 0;
  for (; day < year.days; day++) {
    // Google down, consent withdrawn, nobody notices: three days without a single run.
    if (year.outages.includes(day)) day += 3;
    const date = addDays(FIRST_DAY, day);
    const lost = day % LOST_DAILY === LOST_DAILY - 1;
    for (const hour of year.hours ?? ALL_HOURS) {
      goTo(twin, date, hour);
      if (hour === 6 && !lost) await trigger(twin, 'runDaily');
      if (hour === 10 && isWorkingDay(twin)) await confirmAll(twin);
      if (hour === 11 && new Date(`${date}T00:00Z`).getUTCDay() === 1)
        await recordAnswers(twin, date, answers);
      await trigger(twin, 'runHourly');
    }
    runs.set(date, `${date}T${lost ? '07' : '06'}`);
  }
  return { today: addDays(FIRST_DAY, day), runs, answers };
}

/** Without recalculating: on Google nothing recalculates either until somebody looks or writes. */
function goTo(twin: Twin, date: string, hour: number): void {
  const wanted = new Date(`${date}T${String(hour).padStart(2, '0')}:00:00+09:00`).getTime();
  twin.clock.skip(wanted - twin.clock.now().getTime());
}

async function trigger(twin: Twin, name: string): Promise<void> {
  const { error } = await twin.call(name, [], { kind: 'trigger' });
  if (error) throw new Error(`${name}: ${error.message}`);
}

function isWorkingDay(twin: Twin): boolean {
  const weekday = new Date(twin.clock.now().getTime() + 9 * 3600_000).getUTCDay();
  return weekday > 0 && weekday < 6;
}

/** Rule C14: the letters of the day are confirmed by a person, and left to the hourly run. */
async function confirmAll(twin: Twin): Promise<void> {
  const { mails } = await mustCall<{ mails: number }>(twin, 'previewOutbox');
  if (mails > 0) await mustCall(twin, 'sendOutbox', { confirm: mails, confirmOnly: true });
}

async function recordAnswers(twin: Twin, date: string, answers: Map<string, string>): Promise<void> {
  const told = new Set(
    twin.workbook
      .tabRows('契約')
      .filter((row) => row['更改状態'] === '案内済')
      .map((row) => String(row['契約番号'])),
  );
  const isSilent = (number: string) => Number(number.slice(-4)) % SILENT_EVERY === 1;
  const policyNumbers = [...told].filter((number) => number.startsWith('P-9000') && !isSilent(number));
  if (policyNumbers.length === 0) return;
  await mustCall(twin, 'recordRenewal', { policyNumbers, state: '回答あり' });
  for (const number of policyNumbers) answers.set(number, `${date}T11`);
}

async function importMembers(twin: Twin, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, at) => {
    const number = memberNumber(at);
    const program = at % GROUP.every === 0 ? GROUP.program : OTHERS.program;
    return `${number},${organizationOf(at)},見本　試験,${number.toLowerCase()}@mihon.example.jp,100-0000,東京都見本区1-1,"3億円",税込,2026年3月期,${program}`;
  });
  const contentBase64 = Buffer.from([HEAD, ...lines].join('\r\n')).toString('base64');
  const request = { fileName: 'roster.csv', contentBase64, dryRun: false };
  const { added } = await mustCall<{ added: number }>(twin, 'importMembers', request);
  if (added !== count) throw new Error(`${added} members imported instead of ${count}`);
}

const organizationOf = (at: number) => `【見本】社会福祉法人試験${at + 1}`;
const memberNumber = (at: number) => `T-${String(at + 1).padStart(4, '0')}`;

function sheetOf(twin: Twin, tab: string): { sheet: GoogleAppsScript.Spreadsheet.Sheet; headers: string[] } {
  const sheet = sheetByHand(twin, tab);
  return { sheet, headers: sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0]!.map(String) };
}

const midnight = (date: string) => new Date(`${date}T00:00:00+09:00`);

/** As a manager keys the year of the group: its period and the closing of its applications. */
function keyClosing(twin: Twin): void {
  const { sheet, headers } = sheetOf(twin, '制度');
  const codes = sheet.getRange(1, headers.indexOf('制度コード') + 1, sheet.getLastRow(), 1).getValues();
  const row = codes.findIndex(([code]) => code === GROUP.program) + 1;
  const key = (header: string, date: string) =>
    sheet.getRange(row, headers.indexOf(header) + 1, 1, 1).setValues([[midnight(date)]]);
  key('保険始期', GROUP.endsOn);
  key('保険終期', addDays(GROUP.endsOn, 366));
  key('申込締切', GROUP.closing);
}

/** Straight into the ledger, whose sum the first daily run writes into 契約: a year of applications is not what is tried. */
function appendPolicies(twin: Twin, year: Year): void {
  const { sheet, headers } = sheetOf(twin, '異動');
  const rows = Array.from({ length: year.policies }, (_, at) => at).flatMap((at) => {
    const on = addDays(endOf(at), -385);
    const events = [
      { kind: 'newBusiness', terms: termsOf(at) },
      { kind: 'underwrite', on, document: '【見本】引受通知' },
    ];
    return events.map((event, step) => {
      const values: Readonly<Record<string, unknown>> = {
        異動番号: `L-2000-${String(2 * at + step + 1).padStart(4, '0')}`,
        記録日時: midnight(on),
        契約番号: policyNumber(at),
        名簿キー: termsOf(at).memberKey,
        会員番号: memberNumber(at),
        異動区分: step === 0 ? '新規' : '手続',
        異動日: midnight(on),
        重複防止キー: `year/${at}/${step}`,
        変更データ: JSON.stringify({ version: 1, event }),
      };
      return headers.map((header) => values[header] ?? '');
    });
  });
  const first = sheet.getLastRow() + 1;
  const lack = first + rows.length - 1 - sheet.getMaxRows();
  if (lack > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lack);
  sheet.getRange(first, 1, rows.length, headers.length).setValues(rows);
}

function termsOf(at: number): PolicyTerms {
  const { program, plan } = at % GROUP.every === 0 ? GROUP : OTHERS;
  const organization = organizationOf(at);
  const start = addDays(endOf(at), -365);
  return {
    memberKey: `${memberNumber(at)}/${program}`,
    memberNumber: memberNumber(at),
    organization,
    policyholder: '',
    namedInsured: organization,
    program,
    plan,
    insurers: '',
    originalInception: start,
    startsAt: `${start}T16:00:00`,
    endsAt: `${endOf(at)}T16:00:00`,
    liabilityLimitYen: null,
    costLimitYen: null,
    deductible: '',
    annualPremiumYen: 66000,
    termPremiumYen: 66000,
    quoteNumber: '',
    disclosure: '',
    applicationOn: addDays(start, -30),
    applicationSent: '',
    solicitor: '担当A',
    previousPolicy: '',
  };
}
