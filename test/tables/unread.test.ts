// This file tests how rows with a cell that could not be read are looked up, set aside and told.
import { decodeCell } from '../../src/sheets/codec';
import { problemText } from '../../src/domain/problem-text';
import { members } from '../../src/tables/members';
import type { Change } from '../../src/ports';
import type { NewOf, RecordOf, RowOf } from '../../src/tables/column';
import { attempt, certain, lookup, reading, sift, Unread, unreadProblem } from '../../src/tables/unread';
import { memoryWorld } from '../support/memory-ports';

const sound = '1001/ALIVE';
const typedOver = '1002/ALIVE';

function worldOf(key: keyof RecordOf<typeof members> & string, cell: unknown) {
  const world = memoryWorld();
  world.addMember({ memberNumber: '1001' });
  world.addMember({ memberNumber: '1002' });
  world.type(members, typedOver, key, cell);
  const row = (memberKey: string) =>
    world.ports.tables.read(members).find((one) => one.memberKey === memberKey)!;
  return { world, row };
}

it.each<[keyof RecordOf<typeof members> & string, unknown, string]>([
  ['faxConfirmedOn', '来月', '会員名簿 3行目「FAX確認日」：セルの「来月」は日付として読み取れません。'],
  [
    'faxConfirmedOn',
    20_270_401,
    '会員名簿 3行目「FAX確認日」：セルの「20270401」は日付として読み取れません。',
  ],
  ['revenueUnit', 'ドル', '会員名簿 3行目「単位」：セルの「ドル」は選択肢にありません。'],
  ['state', '停止中', '会員名簿 3行目「状態」：セルの「停止中」は選択肢にありません。'],
  // A code is what other rows are found and written by: what no code can be would stop them all.
  ['fiscalYear', '#N/A', '会員名簿 3行目「決算期」：セルの「#N/A」はコードとして使用できません。'],
  ['postalCode', '=1+1', '会員名簿 3行目「郵便番号」：セルの「=1+1」はコードとして使用できません。'],
])('%s「%s」 sets its row aside, and tells its place', (key, cell, told) => {
  const { world } = worldOf(key, cell);
  const { tables } = world.ports;
  expect(tables.sound(members).map((row) => row.memberKey)).toEqual([sound]);
  // Asked twice, told once.
  tables.sound(members);
  expect(tables.doubts().map((problem) => problemText(problem))).toEqual([expect.stringContaining(told)]);
  expect(tables.read(members).map((row) => row.memberKey)).toEqual([sound, typedOver]);
});

it('takes blanks around a code for nothing, and 〒 for a part of it', () => {
  const { world, row } = worldOf('postalCode', '　 ');
  expect(row(typedOver).postalCode).toBe('');
  world.type(members, typedOver, 'postalCode', ' 〒100-0001');
  expect(row(typedOver).postalCode).toBe('〒100-0001');
  expect(world.ports.tables.sound(members)).toHaveLength(2);
});

it('tells the beginning of a cell that is long', () => {
  const { world } = worldOf('faxConfirmedOn', 'あ'.repeat(50_000));
  world.ports.tables.sound(members);
  const [doubt] = world.ports.tables.doubts();
  expect(problemText(doubt!)).toContain(`「${'あ'.repeat(40)}…」は日付として読み取れません`);
});

it('refuses the row to whoever looks it up, and no other', () => {
  const { world, row } = worldOf('state', '停止中');
  const byKey = lookup(world.ports.tables.read(members), ({ memberKey }) => memberKey);
  expect(byKey.get(sound)?.state).toBe('有効');
  expect(byKey.has(typedOver)).toBe(true);
  expect(byKey.get('9999/GH')).toBeUndefined();
  expect(() => byKey.get(typedOver)).toThrow('cellUnreadChoice');
  expect(() => certain(row(typedOver))).toThrow('cellUnreadChoice');
  expect(attempt(() => byKey.get(typedOver))).toMatchObject({ ok: false, problem: { where: { row: 3 } } });
});

it('passes on what is no matter of a cell', () => {
  const broken = (): never => {
    throw new Error('another');
  };
  expect(() => attempt(broken)).toThrow('another');
  expect(() => memoryWorld().ports.tables.orAside(broken)).toThrow('another');
});

it('opens a cell as its value or as what stands in it', () => {
  const { row } = worldOf('state', '停止中');
  const state = reading(row(typedOver).state);
  expect(state instanceof Unread && state.text).toBe('停止中');
  expect(reading(row(sound).state)).toBe('有効');
  const { rows, doubts } = sift([row(sound), row(typedOver)]);
  expect(rows.map(({ state: word }) => word)).toEqual(['有効']);
  expect(doubts.map((doubt) => unreadProblem(doubt).params)).toEqual([{ text: '停止中' }]);
});

// Types: each line must not compile, and the test's type check fails where it does.
it('is closed to whoever has not asked', () => {
  const { row } = worldOf('state', '停止中');
  const closed: RowOf<typeof members> = row(sound);
  const open = certain(closed);
  // @ts-expect-error a closed cell compares with nothing
  expect(closed.state === '停止').toBe(false);
  // @ts-expect-error nor is it smaller or greater than anything
  expect(closed.faxConfirmedOn < '2026-04-01').toBe(true);
  // @ts-expect-error a word that the list does not have
  expect(open.state === '停止中').toBe(false);
  // @ts-expect-error a row as read is no record to write
  const written: RecordOf<typeof members> = closed;
  expect(written.memberKey).toBe(sound);
  // @ts-expect-error what follows from other cells is set by nobody
  const change: Change<typeof members> = { id: sound, set: { memberKey: '1/GH' } };
  expect(change.id).toBe(sound);
  // @ts-expect-error nor written with a row
  const added: NewOf<typeof members> = open;
  expect(added.organization).toBe(open.organization);
  // @ts-expect-error nobody makes one by hand
  const made: Unread = { text: '', type: 'date', tab: '', row: 1, column: '' };
  expect(made).not.toBeInstanceOf(Unread);
  expect(
    decodeCell(
      '停止',
      members.columns.find(({ key }) => key === 'state')!,
    ),
  ).toBe('停止');
});
