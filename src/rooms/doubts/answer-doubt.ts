// 資料疑義：回答を登録: the insurer's answer confirms facts, and what shows them.
import { cutText } from '../../domain/cut-text';
import type { Ports } from '../../ports';
import { doubtsOf } from '../../domain/doubt';
import { readForm } from '../../domain/form-reader';
import { houseProblems } from '../../domain/messages';
import { refuse } from '../../domain/problem';
import { programs as registry } from '../../programs';
import { doubts } from '../../tables/doubts';
import { CONFIRMED, confirmedKeys, factKey, facts } from '../../tables/facts';
import { outbox } from '../../tables/outbox';
import { CLOSED_STATES } from '../../tables/referrals';
import { certain } from '../../tables/unread';
import { withdrawLetters } from '../referrals';
import type { AnswerDoubtReport, AnswerDoubtRequest } from './contract';
import { auditText, doubtProblems as say } from './words';

type DoubtPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'showHandbook'>;

/** Longer than any line that belongs here. */
const LONGEST_LINE = 200;

export function answerDoubt(ports: DoubtPorts, request: AnswerDoubtRequest): AnswerDoubtReport {
  if (!ports.user.isManager()) refuse(houseProblems.notManager());
  const answer = readAnswer(request, ports.clock.today());
  return ports.lock.hold(() => {
    const { referralNumber } = request;
    const rows = ports.tables.read(doubts);
    const row = certain(rows.find((candidate) => candidate.referralNumber === referralNumber));
    if (!row) refuse(say.doubtRowUnknown({ referralNumber: cutText(referralNumber, 40) }));
    // The same answer twice changes nothing.
    const isSame = row.answer === answer.answer && row.paper === answer.paper;
    if (row.state === '反映済' && isSame) return { referralNumber, facts: row.appliedTo.split('、') };
    if (CLOSED_STATES.includes(row.state)) refuse(say.doubtClosed({ referralNumber, state: row.state }));
    const doubt = registry.flatMap((program) => doubtsOf(program)).find(({ id }) => id === row.doubt);
    if (!doubt) refuse(say.doubtUnknown({ referralNumber }));
    const keys = doubt.factIds.map((id) => factKey(doubt.program, id));
    const standing = new Set(ports.tables.read(facts).map((fact) => fact.factKey));
    const known = keys.filter((key) => standing.has(key));
    ports.tables.update(
      facts,
      known.map((id) => ({
        id,
        set: {
          state: CONFIRMED,
          referralNumber,
          answer: answer.answer,
          paper: answer.paper,
          approvedBy: answer.approvedBy,
          confirmedOn: ports.clock.today(),
        },
      })),
    );
    // The facts come first: a run that stops here is completed by the next set-up.
    const confirmed = new Set([...confirmedKeys(ports.tables.sound(facts)), ...known]);
    ports.showHandbook(ports, doubt.program, confirmed);
    ports.tables.update(doubts, [
      { id: referralNumber, set: { ...answer, state: '反映済', appliedTo: known.join('、') } },
    ]);
    const open = new Set(
      ports.tables
        .sift(rows)
        .filter(({ state }) => !CLOSED_STATES.includes(state))
        .map((each) => each.referralNumber),
    );
    withdrawLetters(ports, ports.tables.sound(outbox), referralNumber, (number) => open.has(number));
    ports.audit.record('answerDoubt', [referralNumber, ...known], auditText.answered(known.length));
    ports.tables.flush();
    return { referralNumber, facts: known };
  });
}

/** Without paper and approver it would be ours, not the insurer's. */
function readAnswer(request: AnswerDoubtRequest, today: string) {
  const form = readForm<keyof AnswerDoubtRequest>(request, today);
  const max = LONGEST_LINE;
  const answer = form.text('answer', { need: say.doubtAnswerMissing(), max: 2000 });
  const paper = form.text('paper', { need: say.doubtPaperMissing(), max });
  const approvedBy = form.text('approvedBy', { need: say.doubtApproverMissing(), max });
  const answered = form.text('answered', { max }) || today;
  form.done();
  return { answer, paper, approvedBy, answered };
}
