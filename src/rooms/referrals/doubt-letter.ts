// The letter about 資料疑義: the chosen questions on one programme's document, to its insurer.
import { doubtsOf } from '../../domain/doubt';
import { paperTitle, type DoubtLetterModel } from '../../domain/paper';
import { refuse, type Problem } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { programOf } from '../../programs';
import { referrals, type Referral } from '../../tables/referrals';
import { certain } from '../../tables/unread';
import type { RequestOf } from '../../calls/call';
import type {
  contract,
  DoubtLetterView,
  QueueDoubtLetterRequest,
  QueueReferralLetterResult,
} from './contract';
import { readTarget } from './insurer-target';
import { queueToInsurer } from './queue-to-insurer';
import { type LetterFacts, agencyOf, gatherLetterFacts, hasMandate, mailProblems } from '../mail';
import { letterText, referralProblems } from './words';
import { insurerAddressee } from './insurer-addressee';
import type { Ports } from '../../ports';
import { DOUBT_CATEGORY } from './doubt-referrals';

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
  ports: Pick<Ports, 'tables' | 'clock' | 'letters' | 'selection'>,
  { referralNumbers, program = '' }: RequestOf<typeof contract.previewDoubtLetter>,
): DoubtLetterView {
  const numbers = referralNumbers === 'selected' ? ports.selection.ids(referrals) : referralNumbers;
  const asked = gather(ports, numbers, program);
  const row = asked.facts.programs.get(asked.program);
  return {
    html: ports.letters.html(asked.letter),
    title: paperTitle(asked.letter),
    chosen: numbers,
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
  const target = readTarget(request);
  return ports.lock.hold(() => {
    const { letter, numbers, program, blocked } = gather(ports, request.referralNumbers, request.program);
    if (blocked) refuse(blocked);
    return queueToInsurer(ports, {
      useCase: 'queueDoubtLetter',
      key: ['doubtReferral', [...numbers].sort(), target.recipient],
      target,
      numbers,
      program,
      member: { memberKey: '', memberNumber: '' },
      letter,
    });
  });
}

function gather(
  ports: Pick<Ports, 'tables' | 'clock'>,
  sent: readonly string[],
  wantedProgram: string,
): AskedDoubts {
  const wanted = new Set(sent);
  const chosen = ports.tables
    .read(referrals)
    .filter((row) => wanted.has(row.referralNumber))
    .map(certain);
  if (chosen.length === 0) refuse(referralProblems.noDoubtsChosen());
  const other = chosen.find((row) => row.category !== DOUBT_CATEGORY);
  if (other) refuse(referralProblems.doubtCategory({ referralNumber: other.referralNumber }));
  const closed = chosen.find((row) => ['反映済', '取下げ'].includes(row.state));
  if (closed)
    refuse(referralProblems.doubtClosed({ referralNumber: closed.referralNumber, state: closed.state }));
  const codes = [...new Set(chosen.map((row) => row.program))];
  const program = codes.includes(wantedProgram) ? wantedProgram : codes[0]!;
  const facts = gatherLetterFacts(ports);
  const rows = chosen.filter((row) => row.program === program);
  const blocked = !hasMandate(facts.programs.get(program))
    ? mailProblems.noMandate()
    : facts.setting('agencyName') === ''
      ? mailProblems.agencyNameMissing()
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
