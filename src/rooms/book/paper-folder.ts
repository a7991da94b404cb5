// 書類のフォルダ: made by the product, shared by name with the editors of the workbook, and with nobody else.
import { houseProblems } from '../../domain/messages';
import { refuse } from '../../domain/problem';
import type { PaperFolderState, Ports } from '../../ports';
import { settings } from '../../tables/masters';
import { settingKeys } from '../../tables/setting-keys';
import { settingValues } from '../../tables/setting-values';
import type { FolderView, SharePaperFolderRequest } from './contract';
import { bookAudit, bookProblems, folderCheckText, folderName } from './words';

type FolderPorts = Pick<Ports, 'folder' | 'user'>;
type MakePorts = FolderPorts & Pick<Ports, 'tables' | 'lock' | 'audit'>;

export function openPaperFolder(ports: FolderPorts, refused: readonly string[] = []): FolderView {
  const state = ports.folder.look();
  return {
    isManager: ports.user.isManager(),
    url: state?.url ?? '',
    open: state?.open ?? false,
    people: state ? peopleOf(state, ports.folder.colleagues()) : [],
    isOpenToAll: state?.shares.some(({ address }) => address === '') ?? false,
    refused,
  };
}

/** The editors of the workbook first, then whoever has left it. */
function peopleOf({ owner, shares }: PaperFolderState, colleagues: readonly string[]): FolderView['people'] {
  const having = new Set([owner, ...shares.map(({ address }) => address)].map(lower));
  const file = new Set(colleagues.map(lower));
  return [
    ...colleagues.map((address) => ({
      address,
      access: having.has(lower(address)) ? ('yes' as const) : ('no' as const),
    })),
    ...shares
      .filter(({ address }) => address !== '' && !file.has(lower(address)))
      .map(({ address }) => ({ address, access: 'left' as const })),
  ];
}

const lower = (address: string): string => address.trim().toLowerCase();

export function makePaperFolder(ports: MakePorts): FolderView {
  refuseStaff(ports);
  ports.lock.hold(() => {
    // One that is gone is made anew; one that only this person cannot open stays.
    const standing = ports.folder.look();
    if (standing) refuse(standing.open ? bookProblems.folderStands() : bookProblems.folderClosed());
    const setting = settingValues(ports.tables.read(settings));
    // The row first: whatever may not be written here makes no folder.
    const write = (value: string): void =>
      ports.tables.update(settings, [{ id: settingKeys.paperFolder, set: { value } }]);
    write('');
    write(ports.folder.make(folderName(setting('agencyName'))).url);
    ports.audit.record('makePaperFolder', [], bookAudit.folderMade);
    ports.tables.flush();
  });
  return openPaperFolder(ports);
}

export function sharePaperFolder(ports: MakePorts, { addresses }: SharePaperFolderRequest): FolderView {
  refuseStaff(ports);
  const { people } = openReachable(ports);
  const wanted = people.filter(
    ({ address, access }) => access === 'no' && addresses.map(lower).includes(lower(address)),
  );
  if (wanted.length === 0) refuse(bookProblems.nobodyToShare());
  const refused = wanted.filter(({ address }) => !ports.folder.share(address)).map(({ address }) => address);
  ports.lock.hold(() => {
    ports.audit.record('sharePaperFolder', [], bookAudit.folderShared(wanted.length - refused.length));
    ports.tables.flush();
  });
  return openPaperFolder(ports, refused);
}

export function unsharePaperFolder(ports: MakePorts): FolderView {
  refuseStaff(ports);
  const { people } = openReachable(ports);
  const left = new Set(people.filter(({ access }) => access === 'left').map(({ address }) => address));
  const taken = ports.folder.look()!.shares.filter(({ address }) => address === '' || left.has(address));
  if (taken.length === 0) refuse(bookProblems.nobodyHasLeft());
  for (const { id } of taken) ports.folder.unshare(id);
  ports.lock.hold(() => {
    ports.audit.record('unsharePaperFolder', [], bookAudit.folderUnshared(taken.length));
    ports.tables.flush();
  });
  return openPaperFolder(ports);
}

/** There is one, and whoever asks can open it. */
export const refuseWithoutFolder = (ports: FolderPorts): void => void openReachable(ports);

function openReachable(ports: FolderPorts): FolderView {
  const view = openPaperFolder(ports);
  if (view.url === '') refuse(bookProblems.folderMissing());
  if (!view.open) refuse(bookProblems.folderClosed());
  return view;
}

function refuseStaff({ user }: FolderPorts): void {
  if (!user.isManager()) refuse(houseProblems.notManager());
}

/** A line of 点検. */
export function folderCheck(ports: FolderPorts): string {
  try {
    const view = openPaperFolder(ports);
    if (view.url === '') return folderCheckText.none;
    if (!view.open) return folderCheckText.closed;
    const of = (access: string) =>
      view.people.filter((one) => one.access === access).map(({ address }) => address);
    return folderCheckText.shared(of('left'), of('no'), view.isOpenToAll);
  } catch {
    // Whoever has not granted the right to files.
    return folderCheckText.unknown;
  }
}
