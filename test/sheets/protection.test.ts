// This file tests who may change what after a set-up: owners, groups, other people's protections, and what is refused.
import { guardsOf } from '../../src/sheets/protection';
import type { LaidOutTab } from '../../src/sheets/tab-layout';
import { defineTable, type Column, type Table } from '../../src/tables/column';

const OWNER = 'owner@example.jp';
const MANAGER = 'manager@example.jp';
const STAFF = 'staff@example.jp';
const GROUP = 'group@example.jp';

/** As Google has it: a new protection lets every editor of the file through but does not list its owner. */
class FakeProtection {
  description = '';
  warning = false;
  free: { getColumn(): number; getLastColumn(): number }[] = [];
  removed = false;
  constructor(
    private readonly file: FakeFile,
    readonly kind: 'SHEET' | 'RANGE',
    private readonly columns: number,
    public editors: string[],
  ) {}
  getDescription = () => this.description;
  setDescription(text: string) {
    this.description = text;
    return this;
  }
  isWarningOnly = () => this.warning;
  setWarningOnly(on: boolean) {
    this.warning = on;
    return this;
  }
  getProtectionType = () => this.kind;
  getRange = () => ({ getSheet: () => ({ getName: () => '名簿' }), getLastColumn: () => this.columns });
  getUnprotectedRanges = () => this.free;
  setUnprotectedRanges(ranges: FakeProtection['free']) {
    this.free = ranges;
    return this;
  }
  getEditors = () => this.editors.map(user);
  addEditors(emails: readonly string[]) {
    this.file.asked.push('add');
    this.editors.push(...emails);
    return this;
  }
  removeEditors(emails: readonly string[]) {
    this.file.asked.push('remove');
    if (this.file.rightIsOfGroup) throw new Error('グループの権限のため削除できません');
    this.editors = this.editors.filter((email) => !emails.includes(email));
    return this;
  }
  canDomainEdit = () => false;
  remove() {
    this.removed = true;
  }
}

const user = (email: string) => ({ getEmail: () => email });

class FakeFile {
  readonly protections: FakeProtection[] = [];
  /** Calls that change editors, which are dear. */
  asked: string[] = [];
  rightIsOfGroup = false;
  constructor(readonly editors: readonly string[]) {}

  private add(kind: 'SHEET' | 'RANGE', columns: number) {
    const protection = new FakeProtection(this, kind, columns, [...this.editors]);
    this.protections.push(protection);
    return protection;
  }
  protectedByHand(): FakeProtection {
    return this.add('SHEET', 3).setDescription('触らないで');
  }
  readonly sheet = {
    protect: () => this.add('SHEET', 5),
    getRange: (_row: number, _column: number, _rows: number, columns: number) => ({
      protect: () => this.add('RANGE', columns),
    }),
    getRangeList: (texts: readonly string[]) => ({
      getRanges: () =>
        texts.map((text) => {
          const [first, last] = text.split(':').map((letter) => letter.charCodeAt(0) - 64);
          return { getColumn: () => first!, getLastColumn: () => last! };
        }),
    }),
  };
  readonly workbook = {
    getProtections: (kind: string) => this.protections.filter((one) => !one.removed && one.kind === kind),
    getOwner: () => user(OWNER),
    getEditors: () => this.editors.map(user),
  };
  protect(managers: readonly string[], self: string, created = false): readonly string[] {
    return this.guard(table, managers, self, { created, isHidden: false });
  }
  guard(
    of: Table,
    managers: readonly string[],
    self: string,
    { created, isHidden }: { created: boolean; isHidden: boolean },
  ): readonly string[] {
    const guards = guardsOf(this.workbook as never, managers, self);
    const laidOut = { ...tab, sheet: this.sheet as never, created };
    return guards.protectTab(laidOut, of, { isOpen: false, isHidden });
  }
  get ours(): FakeProtection[] {
    return this.protections.filter((one) => !one.removed && one.description.startsWith('台帳：'));
  }
}

const table = defineTable({
  key: 'members',
  tab: '名簿',
  id: 'number',
  guardedFor: 'staff',
  columns: [
    { key: 'number', header: '番号', type: 'code', owner: 'staff' },
    { key: 'yen', header: '円', type: 'yen' },
    { key: 'memo', header: 'メモ', type: 'text', owner: 'staff' },
  ],
});
const tab: Omit<LaidOutTab, 'sheet'> = {
  created: false,
  positions: new Map([
    ['number', 0],
    ['yen', 1],
    ['memo', 2],
  ]),
  rows: 200,
  columns: 5,
};

