// The test of the pre-check on the served product: the whole sheet by keyboard, drafts, versions, cover.
import type { Frame } from 'puppeteer-core';
import {
  choose,
  controlKey,
  focused,
  gone,
  fill,
  holds,
  keys,
  keysOn,
  press,
  pressAmong,
  read,
  readAll,
  reads,
  sees,
  shows,
  text,
  tick,
  typeOver,
  unfold,
  write,
} from '../support/acting';
import { openDesk } from '../support/desk';
import { callTwin } from '../support/twin';

const MEMBER = 'D-001';
const desk = openDesk('disclosure');

/** From the menu to the open sheet: the member found by number, its card, then the programme. */
async function openSheet(program: string): Promise<Frame> {
  const frame = await desk.openSidebar('台帳', '告知', '回答を入力');
  await write(frame, '#search', MEMBER);
  // At once, before the list is there: Enter waits for the search.
  await keys(frame, '#search', 'Enter');
  await press(frame, '告知を聞く');
  await shows(frame, '.disclosure select');
  // The sheet of this choice is another one than the member's own, which stands there already.
  await frame.evaluate(() =>
    document.querySelector('.draft-bar, .versions')?.setAttribute('data-before', ''),
  );
  await choose(frame, '.disclosure select', program);
  await shows(frame, '.draft-bar:not([data-before]), .versions:not([data-before])');
  return frame;
}

const PROGRESS = '.draft-progress b';
/** Waits until this question is open. */
const current = (frame: Frame, number: string) => reads(frame, '.question.current .question-number', number);
/** Where the keys go: the open question or its first field. */
const OPEN = '.question.current';
const MONTH = '.question.current [id$="-month"]';
const FIGURE = '.question.current [id$="-figure"]';

/** Types a sheet as it is read aloud: digits by question number, lists closed by Enter. */
async function readAloud(frame: Frame, answers: readonly (readonly [number: string, typed: string])[]) {
  for (const [number, typed] of answers) {
    await current(frame, number);
    await keys(frame, OPEN, ...[...typed].map((key) => (key === '/' ? 'Enter' : key)));
  }
}

async function readRevenue(frame: Frame, month: string, figure: string): Promise<void> {
  await typeOver(frame, MONTH, month);
  await keys(frame, MONTH, 'Enter');
  await typeOver(frame, FIGURE, figure);
  await keys(frame, FIGURE, 'Enter');
}

const saved = (frame: Frame) =>
  frame.waitForFunction(() => document.querySelector('.save')?.textContent?.startsWith('保存済み'), {
    polling: 50,
  });
const rows = (program: string) => desk.rows('告知回答').filter((row) => row['制度'] === program);

