// What the menu does with selected rows of 送信箱: whatever can be refused is refused before a question.
import { templates } from '../../../src/tables/masters';
import { outbox, type Delivery } from '../../../src/tables/outbox';
import { newRecord } from '../../../src/tables/new-record';
import * as menu from '../../../src/rooms/mail/outbox-menu';
import type { Ports } from '../../../src/ports';
import { memoryWorld } from '../../support/memory-ports';

const M1 = 'M-2026-0001';

/** One mail in this state. */
function desk(state: Delivery['state'], typed?: string) {
  const world = memoryWorld();
  world.state.manager = true;
  world.rows.set(outbox.key, [
    newRecord(outbox, { deliveryNumber: M1, method: 'メール', state, toldState: state }),
  ]);
  const asked: string[] = [];
  const told: string[] = [];
  const ports: Ports = {
    ...world.ports,
    screen: {
      ...world.ports.screen,
      tell: (_, text) => void told.push(text),
      ask: (_, text) => asked.push(text) > 0,
      askText: (_, text) => {
        asked.push(text);
        return typed;
      },
    },
  };
  const select = (...ids: readonly string[]) => (world.state.selectedIds = { [outbox.key]: ids });
  return { world, ports, asked, told, select, row: () => world.table(outbox)[0]! };
}

const actions = ['sendSelected', 'cancelSelected', 'noteBounce', 'noteArrival', 'sendAgain'] as const;

test.each(actions)('%s without a row asks for one as data', (action) => {
  const { ports, asked, told } = desk('送信待ち');
  expect(() => menu[action](ports)).toThrow(/nothingChosen|oneDelivery/);
  expect([asked, told]).toEqual([[], []]);
});

test('one row at a time where one line is typed about it', () => {
  const { ports, asked, select } = desk('送信済', '宛先不明');
  select(M1, 'M-2026-0002');
  for (const action of ['noteBounce', 'noteArrival', 'sendAgain'] as const)
    expect(() => menu[action](ports)).toThrow('oneDelivery');
  expect(() => menu.newTemplateVersion(ports)).toThrow('oneTemplate');
  expect(asked).toEqual([]);
});

test.each([
  ['sendSelected', '送信済', 'deliveryNotWaiting'],
  ['cancelSelected', '送信済', 'notCancellable'],
  ['noteBounce', '送信待ち', 'notBounceable'],
  ['noteArrival', '送信済', 'notDoubtful'],
  ['sendAgain', '送信待ち', 'notResendable'],
] as const)('%s of a row that is %s is refused before anything is asked', (action, state, code) => {
  const { ports, asked, select, row } = desk(state, 'x');
  select(M1);
  expect(() => menu[action](ports)).toThrow(code);
  expect(asked).toEqual([]);
  expect(row().state).toBe(state);
});

test('who is no manager resends nothing, and is not asked why', () => {
  const { world, ports, asked, select } = desk('送信済', 'x');
  world.state.manager = false;
  select(M1);
  expect(() => menu.sendAgain(ports)).toThrow('notManagerForResend');
  expect(asked).toEqual([]);
});

test.each([
  ['cancelSelected', '送信待ち', '取消'],
  ['noteBounce', '送信済', '不達'],
  ['noteArrival', '要確認（送信結果不明）', '送信済'],
  ['sendAgain', '送信失敗', '送信待ち'],
] as const)('%s asks once, does it and tells it', (action, state, after) => {
  const { ports, asked, told, select, row } = desk(state, '電話で確認');
  select(M1);
  menu[action](ports);
  expect(asked).toHaveLength(1);
  expect(told).toHaveLength(1);
  expect(row().state).toBe(after);
});

test('stepping back from the question leaves the row as it was', () => {
  const { ports, told, select, row } = desk('送信済');
  select(M1);
  menu.noteBounce(ports);
  expect(row().state).toBe('送信済');
  expect(told).toEqual([]);
});

test('a new version of the selected text is added at once', () => {
  const { world, ports, told } = desk('送信済');
  const code = world.table(templates)[0]!.code;
  world.state.selectedIds = { [templates.key]: [code] };
  const before = world.table(templates).length;
  menu.newTemplateVersion(ports);
  expect(world.table(templates)).toHaveLength(before + 1);
  expect(told[0]).toContain(`文面「${code}/2」`);
});
