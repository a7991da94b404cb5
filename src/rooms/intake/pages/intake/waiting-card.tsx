// One doubtful request: what was sent, beside what each candidate has, and the decisions.
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { OpenRow } from '../../../../ui/components/ways';
import type { IntakeCandidate, AnswerIntakeRequest, WaitingIntake } from '../../contract';
import { fieldNames, intakePage as words, SHOWN_FIELDS } from '../../words';

interface WaitingCardProps {
  readonly intake: WaitingIntake;
  readonly busy: boolean;
  readonly onAnswer: (request: AnswerIntakeRequest) => void;
}

export function WaitingCard({ intake, busy, onAnswer }: WaitingCardProps) {
  const { receiptNumber, memberKey, candidates } = intake;
  const title = `waiting-${receiptNumber}`;
  return (
    <section class="waiting-intake" aria-labelledby={title}>
      <h2 id={title}>
        {intake.organization} <Badge>{intake.wants}</Badge> <Badge tone="info">{intake.programName}</Badge>
      </h2>
      <p class="sub">
        {receiptNumber}　{words.received(intake.receivedAt)}
      </p>
      <p>{intake.reason}</p>
      {candidates.length > 0 && <Comparison intake={intake} candidates={candidates} />}
      <div class="intake-decisions">
        {intake.usable &&
          candidates.map((candidate) => (
            <Button
              key={candidate.memberKey}
              disabled={busy}
              onClick={() => onAnswer({ receiptNumber, decision: 'member', memberKey: candidate.memberKey })}
            >
              {words.isMember(candidate.memberNumber)}
            </Button>
          ))}
        {intake.usable && memberKey === '' && (
          <Button disabled={busy} onClick={() => onAnswer({ receiptNumber, decision: 'new' })}>
            {words.isNew}
          </Button>
        )}
        {memberKey !== '' && (
          <>
            <Button
              disabled={busy}
              onClick={() => onAnswer({ receiptNumber, decision: 'member', memberKey })}
            >
              {words.retry}
            </Button>
            <Button disabled={busy} onClick={() => onAnswer({ receiptNumber, decision: 'done' })}>
              {words.done}
            </Button>
            <OpenRow tab="会員名簿" id={memberKey} kind="link">
              {words.showMember}
            </OpenRow>
          </>
        )}
        <Button kind="link" disabled={busy} onClick={() => onAnswer({ receiptNumber, decision: 'withdraw' })}>
          {words.withdraw}
        </Button>
      </div>
    </section>
  );
}

function Comparison({
  intake,
  candidates,
}: {
  readonly intake: WaitingIntake;
  readonly candidates: readonly IntakeCandidate[];
}) {
  return (
    <div class="intake-comparison">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.sent}</th>
            {candidates.map(({ memberKey, memberNumber, programName, reasons }) => (
              <th scope="col" key={memberKey}>
                {words.candidate(memberNumber, programName)}
                <small>{words.agrees(reasons)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SHOWN_FIELDS.map((key, at) => (
            <tr key={key}>
              <th scope="row">{fieldNames[key]}</th>
              <td>{intake.sent[at]}</td>
              {candidates.map(({ memberKey, listed }) => (
                <td key={memberKey}>{listed[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
