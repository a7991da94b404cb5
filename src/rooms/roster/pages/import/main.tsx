// The page CSV取込: choose a file, read the report, then take it in.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { readUpload, type Upload } from '../../../../ui/csv-file';
import { Button } from '../../../../ui/components/button';
import { Counts } from '../../../../ui/components/badge';
import { FileChooser } from '../../../../ui/components/file-chooser';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Progress } from '../../../../ui/components/progress';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls, ImportMembersReport } from '../../contract';
import { common, importing } from '../../../../ui/messages';
import { importPage as words } from '../../words';
import { ImportReport } from './import-report';

const server = client<Calls>();

type State =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'report'; readonly source: Upload; readonly report: ImportMembersReport }
  | { readonly kind: 'importing' }
  | { readonly kind: 'finished'; readonly report: ImportMembersReport };

function ImportPage() {
  const [state, setState] = useState<State>({ kind: 'choose' });
  const [error, setError] = useState('');

  const attempt = async (kind: 'reading' | 'importing', back: State, work: () => Promise<State>) => {
    setError('');
    setState({ kind });
    try {
      setState(await work());
    } catch (problem) {
      setError(failureText(problem));
      setState(back);
    }
  };
  const read = async (files: readonly File[]) => {
    if (files.length === 0) return;
    await attempt('reading', { kind: 'choose' }, async () => {
      const source = await readUpload(files);
      return { kind: 'report', source, report: await server.importMembers({ ...source, dryRun: true }) };
    });
  };
  const take = (before: Extract<State, { kind: 'report' }>) =>
    attempt('importing', before, async () => ({
      kind: 'finished',
      report: await server.importMembers({ ...before.source, dryRun: false }),
    }));

  const openResults = () =>
    server.openPage({ page: 'work' }).catch((problem: unknown) => setError(failureText(problem)));
  const problem = error && <Notice tone="error">{error}</Notice>;

  switch (state.kind) {
    case 'choose':
      return (
        <Frame steps={words.steps} step={0} actions={<Button onClick={closePage}>{common.close}</Button>}>
          {problem}
          <p class="lead">{words.lead}</p>
          <FileChooser onFiles={(files) => void read(files)} />
        </Frame>
      );
    case 'reading':
    case 'importing':
      return (
        <Frame steps={words.steps} step={1}>
          <Progress text={state.kind === 'reading' ? importing.reading : words.busy} />
        </Frame>
      );
    case 'report': {
      const { report, source } = state;
      const rows = report.added + report.changed;
      return (
        <Frame
          steps={words.steps}
          step={1}
          actions={
            <>
              {rows > 0 && (
                <Button kind="primary" onClick={() => take(state)}>
                  {importing.submit(rows)}
                </Button>
              )}
              <Button onClick={() => setState({ kind: 'choose' })}>{importing.chooseAnother}</Button>
            </>
          }
        >
          {problem}
          <ImportReport fileName={source.fileName} report={report} />
        </Frame>
      );
    }
    case 'finished': {
      const { added, changed, unchanged, held } = state.report;
      return (
        <Frame
          steps={words.steps}
          step={2}
          actions={
            <>
              <Button kind="primary" onClick={openResults}>
                {words.openResults}
              </Button>
              <Button onClick={closePage}>{common.close}</Button>
            </>
          }
        >
          {problem}
          <Notice tone="success">{words.finished(added, changed)}</Notice>
          <Counts
            counts={[
              { name: '新規', value: added },
              { name: '変更', value: changed },
              { name: '変更なし', value: unchanged },
              { name: '保留', value: held, attention: true },
            ]}
          />
          {held > 0 && <Notice tone="warning">{words.finishedHeld(held)}</Notice>}
        </Frame>
      );
    }
  }
}

render(<ImportPage />, document.getElementById('app')!);
