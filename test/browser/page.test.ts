// This file tests the twin's page in a real browser, over a real workbook; scripts are played by the test.
import type { Browser } from 'puppeteer-core';
import type { MenuEntry, UserInterface } from '../../local/contracts';
import { startWebServer, type WebServer } from '../../local/web/server';
import { Workbook } from '../../local/workbook/workbook';
import {
  choose,
  frameOf,
  giveFocus,
  gone,
  holds,
  keys,
  pressAmong,
  readAll,
  reads,
  sees,
  write,
} from '../support/acting';
import { COMPOSER, gridOf, launchBrowser, openPage, type TwinPage } from '../support/browser';
import { createFakeTwin, manager, staff, type FakeTwin } from '../support/fake-twin';
import { until } from '../support/patience';

const memberCount = 1000;
let browser: Browser;
let workbook: Workbook;
let twin: FakeTwin;
let server: WebServer;
let page: TwinPage;
let calls: unknown[][];

const item = (caption: string, functionName: string): MenuEntry => ({ kind: 'item', caption, functionName });
const menus: MenuEntry[] = [
  {
    kind: 'menu',
    caption: '台帳',
    items: [
      item('今日の仕事', 'showSidebar'),
      { kind: 'separator', caption: '' },
      {
        kind: 'menu',
        caption: '見積',
        items: [
          item('見積を作成', 'showDialog'),
          item('失敗する処理', 'fail'),
          item('送信の確認', 'confirm'),
        ],
      },
    ],
  },
];

/** Revenue 1,000,000 yen and up in column B; one formula for the whole premium column, 1 yen in 1,000. */
function members(): unknown {
  const cells: Record<string, string> = {
    A1: '会員番号',
    B1: '売上高等（円）',
    C1: '=VSTACK("保険料",PREMIUM(FILTER(B:B,ROW(B:B)>1)))',
  };
  for (let row = 2; row <= memberCount + 1; row += 1) {
    cells[`A${row}`] = `M${row}`;
    cells[`B${row}`] = String((row - 1) * 1_000_000);
  }
  const sheet = { id: 's1', name: '会員名簿', colNumber: 26, rowNumber: memberCount + 1, cells };
  const quotes = { id: 's2', name: '見積', colNumber: 10, rowNumber: 20, cells: { A1: '見積番号' } };
  return { ...(Workbook.create().toJSON() as object), sheets: [sheet, quotes] };
}

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  calls = [];
  workbook = Workbook.load(members());
  workbook.setCustomFunctions(
    [{ name: 'PREMIUM', description: '年間保険料', parameters: [{ name: 'revenue', optional: false }] }],
    (_name, [revenue]) => {
      calls.push([revenue]);
      const premium = (value: unknown) => (typeof value === 'number' ? value / 1000 : '要照会');
      return {
        value: Array.isArray(revenue) ? revenue.map((row: unknown[]) => row.map(premium)) : premium(revenue),
      };
    },
  );
  twin = createFakeTwin(workbook);
  script();
  server = await startWebServer(twin, { port: 0 });
});
afterEach(async () => {
  await page?.page.close();
  await server.close();
});

/** onOpen adds the menu; further functions by name. */
function script(more: Record<string, (args: unknown[], ui: UserInterface) => unknown> = {}): void {
  const functions: typeof more = { onOpen: (_args, ui) => ui.setMenus(menus), ...more };
  twin.script = async (name, args, ui) => {
    const run = functions[name];
    if (!run) throw new Error(`no function ${name}`);
    return (await run(args, ui)) ?? null;
  };
}

const open = async (user = staff) => {
  page = await openPage(browser, `${server.url}?user=${user.email}`);
  return page;
};

