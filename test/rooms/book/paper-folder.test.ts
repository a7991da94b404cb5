// The desk's own folder: shared by name with the editors of the workbook, and with nobody else.
import type { DaichoError } from '../../../src/domain/problem';
import {
  folderCheck,
  makePaperFolder,
  openPaperFolder,
  sharePaperFolder,
  unsharePaperFolder,
} from '../../../src/rooms/book/paper-folder';
import { folderCheckText } from '../../../src/rooms/book/words';
import { settings } from '../../../src/tables/masters';
import { settingKeys } from '../../../src/tables/setting-keys';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

function agency(): MemoryWorld {
  const world = memoryWorld();
  world.state.manager = true;
  world.state.user = 'a@x.example';
  world.state.colleagues = ['a@x.example', 'b@x.example', 'c@x.example'];
  world.setSetting('paperFolder', '');
  return world;
}
const access = (world: MemoryWorld) =>
  Object.fromEntries(openPaperFolder(world.ports).people.map((one) => [one.address, one.access]));
const refusal = (work: () => unknown): string => {
  try {
    work();
    return '';
  } catch (error) {
    return (error as DaichoError).problem.code;
  }
};

test('made, its link stands in 設定, and its maker alone opens it', () => {
  const world = agency();
  expect(folderCheck(world.ports)).toBe(folderCheckText.none);
  const { url } = makePaperFolder(world.ports);
  expect(world.table(settings).find(({ key }) => key === settingKeys.paperFolder)!.value).toBe(url);
  expect(access(world)).toEqual({ 'a@x.example': 'yes', 'b@x.example': 'no', 'c@x.example': 'no' });
  expect(refusal(() => makePaperFolder(world.ports))).toBe('folderStands');
});

test('shared with editors alone, whatever address is asked for; whom Google refuses is named', () => {
  const world = agency();
  makePaperFolder(world.ports);
  world.state.unsharable = ['c@x.example'];
  const addresses = ['B@x.example', 'c@x.example', 'stranger@y.example'];
  expect(sharePaperFolder(world.ports, { addresses }).refused).toEqual(['c@x.example']);
  expect(access(world)).toEqual({ 'a@x.example': 'yes', 'b@x.example': 'yes', 'c@x.example': 'no' });
  expect(refusal(() => sharePaperFolder(world.ports, { addresses: ['stranger@y.example'] }))).toBe(
    'nobodyToShare',
  );
});

test('whoever has left the workbook is named by 点検, and loses it on a manager’s word', () => {
  const world = agency();
  makePaperFolder(world.ports);
  sharePaperFolder(world.ports, { addresses: ['b@x.example', 'c@x.example'] });
  expect(folderCheck(world.ports)).toBe(folderCheckText.shared([], [], false));
  world.state.colleagues = ['a@x.example', 'c@x.example'];
  expect(folderCheck(world.ports)).toContain('b@x.example');
  unsharePaperFolder(world.ports);
  expect(access(world)).toEqual({ 'a@x.example': 'yes', 'c@x.example': 'yes' });
  expect(refusal(() => unsharePaperFolder(world.ports))).toBe('nobodyHasLeft');
});

test('a link that anybody may use is told and taken away', () => {
  const world = agency();
  makePaperFolder(world.ports);
  world.state.folder = { ...world.state.folder!, shares: [{ id: 'anyone', address: '' }] };
  expect(openPaperFolder(world.ports).isOpenToAll).toBe(true);
  expect(unsharePaperFolder(world.ports).isOpenToAll).toBe(false);
});

test('who cannot open it is told so, and makes no second one', () => {
  const world = agency();
  makePaperFolder(world.ports);
  world.state.folder = { ...world.state.folder!, open: false };
  expect(folderCheck(world.ports)).toBe(folderCheckText.closed);
  for (const work of [makePaperFolder, (ports: never) => sharePaperFolder(ports, { addresses: [] })])
    expect(refusal(() => work(world.ports as never))).toBe('folderClosed');
});
