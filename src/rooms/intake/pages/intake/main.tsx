// Each doubtful request beside the members that it could be from.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Counts } from '../../../../ui/components/badge';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { Progress } from '../../../../ui/components/progress';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import type { CollectIntakeReport, IntakeDesk, SettleIntakeRequest } from '../../contract';
import { collectedText, intakePage as words, titles } from '../../words';
import { common } from '../../../../ui/messages';
import { WaitingCard } from './waiting-card';

const server = client<Calls>();

function IntakeView({ opened }: { readonly opened: IntakeDesk }) {
  const [desk, setDesk] = useState(opened);
  const [busy, setBusy] = useState('');
  const [failure, setFailure] = useState('');
  const [report, setReport] = useState<CollectIntakeReport>();

  async function run(text: string, work: () => Promise<void>): Promise<void> {
    setBusy(text);
    setFailure('');
    try {
      await work();
    } catch (error) {
      setFailure(failureText(error));
    } finally {
      setBusy('');
    }
  }

  const collect = () =>
    run(words.collecting, async () => {
      const total = { collected: 0, done: 0, waiting: 0, left: 0 };
      do {
        const chunk = await server.collectIntake();
        total.collected += chunk.collected;
        total.done += chunk.done;
        total.waiting += chunk.waiting;
        // A chunk that gets nowhere ends the loop, whatever it says is left.
        if (chunk.left > 0 && chunk.left === total.left) break;
        total.left = chunk.left;
      } while (total.left > 0);
      setReport(total);
      setDesk(await server.openIntake());
    });
  const settle = (request: SettleIntakeRequest) =>
    run(words.busy, async () => setDesk(await server.settleIntake(request)));

  const counts = desk.counts.map(({ state, rows }) => ({
    name: state,
    value: rows,
    attention: state === '確認待ち',
  }));
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void collect()} disabled={busy !== '' || !desk.connected}>
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
      {failure && <Notice tone="error">{failure}</Notice>}
      {busy && <Progress text={busy} />}
      {report && !busy && <Notice tone="success">{collectedText(report)}</Notice>}
      {desk.waiting.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p class="hint">{words.note}</p>
          {desk.waiting.map((intake) => (
            <WaitingCard
              key={intake.receiptNumber}
              intake={intake}
              busy={busy !== ''}
              onSettle={(request) => void settle(request)}
              onShow={(memberKey) =>
                void run(words.loading, async () => {
                  await server.showRow({ tab: '会員名簿', id: memberKey });
                })
              }
            />
          ))}
        </>
      )}
    </Frame>
  );
}

function IntakePage() {
  const { answer, again } = useCall(() => server.openIntake());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => <IntakeView opened={desk} />}
    </Opening>
  );
}

render(<IntakePage />, document.getElementById('app')!);
