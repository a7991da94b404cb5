// The record of a FAX that came in: FAX受信簿, and the FAX that it completes.
import { cutText } from '../../domain/cut-text';
import { readDateTime } from '../../domain/date-time';
import { readForm } from '../../domain/form-reader';
import { faxLog } from '../../tables/fax-log';
import { newRecord } from '../../tables/new-record';
import type { Ports } from '../../ports';
import type { RecordFaxRequest } from './contract';
import { subjectOf } from './disclosure-subject';
import { deskAudit, preCheckProblems } from './words';

type FaxPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

const MOST_PAGES = 999;
const LONGEST_REMARKS = 2_000;

export function recordFax(ports: FaxPorts, request: RecordFaxRequest): { readonly faxNumber: string } {
  return ports.lock.hold(() => {
    const { memberKey, program, pages, illegible } = request;
    const now = ports.clock.now();
    const form = readForm<keyof RecordFaxRequest>(request, ports.clock.today());
    const typed = form.text('receivedAt');
    const receivedAt = typed === '' ? now : readDateTime(typed);
    if (receivedAt === undefined)
      form.refuse('receivedAt', preCheckProblems.faxTimeUnreadable({ text: cutText(typed, 40) }));
    else if (receivedAt > now) form.refuse('receivedAt', preCheckProblems.faxTimeFuture());
    if (!Number.isInteger(pages) || pages < 1 || pages > MOST_PAGES)
      form.refuse('pages', preCheckProblems.faxPagesUnusable());
    const imageLink = form.link('imageLink');
    const remarks = form.text('remarks', { max: LONGEST_REMARKS });
    const completes = form.text('completes');
    const subject = memberKey ? subjectOf(ports, { memberKey, program }) : undefined;
    const rows = ports.tables.read(faxLog);
    // A FAX that completes another one comes from the same member.
    const earlier = rows.find((row) => row.faxNumber === completes);
    if (completes !== '' && !earlier)
      form.refuse('completes', preCheckProblems.faxUnknown({ faxNumber: cutText(completes, 40) }));
    const { memberNumber, organization } = subject?.member ?? earlier ?? newRecord(faxLog, {});
    if (earlier && earlier.memberNumber !== '' && earlier.memberNumber !== memberNumber)
      form.refuse('completes', preCheckProblems.faxOfOther({ faxNumber: completes }));
    form.done();
    // The same image is the same FAX: recorded twice, it keeps its number.
    const again = imageLink === '' ? undefined : rows.find((row) => row.imageLink === imageLink);
    if (again) return { faxNumber: again.faxNumber };
    const taken = rows.map((row) => row.faxNumber);
    const faxNumber = ports.tables.series('F', ports.clock.today().slice(0, 4), taken)();
    const row = newRecord(faxLog, {
      faxNumber,
      receivedAt: receivedAt!,
      pages,
      memberKey: subject?.memberKey ?? earlier?.memberKey ?? '',
      memberNumber,
      organization,
      program: subject?.program.code ?? earlier?.program ?? '',
      illegible,
      imageLink,
      completes,
      receivedBy: ports.user.email(),
      remarks,
    });
    ports.tables.append(faxLog, [row]);
    if (earlier)
      ports.tables.update(faxLog, [{ id: completes, set: { arrivedAgainOn: row.receivedAt.slice(0, 10) } }]);
    ports.audit.record('recordFax', [faxNumber], deskAudit.fax(pages));
    ports.tables.flush();
    return { faxNumber };
  });
}
