// This file tests every use case as staff, manager and reader in the built bundle, and that logs never name anybody.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TwinUser } from '../../local/contracts';
import { completeAnswers } from '../support/disclosure-answers';
import { openTestTwin, type Twin } from '../support/twin';
import { programOf } from '../../src/programs';

// Slow while other test files share the machine.
jest.setTimeout(300_000);

const MARK = 'しるし太郎';
const MAIL = 'mark-in-logs@example.jp';
const KEY = 'R-001/GH';
const dist = join(__dirname, '../../dist');
let twin: Twin;
const logs: string[] = [];
const roleOf = (role: TwinUser['role']): TwinUser => ({ email: `${role}@agency.example`, role });

async function run(name: string, args: unknown[], user: TwinUser) {
  const report = await twin.call(name, args, { user });
  logs.push(...report.logs, report.error ? `${report.error.name} ${report.error.stack ?? ''}` : '');
  return report;
}
const rows = (tab: string) => twin.workbook.tabRows(tab);
const isRefused = ({ result, error }: { result?: unknown; error?: unknown }): boolean =>
  error !== undefined || (result as { ok?: boolean } | undefined)?.ok === false;

/** Every tab but ホーム, which shows times. */
const everything = () => {
  const names = twin.workbook.tabNames().filter((name) => name !== 'ホーム');
  return JSON.stringify(names.map((name) => [name, rows(name)]));
};

beforeAll(async () => {
  twin = await openTestTwin({ demonstration: true, now: '2026-11-22T10:00', role: 'manager' });
});

const gh = programOf('GH')!.handbook!.questionnaire();
const disclosure = { memberKey: KEY, program: 'GH' };
const entry = {
  memberKey: KEY,
  channel: '電話',
  direction: '受信',
  summary: `${MARK}様より`,
  entryId: 'role-0001',
};
const csv = [
  '会員番号,法人名,担当者名,メール,住所,加入制度,希望プラン,売上高',
  `R-001,法人${MARK},${MARK},${MAIL},${MARK}町1-1,GH,A,1億円`,
].join('\n');
// As the roster has it: another figure would refuse the quote.
const REV = { kind: 'revenue', text: '100,000', fiscalMonth: '2026-03' } as const;
const quote = { members: [KEY], effectiveDate: '2027-04-01', transaction: '新規' };
const job = {
  kind: 'quote',
  conditions: { program: 'GH', plan: '', state: '', solicitor: '' },
  effectiveDate: '2027-10-01',
  transaction: '更改',
  letters: false,
};

/** What staff do, in an order in which each finds what it needs. */
const staffWork: readonly (readonly [string, ...unknown[]])[] = [
  ['importMembers', { fileName: 'r.csv', contentBase64: Buffer.from(csv).toString('base64'), dryRun: false }],
  ['saveDisclosureDraft', { ...disclosure, revision: 0, answers: {}, carried: [], unconfirmed: [] }],
  [
    'finishDisclosure',
    { ...disclosure, revision: 1, answers: completeAnswers(gh, { REV }), carried: [], unconfirmed: [] },
  ],
  [
    'registerOfficialForm',
    { ...disclosure, version: 1, signedOn: '2026-11-20', imageLink: 'https://files.example.jp/a.pdf' },
  ],
  ['recordFax', { pages: 2, memberKey: KEY, illegible: false, imageLink: '', remarks: MARK }],
  ['returnDeficient', { ...disclosure, numbers: ['3'] }],
  ['recordContact', entry],
  ['createQuotes', quote],
  ['startJob', { job, entryId: 'role-job-1' }],
  ['continueJob', { jobNumber: 'W-2026-0001', holder: 'role' }],
  ['sendOutbox', { deliveries: ['M-2026-0001'], confirm: 1 }],
  ['storeForm', { program: 'GH', memberKey: KEY, prefilled: false }],
];

