import type { RunEnd } from '../../../../ui/chunks';
import { Button } from '../../../../ui/components/button';
import { Notice } from '../../../../ui/components/notice';
import { OpenRow, ToCase } from '../../../../ui/components/ways';
import { closePage } from '../../../../ui/server';
import type { AcceptApplicationsReport } from '../../contract';
import { applicationPage as words } from '../../words';
import { common } from '../../../../ui/messages';
import { RunDone } from '../parts/run-done';

interface DoneProps {
  readonly reports: readonly AcceptApplicationsReport[];
  readonly end: RunEnd;
  /** What was chosen: the first of it is where one goes on when nothing became a policy. */
  readonly quoteNumbers: readonly string[];
}

export function ApplicationDone({ reports, end, quoteNumbers }: DoneProps) {
  const accepted = reports.flatMap((report) => report.accepted);
  const held = new Set(reports.flatMap((report) => report.held)).size;
  const known = new Set(accepted.map(({ quoteNumber }) => quoteNumber));
  // What an earlier chunk accepted stands already for the later ones.
  const last = reports[reports.length - 1]!;
  const existing = last.existing.filter(({ quoteNumber }) => !known.has(quoteNumber));
  const first = accepted[0] ?? existing[0];
  return (
    <RunDone
      end={end}
      words={words}
      existing={existing.length}
      refused={last.refused}
      actions={
        <>
          {first ? (
            <ToCase tab="契約" id={first.policyNumber} />
          ) : (
            quoteNumbers.slice(0, 1).map((id) => <ToCase key={id} tab="見積" id={id} />)
          )}
          {first && (
            <OpenRow tab="契約" id={first.policyNumber}>
              {words.showPolicies}
            </OpenRow>
          )}
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {held > 0 && <Notice tone="info">{words.held(held)}</Notice>}
      {accepted.length > 0 && (
        <Notice tone="success" title={words.done(accepted.length)}>
          <ul class="messages">
            {accepted.slice(0, 20).map(({ quoteNumber, policyNumber }) => (
              <li key={quoteNumber}>{words.policy(quoteNumber, policyNumber)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </RunDone>
  );
}
