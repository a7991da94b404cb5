// This file defines the letter about 資料疑義: the chosen questions on one programme's document, to its insurer.
import { preCheckProblems } from '../disclosure/disclosure-texts';
import { parseDate } from '../../domain/calendar';
import { doubtsOf } from '../../domain/doubt';
import { paperTitle, type DoubtLetterModel } from '../../domain/paper';
import { refuse, type Problem } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { programOf } from '../../programs';
import { outbox } from '../../tables/outbox';
import { referrals, type Referral } from '../../tables/referrals';
import { certain } from '../../tables/unread';
import type { DoubtLetterView, QueueDoubtLetterRequest, QueueReferralLetterResult } from './contract';
import { fingerprintOf } from '../../domain/fingerprint';
import { checkAddress } from '../mail/address-check';
import { paperDeliveryRow } from '../mail/delivery-rows';
import { quoteProblems } from '../quotes/messages';
import { numberSeries } from '../../domain/number-series';
import type { Ports } from '../../ports';
import { agencyOf } from '../quotes/letter-model';
import { gatherLetterFacts, hasMandate, type LetterFacts } from '../quotes/quote-facts';
import { DOUBT_CATEGORY } from '../set-up/doubt-referrals';
import { answerText, letterText, referralProblems } from './answer-messages';
import { insurerAddressee } from './insurer-addressee';

interface AskedDoubts {
  readonly facts: LetterFacts;
  /** Every programme of the chosen rows, with the number of its questions. */
  readonly programs: DoubtLetterView['programs'];
  readonly program: string;
  readonly numbers: readonly string[];
  readonly letter: DoubtLetterModel;
  readonly blocked: Problem | undefined;
}

/** Four reads. Rows of several programmes make a letter each: the first one unless another is named. */
export function previewDoubtLetter(
  ports: Pick<Ports, 'tables' | 'clock' | 'letters'>,
  numbers: readonly string[],
  program: string,
): DoubtLetterView {
  const asked = gather(ports, numbers, program);
  const row = asked.facts.programs.get(asked.program);
  return {
    html: ports.letters.html(asked.letter),
    title: paperTitle(asked.letter),
    chosen: numbers.map(String),
    programs: asked.programs,
    program: asked.program,
    referralNumbers: asked.numbers,
    organization: row?.name ?? asked.program,
    insurerContact: row?.insurerContact ?? '',
    blocked: asked.blocked ? problemText(asked.blocked) : '',
  };
}

/** The same questions to the same place are asked once. */
export function queueDoubtLetter(
  ports: Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>,
  request: QueueDoubtLetterRequest,
): QueueReferralLetterResult {
  const addressee = textOf(request.addressee);
  const recipient = textOf(request.recipient);
  const { method } = request;
  if (method !== 'FAX' && method !== '郵送' && method !== 'メール')
    refuse(referralProblems.referralMethodUnknown());
  if (addressee === '') refuse(referralProblems.referralAddresseeMissing());
  if (recipient === '') refuse(referralProblems.referralRecipientMissing());
  if (method === 'FAX' && request.readBack !== true) refuse(referralProblems.referralNotReadBack());
  const address = method === 'メール' ? checkAddress(recipient) : undefined;
  if (address && !address.ok) refuse(address.problem);
  const typed = textOf(request.wantedBy);
  const wanted = typed === '' ? undefined : parseDate(typed);
  if (wanted && !wanted.ok) refuse(referralProblems.wantedByUnreadable({ text: typed.slice(0, 40) }));
  const wantedBy = wanted?.ok ? wanted.value : '';
  return ports.lock.hold(() => {
    const asked = gather(ports, request.referralNumbers, textOf(request.program));
    if (asked.blocked) refuse(asked.blocked);
    const { facts, numbers, program } = asked;
    const idempotencyKey = fingerprintOf(['doubtReferral', [...numbers].sort(), recipient]);
    const deliveries = ports.tables.read(outbox);
    const standing = deliveries
      .filter((row) => row.idempotencyKey === idempotencyKey)
      .map(certain)
      .find((row) => row.state !== '取消');
    if (standing) return { deliveryNumber: standing.deliveryNumber, existing: true };
    const taken = deliveries.map((row) => row.deliveryNumber);
    const deliveryNumber = numberSeries('M', facts.today.slice(0, 4), taken)();
    const paper: DoubtLetterModel = {
      ...asked.letter,
      number: deliveryNumber,
      addressee: insurerAddressee(addressee, method === '郵送' ? recipient : ''),
      wantedBy,
    };
    ports.tables.append(outbox, [
      paperDeliveryRow(
        { version: 1, memberKey: '', program, paper },
        {
          subjects: numbers,
          memberNumber: '',
          method,
          recipient,
          idempotencyKey,
          at: ports.clock.now(),
          by: ports.user.email(),
        },
      ),
    ]);
    ports.tables.update(
      referrals,
      numbers.map((id) => ({ id, set: { addressee, wantedBy } })),
    );
    const summary = answerText.letterQueued(numbers.length);
    ports.audit.record('queueDoubtLetter', [deliveryNumber, ...numbers], summary);
    ports.tables.flush();
    return { deliveryNumber, existing: false };
  });
}

