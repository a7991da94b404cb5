// The page 送信箱: what waits, the typed confirmation, then sending chunk by chunk; and the list of what went or stopped.
import { useState } from 'preact/hooks';
import { showPage } from '../../../../ui/components/page';
import { common } from '../../../../ui/messages';
import { client, pageAbout } from '../../../../ui/server';
import type { Calls, DeliveryDesk, OutboxPreview } from '../../contract';
import { Filter } from '../../../../ui/components/filter';
import { useForm } from '../../../../ui/use-form';
import { deliveryList as words } from '../../words';
import { DeliveryList } from './delivery-list';
import { DeliveryStep } from './delivery-step';
import { ReviewStep } from './review-step';
import { SendStep } from './send-step';

const server = client<Calls>();

interface OutboxViewProps {
  readonly preview: OutboxPreview;
  readonly again: () => void;
}

/** Opened for letters that were just made, it sends those: what else waits is ticked by a person. */
function othersIn(lines: OutboxPreview['lines'], about: readonly string[]): ReadonlySet<string> {
  const others = about.length === 0 ? [] : lines.filter((line) => !about.includes(line.deliveryNumber));
  return new Set(others.map((line) => line.deliveryNumber));
}

function OutboxView({ preview, again }: OutboxViewProps) {
  const [sending, setSending] = useState<{ lines: OutboxPreview['lines']; confirmOnly: boolean } | null>(
    null,
  );
  const [shown, setShown] = useState('');
  // Boxes unticked before a look at one letter stay unticked after it.
  const [left, setLeft] = useState<ReadonlySet<string>>(() => othersIn(preview.lines, pageAbout()));
  const [rows, setRows] = useState<DeliveryDesk | null>(null);
  const places = useForm({}, async () => setRows(await server.openDeliveries({})));
  if (sending) return <SendStep {...sending} />;
  if (shown) return <DeliveryStep deliveryNumber={shown} onBack={() => setShown('')} />;
  const filter = (
    <Filter
      label={words.places}
      value={rows ? 'rows' : 'waiting'}
      options={[
        { key: 'waiting', name: words.waiting, count: preview.lines.length },
        { key: 'rows', name: words.rows },
      ]}
      onChange={(place) => void (place === 'rows' ? places.submit() : again())}
    />
  );
  if (rows) return <DeliveryList desk={rows} places={filter} onShow={setShown} />;
  return (
    <ReviewStep
      preview={preview}
      places={filter}
      about={pageAbout()}
      stop={server.stopDeliveries}
      onStopped={again}
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
  (preview, again) => <OutboxView preview={preview} again={again} />,
);