beforeAll(() => {
  const constants = { ProtectionType: { SHEET: 'SHEET', RANGE: 'RANGE' } };
  (globalThis as Record<string, unknown>)['SpreadsheetApp'] = constants;
});
afterAll(() => void delete (globalThis as Record<string, unknown>)['SpreadsheetApp']);

test('product columns ask, staff’s are free with those that nobody uses yet, the header is the managers’', () => {
  const file = new FakeFile([MANAGER, STAFF]);
  expect(file.protect([MANAGER], MANAGER, true)).toEqual([]);
  const [ask, header] = file.ours;
  expect(ask).toMatchObject({ kind: 'SHEET', warning: true });
  expect(ask!.free.map((range) => [range.getColumn(), range.getLastColumn()])).toEqual([
    [1, 1],
    [3, 5],
  ]);
  expect(header).toMatchObject({ kind: 'RANGE', warning: false, editors: [MANAGER] });
});

test('a tab that nobody sees asks before its header too, unless staff have cells in it; shown, it gets the rest', () => {
  const columns = table.columns.map((column): Column => ({ ...column, owner: undefined as never }));
  const ours: Table = { ...table, columns };
  const kinds = (file: FakeFile) => file.ours.map(({ kind, warning }) => [kind, warning]);
  const file = new FakeFile([MANAGER, STAFF]);
  file.guard(ours, [MANAGER], MANAGER, { created: true, isHidden: true });
  expect(kinds(file)).toEqual([['SHEET', true]]);
  expect(file.asked).toEqual([]);
  file.guard(ours, [MANAGER], MANAGER, { created: false, isHidden: false });
  expect(kinds(file)).toEqual([
    ['SHEET', true],
    ['RANGE', false],
  ]);
  const shared = new FakeFile([MANAGER, STAFF]);
  shared.guard(table, [MANAGER], MANAGER, { created: true, isHidden: true });
  expect(kinds(shared)).toEqual([
    ['SHEET', true],
    ['RANGE', false],
  ]);
});

test('what is right is not made again, and nobody’s rights are asked for anew', () => {
  const file = new FakeFile([MANAGER, STAFF]);
  file.protect([MANAGER], MANAGER, true);
  const before = file.ours;
  file.asked = [];
  expect(file.protect([MANAGER], MANAGER)).toEqual([]);
  expect(file.ours).toEqual(before);
  expect(file.protections).toHaveLength(2);
  expect(file.asked).toEqual([]);
});

test('an owner who is no manager sets up, whether Google lists him or not', () => {
  const alone = new FakeFile([]);
  expect(alone.protect([MANAGER], OWNER, true)).toEqual([]);
  expect(alone.ours[1]!.editors).toEqual([MANAGER]);
  const listed = new FakeFile([OWNER, MANAGER, STAFF]);
  expect(listed.protect([MANAGER], OWNER, true)).toEqual([]);
  expect(listed.ours[1]!.editors).toEqual([OWNER, MANAGER]);
  listed.asked = [];
  expect(listed.protect([MANAGER], OWNER)).toEqual([]);
  expect(listed.asked).toEqual([]);
});

test('a file shared with a group: told, and all else is protected', () => {
  const file = new FakeFile([GROUP, MANAGER]);
  file.rightIsOfGroup = true;
  expect(file.protect([MANAGER], MANAGER, true)).toEqual(['名簿：グループの権限のため削除できません']);
  expect(file.ours).toHaveLength(2);
  expect(file.protect([MANAGER], MANAGER)).toHaveLength(1);
  expect(file.protections).toHaveLength(2);
});

test('a manager who comes or goes changes the editors, not the protection', () => {
  const file = new FakeFile([MANAGER, STAFF]);
  file.protect([MANAGER], MANAGER, true);
  const before = file.ours;
  file.protect([MANAGER, STAFF], MANAGER);
  expect(file.ours).toEqual(before);
  expect(file.ours[1]!.editors).toEqual([MANAGER, STAFF]);
  file.protect([MANAGER], MANAGER);
  expect(file.ours[1]!.editors).toEqual([MANAGER]);
});

test('a tab that a person has protected stays theirs', () => {
  const file = new FakeFile([MANAGER]);
  const theirs = file.protectedByHand();
  expect(file.protect([MANAGER], MANAGER)).toEqual([expect.stringContaining('ほかの方')]);
  expect(theirs).toMatchObject({ description: '触らないで', removed: false });
  expect(file.ours.map(({ kind }) => kind)).toEqual(['RANGE']);
});
