// 不備返戻: blanks on the paper go back to the member as a letter, never filled in by us.
import { cutText } from '../../domain/cut-text';
import { refuse, refuseAll } from '../../domain/problem';
import type { LayoutItem } from '../../domain/questionnaire';
import { faxLog, type FaxRow } from '../../tables/fax-log';
import { questions } from '../../tables/questions';
import { certain } from '../../tables/unread';
import type { Ports } from '../../ports';
import { gatherLetterFacts, hasMandate, mailProblems, queueLetters } from '../mail';
import type { ReturnDeficientRequest } from './contract';
import { layoutInUse } from './disclosure-subject';
import { paperHint } from './form-model';
import { standingOf } from './save-disclosure';
import { deskAudit, preCheckProblems } from './words';

type ReturnPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'letters'>;
type Returned = ReturnType<typeof queueLetters>[number];

/** The same questions of the same sheet are asked once. */
export function returnDeficient(ports: ReturnPorts, request: ReturnDeficientRequest): Returned {
  return ports.lock.hold(() => {
    const { layout: own, member, program, memberKey, history } = standingOf(ports, request);
    const { layout } = layoutInUse(own, ports.tables.read(questions).map(certain));
    const { numbers: wanted, faxNumber = '' } = request;
    const unknown = wanted.filter((number) => !layout.items.some((item) => item.number === number));
    if (wanted.length === 0) refuse(preCheckProblems.numbersMissing());
    refuseAll(unknown.map((number) => preCheckProblems.numberUnknown({ number: cutText(number, 20) })));
    const fax = faxNumber === '' ? undefined : faxOf(ports, faxNumber);
    if (fax && fax.memberKey !== '' && fax.memberNumber !== member.memberNumber)
      refuse(preCheckProblems.faxOfOther({ faxNumber }));
    const facts = gatherLetterFacts(ports);
    // Decision 16: without a mandate nothing goes out, not even a row that waits.
    if (!hasMandate(facts.programs.get(program.code)))
      refuse(mailProblems.noMandate({ program: program.code }));
    const sheet = history.draft ?? history.finished[0];
    const subject = faxNumber || sheet?.row.disclosureId || memberKey;
    const asked = layout.items.filter(({ number }) => wanted.includes(number));
    const numbers = asked.map(({ number }) => number);
    const [queued] = queueLetters(ports, facts, [
      {
        key: ['deficiency', member.memberKey, program.code, subject, [...numbers].sort()],
        member,
        program: program.code,
        subjects: [subject],
        kind: 'deficiency',
        paper: (opening) => ({
          ...opening,
          kind: 'deficiency',
          formTitle: layout.title,
          receivedOn: fax?.receivedAt.slice(0, 10) ?? '',
          items: asked.map((item) => ({
            number: printedNumber(item) + (item.star ? '★' : ''),
            text: item.question.text,
            hint: paperHint(item.question),
          })),
        }),
      },
    ]);
    const { deliveryNumber, existing } = queued!;
    if (existing) return queued!;
    if (fax) {
      const returnedNumbers = numbers.join('、');
      ports.tables.update(faxLog, [
        { id: faxNumber, set: { returnedOn: facts.today, returnedNumbers, deliveryNumber } },
      ]);
    }
    const subjects = [deliveryNumber, subject];
    ports.audit.record('returnDeficient', subjects, deskAudit.deficient(numbers.length));
    ports.tables.flush();
    return queued!;
  });
}

/** Throws where FAX受信簿 has no such row. */
function faxOf(ports: Pick<Ports, 'tables'>, faxNumber: string): FaxRow {
  const fax = certain(ports.tables.read(faxLog).find((row) => row.faxNumber === faxNumber));
  if (!fax) refuse(preCheckProblems.faxUnknown({ faxNumber: cutText(faxNumber, 40) }));
  return fax;
}

/** The number that the member finds on the sheet; the layout's own where the sheet prints none. */
export function printedNumber(item: LayoutItem): string {
  return item.printed || item.number;
}
