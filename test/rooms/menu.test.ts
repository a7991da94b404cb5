// The menu 「台帳」 is desk.md's, section 3: its items in their order, at most 24, and nothing of the product without a way to it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions, deskOf, menuName, optionalRooms, pages, rooms, wholeDesk } from '../../src/desk';
import type { MenuNode } from '../../src/google/menu';
import { openOffers } from '../../src/rooms/home/show-row';
import { newRecord } from '../../src/tables/new-record';
import { solicitors } from '../../src/tables/solicitors';
import { memoryWorld } from '../support/memory-ports';

const MOST = 24;
const ADMIN = '管理…';
/** Section 3 of desk.md. */
const DESK: readonly (readonly [string, ...string[]])[] = [
  ['今日の仕事'],
  ['会員', '新しい会員', '会員を探す', 'CSV取込', '事故例と補償'],
  ['告知', '回答を入力', '用紙を印刷', '原本を登録'],
  ['見積', '見積を作成', '送信箱', '保険会社へ照会', 'プラン比較'],
  ['契約', '契約の手続き', '更改（月別）', '一覧を出す'],
  ['期限', '期限の一覧', 'カレンダーへ'],
  ['収納', '入金を取り込む', '未収', '精算'],
  ['事故', '事故を受付', '事故を開く', '事故シミュレーション'],
  [ADMIN],
];

const shape = (nodes: readonly MenuNode[]): string[][] =>
  nodes.flatMap((node) => {
    if (node.kind === 'separator') return [];
    if (node.kind === 'item') return [[node.caption]];
    return [[node.caption, ...node.items.flatMap((item) => (item.kind === 'item' ? [item.caption] : []))]];
  });
const leaves = (nodes: readonly MenuNode[]): { caption: string; functionName: string }[] =>
  nodes.flatMap((node) => (node.kind === 'menu' ? leaves(node.items) : node.kind === 'item' ? [node] : []));

test('the items are those of desk.md, in its order', () => {
  expect(shape(wholeDesk.menu)).toEqual(DESK);
});

test('there are at most 24, and desk.md has no more', () => {
  // 1 + 4 + 3 + 4 + 3 + 2 + 3 + 3 + 1 = 24
  expect(DESK.flatMap(([group, ...items]) => (items.length === 0 ? [group] : items))).toHaveLength(MOST);
  expect(leaves(wholeDesk.menu).length).toBeLessThanOrEqual(MOST);
});

/** Names of pages and actions to which the menu leads: at once, or from page to page. */
function reached(): Set<string> {
  const found = new Set<string>();
  const go = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const offer of wholeDesk.offers(name)) go(offer.name);
  };
  const byFunction = new Map([...pages.keys(), ...actions.keys()].map((name) => [menuName(name), name]));
  for (const { functionName } of leaves(wholeDesk.menu)) go(byFunction.get(functionName)!);
  return found;
}

test('the menu leads to every page and every action', () => {
  const found = reached();
  expect([...pages.keys(), ...actions.keys()].filter((name) => !found.has(name))).toEqual([]);
});

test('a page from which another is opened exists', () => {
  const named = rooms.flatMap((room) =>
    [...Object.values(room.pages ?? {}), ...Object.values(room.actions ?? {})].flatMap(
      ({ from = [] }) => from,
    ),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !pages.has(name))).toEqual([]);
});

const folder = join(__dirname, '../../src/rooms');
const sourceOf = (page: string): string => {
  const own = join(folder, pages.get(page)!.room, 'pages', page);
  return readdirSync(own)
    .map((file) => readFileSync(join(own, file), 'utf8'))
    .join('\n');
};
/** Their rows lead to what is opened from them, each to its own. */
const BY_ROW = ['procedures', 'claims'];

test('each page from which others are opened shows them', () => {
  const from = new Set(
    rooms.flatMap((room) =>
      [...Object.values(room.pages ?? {}), ...Object.values(room.actions ?? {})].flatMap(
        ({ from: of = [] }) => of,
      ),
    ),
  );
  const silent = [...from].filter(
    (page) => !BY_ROW.includes(page) && !sourceOf(page).includes(`<Beside page="${page}" />`),
  );
  expect(silent).toEqual([]);
});

