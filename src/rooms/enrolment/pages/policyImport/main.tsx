// The page 契約のCSV取込: choose a file, read what it would do, then take it in.
import { render } from 'preact';
import { readUpload } from '../../../../ui/csv-file';
import { Badge, Counts, type BadgeTone } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { FileChooser } from '../../../../ui/components/file-chooser';
import { Frame } from '../../../../ui/components/frame';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { PassedLines } from '../../../../ui/components/passed-lines';
import { OutcomeTable } from '../../../../ui/components/outcome-table';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import type { ColumnView } from '../../../../ui/components/table';
import { OpenPage, OpenRow } from '../../../../ui/components/ways';
import { japaneseDate, yen } from '../../../../ui/format';
import { common, importing } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { BringInLine, BringInReport, Calls } from '../../contract';
import { bringIn as words } from '../../words';

const server = client<Calls>();

const tones: Record<BringInLine['outcome'], BadgeTone> = {
  引継: 'good',
  変更なし: 'neutral',
  保留: 'attention',
};

const columns: readonly ColumnView<BringInLine>[] = [
  { title: importing.columns.line, class: 'number narrow', cell: (line) => line.line },
  { title: words.columns.number, class: 'code', cell: (line) => line.memberNumber },
  {
    title: words.columns.organization,
    class: 'name',
    cell: (line) => (
      <>
        {line.organization}
        <div class="sub">{[line.certificateNumber, line.plan].filter((part) => part !== '').join('　')}</div>
      </>
    ),
  },
  {
    title: words.columns.endAndPremium,
    class: 'money',
    cell: (line) => (
      <>
        {line.endsOn === '' ? '' : japaneseDate(line.endsOn)}
        {line.premiumYen !== null && <div class="sub">{yen(line.premiumYen)}</div>}
      </>
    ),
  },
  {
    title: importing.columns.outcome,
    class: 'narrow',
    cell: (line) => (
      <>
        <Badge tone={tones[line.outcome]}>{line.outcome}</Badge>
        {line.policyNumber && <div class="sub">{line.policyNumber}</div>}
      </>
    ),
  },
  {
    title: importing.columns.detail,
    class: 'wide',
    cell: (line) => (line.messages.length === 0 ? null : <MessageList messages={line.messages} />),
  },
];

function PolicyImport() {
  const reads = useForm({ files: [] as readonly File[] }, async ({ files }) => {
    const source = await readUpload(files);
    return { source, report: await server.bringInPolicies({ ...source, dryRun: true }) };
  });
  const takes = useForm({}, () => server.bringInPolicies({ ...reads.done!.source, dryRun: false }));
  if (reads.busy || takes.busy)
    return (
      <Frame steps={words.steps} step={1}>
        <Progress text={reads.busy ? importing.reading : words.busy} />
      </Frame>
    );
  if (takes.done) return <Finished report={takes.done} />;
  if (!reads.done)
    return (
      <Frame steps={words.steps} step={0} actions={<Button onClick={closePage}>{common.close}</Button>}>
        <Problems problems={reads.problems} />
        <p class="lead">{words.lead}</p>
        <FileChooser onFiles={(files) => void (files.length > 0 && reads.submit({ files }))} />
        <p class="hint">{words.payment}</p>
      </Frame>
    );
  const { report, source } = reads.done;
  return (
    <Frame
      steps={words.steps}
      step={1}
      actions={
        <>
          {report.taken > 0 && (
            <Button kind="primary" onClick={() => void takes.submit()}>
              {importing.submit(report.taken)}
            </Button>
          )}
          <Button onClick={reads.clear}>{importing.chooseAnother}</Button>
        </>
      }
    >
      <Problems problems={takes.problems} />
      <p class="file-facts">
        <strong>{source.fileName}</strong>
        <span>{words.rows(report.rows, report.taken, report.unchanged, report.held)}</span>
        <span>{importing.encoding[report.encoding]}</span>
      </p>
      {report.taken === 0 && (
        <Notice tone={report.held > 0 ? 'warning' : 'info'}>
          {report.held > 0 ? words.nothing : words.nothingNew}
        </Notice>
      )}
      {report.ignored.length > 0 && <Notice tone="info">{words.ignored(report.ignored.join('、'))}</Notice>}
      <PassedLines lines={report.passed} />
      <OutcomeTable lines={report.lines} outcomes={Object.keys(tones)} columns={columns} />
    </Frame>
  );
}

const Finished = ({ report }: { readonly report: BringInReport }) => (
  <Frame
    steps={words.steps}
    step={2}
    actions={
      <>
        <OpenRow tab="契約">{words.openPolicies}</OpenRow>
        {report.held > 0 && <OpenPage page="work">{words.openResults}</OpenPage>}
        <Button onClick={closePage}>{common.close}</Button>
      </>
    }
  >
    <Notice tone="success">{words.finished(report.taken)}</Notice>
    <Counts
      counts={[
        { name: '引継', value: report.taken },
        { name: '変更なし', value: report.unchanged },
        { name: '保留', value: report.held, attention: true },
      ]}
    />
    {report.held > 0 && <Notice tone="warning">{words.finishedHeld(report.held)}</Notice>}
  </Frame>
);

render(<PolicyImport />, document.getElementById('app')!);
