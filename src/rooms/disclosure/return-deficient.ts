// 不備返戻: blanks on the paper go back to the member as a letter, never filled in by us.
import { gatherLetterFacts, hasMandate, mailProblems } from '../mail';
import { refusal, refusalOf } from './refusal';
import { deskAudit, preCheckProblems } from './words';
import { refuse } from '../../domain/problem';
import { faxLog, type FaxRow } from '../../tables/fax-log';
import { outbox } from '../../tables/outbox';
import { questions } from '../../tables/questions';
import { certain } from '../../tables/unread';
import type { Answered, ReturnDeficientRequest } from './contract';
import { deficiencyDelivery, deficiencyIdentity, type DeficientSheet } from './deficiency-delivery';
import { layoutInUse } from './disclosure-subject';
import { numberSeries } from '../../domain/number-series';
import type { Ports } from '../../ports';
import { standingOf } from './save-disclosure';

type ReturnPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;
type Returned = Answered<{ deliveryNumber: string; existing: boolean }>;

export function returnDeficient(ports: ReturnPorts, request: ReturnDeficientRequest): Returned {
  try {
    return ports.lock.hold(() => returnUnderLock(ports, request));
  } catch (error) {
    return refusalOf(error);
  }
}

function returnUnderLock(ports: ReturnPorts, request: ReturnDeficientRequest): Returned {
  const standing = standingOf(ports, request);
  const { layout } = layoutInUse(standing.layout, ports.tables.read(questions).map(certain));
  const wanted = [...new Set(request.numbers)];
  if (wanted.length === 0) return refusal(preCheckProblems.numbersMissing());
  const unknown = wanted.filter((number) => !layout.items.some((item) => item.number === number));
  if (unknown.length > 0) {
    return refusal(
      ...unknown.map((number) => preCheckProblems.numberUnknown({ number: number.slice(0, 20) })),
    );
  }
  const { faxNumber = '' } = request;
  const fax = faxNumber === '' ? undefined : faxOf(ports, faxNumber);
  if (fax && fax.memberKey !== '' && fax.memberNumber !== standing.member.memberNumber) {
    return refusal(preCheckProblems.faxOfOther({ faxNumber }));
  }
  const facts = gatherLetterFacts(ports);
  const programRow = facts.programs.get(standing.program.code);
  // Decision 16: without a mandate nothing goes out, not even a row that waits.
  if (!hasMandate(programRow)) return refusal(mailProblems.noMandate());
  const subject = standing.history.draft ?? standing.history.finished[0];
  const sheet: DeficientSheet = {
    layout,
    programName: programRow?.name || standing.program.name,
    numbers: layout.items.map((item) => item.number).filter((number) => wanted.includes(number)),
    subject: faxNumber || subject?.row.disclosureId || standing.memberKey,
    receivedOn: fax?.receivedAt.slice(0, 10) ?? '',
  };
  const deliveries = ports.tables.read(outbox);
  const key = deficiencyIdentity(standing.member, sheet);
  const found = deliveries
    .filter((row) => row.idempotencyKey === key)
    .map(certain)
    .find((row) => row.state !== '取消');
  if (found) return { ok: true, deliveryNumber: found.deliveryNumber, existing: true };
  const taken = deliveries.map((row) => row.deliveryNumber);
  const deliveryNumber = numberSeries('M', facts.today.slice(0, 4), taken)();
  const delivery = deficiencyDelivery(standing.member, sheet, facts, {
    deliveryNumber,
    at: ports.clock.now(),
    by: ports.user.email(),
  });
  ports.tables.append(outbox, [delivery]);
  if (fax) {
    const returnedNumbers = sheet.numbers.join('、');
    ports.tables.update(faxLog, [
      { id: faxNumber, set: { returnedOn: facts.today, returnedNumbers, deliveryNumber } },
    ]);
  }
  const subjects = [deliveryNumber, sheet.subject];
  ports.audit.record('returnDeficient', subjects, deskAudit.deficient(sheet.numbers.length));
  ports.tables.flush();
  return { ok: true, deliveryNumber, existing: false };
}

/** Throws where FAX受信簿 has no such row. */
function faxOf(ports: Pick<Ports, 'tables'>, faxNumber: string): FaxRow {
  const fax = certain(ports.tables.read(faxLog).find((row) => row.faxNumber === faxNumber));
  if (!fax) refuse(preCheckProblems.faxUnknown({ faxNumber: faxNumber.slice(0, 40) }));
  return fax;
}
