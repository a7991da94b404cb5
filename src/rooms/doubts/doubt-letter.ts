// The letter about 資料疑義: the chosen questions on one programme's document, to its insurer.
import { doubtsOf } from '../../domain/doubt';
import { paperTitle, type DoubtLetterModel } from '../../domain/paper';
import { refuse, refuseAll } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { programOf } from '../../programs';
import { doubts, type DoubtRow } from '../../tables/doubts';
import { CLOSED_STATES } from '../../tables/referrals';
import { certain } from '../../tables/unread';
import type { RequestOf } from '../../calls/call';
import { gatherLetterFacts } from '../mail';
import { insurerOpening, queueToInsurer, readTarget, type QueueReferralLetterResult } from '../referrals';
import type { contract, DoubtLetterView, QueueDoubtLetterRequest } from './contract';
import { doubtProblems } from './words';
import type { Ports } from '../../ports';

/** Four reads. Rows of several programmes make a letter each: the first one unless another is named. */
export function previewDoubtLetter(
  ports: Pick<Ports, 'tables' | 'clock' | 'letters'>,
  { referralNumbers: chosen, program = '' }: RequestOf<typeof contract.previewDoubtLetter>,
): DoubtLetterView {
  const { letter, blocked, numbers: referralNumbers, ...asked } = gather(ports, chosen, program);
  return {
    ...asked,
    html: ports.letters.html(letter),
    title: paperTitle(letter),
    chosen,
    referralNumbers,
    wantedBy: '',
    organization: letter.programName,
    blocked: blocked ? problemText(blocked) : '',
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
      tell: (set) =>
        ports.tables.update(
          doubts,
          numbers.map((id) => ({ id, set })),
        ),
    });
  });
}

function gather(ports: Pick<Ports, 'tables' | 'clock'>, sent: readonly string[], wantedProgram: string) {
  const wanted = new Set(sent);
  const chosen = ports.tables
    .read(doubts)
    .filter((row) => wanted.has(row.referralNumber))
    .map(certain);
  if (chosen.length === 0) refuse(doubtProblems.noDoubtsChosen());
  refuseAll(
    chosen.flatMap(({ referralNumber, state }) =>
      CLOSED_STATES.includes(state) ? [doubtProblems.doubtClosed({ referralNumber, state })] : [],
    ),
  );
  const codes = [...new Set(chosen.map((row) => row.program))];
  const program = codes.includes(wantedProgram) ? wantedProgram : codes[0]!;
  const facts = gatherLetterFacts(ports);
  const rows = chosen.filter((row) => row.program === program);
  const nameOf = (code: string): string => facts.programs.get(code)?.name || programOf(code)?.name || code;
  const about = { number: rows[0]!.referralNumber, programName: nameOf(program), solicitor: '' };
  const { opening, ...open } = insurerOpening(facts, program, about);
  const letter: DoubtLetterModel = {
    ...opening,
    kind: 'doubtReferral',
    documentTitle: programOf(program)?.document.title ?? '',
    questions: questionsOf(program, rows),
    wantedBy: rows[0]!.wantedBy,
  };
  return {
    ...open,
    /** Every programme of the chosen rows, with the number of its questions. */
    programs: codes.map((code) => ({
      code,
      name: nameOf(code),
      count: chosen.filter((row) => row.program === code).length,
    })),
    program,
    numbers: rows.map((row) => row.referralNumber),
    letter,
  };
}

function questionsOf(program: string, rows: readonly DoubtRow[]): DoubtLetterModel['questions'] {
  const structure = programOf(program);
  const places = new Map(
    (structure ? doubtsOf(structure) : []).map((doubt) => [doubt.id, doubt.source.section]),
  );
  return rows.map((row) => ({
    referralNumber: row.referralNumber,
    question: row.question,
    place: places.get(row.doubt) ?? '',
  }));
}
