// What is done about a complaint that stands in the register, until it is settled.
import type { RequestOf } from '../../calls/call';
import { readForm } from '../../domain/form-reader';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { complaints } from '../../tables/complaints';
import { certain } from '../../tables/unread';
import type { contract } from './contract';
import { registerAudit, registerProblems } from './words';

type AnswerRequest = RequestOf<typeof contract.answerComplaint>;

const LONGEST = 4_000;

/** With a day of settlement it is closed; what is sent takes the place of what stood there. */
export function answerComplaint(
  ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'audit'>,
  request: AnswerRequest,
): { readonly complaintNumber: string } {
  const form = readForm<keyof AnswerRequest>(request, ports.clock.today());
  const complaintNumber = form.text('complaintNumber', { max: 60 });
  const cause = form.text('cause', { max: LONGEST });
  const response = form.text('response', { need: registerProblems.complaintResponseMissing(), max: LONGEST });
  const reportedTo = form.text('reportedTo', { max: 200 });
  const closedOn = form.date('closedOn');
  form.done();
  return ports.lock.hold(() => {
    const row = certain(ports.tables.read(complaints).find((one) => one.complaintNumber === complaintNumber));
    if (!row) refuse(registerProblems.complaintUnknown({ number: complaintNumber }));
    const state = closedOn === '' ? '対応中' : '解決';
    ports.tables.update(complaints, [
      { id: complaintNumber, set: { cause, response, reportedTo, closedOn, state } },
    ]);
    ports.audit.record('answerComplaint', [complaintNumber], registerAudit.answered(state));
    ports.tables.flush();
    return { complaintNumber };
  });
}
