// Each doubtful request beside the members that it could be from.
import { useState } from 'preact/hooks';
import { Counts } from '../../../../ui/components/badge';
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { runToEnd } from '../../../../ui/chunks';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, IntakeDesk, AnswerIntakeRequest } from '../../contract';
import { collectedText, intakePage as words, titles } from '../../words';
import { MadeIntakes } from './made-intakes';
import { WaitingCard } from './waiting-card';

const server = client<Calls>();

function IntakeView({ opened }: { readonly opened: IntakeDesk }) {
  const [desk, setDesk] = useState(opened);
  const collecting = useForm({}, async () => {
    const { reports } = await runToEnd(server.collectIntake);
    setDesk(await server.openIntake());
    const sum = (key: 'collected' | 'done' | 'waiting') =>
      reports.reduce((total, report) => total + report[key], 0);
    const { left, unreadable } = reports[reports.length - 1]!;
    return { collected: sum('collected'), done: sum('done'), waiting: sum('waiting'), left, unreadable };
  });
  const answering = useForm<AnswerIntakeRequest, void>(
    { receiptNumber: '', decision: 'done' },
    async (request) => setDesk(await server.answerIntake(request)),
  );
  const busy = collecting.busy || answering.busy;

  const counts = desk.counts.map(({ state, rows }) => ({
    name: state,
    value: rows,
    attention: state === '確認待ち',
  }));
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void collecting.submit()} disabled={busy || !desk.connected}>
            {titles.takeIn}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {!desk.connected && (
        <Notice tone="warning" title={words.notConnected}>
          {words.notConnectedHint}
        </Notice>
      )}
      <Counts counts={counts} />
      {desk.collectedAt && <p class="hint">{words.lastCollected(desk.collectedAt)}</p>}
      <Problems problems={[...collecting.problems, ...answering.problems]} />
      {busy && <Progress text={collecting.busy ? words.collecting : words.busy} />}
      {collecting.done && !busy && <Notice tone="success">{collectedText(collecting.done)}</Notice>}
      {desk.waiting.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p class="hint">{words.note}</p>
          {desk.waiting.map((intake) => (
            <WaitingCard
              key={intake.receiptNumber}
              intake={intake}
              busy={busy}
              onAnswer={(request) => void answering.submit({ memberKey: '', ...request })}
            />
          ))}
        </>
      )}
      {desk.made.length > 0 && <MadeIntakes made={desk.made} />}
      <Beside page="intake" />
    </Frame>
  );
}

showPage(words.loading, server.openIntake, (desk) => <IntakeView opened={desk} />);