describe('grid', () => {
  test('1,000 members with a premium column stand in the grid, computed by one call in Node', async () => {
    await open();
    await page.waitForCell('会員名簿', 'C1001', '1000000');
    expect(await page.cellText('会員名簿', 'C2')).toBe('1000');
    expect(calls).toHaveLength(1);
    expect(page.problems).toEqual([]);
  });

  test('a revenue typed by hand changes its premium, here and in another window', async () => {
    await open();
    const other = await openPage(browser, server.url);
    await page.typeInto('会員名簿', 'B3', '66000000');
    await keys(page.page, COMPOSER, 'Enter');
    await page.waitForCell('会員名簿', 'C3', '66000');
    await other.waitForCell('会員名簿', 'B3', '66000000');
    await other.waitForCell('会員名簿', 'C3', '66000');
    expect(workbook.evaluate('=会員名簿!C3')).toEqual({ value: 66000 });
    await other.page.close();
  });

  test('composed Japanese takes the place of what stood in the cell', async () => {
    await open();
    await page.compose('会員名簿', 'A3', ['に', 'にほ', 'にほん', '日本']);
    await keys(page.page, COMPOSER, 'Enter');
    await page.waitForCell('会員名簿', 'A3', '日本');
  });

  test('what is still being typed counts before a menu item runs', async () => {
    const seen: unknown[] = [];
    script({ showSidebar: () => void seen.push(workbook.evaluate('=会員名簿!B3')) });
    await open();
    await page.typeInto('会員名簿', 'B3', '77');
    await page.menu('台帳', '今日の仕事');
    await page.waitForCell('会員名簿', 'B3', '77');
    await until(() => seen.length > 0, 'the menu item has run');
    expect(seen).toEqual([{ value: 77 }]);
  });

  test('a value that never came is asked for again', async () => {
    // errors are not kept in Node, so a window opened later finds no value for them
    workbook.setCustomFunctions(
      [{ name: 'PREMIUM', description: '', parameters: [{ name: 'revenue', optional: false }] }],
      () => ({ error: '料率表に空きがあります' }),
    );
    void workbook.model;
    await open();
    await page.waitForCell('会員名簿', 'C2', /^#ERROR/);
  });

  test('the selection is known to scripts, and a script can move it', async () => {
    await open();
    await page.selectCells('会員名簿', 'A2:B5');
    expect(workbook.selections.get(staff)).toMatchObject({ sheetName: '会員名簿', zones: ['A2:B5'] });
    workbook.selections.activate(staff, { sheetName: '見積', zones: ['B7:C8'], activeCell: 'B7' });
    await page.waitForSelection('見積', /^B7:C8$/);
  });
});

describe('menus', () => {
  test('nested menus work by mouse and by keyboard', async () => {
    const chosen: string[] = [];
    script({ showDialog: () => void chosen.push('dialog'), confirm: () => void chosen.push('confirm') });
    await open();
    await page.menu('台帳', '見積', '見積を作成');
    await gone(page.page, '.menu-list');
    await until(() => chosen.length === 1, 'the first item has run');
    await giveFocus(page.page, '台帳');
    // open, down to 見積, into it, up from the first to the last item, choose
    const steps = [
      ['ArrowDown', '今日の仕事'],
      ['ArrowDown', '見積'],
      ['ArrowRight', '見積を作成'],
      ['ArrowUp', '送信の確認'],
    ] as const;
    let at = '台帳';
    for (const [key, caption] of steps) {
      await keys(page.page, at, key);
      at = caption;
    }
    await keys(page.page, '送信の確認', 'Enter');
    await until(() => chosen.length === 2, 'the second item has run');
    expect(chosen).toEqual(['dialog', 'confirm']);
  });

  test('the error of a script is shown, its message alone', async () => {
    script({
      fail: () => {
        throw new Error('告知書の原本が未登録です。');
      },
    });
    await open();
    await page.menu('台帳', '見積', '失敗する処理');
    expect(await page.boxText()).toBe('告知書の原本が未登録です。');
    await page.pressBoxButton('閉じる');
  });

  test('a question blocks the script until it is answered; Escape closes it', async () => {
    const answers: unknown[] = [];
    script({
      confirm: async (_args, ui) =>
        void answers.push(await ui.alert('確認', '3件を送信しますか。', 'YES_NO')),
    });
    await open();
    await page.menu('台帳', '見積', '送信の確認');
    expect(await page.boxText()).toBe('3件を送信しますか。');
    expect(answers).toEqual([]);
    await page.pressBoxButton('いいえ');
    await page.menu('台帳', '見積', '送信の確認');
    await keys(page.page, 'はい', 'Escape');
    await gone(page.page, '.running');
    expect(answers).toEqual(['NO', 'CLOSE']);
  });

  test('a prompt gives back what was typed, and a toast passes by', async () => {
    const answers: unknown[] = [];
    script({
      confirm: async (_args, ui) => {
        answers.push(await ui.prompt('FAX番号', '番号をもう一度入力してください。', 'OK_CANCEL'));
        ui.toast('確認しました。', 'FAX', 3);
      },
    });
    await open();
    await page.menu('台帳', '見積', '送信の確認');
    await write(page.page, '.question-input', '03-1234-5678');
    // Looked for before it can come: it does not stay.
    await Promise.all([sees(page.page, '確認しました。'), keys(page.page, '.question-input', 'Enter')]);
    await gone(page.page, '.toast-note');
    expect(answers).toEqual([{ button: 'OK', text: '03-1234-5678' }]);
  });
});

describe('pages of scripts', () => {
  const html = `<!DOCTYPE html><html><head><base target="_top"></head><body><p id="out"></p><script>
    const show = (value) => { document.getElementById('out').textContent = String(value); };
  </script></body></html>`;
  const served = { id: '1', title: '見積を作成', html, width: 480, height: 260 };

  async function openDialog(more: Parameters<typeof script>[0] = {}) {
    script({ showDialog: (_args, ui) => ui.showDialog(served, true), ...more });
    await open();
    await page.menu('台帳', '見積', '見積を作成');
    return page.dialogFrame();
  }

  test('google.script.run carries plain values, results, errors and the user object', async () => {
    const frame = await openDialog({
      echo: (args) => args,
      fail: () => {
        throw new Error('範囲が空です');
      },
    });
    await frame.evaluate(`google.script.run
      .withSuccessHandler((result, tag) => show(JSON.stringify(result) + tag))
      .withUserObject('#1').echo(1, null, { a: [undefined, 'い'], b: undefined })`);
    await reads(frame, '#out', '[1,null,{"a":[null,"い"]}]#1');
    await frame.evaluate(`google.script.run.withFailureHandler((error) => show(error.message)).fail()`);
    await reads(frame, '#out', '範囲が空です');
    expect(twin.asked).toContainEqual(['call', 'echo', 'page', staff.email]);
  });

  test('a Date, a function or a cycle is refused, and names ending in _ do not exist', async () => {
    const frame = await openDialog();
    const attempt = (code: string) =>
      frame.evaluate(`try { google.script.run.echo(${code}); 'sent' } catch (error) { error.name }`);
    expect(await attempt('new Date()')).toBe('TypeError');
    expect(await attempt('{ deep: [() => 1] }')).toBe('TypeError');
    expect(await attempt('window')).toBe('TypeError');
    expect(await attempt('(() => { const a = {}; a.a = a; return a; })()')).toBe('TypeError');
    expect(await frame.evaluate('typeof google.script.run.secret_')).toBe('undefined');
    expect(twin.asked.filter(([kind]: any) => kind === 'call').map(([, name]: any) => name)).toEqual([
      'showDialog',
    ]);
  });

  test('ten calls run at once, the eleventh waits', async () => {
    let running = 0;
    let most = 0;
    const finish: (() => void)[] = [];
    const frame = await openDialog({
      slow: () => {
        most = Math.max(most, (running += 1));
        return new Promise<void>((done) => finish.push(done)).then(() => void (running -= 1));
      },
    });
    await frame.evaluate(`window.done = 0; for (let i = 0; i < 12; i += 1)
      google.script.run.withSuccessHandler(() => { window.done += 1; }).slow()`);
    await until(() => finish.length === 10, 'ten calls run');
    finish.splice(0).forEach((done) => done());
    await until(() => finish.length === 2, 'the other two run');
    finish.splice(0).forEach((done) => done());
    await frame.waitForFunction('window.done === 12', { polling: 50 });
    expect(most).toBe(10);
  });

  test('a page reaches neither the workbook page nor the network', async () => {
    const frame = await openDialog();
    expect(await frame.evaluate(`try { parent.document.title } catch (error) { error.name }`)).toBe(
      'SecurityError',
    );
    expect(await frame.evaluate(`fetch('/mail').then(() => 'fetched', (error) => error.name)`)).toBe(
      'TypeError',
    );
    expect(await frame.evaluate('self.origin')).toBe('null');
  });

  test('a dialog changes its size and closes itself', async () => {
    const frame = await openDialog();
    await frame.evaluate('google.script.host.setHeight(300); google.script.host.setWidth(520)');
    await page.page.waitForFunction(() => {
      const { width, height } = document.querySelector('.frame-dialog iframe')!.getBoundingClientRect();
      return width === 520 && height === 300;
    });
    await frame.evaluate('google.script.host.close()');
    await gone(page.page, '.frame-dialog');
  });

  test('a sidebar stands beside the grid, 300 px wide, and a new one replaces it', async () => {
    script({ showSidebar: (_args, ui) => ui.showSidebar({ ...served, title: `会員 ${twin.asked.length}` }) });
    await open();
    await page.menu('台帳', '今日の仕事');
    await page.sidebarFrame();
    const [first] = await readAll(page.page, '.sidebar h2');
    await page.menu('台帳', '今日の仕事');
    await page.page.waitForFunction(
      (before) => document.querySelector('.sidebar h2')?.textContent !== before,
      { polling: 50 },
      first,
    );
    const widths = await page.page.evaluate(() =>
      [...document.querySelectorAll('.sidebar')].map((node) => node.getBoundingClientRect().width),
    );
    expect(widths).toEqual([300]);
  });
});

describe('users', () => {
  test('a protected cell refuses staff with a word of explanation, and lets a manager edit', async () => {
    const protection = {
      id: 'p1',
      kind: 'RANGE',
      sheetId: 's1',
      range: { _sheetId: 's1', _zone: { left: 1, right: 1, top: 2, bottom: 2 } },
      unprotected: [],
      description: '料率',
      warningOnly: false,
      editors: [],
    };
    workbook.model.dispatch('SET_PROTECTION' as never, { protection } as never);
    await open();
    await page.typeInto('会員名簿', 'B3', '5');
    await Promise.all([sees(page.page, '料率'), keys(page.page, COMPOSER, 'Enter')]);
    expect(await page.cellText('会員名簿', 'B3')).toBe('2000000');
    const other = await openPage(browser, `${server.url}?user=${manager.email}`);
    await other.edit('会員名簿', 'B3', '5');
    await page.waitForCell('会員名簿', 'B3', '5');
    await other.page.close();
  });

  test('switching the user opens the workbook as the other one', async () => {
    await open();
    await Promise.all([page.page.waitForNavigation(), choose(page.page, '.user-switch', manager.email)]);
    await gridOf(page.page);
    expect(twin.currentUser()).toEqual(manager);
    await holds(page.page, '.user-switch', manager.email);
  });
});

describe('mailbox', () => {
  test('the body of a mail is shown and nothing in it runs', async () => {
    await open();
    await page.page.goto(`${server.url}mail`);
    await pressAmong(page.page, '.list a', '<b>概算</b>保険料のご案内');
    const frame = await frameOf(page.page, 'iframe.mail-body');
    await sees(frame, '田中様');
    // the body's script would have set the title
    expect(await frame.title()).toBe('');
    expect(await readAll(page.page, '.mail-attachments a')).toHaveLength(2);
  });
});
