// This file tests the public form's project in the twin: what it is, what it takes, and what the desk makes of it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FormStart, Submission, SubmissionResult } from '../../intake/contract';
import { deskGlobals, callTwin, openTestTwin, type Twin } from '../support/twin';
import { readGlobals } from '../../tools/intake-surface.mjs';
import { openTestIntake, shareOfIntake } from '../support/intake-twin';
import { rush } from '../support/faults/intake-rush';
import { setIntake } from '../support/intake-settings';
import { typeInto } from '../support/hands';
import type { TaskDesk } from '../../src/rooms/home/contract';
import { materialRequest, quoteRequest } from '../support/public-request';

const root = join(__dirname, '../..');

let intake: Twin;
const asPage = <T>(name: string, ...args: unknown[]): Promise<T> =>
  intake.call(name, args, { kind: 'page' }).then(({ result, error }) => {
    if (error) throw new Error(`${name}: ${error.message}`);
    return result as T;
  });
const startRequest = () => asPage<Extract<FormStart, { open: true }>>('startRequest');
const submit = (submission: Partial<Submission> & { request: unknown }) =>
  asPage<SubmissionResult>('submitRequest', { website: '', consent: true, ...submission });

async function received(request: unknown): Promise<string> {
  const { token } = await startRequest();
  const answer = await submit({ token, request });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.receiptNumber;
}

beforeAll(async () => {
  intake = await openTestIntake();
});