describe('管理', () => {
  test('says of every entry what it is for', () => {
    const offers = wholeDesk.offers('admin');
    expect(offers.length).toBeGreaterThan(15);
    expect(offers.filter(({ about }) => about === '').map(({ title }) => title)).toEqual([]);
  });

  test("lists everything for everybody, and leaves to managers what is the manager's alone", () => {
    const world = memoryWorld();
    const offered = (isManager: boolean) => {
      world.state.manager = isManager;
      return openOffers(world.ports, { page: 'admin' });
    };
    const [manager, other] = [offered(true), offered(false)];
    expect(other.map(({ name }) => name)).toEqual(manager.map(({ name }) => name));
    expect(manager.filter(({ allowed }) => !allowed)).toEqual([]);
    expect(other.filter(({ allowed }) => !allowed).map(({ title }) => title)).toEqual([
      '募集人・説明書の版',
      '文面の版を追加',
      '隠したタブ',
      '使う業務',
      '本人からの請求',
      '初期設定',
      '見本データを入れる',
    ]);
  });

  test('says whom to ask for what is the manager’s', () => {
    const world = memoryWorld();
    world.state.manager = false;
    world.setSetting('managers', 'sato@agency.example.jp、kato@agency.example.jp');
    world.rows.set(solicitors.key, [
      newRecord(solicitors, { name: '佐藤　花子', email: 'Sato@agency.example.jp', state: '有効' }),
    ]);
    const asked = openOffers(world.ports, { page: 'admin' }).filter(({ allowed }) => !allowed);
    expect(new Set(asked.flatMap(({ ask }) => ask))).toEqual(
      new Set(['佐藤　花子（sato@agency.example.jp）', 'kato@agency.example.jp']),
    );
    world.state.manager = true;
    expect(openOffers(world.ports, { page: 'admin' }).flatMap(({ ask }) => ask)).toEqual([]);
  });

  test('a page that opens with a call of managers alone is theirs', () => {
    const callOf = new Map(rooms.flatMap(({ contract }) => Object.entries(contract)));
    for (const [name, { room }] of pages) {
      const opening = /showPage\(\s*[^,]*,\s*(?:\(\) => )?(?:server|client<Calls>\(\))\.(\w+)/.exec(
        sourceOf(name),
      );
      if (!opening) continue;
      const page = rooms.find((one) => one.name === room)!.pages![name]!;
      if (callOf.get(opening[1]!)!.may === 'manager') expect([name, page.may]).toEqual([name, 'manager']);
    }
  });
});

test('a room that is off offers nothing anywhere', () => {
  for (const [name] of optionalRooms) {
    const desk = deskOf(new Set([name]));
    const room = rooms.find((one) => one.name === name)!;
    const own = [...Object.keys(room.pages ?? {}), ...Object.keys(room.actions ?? {})];
    const offered = [...pages.keys()].flatMap((page) => desk.offers(page).map((offer) => offer.name));
    expect(own.filter((one) => offered.includes(one))).toEqual([]);
  }
});

describe('the guide', () => {
  const guide = readFileSync(join(__dirname, '../../docs/guide.md'), 'utf8');
  const section = guide.slice(guide.indexOf('## 21. '), guide.indexOf('## 22. '));
  const table = [...section.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)]
    .map(([, before, now]) => [before!.trim(), now!.trim()] as const)
    .filter(([before]) => before !== '以前の項目' && !before.startsWith('--'));
  const titleOf = (name: string): string => (pages.get(name) ?? actions.get(name))!.title;

  /** What is wrong with a path from the menu; '' where each part of it is there. */
  function wrongWith(path: string): string {
    const parts = path.replace(/^台帳 → /, '').split(' → ');
    let nodes: readonly MenuNode[] = wholeDesk.menu;
    let page = '';
    for (const part of parts) {
      const node: MenuNode | undefined =
        page === '' ? nodes.find((one) => one.kind !== 'separator' && one.caption === part) : undefined;
      if (node?.kind === 'menu') nodes = node.items;
      else if (node?.kind === 'item')
        page = [...pages.keys(), ...actions.keys()].find((name) => menuName(name) === node.functionName)!;
      else if (page !== '') {
        const offer = wholeDesk.offers(page).find(({ name }) => titleOf(name) === part);
        if (offer) page = offer.name;
        else if (!isCaption(page, part)) return `${path}: ${part}`;
      } else return `${path}: ${part}`;
    }
    return '';
  }
  /** A button of the page, in the words of its room. */
  function isCaption(page: string, text: string): boolean {
    const own = join(folder, pages.get(page)!.room);
    return readdirSync(own)
      .filter((file) => file.endsWith('words.ts'))
      .some((file) => readFileSync(join(own, file), 'utf8').includes(`'${text}'`));
  }

  test('has every item of the menu before, each with its place of today', () => {
    expect(table.map(([before]) => before)).toEqual(BEFORE);
    expect(table.map(([, now]) => wrongWith(now)).filter((wrong) => wrong !== '')).toEqual([]);
  });

  test('one page a task: when, where, how, and what then; each item of the menu has its page', () => {
    const parts = ['**何をするとき**', '**どこから**', '**手順**', '**終わったあと**'];
    const tasks = guide.split(/^## /m).filter((page) => page.includes(parts[1]!) && /^\d/.test(page));
    expect(tasks.length).toBeGreaterThan(10);
    for (const page of tasks) {
      const places = parts.map((part) => page.indexOf(part));
      expect([page.split('\n')[0], places]).toEqual([expect.anything(), [...places].sort((a, b) => a - b)]);
      expect(Math.min(...places)).toBeGreaterThan(0);
    }
    const where = tasks.map((page) => /^\*\*どこから\*\* (.*)$/m.exec(page)![1]!).join('\n');
    const items = DESK.flatMap(([group, ...own]) => own.map((caption) => `${group} → ${caption}`));
    expect(items.filter((path) => !where.includes(`「${path}」`))).toEqual([]);
  });

  test('names no path that is not there', () => {
    const groups = DESK.map(([group]) => group);
    const paths = [...guide.matchAll(/「([^「」|]+(?: → [^「」|]+)+)」/g)].map(([, path]) =>
      path!.replace(/^台帳 → /, ''),
    );
    // Google's own menus.
    const named = paths.filter((path) => !/^(拡張機能|ファイル|編集) → /.test(path));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !groups.some((group) => path.startsWith(group)))).toEqual([]);
    expect(named.map(wrongWith).filter((wrong) => wrong !== '')).toEqual([]);
  });

  test('and no tab does, in what it says of how it is filled', () => {
    const notes = wholeDesk.tabs.flatMap(({ columns }) => columns.flatMap(({ note = '' }) => note));
    const named = notes.flatMap((note) =>
      [...note.matchAll(/「台帳 → ([^」]+)」/g)].map(([, path]) => path!),
    );
    expect(named.length).toBeGreaterThanOrEqual(9);
    expect(named.map(wrongWith).filter((wrong) => wrong !== '')).toEqual([]);
    const grey = wholeDesk.visible.slice(-4);
    const silent = wholeDesk.visible.filter(
      (table) =>
        !grey.includes(table) && !table.columns.some(({ note = '' }) => /増えます|行います/.test(note)),
    );
    expect(silent.map(({ tab }) => tab)).toEqual([]);
  });

  test('a path that leads nowhere is found', () => {
    expect(wrongWith('送付 → 送信前の確認')).not.toBe('');
    expect(wrongWith('見積 → 送信箱 → 何もしない')).not.toBe('');
    expect(wrongWith('契約 → 契約の手続き → 料率の版')).not.toBe('');
  });
});