const readOnly: readonly (readonly [string, ...unknown[]])[] = [
  ['findMembers', { text: MARK }],
  ['openMember', { memberKey: KEY }],
  ['openDisclosure', { memberKey: KEY }],
  ['openCoverage', {}],
  ['previewQuotes', quote],
  ['previewOutbox'],
  ['listRetention'],
  ['openJobs'],
  ['previewJob', { job, after: '' }],
  ['openComparison'],
];

const managerWork: readonly (readonly [string, ...unknown[]])[] = [
  ['setUpWorkbook'],
  ['installDemonstration'],
  ['eraseExpired', { confirm: 0 }],
  ['answerDoubt', { referralNumber: 'U-2026-0001', answer: 'x', paper: 'y', approvedBy: 'z', answered: '' }],
  [
    'answerReferral',
    {
      referralNumber: 'S-2026-0001',
      outcome: '引受可',
      premium: '10万円',
      answeredOn: '2026-11-20',
      answeredBy: '保険会社',
      paper: '回答書',
      approvedBy: '管理者',
      validUntil: '2027-03-31',
      conditions: '',
    },
  ],
  ['activateRates', {}],
  ['resendDelivery', { deliveryNumber: 'M-2026-0001', reason: '届かない' }],
  ['repairAutomation'],
  ['startNewYear', {}],
  ['acceptChanges', {}],
];

test('staff do the daily work', async () => {
  for (const [name, ...args] of staffWork) {
    const report = await run(name, args, roleOf('staff'));
    expect([name, report.error?.message, isRefused(report)]).toEqual([name, undefined, false]);
  }
  expect(rows('見積').some((row) => row['会員番号'] === 'R-001')).toBe(true);
});

test('staff are refused what needs the manager, and nothing changes', async () => {
  const before = everything();
  for (const [name, ...args] of managerWork) {
    const report = await run(name, args, roleOf('staff'));
    expect([name, isRefused(report)]).toEqual([name, true]);
  }
  expect(everything()).toBe(before);
});

test('a reader reads, and no global changes anything for one', async () => {
  const before = everything();
  for (const [name, ...args] of readOnly) {
    const { error } = await run(name, args, roleOf('reader'));
    expect([name, error?.message]).toEqual([name, undefined]);
  }
  // Whatever a page could call, with what it really sends where that is known.
  const known = new Map([...staffWork, ...managerWork].map(([name, ...args]) => [name, args]));
  const globals = [...readFileSync(join(dist, 'Code.js'), 'utf8').matchAll(/^function (\w+)\(/gm)]
    .map((match) => match[1]!)
    .filter((name) => /^[a-z]/.test(name) && !/^(menu|on[A-Z])/.test(name));
  expect(globals.length).toBeGreaterThan(50);
  for (const name of globals) await run(name, known.get(name) ?? [{}], roleOf('reader'));
  expect(everything()).toBe(before);
  expect(twin.mailbox()).toHaveLength(1);
});

test('who is listed as a reader in 設定 is refused too, though Google would let them write', async () => {
  const row = 2 + rows('設定').findIndex((one) => one['項目'] === '閲覧のみメール');
  twin.workbook.model.dispatch('UPDATE_CELL', {
    sheetId: twin.workbook.sheetId('設定')!,
    col: 1,
    row: row - 1,
    content: 'looker@agency.example',
  });
  const { error } = await run('recordContact', [{ ...entry, entryId: 'role-0002' }], {
    email: 'looker@agency.example',
    role: 'staff',
  });
  expect(error?.message).toContain('閲覧のみの利用者');
});

test('the manager does the rest', async () => {
  for (const [name, ...args] of [managerWork[2]!, managerWork[3]!]) {
    const report = await run(name, args, roleOf('manager'));
    expect([name, report.error?.message]).toEqual([name, undefined]);
  }
});

test('logs carry ids, counts and codes, and nothing is kept beside the workbook', () => {
  const text = logs.join('\n');
  expect(text).toContain('K-2026-');
  for (const mark of [MARK, MAIL, '様より', 'しるし']) expect(text).not.toContain(mark);
  expect(readFileSync(join(dist, 'Code.js'), 'utf8')).not.toMatch(/PropertiesService|CacheService/);
});
