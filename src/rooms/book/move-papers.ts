// PDFs from before 書類のフォルダ stood: each account can move its own alone, so the rest is counted by who sent it.
import { houseProblems } from '../../domain/messages';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { fileIdOf, outbox, type Delivery } from '../../tables/outbox';
import type { MovedPapers, MovePapersRequest } from './contract';
import { refuseWithoutFolder } from './paper-folder';
import { bookAudit } from './words';

type MovePorts = Pick<Ports, 'tables' | 'folder' | 'user' | 'lock' | 'audit' | 'time'>;

/** One chunk, from behind the number that the last one ended with; the page adds up. */
export function movePapers(ports: MovePorts, { after }: MovePapersRequest): MovedPapers {
  if (!ports.user.isManager()) refuse(houseProblems.notManager());
  refuseWithoutFolder(ports);
  const rows = sentPapers(ports).filter(({ deliveryNumber }) => deliveryNumber > after);
  const moved: string[] = [];
  const others: string[] = [];
  let refused = 0;
  let done = 0;
  for (const row of rows) {
    if (done > 0 && ports.time.spent()) break;
    done++;
    const outcome = ports.folder.take(fileIdOf(row.attachment));
    if (outcome === 'moved') moved.push(row.deliveryNumber);
    if (outcome === 'others') others.push(row.confirmedBy || row.createdBy);
    if (outcome === 'refused') refused++;
  }
  if (moved.length > 0)
    ports.lock.hold(() => {
      ports.audit.record('movePapers', moved, bookAudit.papersMoved(moved.length));
      ports.tables.flush();
    });
  const next = done < rows.length ? rows[done - 1]!.deliveryNumber : '';
  return { moved: moved.length, others, refused, next };
}

type Sent = Pick<Delivery, 'deliveryNumber' | 'attachment' | 'confirmedBy' | 'createdBy'>;

function sentPapers({ tables }: Pick<Ports, 'tables'>): Sent[] {
  return tables
    .sift(tables.read(outbox))
    .filter(({ attachment }) => fileIdOf(attachment) !== '')
    .sort((a, b) => (a.deliveryNumber < b.deliveryNumber ? -1 : 1));
}
