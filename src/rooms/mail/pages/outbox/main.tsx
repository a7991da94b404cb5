// The page 送信前の確認: what waits, the typed confirmation, then sending chunk by chunk.
import { useState } from 'preact/hooks';
import { showPage } from '../../../../ui/components/page';
import { common } from '../../../../ui/messages';
import { client } from '../../../../ui/server';
import type { Calls, OutboxPreview } from '../../contract';
import { DeliveryStep } from './delivery-step';
import { ReviewStep } from './review-step';
import { SendStep } from './send-step';

const server = client<Calls>();

function OutboxView({ first }: { readonly first: OutboxPreview }) {
  const [preview, setPreview] = useState(first);
  const [sending, setSending] = useState<{ lines: OutboxPreview['lines']; confirmOnly: boolean } | null>(
    null,
  );
  const [shown, setShown] = useState('');
  // Boxes unticked before a look at one letter stay unticked after it.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (sending) return <SendStep {...sending} />;
  if (shown) return <DeliveryStep deliveryNumber={shown} onBack={() => setShown('')} />;
  return (
    <ReviewStep
      preview={preview}
      stop={server.stopDeliveries}
      onStopped={async () => setPreview(await server.previewOutbox())}
      left={left}
      setLeft={setLeft}
      onShow={setShown}
      onConfirm={(lines, confirmOnly) => setSending({ lines, confirmOnly })}
    />
  );
}

showPage(common.loading, server.previewOutbox, (first) => <OutboxView first={first} />);
