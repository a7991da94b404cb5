// The page 送信前の確認: what waits, the typed confirmation, then sending chunk by chunk.
import { useState } from 'preact/hooks';
import { showPage } from '../../../../ui/components/page';
import { common } from '../../../../ui/messages';
import { client, pageAbout } from '../../../../ui/server';
import type { Calls, OutboxPreview } from '../../contract';
import { DeliveryStep } from './delivery-step';
import { ReviewStep } from './review-step';
import { SendStep } from './send-step';

const server = client<Calls>();

/** Opened for letters that were just made, it sends those: what else waits is ticked by a person. */
function othersIn(lines: OutboxPreview['lines'], about: readonly string[]): ReadonlySet<string> {
  const others = about.length === 0 ? [] : lines.filter((line) => !about.includes(line.deliveryNumber));
  return new Set(others.map((line) => line.deliveryNumber));
}

function OutboxView({ preview }: { readonly preview: OutboxPreview }) {
  const [sending, setSending] = useState<{ lines: OutboxPreview['lines']; confirmOnly: boolean } | null>(
    null,
  );
  const [shown, setShown] = useState('');
  // Boxes unticked before a look at one letter stay unticked after it.
  const [left, setLeft] = useState<ReadonlySet<string>>(() => othersIn(preview.lines, pageAbout()));
  if (sending) return <SendStep {...sending} />;
  if (shown) return <DeliveryStep deliveryNumber={shown} onBack={() => setShown('')} />;
  return (
    <ReviewStep
      preview={preview}
      about={pageAbout()}
      left={left}
      setLeft={setLeft}
      onShow={setShown}
      onConfirm={(lines, confirmOnly) => setSending({ lines, confirmOnly })}
    />
  );
}

showPage(
  common.loading,
  () => server.previewOutbox({ about: pageAbout() }),
  (preview) => <OutboxView preview={preview} />,
);
