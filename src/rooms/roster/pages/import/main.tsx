// The page CSV取込: choose a file, read the report, then take it in.
import { render } from 'preact';
import { readUpload } from '../../../../ui/csv-file';
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { Counts } from '../../../../ui/components/badge';
import { FileChooser } from '../../../../ui/components/file-chooser';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { OpenPage } from '../../../../ui/components/ways';
import { closePage, client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, ImportMembersReport } from '../../contract';
import { common, importing } from '../../../../ui/messages';
import { importPage as words } from '../../words';
import { ImportReport } from './import-report';

const server = client<Calls>();

function ImportPage() {
  const reads = useForm({ files: [] as readonly File[] }, async ({ files }) => {
    const source = await readUpload(files);
    return { source, report: await server.importMembers({ ...source, dryRun: true }) };
  });
  const takes = useForm({}, () => server.importMembers({ ...reads.done!.source, dryRun: false }));
  const onFiles = (files: readonly File[]) => void (files.length > 0 && reads.submit({ files }));

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
        <FileChooser onFiles={onFiles} />
        <Beside page="import" />
      </Frame>
    );
  const { report, source } = reads.done;
  const rows = report.added + report.changed;
  return (
    <Frame
      steps={words.steps}
      step={1}
      actions={
        <>
          {rows > 0 && (
            <Button kind="primary" onClick={() => void takes.submit()}>
              {importing.submit(rows)}
            </Button>
          )}
          <Button onClick={reads.clear}>{importing.chooseAnother}</Button>
        </>
      }
    >
      <Problems problems={takes.problems} />
      <ImportReport fileName={source.fileName} report={report} />
    </Frame>
  );
}

const Finished = ({ report }: { readonly report: ImportMembersReport }) => (
  <Frame
    steps={words.steps}
    step={2}
    actions={
      <>
        {report.members.length > 0 && (
          <OpenPage kind="primary" page="quotes" about={report.members}>
            {words.makeQuotes(report.members.length)}
          </OpenPage>
        )}
        <OpenPage kind={report.members.length > 0 ? 'plain' : 'primary'} page="work">
          {words.openResults}
        </OpenPage>
        <Button onClick={closePage}>{common.close}</Button>
      </>
    }
  >
    <Notice tone="success">{words.finished(report.added, report.changed)}</Notice>
    <Counts
      counts={[
        { name: '新規', value: report.added },
        { name: '変更', value: report.changed },
        { name: '変更なし', value: report.unchanged },
        { name: '保留', value: report.held, attention: true },
      ]}
    />
    {report.held > 0 && <Notice tone="warning">{words.finishedHeld(report.held)}</Notice>}
  </Frame>
);

render(<ImportPage />, document.getElementById('app')!);
