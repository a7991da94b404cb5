// The page 見積を作成: conditions first, then the preview, then the work chunk by chunk.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Opening } from '../../../../ui/components/opening';
import { Frame } from '../../../../ui/components/frame';
import { Progress } from '../../../../ui/components/progress';
import { failureText, client } from '../../../../ui/server';
import type { Calls, CreateQuotesRequest, QuotePreview } from '../../contract';
import { Conditions } from './conditions';
import { PreviewStep } from './preview-step';
import { RunStep } from './run-step';
import { quoting as words } from '../../words';
import { useCall } from '../../../../ui/use-call';

const server = client<Calls>();

type State =
  | { readonly kind: 'conditions' }
  | { readonly kind: 'previewing' }
  | { readonly kind: 'preview'; readonly request: CreateQuotesRequest; readonly preview: QuotePreview }
  | { readonly kind: 'run'; readonly request: CreateQuotesRequest };

type Start = Awaited<ReturnType<typeof server.quoteDialogStart>>;

function Steps({ start }: { readonly start: Start }) {
  const [state, setState] = useState<State>({ kind: 'conditions' });
  const [request, setRequest] = useState<CreateQuotesRequest | null>(null);
  const [error, setError] = useState('');

  const preview = async (asked: CreateQuotesRequest) => {
    setError('');
    setRequest(asked);
    setState({ kind: 'previewing' });
    try {
      setState({ kind: 'preview', request: asked, preview: await server.previewQuotes(asked) });
    } catch (problem) {
      setError(failureText(problem));
      setState({ kind: 'conditions' });
    }
  };

  switch (state.kind) {
    case 'conditions':
      return (
        <Conditions start={start} previous={request} error={error} onSubmit={(sent) => void preview(sent)} />
      );
    case 'previewing':
      return (
        <Frame steps={words.steps} step={1}>
          <Progress text={words.previewing} />
        </Frame>
      );
    case 'preview':
      return (
        <PreviewStep
          request={state.request}
          preview={state.preview}
          onBack={() => setState({ kind: 'conditions' })}
          onConfirm={() => setState({ kind: 'run', request: withShownMembers(state.request, state.preview) })}
        />
      );
    case 'run':
      return <RunStep request={state.request} />;
  }
}

/**
 * What was shown is what is made: the selection in the sheet may change while the dialog is open. Members whose
 * quotes stand already go along, because their letter may still be missing.
 */
function withShownMembers(request: CreateQuotesRequest, preview: QuotePreview): CreateQuotesRequest {
  return { ...request, members: [...new Set(preview.lines.map((line) => line.memberKey))] };
}

function QuotesPage() {
  const { answer, again } = useCall(() => server.quoteDialogStart());
  return (
    <Opening answer={answer} again={again}>
      {(start) => <Steps start={start} />}
    </Opening>
  );
}

render(<QuotesPage />, document.getElementById('app')!);