describe('what the project is', () => {
  test('three globals and the one scope that its own workbook needs', () => {
    expect(readGlobals(join(root, 'intake/main.ts')).map(({ name }: { name: string }) => name)).toEqual([
      'doGet',
      'startRequest',
      'submitRequest',
    ]);
    const manifest = JSON.parse(readFileSync(join(root, 'dist-intake/appsscript.json'), 'utf8'));
    expect(manifest.oauthScopes).toEqual(['https://www.googleapis.com/auth/spreadsheets.currentonly']);
    expect(manifest.webapp).toEqual({ access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' });
    expect(manifest.dependencies).toBeUndefined();
    expect(readdirSync(join(root, 'dist-intake')).sort()).toEqual([
      'Code.js',
      'NOTICE.html',
      'appsscript.json',
      'form.html',
    ]);
  });

  test('no global of the desk can be called through it', async () => {
    const names = deskGlobals();
    expect(names).toContain('sendOutbox');
    const answers = await Promise.all(names.map((name: string) => intake.call(name, [], { kind: 'page' })));
    expect(answers.map(({ error }) => error?.message)).toEqual(
      names.map((name: string) => `google.script.run.${name} is not a function`),
    );
  });

  test('a page with its viewport, and nothing from elsewhere', async () => {
    const { result } = await intake.call('doGet', [{}], { kind: 'webApp' });
    const page = result as { html: string; metas: Record<string, string> };
    expect(page.metas).toEqual({ viewport: 'width=device-width, initial-scale=1' });
    expect(page.html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/i);
  });
});

describe('what it takes', () => {
  test('a second try answers the same and makes no second row', async () => {
    const { token } = await startRequest();
    const [first, second] = await Promise.all([
      submit({ token, request: materialRequest() }),
      submit({ token, request: materialRequest() }),
    ]);
    expect(first.ok && first.receiptNumber).toMatch(/^W261122-[0-9A-Z]{7}$/);
    expect(second).toEqual(first);
    expect(await submit({ token, request: materialRequest({ contact: '別人' }) })).toMatchObject({
      ok: false,
      reason: 'token',
    });
    expect(intake.workbook.tabRows('受付')).toHaveLength(1);
  });

  test('formulas and markup stay text', async () => {
    const organization = '=HYPERLINK("http://x.example","y")';
    const number = await received(
      materialRequest({ organization, contact: '<b>太郎</b>', department: '+1' }),
    );
    const row = intake.workbook.tabRows('受付').find((one) => one['受付番号'] === number)!;
    expect(row).toMatchObject({ 企業名: organization, 担当者名: '<b>太郎</b>', 担当部署: '+1' });
  });
});

describe('what the desk makes of it', () => {
  test('a request for a quote arrives as a member, a pre-check and a question to the insurer', async () => {
    const fields = { organization: '株式会社さざなみ', corporateNumber: '', email: 'a@sazanami.example.jp' };
    const number = await received(quoteRequest(fields));
    const desk = await openTestTwin({ now: '2026-11-22T11:00', otherWorkbook: shareOfIntake(intake) });
    const manager = { user: desk.users()[0]! };
    const connected = await desk.call('connectIntake', [{ workbook: 'twin-intake-workbook' }], manager);
    expect(connected.error).toBeUndefined();
    let left = 1;
    while (left > 0) ({ left } = await callTwin<{ left: number }>(desk, 'collectIntake'));
    // Somebody unknown: nothing is made before staff released it.
    expect(desk.workbook.tabRows('会員名簿')).toEqual([]);
    await callTwin(desk, 'answerIntake', { receiptNumber: number, decision: 'new' });
    const row = desk.workbook.tabRows('受付').find((one) => one['受付番号'] === number)!;
    expect(row).toMatchObject({ 状態: '仕事へ登録済', 名簿との照合: '新規', '売上高等（円）': 50_000_000 });
    const key = `${number}/AIOI`;
    expect(
      desk.workbook.tabRows('会員名簿').find((one) => `${one['会員番号']}/${one['加入制度']}` === key),
    ).toMatchObject({
      法人名: '株式会社さざなみ',
      '売上高等（円）': 50_000_000,
      決算期: '2026-03',
    });
    expect(desk.workbook.tabRows('告知回答').find((one) => one['名簿キー'] === key)).toMatchObject({
      状態: '事前確認済',
    });
    expect(desk.workbook.tabRows('見積').find((one) => one['名簿キー'] === key)).toMatchObject({
      状態: '照会中',
      年間保険料: '',
    });
    const again = await callTwin<{ collected: number; done: number }>(desk, 'collectIntake');
    expect(again).toMatchObject({ collected: 0, done: 0 });
  }, 120_000);
});

test('a request for material is a task with an owner until its letter has left', async () => {
  const desk = await openTestTwin({
    now: '2026-11-24T11:00',
    demonstration: true,
    otherWorkbook: shareOfIntake(intake),
  });
  const manager = { user: desk.users()[0]! };
  await desk.call('connectIntake', [{ workbook: 'twin-intake-workbook' }], manager);
  typeInto(desk, '制度', 'AIOI', { 取扱区分: '取扱あり', 取扱の記録: '管理 太郎 2026-11-01' });
  typeInto(desk, '設定', '受付の担当', { 値: '高橋' });
  typeInto(desk, 'メール文面', 'MATERIALS', { 募集文書承認番号: 'T-1', 使用期限: '2027-03-31' });
  const fields = { organization: '株式会社みさき', corporateNumber: '', email: 'a@misaki.example.jp' };
  const number = await received(materialRequest(fields));
  let left = 1;
  while (left > 0) ({ left } = await callTwin<{ left: number }>(desk, 'collectIntake'));
  await callTwin(desk, 'answerIntake', { receiptNumber: number, decision: 'new' });
  const tasks = async () => {
    const { tasks } = await callTwin<TaskDesk>(desk, 'openTasks', { kind: 'material' });
    return tasks.filter((task) => task.number === number);
  };
  // The form is filled in on 2026-11-22, the desk opens two days later.
  expect(await tasks()).toMatchObject([{ owner: '高橋', days: 2, organization: '株式会社みさき' }]);
  const queue = (method: string) =>
    desk.call('queueMaterials', [{ receiptNumbers: [number], method }]).then(({ error }) => error?.message);
  expect(await queue('メール')).toContain('送付する資料が決まっていません');
  typeInto(desk, '設定', '送付する資料', { 値: 'パンフレット' });
  expect(await queue('メール')).toContain('メールでは送れません');
  typeInto(desk, '設定', '送付する資料', { 値: 'パンフレット https://agency.example.jp/p.pdf' });
  expect(await queue('メール')).toBeUndefined();
  expect(await tasks()).toMatchObject([{ waitsFor: '資料の送信・発送（送信箱）' }]);
  const letter = desk.workbook.tabRows('送信箱').find((row) => row['書類名'] === '資料送付のご案内')!;
  const deliveries = [letter['送信番号']];
  await callTwin(desk, 'sendOutbox', { deliveries, confirm: 1 });
  expect(await tasks()).toEqual([]);
  expect(desk.workbook.tabRows('受付').find((row) => row['受付番号'] === number)).toMatchObject({
    資料送付: '送付済',
  });
  expect(desk.mailbox().filter(({ to }) => to === 'a@misaki.example.jp')).toMatchObject([
    { subject: expect.stringContaining('資料送付のご案内') },
  ]);
}, 120_000);

// `npm run faults` sends a thousand.
test('a hundred submissions of ten visitors at once lose and double nothing', async () => {
  // The limits are the staff's: they type a higher one into 設定.
  for (const limit of ['1時間の上限', '1日の上限', '受付行数の上限']) setIntake(intake, limit, '5000');
  const before = intake.workbook.tabRows('受付').length;
  expect(await rush(intake, 100)).toEqual([]);
  expect(intake.workbook.tabRows('受付')).toHaveLength(before + 100);
}, 600_000);
