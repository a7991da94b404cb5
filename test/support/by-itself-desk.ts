// A desk at which quotes go by themselves: its member, its switch, and the runs of its hours.
import { holidays } from '../../src/tables/holidays';
import { memberPrint } from '../../src/tables/member-print';
import { members, type Member } from '../../src/tables/members';
import { newRecord } from '../../src/tables/new-record';
import { outbox, type Delivery } from '../../src/tables/outbox';
import { switchAutomaticQuotes, watchSwitches } from '../../src/rooms/automation/automatic-quotes';
import { queueByItself } from '../../src/rooms/automation/queue-by-itself';
import { recordHandRow, startMarks } from '../../src/rooms/automation/start-marks';
import { sendOutbox } from '../../src/rooms/mail/send-outbox';
import { memoryWorld, type MemoryWorld } from './memory-ports';
import { publishedBlock, underInsurersPaper } from './published-rates';

export const KEY = '1001/ALIVE';
export const ADDRESS = 'm1001@example.jp';
export const by = { confirmedOnly: true };

/** Tuesday, 10 h; the programme starts next on 1 April 2027, and a mail has reached the member before. */
export function deskWith(member: Partial<Member> = {}): MemoryWorld {
  const world = memoryWorld();
  const { program = 'ALIVE' } = member;
  world.state.today = '2026-11-24';
  world.state.manager = true;
  world.state.rateValues = underInsurersPaper(publishedBlock(), 'ALIVE');
  world.setSetting('bookFile', world.state.fileId);
  world.setSetting('automationOwner', 'staff@agency.example.jp');
  world.setSetting('automaticQuotes', '');
  world.setProgram(program, { periodStart: '2027-04-01', periodEnd: '2028-04-01' });
  world.rows.set(holidays.key, [
    newRecord(holidays, { date: '2026-01-01' }),
    newRecord(holidays, { date: '2026-11-23' }),
  ]);
  world.addMember({ contactMethod: 'メール', ...member });
  world.rows.set(outbox.key, [
    newRecord(outbox, {
      deliveryNumber: 'M-2026-0001',
      state: '送信済',
      toldState: '送信済',
      method: 'メール',
      memberNumber: '1001',
      organization: '社会福祉法人架空1001',
      recipient: ADDRESS,
      confirmedRecipient: ADDRESS,
      confirmedBy: 'staff@agency.example.jp',
      sentAt: '2026-10-01T10:00:00',
    }),
  ]);
  switchAutomaticQuotes(world.ports, { program, on: true });
  return world;
}

export const at = (world: MemoryWorld, time: string) => void (world.state.time = `${time}:00`);
/** As the hourly run: the switches first, then the mails, then new quotes. */
export function hourly(world: MemoryWorld, time: string): void {
  at(world, time);
  watchSwitches(world.ports);
  sendOutbox(world.ports, {}, by);
  queueByItself(world.ports);
}
export function typed(world: MemoryWorld, memberKey = KEY): void {
  const row = world.table(members).find((one) => one.memberKey === memberKey)!;
  recordHandRow(world.ports, () => ({ memberKey, print: memberPrint(row) }));
}
/** Typed at ten, seen at ten and at eleven. */
export function queued(world: MemoryWorld, memberKey = KEY): MemoryWorld {
  typed(world, memberKey);
  hourly(world, '10:00');
  hourly(world, '11:00');
  return world;
}
export const row = (world: MemoryWorld): Delivery => world.table(outbox)[1]!;
export const kept = (world: MemoryWorld) => startMarks(world.ports).get(KEY)?.kept;