/** The menu of the desk before, part by part. */
const BEFORE = [
  ...['今日の仕事', '資料を見る', '記録を見る'],
  ...['期限の一覧を開く', '期限を更新', 'カレンダーに書き出す'].map((item) => `期限 → ${item}`),
  ...[
    'CSV取込（確認→取込）',
    '会員を探す',
    '会員番号の変更',
    '苦情を受付',
    '受付を取り込む',
    '受付を確認',
  ].map((item) => `名簿 → ${item}`),
  ...['回答を入力', 'FAX用紙を印刷', 'FAXの受信を記録'].map((item) => `告知 → ${item}`),
  ...[
    '見積を作成',
    '一括処理',
    '案内文を確認',
    '保険会社へ照会',
    '回答を登録',
    '補償を調べる',
    'プラン比較表',
  ].map((item) => `見積 → ${item}`),
  ...['資料疑義'].map((item) => `照会 → ${item}`),
  ...[
    '送信箱を開く',
    '送信前の確認',
    '選択分を送信',
    '選択分を取消',
    'FAX・郵送の記録',
    '不達を記録',
    '到着を確認（要確認）',
    '再送（管理者）',
  ].map((item) => `送付 → ${item}`),
  ...[
    '意向・説明を記録',
    '書類の確認',
    '申込を受付',
    '引受を記録',
    '加入者証・保険証券を登録',
    '異動・解約',
    '見送り・取消',
    '更改の準備',
    '契約のCSV取込',
    '加入者明細・異動明細',
    '会員の経過',
  ].map((item) => `契約 → ${item}`),
  ...[
    '事故を受付',
    '第一報を作成',
    '費用と承認',
    '期限を見る',
    '限度額等の確認表（社内用）',
    '事故シミュレーション',
  ].map((item) => `事故 → ${item}`),
  ...[
    '入金一覧の取込',
    '入金を記録',
    '計上を取消',
    '領収証',
    '保険会社精算',
    '未収一覧',
    '返金を記録',
    '払込口座',
    '帳簿・台帳（CSV）',
  ].map((item) => `収納 → ${item}`),
  ...[
    '料率の版',
    '募集人・説明書の版',
    '年度更新',
    '文面の版を追加',
    '点検（自動実行と権限）',
    '記録の検査',
    '保存期間の点検',
    '使う業務',
    '隠したタブ',
    '初期設定',
    '見本データを入れる',
    '自己診断',
  ].map((item) => `管理 → ${item}`),
];