function gather(
  ports: Pick<Ports, 'tables' | 'clock'>,
  sent: readonly string[],
  wantedProgram: string,
): AskedDoubts {
  const wanted = new Set((Array.isArray(sent) ? sent : []).map(String));
  const chosen = ports.tables
    .read(referrals)
    .filter((row) => wanted.has(row.referralNumber))
    .map(certain);
  if (chosen.length === 0) refuse(referralProblems.noDoubtsChosen());
  const other = chosen.find((row) => row.category !== DOUBT_CATEGORY);
  if (other) refuse(preCheckProblems.doubtCategory({ referralNumber: other.referralNumber }));
  const closed = chosen.find((row) => ['反映済', '取下げ'].includes(row.state));
  if (closed)
    refuse(preCheckProblems.doubtClosed({ referralNumber: closed.referralNumber, state: closed.state }));
  const codes = [...new Set(chosen.map((row) => row.program))];
  const program = codes.includes(wantedProgram) ? wantedProgram : codes[0]!;
  const facts = gatherLetterFacts(ports);
  const rows = chosen.filter((row) => row.program === program);
  const blocked = !hasMandate(facts.programs.get(program))
    ? quoteProblems.noMandate()
    : facts.setting('agencyName') === ''
      ? quoteProblems.agencyNameMissing()
      : undefined;
  const nameOf = (code: string): string => facts.programs.get(code)?.name || programOf(code)?.name || code;
  const letter: DoubtLetterModel = {
    kind: 'doubtReferral',
    number: rows[0]!.referralNumber,
    date: facts.today,
    addressee: insurerAddressee(facts.programs.get(program)?.insurerContact || letterText.insurer, ''),
    agency: agencyOf(facts, { solicitor: '' }),
    programName: nameOf(program),
    internal: blocked !== undefined,
    template: { version: '', approvalNumber: '' },
    documentTitle: programOf(program)?.document.title ?? '',
    questions: questionsOf(program, rows),
    wantedBy: rows[0]!.wantedBy,
  };
  return {
    facts,
    programs: codes.map((code) => ({
      code,
      name: nameOf(code),
      count: chosen.filter((row) => row.program === code).length,
    })),
    program,
    numbers: rows.map((row) => row.referralNumber),
    letter,
    blocked,
  };
}

function questionsOf(program: string, rows: readonly Referral[]): DoubtLetterModel['questions'] {
  const structure = programOf(program);
  const places = new Map(
    (structure ? doubtsOf(structure) : []).map((doubt) => [doubt.id, doubt.source.section]),
  );
  return rows.map((row) => ({
    referralNumber: row.referralNumber,
    question: row.question,
    place: places.get(row.subjectNumber) ?? '',
  }));
}

/** What a page sends is checked like anything from outside. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
