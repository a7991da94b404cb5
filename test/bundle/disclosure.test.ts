// This file tests pre-checks, FAX log and doubts through the built bundle: as staff and as manager, in real cells.
import type { UserInterface } from '../../local/contracts';
import { FROM_PAGE } from '../../src/calls/reply';
import type { DisclosureDesk, FinishDisclosureResult } from '../../src/rooms/disclosure/contract';
import { completeAnswers } from '../support/disclosure-answers';
import { typeInto } from '../support/hands';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

// Slow while other test files share the machine.
jest.setTimeout(120_000);

const KEY = 'D-001/GH';
let twin: Twin;
beforeAll(async () => {
  twin = await openTestTwin({ demonstration: true, now: '2026-11-22T10:00', role: 'manager' });
}, 240_000);

const call = <T>(name: string, ...args: unknown[]) => callTwin<T>(twin, name, ...args);
/** As a page is told: every problem as data. */
const refused = async (name: string, request: unknown) =>
  (await callTwin<{ refused: { code: string; message: string }[] }>(twin, name, request, FROM_PAGE)).refused;
const rows = (tab: string) => twin.workbook.tabRows(tab);
const sums = (calls: Readonly<Record<string, number>>) =>
  Object.values(calls).reduce((total, count) => total + count, 0);

it('takes a pre-check from staff, finishes it, and registers the signed form', async () => {
  const staff = { user: twin.users().find((user) => user.role === 'staff')! };
  const desk = (await twin.call('openDisclosure', [{ memberKey: KEY }], staff)).result as DisclosureDesk;
  expect(desk.layout.items).toHaveLength(38);
  const sent = { memberKey: KEY, program: 'GH', revision: 0, carried: [], unconfirmed: [] };
  const answers = completeAnswers(desk.layout, {
    REV: { kind: 'revenue', text: '１００，０００千円', fiscalMonth: '令和8年3月期' },
    CERTS: { kind: 'list', checked: ['isms', 'securityAction2'] },
  });
  const first = await twin.call(
    'saveDisclosureDraft',
    [{ ...sent, answers: { CARD: answers['CARD'] } }],
    staff,
  );
  expect(first.result).toMatchObject({ revision: 1 });
  const whole = await twin.call('saveDisclosureDraft', [{ ...sent, revision: 1, answers }], staff);
  expect(whole.result).toMatchObject({ revision: 2 });
  const again = await twin.call('saveDisclosureDraft', [{ ...sent, revision: 2, answers }], staff);
  // Constant: one answer or all of them.
  expect(sums(again.calls)).toBe(sums(whole.calls));
  const done = await twin.call('finishDisclosure', [{ ...sent, revision: 3, answers }], staff);
  expect(done.error).toBeUndefined();
  expect(done.result as FinishDisclosureResult).toMatchObject({ version: 1 });
  const form = {
    memberKey: KEY,
    program: 'GH',
    version: 1,
    signedOn: '令和8年11月20日',
    imageLink: 'https://files.example.jp/form.pdf',
  };
  // The row as read back from its cells is what was finished: the hash holds.
  expect((await twin.call('registerOfficialForm', [form], staff)).result).toEqual({
    state: '告知完了',
  });
  expect(rows('告知回答')).toMatchObject([
    {
      状態: '告知完了',
      売上高等: '令和8年3月期 １００，０００千円',
      認証: 'ISMS認証、SECURITY ACTION 二つ星',
      告知書の署名日: '2026-11-20',
    },
  ]);
});

it('makes quotes refer to the pre-check', async () => {
  await call('createQuotes', { members: [KEY], effectiveDate: '2027-04-01', transaction: '新規' });
  const quotes = rows('見積');
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) {
    expect(quote['告知版・告知日']).toBe('K-2026-0001 第1版・2026-11-22（告知完了）');
  }
});

it('stores markup and formulas as text', async () => {
  const remarks = '=HYPERLINK("http://evil.example","<b>x</b>")';
  const fax = {
    pages: 3,
    memberKey: KEY,
    illegible: true,
    imageLink: 'https://files.example.jp/fax.pdf',
    remarks,
  };
  expect(await call('recordFax', fax)).toEqual({ faxNumber: 'F-2026-0001' });
  expect(rows('FAX受信簿')).toMatchObject([{ 枚数: 3, 会員番号: 'D-001', 備考: remarks }]);
});

it('sends a sheet back as a row of 送信箱', async () => {
  const request = { memberKey: KEY, program: 'GH', numbers: ['3'], faxNumber: 'F-2026-0001' };
  const first = await call<{ deliveryNumber: string }>('returnDeficient', request);
  expect(await call('returnDeficient', request)).toMatchObject({ ...first, existing: true });
  const delivery = rows('送信箱').find((row) => row['送信番号'] === first.deliveryNumber);
  expect(delivery).toMatchObject({ 書類名: 'ご記入内容の確認のお願い（不備）', 状態: '送信待ち' });
});

it('records from the menu the FAX that completes another', async () => {
  const typed = ['２ 不鮮明', 'https://files.example.jp/fax-2.pdf'];
  const alerts: string[] = [];
  const ui: UserInterface = {
    setMenus: () => undefined,
    showSidebar: () => undefined,
    showDialog: () => undefined,
    toast: () => undefined,
    alert: async (_, message) => {
      alerts.push(message);
      return 'OK';
    },
    prompt: async () => ({ button: 'OK', text: typed.shift() ?? '' }),
  };
  twin.setUserInterface(ui);
  expect(await call('showRow', { tab: '会員名簿', id: KEY })).toEqual({ found: true });
  await call('menuRecordFaxByHand');
  expect(alerts).toEqual([expect.stringContaining('F-2026-0001')]);
  expect(rows('FAX受信簿')).toMatchObject([
    { 受信番号: 'F-2026-0001', 再着日: '2026-11-22' },
    {
      受信番号: 'F-2026-0002',
      枚数: 2,
      判読できない箇所あり: true,
      会員番号: 'D-001',
      補う受信番号: 'F-2026-0001',
    },
  ]);
});

