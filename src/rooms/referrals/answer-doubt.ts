// 照会：回答を登録 for doubts: the insurer's answer confirms facts, and what shows them.
import type { RequestOf } from '../../calls/call';
import type { AnswerDoubtReport, contract } from './contract';
import { answerText, referralProblems } from './words';
import { withdrawLetters } from './withdraw-letters';
import { doubtsOf } from '../../domain/doubt';
import { refuse } from '../../domain/problem';
import { programs as registry } from '../../programs';
import { CONFIRMED, confirmedKeys, factKey, facts } from '../../tables/facts';
import { REFERRAL_STATES, referrals, type Referral } from '../../tables/referrals';
import { outbox } from '../../tables/outbox';
import { certain } from '../../tables/unread';
import { DOUBT_CATEGORY } from './doubt-referrals';
import type { Change, Ports } from '../../ports';

type DoubtPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'showHandbook'>;

/** What is not given is taken from the row as staff filled it in. */
type AnswerDoubtRequest = RequestOf<typeof contract.answerDoubt>;

const OPEN_STATES: readonly Referral['state'][] = REFERRAL_STATES.filter(
  (state) => !['反映済', '取下げ'].includes(state),
);

export function answerDoubt(ports: DoubtPorts, request: AnswerDoubtRequest): AnswerDoubtReport {
  if (!ports.user.isManager()) refuse(referralProblems.doubtNotManager());
  return ports.lock.hold(() => {
    const { referralNumber } = request;
    const rows = ports.tables.read(referrals);
    const row = certain(rows.find((candidate) => candidate.referralNumber === referralNumber));
    if (!row) refuse(referralProblems.referralUnknown({ referralNumber: referralNumber.slice(0, 40) }));
    if (row.category !== DOUBT_CATEGORY) refuse(referralProblems.doubtCategory({ referralNumber }));
    const answer = answerOf(row, request, ports.clock.today());
    const doubt = registry.flatMap((program) => doubtsOf(program)).find(({ id }) => id === row.subjectNumber);
    if (!doubt) refuse(referralProblems.doubtUnknown({ referralNumber }));
    // The same answer twice changes nothing.
    if (row.state === '反映済' && row.answer === answer.answer && row.paper === answer.paper) {
      return { referralNumber, facts: row.appliedTo.split('、') };
    }
    if (!OPEN_STATES.includes(row.state))
      refuse(referralProblems.doubtClosed({ referralNumber, state: row.state }));

    const keys = doubt.factIds.map((id) => factKey(doubt.program, id));
    const standing = new Set(ports.tables.read(facts).map((fact) => fact.factKey));
    const known = keys.filter((key) => standing.has(key));
    const changes = known.map((id): Change<typeof facts> => ({
      id,
      set: {
        state: CONFIRMED,
        referralNumber,
        answer: answer.answer,
        paper: answer.paper,
        approvedBy: answer.approvedBy,
        confirmedOn: ports.clock.today(),
      },
    }));
    ports.tables.update(facts, changes);
    // The facts come first: a run that stops here is completed by the next set-up.
    const confirmed = new Set([...confirmedKeys(ports.tables.sound(facts)), ...known]);
    ports.showHandbook(ports, doubt.program, confirmed);
    ports.tables.update(referrals, [
      { id: referralNumber, set: { ...answer, state: '反映済', appliedTo: known.join('、') } },
    ]);
    const open = new Set(
      ports.tables
        .sift(rows)
        .filter(({ state }) => OPEN_STATES.includes(state))
        .map((each) => each.referralNumber),
    );
    withdrawLetters(ports, ports.tables.sound(outbox), referralNumber, (number) => open.has(number));
    ports.audit.record('answerDoubt', [referralNumber, ...known], answerText.doubt(known.length));
    ports.tables.flush();
    return { referralNumber, facts: known };
  });
}

function answerOf(
  row: Referral,
  request: AnswerDoubtRequest,
  today: string,
): Pick<Referral, 'answer' | 'paper' | 'approvedBy' | 'answered'> {
  const given = (text: string | undefined, standing: string): string => (text ?? standing).trim();
  const answer = given(request.answer, row.answer);
  const paper = given(request.paper, row.paper);
  const approvedBy = given(request.approvedBy, row.approvedBy);
  const missing = [
    answer === '' ? '「回答内容」' : '',
    paper === '' ? '「根拠書類」' : '',
    approvedBy === '' ? '「承認者」' : '',
  ].join('');
  if (missing !== '') {
    refuse(referralProblems.doubtIncomplete({ referralNumber: row.referralNumber, columns: missing }));
  }
  return { answer, paper, approvedBy, answered: given(request.answered, row.answered) || today };
}
