// Choose a list, read the report, then match and book what is confirmed.
import { useState } from 'preact/hooks';
import { PAYMENT_CHANNELS, type PaymentChannel } from '../../../../domain/payment-state';
import type { ShownProblem } from '../../../../domain/problem-text';
import { Button } from '../../../../ui/components/button';
import { FileChooser } from '../../../../ui/components/file-chooser';
import { Frame } from '../../../../ui/components/frame';
import { Radios } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { readUpload, type Upload } from '../../../../ui/csv-file';
import { common, importing } from '../../../../ui/messages';
import { showPage } from '../../../../ui/components/page';
import { closePage, client, problemsOf } from '../../../../ui/server';
import type { Calls, ImportPaymentsReport, PaymentDesk } from '../../contract';
import { paymentsPage as words } from '../../words';
import { ListReport } from './list-report';
import { MatchStep } from './match-step';

const server = client<Calls>();

type Source = Upload & { readonly channel: PaymentChannel };

type State =
  | { readonly kind: 'choose' }
  | { readonly kind: 'busy'; readonly text: string; readonly step: number }
  | { readonly kind: 'report'; readonly source: Source; readonly report: ImportPaymentsReport }
  | { readonly kind: 'match'; readonly desk: PaymentDesk };

function PaymentsPage({ waiting }: { readonly waiting: PaymentDesk }) {
  const [state, setState] = useState<State>({ kind: 'choose' });
  const [channel, setChannel] = useState<PaymentChannel | ''>('');
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const rows = waiting.payments.length + waiting.more;

  const attempt = async (text: string, step: number, back: State, work: () => Promise<State>) => {
    setProblems([]);
    setState({ kind: 'busy', text, step });
    try {
      setState(await work());
    } catch (problem) {
      setProblems(problemsOf(problem));
      setState(back);
    }
  };
  const read = async (files: readonly File[]) => {
    if (files.length === 0) return;
    await attempt(importing.reading, 1, { kind: 'choose' }, async () => {
      if (channel === '') throw new Error(words.channelMissing);
      const source = { ...(await readUpload(files)), channel };
      return { kind: 'report', source, report: await server.importPayments({ ...source, dryRun: true }) };
    });
  };
  const match = (back: State) =>
    attempt(words.loading, 2, back, async () => ({ kind: 'match', desk: await server.openPayments() }));
  const take = (before: Extract<State, { kind: 'report' }>) =>
    attempt(words.importing, 1, before, async () => {
      await server.importPayments({ ...before.source, dryRun: false });
      return { kind: 'match', desk: await server.openPayments() };
    });

  switch (state.kind) {
    case 'busy':
      return (
        <Frame steps={words.steps} step={state.step}>
          <Progress text={state.text} />
        </Frame>
      );
    case 'match':
      return (
        <MatchStep
          desk={state.desk}
          again={() => void match({ kind: 'choose' })}
          back={() => setState({ kind: 'choose' })}
        />
      );
    case 'report': {
      const { report } = state;
      return (
        <Frame
          steps={words.steps}
          step={1}
          actions={
            <>
              {report.added > 0 ? (
                <Button kind="primary" onClick={() => void take(state)}>
                  {importing.submit(report.added)}
                </Button>
              ) : (
                <Button kind="primary" onClick={() => void match(state)}>
                  {words.match}
                </Button>
              )}
              <Button onClick={() => setState({ kind: 'choose' })}>{importing.chooseAnother}</Button>
            </>
          }
        >
          <Problems problems={problems} />
          <ListReport fileName={state.source.fileName} report={report} />
        </Frame>
      );
    }
    case 'choose':
      return (
        <Frame steps={words.steps} step={0} actions={<Button onClick={closePage}>{common.close}</Button>}>
          <Problems problems={problems} />
          {rows > 0 && (
            <Notice tone="info" title={words.waiting(rows)}>
              <Button kind="link" onClick={() => void match({ kind: 'choose' })}>
                {words.match}
              </Button>
            </Notice>
          )}
          <p class="lead">{words.lead}</p>
          <Radios
            across
            id="channel"
            label={words.channel}
            value={channel}
            choices={PAYMENT_CHANNELS.map((key) => [key, words.channels[key].name, words.channels[key].hint])}
            onValue={setChannel}
          />
          <FileChooser onFiles={(files) => void read(files)} />
        </Frame>
      );
  }
}

showPage(
  words.loading,
  () => server.openPayments(),
  (desk) => <PaymentsPage waiting={desk} />,
);
