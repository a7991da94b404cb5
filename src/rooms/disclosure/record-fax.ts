// The record of a FAX that came in: FAX受信簿, and the FAX that it completes.
import { readDateTime } from '../../domain/date-time';
import type { Problem } from '../../domain/problem';
import { faxLog, type FaxRow } from '../../tables/fax-log';
import type { Answered, RecordFaxRequest } from './contract';
import { subjectOf } from './disclosure-subject';
import { refusal, refusalOf } from './refusal';
import { deskAudit, preCheckProblems } from './words';
import { numberSeries } from '../../domain/number-series';
import { isLink } from './official-form';
import type { Change, Ports } from '../../ports';

type FaxPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

const MOST_PAGES = 999;
const LONGEST_REMARKS = 2_000;

export function recordFax(ports: FaxPorts, request: RecordFaxRequest): Answered<{ faxNumber: string }> {
  const now = ports.clock.now();
  const typed = request.receivedAt?.trim() ?? '';
  const receivedAt = typed === '' ? now : readDateTime(typed);
  const imageLink = request.imageLink.trim();
  const { pages } = request;
  const problems: Problem[] = [];
  if (receivedAt === undefined)
    problems.push(preCheckProblems.faxTimeUnreadable({ text: typed.slice(0, 40) }));
  else if (receivedAt > now) problems.push(preCheckProblems.faxTimeFuture());
  if (!Number.isInteger(pages) || pages < 1 || pages > MOST_PAGES)
    problems.push(preCheckProblems.faxPagesUnusable());
  if (imageLink !== '' && !isLink(imageLink)) problems.push(preCheckProblems.linkUnusable());
  if (problems.length > 0 || receivedAt === undefined) return refusal(...problems);
  try {
    return ports.lock.hold(() => write(ports, request, receivedAt, imageLink));
  } catch (error) {
    return refusalOf(error);
  }
}

function write(
  ports: FaxPorts,
  request: RecordFaxRequest,
  receivedAt: string,
  imageLink: string,
): Answered<{ faxNumber: string }> {
  const subject = request.memberKey
    ? subjectOf(ports, {
        memberKey: request.memberKey,
        ...(request.program ? { program: request.program } : {}),
      })
    : undefined;
  const rows = ports.tables.read(faxLog);
  // The same image is the same FAX: recorded twice, it keeps its number.
  const again = imageLink === '' ? undefined : rows.find((row) => row.imageLink === imageLink);
  if (again) return { ok: true, faxNumber: again.faxNumber };
  const completes = request.completes?.trim() ?? '';
  const earlier = rows.find((row) => row.faxNumber === completes);
  if (completes !== '' && !earlier) {
    return refusal(preCheckProblems.faxUnknown({ faxNumber: completes.slice(0, 40) }));
  }
  if (
    earlier &&
    subject &&
    earlier.memberNumber !== '' &&
    earlier.memberNumber !== subject.member.memberNumber
  ) {
    return refusal(preCheckProblems.faxOfOther({ faxNumber: completes }));
  }
  const taken = rows.map((row) => row.faxNumber);
  const faxNumber = numberSeries('F', ports.clock.today().slice(0, 4), taken)();
  const row: FaxRow = {
    faxNumber,
    receivedAt,
    pages: request.pages,
    // A FAX that completes another one comes from the same member.
    memberKey: subject?.memberKey ?? earlier?.memberKey ?? '',
    memberNumber: subject?.member.memberNumber ?? earlier?.memberNumber ?? '',
    organization: subject?.member.organization ?? earlier?.organization ?? '',
    program: subject?.program.code ?? earlier?.program ?? '',
    illegible: request.illegible,
    imageLink,
    returnedOn: '',
    returnedNumbers: '',
    deliveryNumber: '',
    arrivedAgainOn: '',
    completes,
    receivedBy: ports.user.email(),
    remarks: (request.remarks ?? '').slice(0, LONGEST_REMARKS),
  };
  ports.tables.append(faxLog, [row]);
  if (earlier) {
    const change: Change<typeof faxLog> = { id: completes, set: { arrivedAgainOn: receivedAt.slice(0, 10) } };
    ports.tables.update(faxLog, [change]);
  }
  ports.audit.record('recordFax', [faxNumber], deskAudit.fax(request.pages));
  ports.tables.flush();
  return { ok: true, faxNumber };
}
