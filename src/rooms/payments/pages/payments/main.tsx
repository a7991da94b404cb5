// Choose a list, read the report, then match and book what is confirmed.
import { useState } from 'preact/hooks';
import { PAYMENT_CHANNELS, type PaymentChannel } from '../../../../domain/payment-state';
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { FileChooser } from '../../../../ui/components/file-chooser';
import { Frame } from '../../../../ui/components/frame';
import { Radios } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { readUpload } from '../../../../ui/csv-file';
import { common, importing } from '../../../../ui/messages';
import { showPage } from '../../../../ui/components/page';
import { closePage, client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, PaymentDesk } from '../../contract';
import { paymentsPage as words } from '../../words';
import { ListReport } from './list-report';
import { MatchStep } from './match-step';

const server = client<Calls>();

function PaymentsPage({ waiting }: { readonly waiting: PaymentDesk }) {
  const [channel, setChannel] = useState<PaymentChannel | ''>('');
  const reads = useForm({ files: [] as readonly File[] }, async ({ files }) => {
    if (channel === '') throw new Error(words.channelMissing);
    const source = { ...(await readUpload(files)), channel };
    return { source, report: await server.importPayments({ ...source, dryRun: true }) };
  });
  const match = useForm({ isTakenIn: false }, async ({ isTakenIn }) => {
    if (isTakenIn) await server.importPayments({ ...reads.done!.source, dryRun: false });
    return server.openPayments();
  });
  const rows = waiting.payments.length + waiting.more;
  const toMatch = (isTakenIn: boolean) => void match.submit({ isTakenIn });
  const toFiles = () => {
    reads.clear();
    match.clear();
  };
  const afresh = () => {
    toFiles();
    toMatch(false);
  };
  const onFiles = (files: readonly File[]) => {
    match.clear();
    if (files.length > 0) void reads.submit({ files });
  };
  const problems = <Problems problems={[...reads.problems, ...match.problems]} />;

  if (reads.busy || match.busy) {
    const isTaking = match.busy && match.fields.isTakenIn;
    return (
      <Frame steps={words.steps} step={match.busy && !isTaking ? 2 : 1}>
        <Progress text={isTaking ? words.importing : match.busy ? words.loading : importing.reading} />
      </Frame>
    );
  }
  if (match.done) return <MatchStep desk={match.done} again={afresh} back={toFiles} />;
  if (reads.done) {
    const { report, source } = reads.done;
    return (
      <Frame
        steps={words.steps}
        step={1}
        actions={
          <>
            <Button kind="primary" onClick={() => toMatch(report.added > 0)}>
              {report.added > 0 ? importing.submit(report.added) : words.match}
            </Button>
            <Button onClick={toFiles}>{importing.chooseAnother}</Button>
          </>
        }
      >
        {problems}
        <ListReport fileName={source.fileName} report={report} />
      </Frame>
    );
  }
  return (
    <Frame steps={words.steps} step={0} actions={<Button onClick={closePage}>{common.close}</Button>}>
      {problems}
      {rows > 0 && (
        <Notice tone="info" title={words.waiting(rows)}>
          <Button kind="link" onClick={afresh}>
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
      <FileChooser onFiles={onFiles} />
      <Beside page="payments" />
    </Frame>
  );
}

showPage(
  words.loading,
  () => server.openPayments(),
  (desk) => <PaymentsPage waiting={desk} />,
);