describe('GH, all 29 questions', () => {
  test('starts at ★A with nothing filled in, and says what a misstatement means', async () => {
    const frame = await openSheet('GH');
    await current(frame, '★A');
    await sees(frame, '契約の解除や保険金の不払い');
    await reads(frame, PROGRESS, '0/33');
    await desk.picture('1-start');
  });

  test('half of it is read aloud and the sidebar closed: the draft is resumed where it stopped', async () => {
    const frame = await desk.page.sidebarFrame();
    await readRevenue(frame, 'R8.3', '50000');
    await readAloud(frame, [
      ['★B-1', '3'],
      ['★B-2', '3'],
      ['1', '1'],
      ['1a', '1'],
      ['1b', '3'],
      ['1c', '1'],
      ['2', '2'],
      ['2a', '0'],
    ]);
    // 33, and 1a, 1b, 2a have opened
    await reads(frame, PROGRESS, '9/36');
    await sees(frame, '50,000千円＝5,000万円');
    await desk.picture('2-half');
    // No pause: what stands in the page is saved as it closes.
    await press(frame, '会員に戻る');
    const again = await openSheet('GH');
    await reads(again, PROGRESS, '9/36');
    await current(again, '3');
  });

  test('the rest: each own middle option, follow-ups, both lists by digit', async () => {
    const frame = await desk.page.sidebarFrame();
    await readAloud(frame, [
      ['3', '3'],
      ['4', '2'],
      ['5', '2'],
      ['6', '2'],
      ['7', '1'],
      ['8', '2'],
      ['9', '3'],
      ['10', '2'],
      ['11', '3'],
      ['12', '1'],
      ['13', '3'],
      ['14', '1'],
      ['15', '2'],
      ['15a', '2'],
      ['16', '2'],
      ['17', '1'],
      ['18', '2'],
      ['19', '2'],
      ['20', '3'],
      ['21', '3'],
      ['22', '1'],
      ['23', '1'],
      ['23a', '3'],
      ['24', '3'],
      ['25', '3'],
      ['26', '1'],
      ['27', '1'],
      ['28', '25/'],
      ['29', '1/'],
    ]);
    await reads(frame, PROGRESS, '38/38');
    await saved(frame);
    // Far fewer saves than the 38 answers: no call for each.
    expect(Number(rows('GH')[0]!['保存回数'])).toBeLessThan(19);
  });

  test('what the paper leaves blank stops the finish; filled in, it becomes version 1', async () => {
    const frame = await desk.page.sidebarFrame();
    await press(frame, '内容を確認して確定へ');
    await focused(frame, '.summary-step h2');
    await sees(frame, '未記入が1件あります');
    expect(await readAll(frame, 'button:disabled')).toContain('事前確認を確定する');
    await desk.picture('3-blank');
    // 不備返戻: the sheet goes back with the number that is open, once.
    await press(frame, '不備返戻の書類を作成');
    await sees(frame, '送信箱に登録しました（M-2026-0001）');
    expect(desk.rows('送信箱')).toMatchObject([
      { 会員番号: MEMBER, 書類名: 'ご記入内容の確認のお願い（不備）', 状態: '送信待ち' },
    ]);
    await press(frame, '2a');
    await readAloud(frame, [['2a', '1']]);
    await press(frame, '内容を確認して確定へ');
    await sees(frame, 'すべての質問に回答があります');
    await press(frame, '事前確認を確定する');
    await sees(frame, '事前確認 第1版を確定しました');
    // What it says of the revenue stands beside what the roster has, and goes into its row.
    await sees(frame, '名簿に反映する内容');
    await desk.picture('4-finished');
    await press(frame, '名簿に反映');
    await sees(frame, '項目を反映しました');
    expect(desk.row('会員名簿', { 会員番号: MEMBER, 加入制度: 'GH' })).toMatchObject({
      '売上高等（原文）': '50,000千円',
    });
    // S0 「5,000万円 3.0」 for both plans: the quote is made of what was just told.
    const quote = await desk.nextDialog(() => press(frame, '見積を作成'));
    // 制度 knows no start yet: it asks.
    await fill(quote, '#effectiveDate', '2027-04-01');
    await tick(quote, '新規');
    await press(quote, '内容を確認する');
    await sees(quote, '30,000円');
    await press(quote, '2件の見積を作成する');
    await sees(quote, '見積を2件作成しました');
    await press(quote, '閉じる');
    await gone(desk.page.page, '.frame-dialog');
    const told = { 会員番号: MEMBER, 原文: '50,000千円', '算出基礎（円）': 50_000_000, 年間保険料: 30_000 };
    expect(desk.rows('見積')).toMatchObject([told, told]);
    expect(rows('GH')).toHaveLength(1);
    expect(rows('GH')[0]).toMatchObject({ 会員番号: MEMBER, 版: 1, 状態: '事前確認済' });
  });

  test('a correction starts with blank ★ items and shows what changed', async () => {
    const frame = await desk.page.sidebarFrame();
    await press(frame, '訂正する…');
    await reads(frame, PROGRESS, '35/38');
    await current(frame, '★A');
    await readRevenue(frame, 'R8.3', '60000');
    await readAloud(frame, [
      ['★B-1', '3'],
      ['★B-2', '3'],
    ]);
    await press(frame, '内容を確認して確定へ');
    await press(frame, '事前確認を確定する');
    await sees(frame, '事前確認 第2版を確定しました');
    await sees(frame, '前の版から1件変更');
    await desk.picture('5-corrected');
    expect(rows('GH').map((row) => row['版'])).toEqual([1, 2]);
  });

  test('the insurer’s signed form makes it 告知完了; a wrong link is replaced with a reason', async () => {
    const frame = await desk.page.sidebarFrame();
    const register = async (summary: string, fields: Record<string, string>, button: string) => {
      await unfold(frame, `${summary}…`);
      for (const [id, text] of Object.entries(fields)) await fill(frame, `#${id}`, text);
      await pressAmong(frame, 'button', button);
    };
    await register(
      '原本を登録する',
      { signedOn: 'R8.11.20', imageLink: 'file:///C:/fax.pdf' },
      '原本を登録する',
    );
    await sees(frame, 'https://');
    await fill(frame, '#imageLink', 'https://files.example.jp/wrong.pdf');
    await pressAmong(frame, 'button', '原本を登録する');
    await sees(frame, '2026-11-20 署名の告知書を登録済み');
    const right = { signedOn: 'R8.11.20', imageLink: 'https://files.example.jp/right.pdf' };
    await register('登録の誤りを直す', { ...right, reason: '別の会員の画像だった' }, '差し替える');
    await shows(frame, 'a[href="https://files.example.jp/right.pdf"]');
    await desk.picture('5b-official');
    expect(rows('GH').map((row) => row['状態'])).toEqual(['事前確認済', '告知完了']);
  });
});

