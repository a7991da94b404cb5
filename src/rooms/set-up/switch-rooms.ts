// 使う業務: rooms are switched on and off; nothing of theirs is ever deleted.
import type { RequestOf } from '../../calls/call';
import { refuse } from '../../domain/problem';
import type { Ports, RoomSwitch } from '../../ports';
import { programs as registry } from '../../programs';
import { settings } from '../../tables/masters';
import { settingKeys } from '../../tables/setting-keys';
import type { contract, RoomsView } from './contract';
import { managersOf, refuseSetUp } from './managers';
import { pendingFor } from './migrations';
import { roomsAudit, roomsText, switchProblems } from './words';

type SwitchPorts = Pick<
  Ports,
  'tables' | 'whole' | 'switches' | 'lock' | 'user' | 'audit' | 'log' | 'builder' | 'checks' | 'memory'
>;

export function openRooms(ports: Pick<Ports, 'switches' | 'user'>): RoomsView {
  const { switches, user } = ports;
  return {
    isManager: user.isManager(),
    rooms: switches.list().map(({ room, title, isOn }) => ({
      room,
      title,
      isOn,
      meaning: roomsText.meanings[room] ?? '',
      open: isOn ? switches.openIn(room) : [],
    })),
  };
}

/** Its tabs are made or shown, or hidden; ホーム is written anew. The same switch twice changes nothing. */
export function switchRoom(ports: SwitchPorts, request: RequestOf<typeof contract.switchRoom>): RoomsView {
  refuseSetUp(ports);
  return ports.lock.hold(() => {
    const { builder, switches } = ports;
    if (builder.progress().underWay || pendingFor(builder.schemaVersion()).length > 0)
      refuse(switchProblems.setUpFirst());
    const before = switches.list();
    const chosen = before.find(({ room }) => room === request.room);
    if (!chosen) refuse(switchProblems.roomUnknown());
    if (chosen.isOn !== request.on) change(ports, before, chosen);
    return openRooms(ports);
  });
}

function change(ports: SwitchPorts, before: readonly RoomSwitch[], { room, title, isOn }: RoomSwitch): void {
  const { builder, switches, tables, whole } = ports;
  const open = isOn ? switches.openIn(room) : [];
  if (open.length > 0) refuse(switchProblems.roomOpen({ title, open: open.join('、') }));
  const value = switches.textOf(
    new Set(before.filter((one) => (one.room === room ? isOn : !one.isOn)).map((one) => one.room)),
  );
  tables.update(settings, [{ id: settingKeys.rooms, set: { value } }]);
  ports.audit.record('switchRoom', [title], isOn ? roomsAudit.off : roomsAudit.on);
  tables.flush();
  switches.renew();
  const round = builder.begin(managersOf(ports), ports.user.email());
  // Those that stand are brought in line as well: the program may have changed while they were hidden.
  if (!isOn) for (const table of whole.tabs) if (switches.roomOf(table) === room) round.layOut(table, 0);
  round.fillHome(registry);
  round.arrange();
  round.end();
  ports.checks.show();
  ports.log.info('switchRoom', { on: isOn ? 0 : 1 });
}

/** For the first set-up: rooms that are off get no tabs. A set-up that is under way keeps what it began with. */
export function chooseFirstRooms(
  { builder, switches }: Pick<Ports, 'switches' | 'builder'>,
  off: readonly string[],
): void {
  if (off.length === 0 || builder.schemaVersion() > 0 || builder.progress().underWay) return;
  const known = switches.list().map(({ room }) => room);
  if (off.some((room) => !known.includes(room))) refuse(switchProblems.roomUnknown());
  builder.chooseRooms(switches.textOf(new Set(off)));
  switches.renew();
}
