// The part of the card that is read when it opens: cover now, unpaid, due, last contacts.
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { yen } from '../../../../ui/format';
import type { MemberStanding } from '../../contract';
import { standing as words } from '../../words';
import { CaseSteps } from './case-steps';

interface StandingViewProps {
  readonly standing: MemberStanding;
  readonly busy: boolean;
  readonly onShow: (tab: string, id: string, page?: string) => void;
}

export function StandingView({ standing, busy, onShow }: StandingViewProps) {
  const row = (tab: string, id: string, text: string) => (
    <Button kind="link" disabled={busy} title={words.showRow(text)} onClick={() => onShow(tab, id)}>
      {text}
    </Button>
  );
  return (
    <>
      <h3>{words.cover}</h3>
      {standing.cover.length === 0 && <p class="hint">{words.noCover}</p>}
      <ul class="lines">
        {standing.cover.map((line) => (
          <li key={line.policyNumber}>
            <div class="line-head">
              {row('契約', line.policyNumber, line.policyNumber)}
              <span>{line.plan || line.program}</span>
              <Badge tone={line.certificateState === '未着' ? 'attention' : 'good'}>
                {words.certificate(line.certificateState)}
              </Badge>
            </div>
            <span class="sub">{words.period(timeText(line.startsAt), timeText(line.endsAt))}</span>
            <CaseSteps {...{ tab: '契約', id: line.policyNumber, steps: words.policySteps, busy, onShow }} />
          </li>
        ))}
      </ul>
      {standing.claims.length > 0 && (
        <>
          <h3>{words.claims}</h3>
          <ul class="lines">
            {standing.claims.map((line) => (
              <li key={line.claimNumber}>
                <div class="line-head">
                  {row('事故', line.claimNumber, line.claimNumber)}
                  <span>{line.kind}</span>
                  <Badge tone="attention">{line.state}</Badge>
                </div>
                <CaseSteps
                  {...{ tab: '事故', id: line.claimNumber, steps: words.claimSteps, busy, onShow }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {standing.collects && (
        <>
          <h3>{words.unpaid}</h3>
          {standing.unpaid.length === 0 && <p class="hint">{words.noUnpaid}</p>}
          <ul class="lines">
            {standing.unpaid.map((line) => (
              <li key={line.policyNumber}>
                <div class="line-head">
                  {row('契約', line.policyNumber, line.policyNumber)}
                  {line.premiumYen !== null && <b>{yen(line.premiumYen)}</b>}
                  <Badge tone="attention">{line.paymentState}</Badge>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.due}</h3>
      {standing.due.length === 0 && <p class="hint">{words.noDue}</p>}
      <ul class="lines">
        {standing.due.map((line) => (
          <li key={line.deadlineKey}>
            <div class="line-head">
              {row('期限', line.deadlineKey, timeText(line.dueAt) || words.noDate)}
              <span>{line.kind}</span>
              {line.overdue && <Badge tone="attention">{words.overdue}</Badge>}
            </div>
            {line.subjectNumber && <span class="sub">{line.subjectNumber}</span>}
          </li>
        ))}
      </ul>
      {standing.moreDue > 0 && <p class="hint">{words.moreDue(standing.moreDue)}</p>}
      <h3>{words.contacts}</h3>
      {standing.contacts.length === 0 && <p class="hint">{words.noContacts}</p>}
      <ul class="lines">
        {standing.contacts.map((line) => (
          <li key={line.contactNumber}>
            <div class="line-head">
              {row('対応履歴', line.contactNumber, timeText(line.at))}
              <span>{[line.channel, line.direction].filter(Boolean).join('・')}</span>
            </div>
            <p class="line-text">{line.summary}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** `2026-11-22T13:05:00` → 2026-11-22 13:05 */
const timeText = (time: string) => time.slice(0, 16).replace('T', ' ');
