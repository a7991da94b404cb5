import type { PolicyStepReport } from '../../contract';
import { stepPage as words, running } from '../../words';
import { common } from '../../../../ui/messages';
import type { RunEnd } from '../../../../ui/chunks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { closePage, client } from '../../../../ui/server';

const server = client();

interface DoneProps {
  readonly reports: readonly PolicyStepReport[];
  readonly end: RunEnd;
}

export function StepDone({ reports, end }: DoneProps) {
  const done = new Set(reports.flatMap((report) => report.done));
  const last = reports[reports.length - 1]!;
  const existing = last.existing.filter((number) => !done.has(number));
  const notices = [...new Set(reports.flatMap((report) => report.notices))];
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={closePage}>
            {common.close}
          </Button>
          <Button onClick={() => void server.showRow({ tab: '異動', id: '' }).then(closePage)}>
            {words.showLedger}
          </Button>
        </>
      }
    >
      {end === 'stalled' && <Notice tone="warning">{running.stalled}</Notice>}
      {done.size > 0 && <Notice tone="success">{words.done(done.size)}</Notice>}
      {existing.length > 0 && <Notice tone="info">{words.existing(existing.length)}</Notice>}
      {notices.map((text) => (
        <Notice key={text} tone="warning">
          {text}
        </Notice>
      ))}
      {last.refused.length > 0 && (
        <Notice tone="warning" title={words.refused(last.refused.length)}>
          <MessageList messages={last.refused} />
        </Notice>
      )}
    </Frame>
  );
}