describe('AIOI', () => {
  const request = (rider: string): [string, string][] => [
    ['資料', '3'],
    ['見積', '1'],
    ['特約-1', '1'],
    ['特約-2', '3'],
    ['特約-3', rider],
  ];

  test('answers of GH are offered, marked and confirmed one by one; block 4 is voluntary without the rider', async () => {
    const frame = await openSheet('AIOI');
    await press(frame, '引き継ぐ');
    await readAloud(frame, request('3'));
    await desk.picture('6-carried');
    // GH's figure is without a word on tax: it is offered, and waits for a person.
    await current(frame, '1');
    await sees(frame, 'ほかの事前確認から引き継いだ回答です');
    await readRevenue(frame, 'R8.3', '66000');
    await readAloud(frame, [['2', '3']]);
    // What is left are carried answers to confirm: Enter on each, found by N.
    for (let guard = 0; guard < 30; guard += 1) {
      await keysOn(frame, 'n');
      if ((await readAll(frame, OPEN)).length === 0) break;
      await keys(frame, OPEN, 'Enter');
    }
    await sees(frame, 'すべて入力済み');
    const voluntary = (await readAll(frame, 'section h3')).filter((head) => head.includes('任意'));
    expect(voluntary).toEqual(['告知事項4 任意']);
    await press(frame, '内容を確認して確定へ');
    await press(frame, '事前確認を確定する');
    await sees(frame, '事前確認 第1版を確定しました');
    expect(rows('AIOI')[0]).toMatchObject({ 状態: '事前確認済' });
  });

  test('with the IT-work rider block 4 is required', async () => {
    const frame = await desk.page.sidebarFrame();
    // What it would change in the roster stands above the button: until that is there, the button moves.
    await gone(frame, '.next-steps .progress');
    await press(frame, '訂正する…');
    const [answered, total] = (await read(frame, PROGRESS)).split('/').map(Number);
    await pressAmong(frame, '#question-RIDER_IT_WORK', '…');
    await keys(frame, '#question-RIDER_IT_WORK', '1');
    // 4-1 to 4-7; GH's answer to 4-2 was yes, so 4-2a stands open already
    // and the version before has an answer to each.
    await reads(frame, PROGRESS, `${answered! + 8}/${total! + 8}`);
    expect((await readAll(frame, 'section h3')).join()).not.toContain('任意');
    await saved(frame);
    await desk.picture('7-rider');
  });

  test('a draft saved meanwhile by another page is never written over unasked', async () => {
    const frame = await desk.page.sidebarFrame();
    const [draft] = rows('AIOI').filter((row) => row['状態'] === '下書き');
    const opened = await desk.twin.call('openDisclosure', [
      { memberKey: draft!['名簿キー'], program: 'AIOI' },
    ]);
    const stored = (opened.result as { draft: { revision: number; answers: object } }).draft;
    await desk.twin.call('saveDisclosureDraft', [
      {
        memberKey: draft!['名簿キー'],
        program: 'AIOI',
        revision: stored.revision,
        answers: { WANTS_QUOTE: { kind: 'choice', option: 'yes' } },
        carried: [],
        unconfirmed: [],
      },
    ]);
    await pressAmong(frame, '#question-RIDER_LEAK_ONLY', '…');
    await keys(frame, '#question-RIDER_LEAK_ONLY', '1');
    await sees(frame, '別の画面で新しい下書きが保存されています');
    await desk.picture('8-stale');
    await press(frame, 'この画面の内容で保存する');
    await saved(frame);
    expect(desk.page.problems).toEqual([]);
  });
});

