// The page CSV取込: choose a file, read the report, then take it in.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { fileRefusal, readBase64 } from '../../../../ui/csv-file';
import { Button } from '../../../../ui/components/button';
import { Counts } from '../../../../ui/components/badge';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Progress } from '../../../../ui/components/progress';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls as HomeCalls } from '../../../home/contract';
import type { Calls } from '../../contract';
import type { ImportMembersReport } from '../../contract';
import { common, importing } from '../../../../ui/messages';
import { importPage as words } from '../../words';
import { FileChooser } from './file-chooser';
import { ImportReport } from './import-report';

const server = client<HomeCalls & Calls>();

interface Source {
  readonly fileName: string;
  readonly contentBase64: string;
}

type State =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'report'; readonly source: Source; readonly report: ImportMembersReport }
  | { readonly kind: 'importing' }
  | { readonly kind: 'finished'; readonly report: ImportMembersReport };

function ImportPage() {
  const [state, setState] = useState<State>({ kind: 'choose' });
  const [error, setError] = useState('');

  const read = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    const refusal = files.length > 1 ? importing.oneFile : fileRefusal(file);
    setError(refusal);
    if (refusal) return;
    setState({ kind: 'reading' });
    try {
      const source = { fileName: file.name, contentBase64: await readBase64(file) };
      const report = await server.importMembers({ ...source, dryRun: true });
      setState({ kind: 'report', source, report });
    } catch (problem) {
      setError(failureText(problem));
      setState({ kind: 'choose' });
    }
  };

  const take = async (before: Extract<State, { kind: 'report' }>) => {
    setError('');
    setState({ kind: 'importing' });
    try {
      setState({ kind: 'finished', report: await server.importMembers({ ...before.source, dryRun: false }) });
    } catch (problem) {
      setError(failureText(problem));
      setState(before);
    }
  };

  const openResults = () =>
    server.showRow({ tab: '取込結果', id: '' }).then(closePage, (problem) => setError(failureText(problem)));
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
          <Progress text={state.kind === 'reading' ? words.reading : words.busy} />
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
                  {words.submit(rows)}
                </Button>
              )}
              <Button onClick={() => setState({ kind: 'choose' })}>{words.chooseAnother}</Button>
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
