// This file defines the page 送信前の確認: what waits, the typed confirmation, then sending chunk by chunk.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Opening } from '../../client/components/opening';
import { server } from '../../client/server';
import { useCall } from '../../client/use-call';
import type { OutboxPreview } from '../../contract';
import { ReviewStep } from './review-step';
import { SendStep } from './send-step';

function OutboxPage() {
  const { answer, again } = useCall(() => server.previewOutbox());
  const [lines, setLines] = useState<OutboxPreview['lines'] | null>(null);
  if (lines) return <SendStep lines={lines} />;
  return (
    <Opening answer={answer} again={again}>
      {(preview) => <ReviewStep preview={preview} onConfirm={setLines} />}
    </Opening>
  );
}

render(<OutboxPage />, document.getElementById('app')!);