describe('cover', () => {
  test('programme, plan, item: limit, ratio, consent, source; never the words of a promise', async () => {
    const frame = await desk.sidebar('coverage');
    await choose(frame, '#program', 'TOSHA');
    await holds(frame, '#plan', 'TOSHA-A');
    await choose(frame, '#plan', 'TOSHA-D');
    await write(frame, '#search', '再発防止');
    await keys(frame, '#search', 'Enter');
    // S4: plan D, costs 10 million yen, recurrence prevention 80 %, with prior approval
    for (const text of ['1,000万円', '80%', '承認', 'S4「', '社内用']) await sees(frame, text);
    await desk.picture('9-cover');
    expect(await text(frame)).not.toMatch(/支払えます|対象外です/);
  });

  test('plans side by side, to print: house use is marked, a member needs the record', async () => {
    const frame = await desk.openDialog('台帳', '見積', 'プラン比較');
    for (const plan of ['ALIVE', 'TOSHA-A', 'TOSHA-D']) await tick(frame, `[value=${plan}]`);
    await fill(frame, '#revenue', '3億円');
    await press(frame, '比較表を作成する');
    // S2: up to 3 hundred million 66,000 yen; S4: 81,370 and 157,410 yen at 3 hundred million
    for (const text of ['社内用', '66,000円', '81,370円', '157,410円', '参考例']) await sees(frame, text);
    await desk.picture('10-compare');
    await press(frame, '条件に戻る');
    await tick(frame, '会員…');
    await fill(frame, '#memberNumber', MEMBER);
    await press(frame, '比較表を作成する');
    await sees(frame, 'TOSHAに加入できるか確認できません');
    // Rule C4: with a row of this member in both programmes, the approval and the record are still missing.
    for (const program of ['ALIVE', 'TOSHA'])
      await callTwin(desk.twin, 'importMembers', {
        fileName: 'more.csv',
        contentBase64: Buffer.from(
          `会員番号,法人名,加入制度,売上高\n${MEMBER},【見本】社会福祉法人あおば会,${program},1億円\n`,
        ).toString('base64'),
        dryRun: false,
      });
    await press(frame, '比較表を作成する');
    await sees(frame, '募集文書承認番号が必要です');
    await fill(frame, '#approvalNumber', 'B-26-001');
    await press(frame, '比較表を作成する');
    await sees(frame, '当初の意向と、比較・推奨の理由の記録が必要です');
    expect(desk.rows('意向・説明記録')).toEqual([]);
    await fill(frame, '#intention', '漏えいの備え');
    await fill(frame, '#reason', '保険料を優先');
    await press(frame, '比較表を作成する');
    await sees(frame, '条件に戻る');
    expect(desk.rows('意向・説明記録')).toMatchObject([
      { 会員番号: MEMBER, 当初の意向: '漏えいの備え', 資料の承認番号: 'B-26-001' },
    ]);
    await press(frame, '閉じる');
    expect(desk.page.problems).toEqual([]);
  });
});

describe('the card', () => {
  test('tells cover, money, deadlines and contacts; C notes a call', async () => {
    const frame = await desk.openSidebar('台帳', '会員', '会員を探す');
    await write(frame, '#search', MEMBER);
    await sees(frame, '3件見つかりました');
    await keys(frame, '#search', 'ArrowDown');
    await reads(frame, '[role=option][aria-selected=true] .sub', `${MEMBER} ・ GH`);
    await keys(frame, '#search', 'Enter');
    for (const text of ['補償中の契約はありません', '未収はありません', '対応の記録はまだありません'])
      await sees(frame, text);
    await keys(frame, '#card-name', 'c');
    await typeOver(frame, '#summary', '=1+1 更新の件で電話あり <b>');
    await controlKey(frame, '#summary', 'Enter');
    await sees(frame, '対応を記録しました（T-2026-0001）');
    await sees(frame, '=1+1 更新の件で電話あり <b>');
    await desk.picture('11-card');
    expect(desk.rows('対応履歴')).toMatchObject([
      { 会員番号: MEMBER, 方法: '電話', 受発信: '受信', 内容: '=1+1 更新の件で電話あり <b>' },
    ]);
  });

  test('回答を入力 opens at the row that is selected', async () => {
    const line = desk.line('会員名簿', { 会員番号: MEMBER, 加入制度: 'GH' });
    await desk.page.selectCells('会員名簿', `A${line}:C${line}`);
    const frame = await desk.openSidebar('台帳', '告知', '回答を入力');
    await holds(frame, '.disclosure select', 'GH');
    await sees(frame, MEMBER);
    expect(desk.page.problems).toEqual([]);
  });
});
