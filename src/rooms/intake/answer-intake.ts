// What a person decides about a request that waits: whose it is, or that it needs nothing more.
import { refuse } from '../../domain/problem';
import { intakes, type Intake } from '../../tables/intakes';
import { members } from '../../tables/members';
import { certain } from '../../tables/unread';
import type { IntakeDesk, AnswerIntakeRequest } from './contract';
import type { Change } from '../../ports';
import { intakeAudit, resultText, intakeProblems } from './words';
import { openIntake } from './open-intake';
import type { Said } from './decide-intake';
import { workOnIntakes, type WorkPorts } from './work-on-intakes';

export function answerIntake(ports: WorkPorts, request: AnswerIntakeRequest): IntakeDesk {
  const { receiptNumber } = request;
  ports.lock.hold(() => {
    const row = certain(ports.tables.read(intakes).find((one) => one.receiptNumber === receiptNumber));
    if (!row) refuse(intakeProblems.intakeUnknown({ receiptNumber }));
    const { state } = row;
    if (state !== '確認待ち') refuse(intakeProblems.intakeAnswered({ receiptNumber, state }));
    const changes = decided(ports, row, request);
    ports.tables.update(intakes, changes);
    const next = changes[0]?.set.state ?? state;
    ports.audit.record('answerIntake', [receiptNumber], intakeAudit.answered(next));
    ports.tables.flush();
  });
  return openIntake(ports);
}

function decided(
  ports: WorkPorts,
  row: Intake,
  { decision, memberKey = '' }: AnswerIntakeRequest,
): Change<typeof intakes>[] {
  const id = row.receiptNumber;
  if (decision === 'withdraw') {
    return [{ id, set: { state: '取下げ', result: resultText.withdrawn(ports.user.email()) } }];
  }
  if (decision === 'done') {
    return [
      {
        id,
        set: { state: '仕事へ登録済', result: `${row.result}／${resultText.byHand(ports.user.email())}` },
      },
    ];
  }
  if (decision === 'member') {
    const known = ports.tables.read(members).some((member) => member.memberKey === memberKey);
    if (memberKey === '' || !known) refuse(intakeProblems.intakeMemberUnknown());
  }
  const said: Said = decision === 'member' ? { kind: 'member', memberKey } : { kind: 'new' };
  return workOnIntakes(ports, [row], new Map([[id, said]]));
}
