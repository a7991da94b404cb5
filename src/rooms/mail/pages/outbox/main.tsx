// The page 送信前の確認: what waits, the typed confirmation, then sending chunk by chunk.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Opening } from '../../../../ui/components/opening';
import { client } from '../../../../ui/server';
import type { Calls, OutboxPreview } from '../../contract';
import { DeliveryStep } from './delivery-step';
import { ReviewStep } from './review-step';
import { SendStep } from './send-step';
import { useCall } from '../../../../ui/use-call';

const server = client<Calls>();

function OutboxPage() {
  const { answer, again } = useCall(() => server.previewOutbox());
  const [sending, setSending] = useState<{ lines: OutboxPreview['lines']; confirmOnly: boolean } | null>(
    null,
  );
  const [shown, setShown] = useState('');
  // Boxes unticked before a look at one letter stay unticked after it.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (sending) return <SendStep lines={sending.lines} confirmOnly={sending.confirmOnly} />;
  if (shown) return <DeliveryStep deliveryNumber={shown} onBack={() => setShown('')} />;
  return (
    <Opening answer={answer} again={again}>
      {(preview) => (
        <ReviewStep
          preview={preview}
          left={left}
          setLeft={setLeft}
          onShow={setShown}
          onConfirm={(lines, confirmOnly) => setSending({ lines, confirmOnly })}
        />
      )}
    </Opening>
  );
}

render(<OutboxPage />, document.getElementById('app')!);
