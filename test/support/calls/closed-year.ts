// A file of a closed year with one letter of a member of the desk in it.
import { columnsOf } from '../../../src/rooms/archive/archived-rows';
import { newRecord } from '../../../src/tables/new-record';
import { outbox } from '../../../src/tables/outbox';
import { sealOfRow } from '../../../src/tables/row-seal';
import type { MemoryWorld } from '../memory-ports';

export const CLOSED_FILE = 'archive-of-2023';

/** `writer`: whose file it is; whoever is at work when left out. */
export function closedFile(world: MemoryWorld, writer = world.state.user): void {
  const sentAt = '2023-05-01T10:00:00';
  const letter = newRecord(outbox, {
    ...{ deliveryNumber: 'M-2023-0001', state: '送信済', toldState: '送信済', method: 'メール' },
    ...{ memberNumber: 'D-001', organization: '社会福祉法人あおば', sentAt, createdAt: sentAt },
  });
  const row: Record<string, unknown> = { ...letter, seal: sealOfRow(outbox, letter) };
  const columns = columnsOf(outbox);
  world.state.archives.set(CLOSED_FILE, {
    headers: columns.map(({ header }) => header),
    rows: [columns.map(({ key }) => String(row[key] ?? ''))],
    writer,
  });
  world.setSetting('archives', `送信箱 2023 ${CLOSED_FILE} 1 M-2023-0001 -`);
}
