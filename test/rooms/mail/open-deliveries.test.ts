// 送信箱 as a list: what is offered of a row is what its call accepts, in every state and for everybody.
import { DELIVERY_STATES, type DeliveryState } from '../../../src/domain/delivery-state';
import { cancelDeliveries, recordArrival, recordBounce } from '../../../src/rooms/mail/change-deliveries';
import { DELIVERY_ACTIONS, type DeliveryAction } from '../../../src/rooms/mail/contract';
import { DELIVERIES_SHOWN, openDeliveries } from '../../../src/rooms/mail/open-deliveries';
import { resendDelivery } from '../../../src/rooms/mail/resend-delivery';
import { newTemplateVersion } from '../../../src/rooms/mail/template-menu';
import type { Ports } from '../../../src/ports';
import { templates } from '../../../src/tables/masters';
import { newRecord } from '../../../src/tables/new-record';
import { outbox } from '../../../src/tables/outbox';
import { memoryWorld } from '../../support/memory-ports';

const M1 = 'M-2026-0001';

function desk(state: DeliveryState, isManager = true) {
  const world = memoryWorld();
  world.state.manager = isManager;
  const row = {
    deliveryNumber: M1,
    method: 'メール' as const,
    organization: 'みどり会',
    recipient: 'a@b.jp',
  };
  world.rows.set(outbox.key, [newRecord(outbox, { ...row, state, toldState: state })]);
  return world;
}

/** Whether the call does it. Sending has tests of its own: what failed goes again, what waits is sent elsewhere. */
const accepts: Readonly<Record<Exclude<DeliveryAction, 'send'>, (ports: Ports) => boolean>> = {
  cancel: (ports) => cancelDeliveries(ports, { deliveries: [M1] }).changed.length === 1,
  bounce: (ports) => recordBounce(ports, { deliveryNumber: M1, note: '宛先不明' }).changed.length === 1,
  arrival: (ports) => recordArrival(ports, { deliveryNumber: M1, note: '電話' }).changed.length === 1,
  resend: (ports) => {
    try {
      return resendDelivery(ports, { deliveryNumber: M1, reason: '宛先の訂正' }).deliveryNumber !== '';
    } catch {
      return false;
    }
  },
};
const judged = Object.keys(accepts) as (keyof typeof accepts)[];

test.each(DELIVERY_STATES.flatMap((state) => judged.map((action) => [state, action] as const)))(
  '%s: %s is offered where the call takes it, and nowhere else',
  (state, action) => {
    for (const isManager of [true, false]) {
      const [line] = openDeliveries(desk(state, isManager).ports, {}).lines;
      expect(line!.actions.includes(action)).toBe(accepts[action](desk(state, isManager).ports));
    }
  },
);

test('what failed alone is sent again from here', () => {
  const offered = DELIVERY_STATES.filter((state) =>
    openDeliveries(desk(state).ports, {}).lines[0]!.actions.includes('send'),
  );
  expect(offered).toEqual(['送信失敗']);
  expect(DELIVERY_ACTIONS.filter((action) => action !== 'send').sort()).toEqual([...judged].sort());
});

test('by state and by words, the newest first, with what is left counted', () => {
  const world = memoryWorld();
  const numbers = Array.from({ length: DELIVERIES_SHOWN + 3 }, (_, at) => `M-2026-${1000 + at}`);
  world.rows.set(
    outbox.key,
    numbers.map((deliveryNumber, at) =>
      newRecord(outbox, {
        deliveryNumber,
        organization: at === 0 ? 'みどり会' : 'かがやき',
        state: at < 2 ? '不達' : '送信済',
      }),
    ),
  );
  const all = openDeliveries(world.ports, {});
  expect(all.lines[0]!.deliveryNumber).toBe(numbers[numbers.length - 1]);
  expect([all.lines.length, all.more]).toEqual([DELIVERIES_SHOWN, 3]);
  expect(all.states).toEqual([
    { word: '不達', count: 2 },
    { word: '送信済', count: DELIVERIES_SHOWN + 1 },
  ]);
  const own = openDeliveries(world.ports, { state: '不達', text: 'みどり' });
  expect(own.lines.map(({ deliveryNumber }) => deliveryNumber)).toEqual([numbers[0]]);
  expect(own.states).toEqual([{ word: '不達', count: 1 }]);
});

describe('文面の版を追加', () => {
  test('of the selected text, at once', () => {
    const world = desk('送信済');
    const { code } = world.table(templates)[0]!;
    world.state.selectedIds = { [templates.key]: [code] };
    const before = world.table(templates).length;
    const told: string[] = [];
    const screen = { ...world.ports.screen, tell: (_: string, text: string) => void told.push(text) };
    newTemplateVersion({ ...world.ports, screen });
    expect(world.table(templates)).toHaveLength(before + 1);
    expect(told[0]).toContain(`文面「${code}/2」`);
  });

  test.each([[[]], [['a', 'b']]])('of %j asks for one row as data', (ids: readonly string[]) => {
    const world = desk('送信済');
    world.state.selectedIds = { [templates.key]: ids };
    expect(() => newTemplateVersion(world.ports)).toThrow('oneTemplate');
  });
});