it('confirms facts by the insurer’s answer, for managers only, and a set-up keeps it', async () => {
  const doubt = rows('資料疑義').find((row) => row['疑義コード'] === 'AIOI/options')!;
  const answer = {
    referralNumber: doubt['照会番号'],
    answer: '=1+1',
    paper: '2026-11-20付 回答書',
    approvedBy: '管理者',
    answered: '',
  };
  const staff = { user: twin.users().find((user) => user.role === 'staff')! };
  expect((await twin.call('answerDoubt', [answer], staff)).error?.message).toMatch(/管理者だけ/);
  await call('answerDoubt', answer);
  expect(rows('質問').find((row) => row['制度'] === 'AIOI' && row['番号'] === '3-4')).toMatchObject({
    確度: '公表',
    未確認の内容: '',
  });
  expect(rows('事実').find((row) => row['事実コード'] === 'AIOI/question.3-4.options')).toMatchObject({
    保険会社の回答: '=1+1',
  });
  expect(await call('setUpWorkbook')).toMatchObject({ created: [], added: 0, updated: 0, kept: [] });
});

// S2 「保険金額と保険料」: 100万円 for costs, nothing reduced; 77万7,000円 is nobody's.
it('reckons CLAIM_PAYABLE with a correction that is typed in the tab, once it is confirmed there', () => {
  const reckoned = () => twin.evaluate('=CLAIM_PAYABLE("ALIVE","certification",5000000)');
  expect(reckoned()).toEqual({ value: 1_000_000 });
  typeInto(twin, '事実', 'ALIVE/limit.cost', { 訂正後の内容: '77万7,000円' });
  expect(reckoned()).toEqual({ value: 1_000_000 });
  typeInto(twin, '事実', 'ALIVE/limit.cost', { 確度: '確認済' });
  expect(reckoned()).toEqual({ value: 777_000 });
});

describe('bad input', () => {
  const sent = { memberKey: 'D-002/GH', program: 'GH', carried: [], unconfirmed: [] };
  const choice = (option: string) => ({ kind: 'choice', option });
  const drafts = () => rows('告知回答').filter((row) => row['会員番号'] === 'D-002');

  it('refuses what no question takes, with its number, and keeps the draft that stands', async () => {
    const answers = { CARD: choice('no') };
    expect(await call('saveDisclosureDraft', { ...sent, revision: 0, answers })).toMatchObject({
      revision: 1,
    });
    const before = drafts();
    const long = '長'.repeat(100_000);
    const refusals = {
      followUpClosed: { ...answers, POLICY: choice('no'), POLICY_OFFICE: choice('yes') },
      optionUnknown: { CARD: choice(`=HYPERLINK("x")<b>${long}`) },
      answerTooLong: { REV: { kind: 'revenue', text: long, fiscalMonth: '2026-03' } },
      questionUnknown: { '<script>': choice('yes') },
      requestUnreadable: { CARD: long },
    };
    for (const [code, bad] of Object.entries(refusals)) {
      const problems = await refused('saveDisclosureDraft', { ...sent, revision: 1, answers: bad });
      if (code === 'followUpClosed') expect(problems.map((problem) => problem.code)).toContain(code);
      else expect(problems.map((problem) => problem.code)).toEqual([code]);
      // A message is read by a person: it never carries a hundred thousand characters back.
      expect(problems[0]!.message.length).toBeLessThan(300);
    }
    expect(drafts()).toEqual(before);
  });

  it('a refused finish leaves the saved draft as it is', async () => {
    const before = drafts();
    const answers = { CARD: choice('no') };
    const finish = await refused('finishDisclosure', { ...sent, revision: 1, answers });
    expect(finish.map(({ code }) => code)).toEqual(['preCheckUnanswered']);
    expect(drafts()).toEqual(before);
    const stale = await refused('saveDisclosureDraft', { ...sent, revision: 0, answers });
    expect(stale.map(({ code }) => code)).toEqual(['draftStale']);
  });
});

it('opens a card with a constant number of service calls', async () => {
  const count = async () => sums((await twin.call('openMember', [{ memberKey: 'D-002/GH' }])).calls);
  const before = await count();
  for (const entryId of ['bundle-0003', 'bundle-0004'])
    await call('recordContact', {
      memberKey: 'D-002/GH',
      channel: '訪問',
      direction: '発信',
      summary: entryId,
      entryId,
    });
  expect(await count()).toBe(before);
});

it('explains a premium without the doubts that are confirmed, in two calls more', async () => {
  const cell = '=PREMIUM_EXPLAIN(300000000,"ALIVE",料率表,DATE(2027,4,1))';
  const before = twin.evaluate(cell);
  expect(JSON.stringify(before)).toContain('事業所ごと');
  const doubt = rows('資料疑義').find((row) => row['疑義コード'] === 'ALIVE/unit')!;
  await call('answerDoubt', {
    referralNumber: doubt['照会番号'],
    answer: '法人全体',
    paper: '回答書',
    approvedBy: '管理者',
    answered: '',
  });
  const after = twin.evaluate(cell);
  expect(JSON.stringify(after)).not.toContain('事業所ごと');
  expect(JSON.stringify(after)).toContain('年度');
});
