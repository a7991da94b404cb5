import type { PolicyStepReport } from '../../contract';
import { stepPage as words } from '../../words';
import { common } from '../../../../ui/messages';
import type { RunEnd } from '../../../../ui/chunks';
import { Button } from '../../../../ui/components/button';
import { Notice } from '../../../../ui/components/notice';
import { OpenPage, ToCase } from '../../../../ui/components/ways';
import { closePage } from '../../../../ui/server';
import { RunDone } from './run-done';

interface DoneProps {
  readonly reports: readonly PolicyStepReport[];
  readonly end: RunEnd;
  /** Where one goes on: what was done, or what stood already. */
  readonly policyNumber: string;
}

export function StepDone({ reports, end, policyNumber }: DoneProps) {
  const done = new Set(reports.flatMap((report) => report.done));
  const last = reports[reports.length - 1]!;
  const notices = [...new Set(reports.flatMap((report) => report.notices))];
  return (
    <RunDone
      end={end}
      words={words}
      existing={last.existing.filter((number) => !done.has(number)).length}
      refused={last.refused}
      actions={
        <>
          <ToCase tab="契約" id={policyNumber} />
          <OpenPage page="work">{words.showLedger}</OpenPage>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {done.size > 0 && <Notice tone="success">{words.done(done.size)}</Notice>}
      {notices.map((text) => (
        <Notice key={text} tone="warning">
          {text}
        </Notice>
      ))}
    </RunDone>
  );
}
