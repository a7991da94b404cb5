// Some letters of 送信箱, within the page that made them: the same review, the same confirmation, the same sending.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { common } from '../../../../ui/messages';
import { client } from '../../../../ui/server';
import { useCall } from '../../../../ui/use-call';
import type { Calls, OutboxPreview } from '../../contract';
import { sendHere as words } from '../../words';
import { DeliveryStep } from './delivery-step';
import { ReviewStep } from './review-step';
import { SendStep } from './send-step';

const server = client<Calls>();

interface SendHereProps {
  readonly deliveries: readonly string[];
  /** What was made, and what was refused. */
  readonly told: ComponentChildren;
  readonly onBack: () => void;
}

export function SendHere(props: SendHereProps) {
  const { answer, again } = useCall(server.previewOutbox);
  return (
    <Opening answer={answer} again={again}>
      {(preview) => <These {...props} preview={preview} again={again} />}
    </Opening>
  );
}

interface TheseProps extends SendHereProps {
  readonly preview: OutboxPreview;
  readonly again: () => void;
}

function These({ deliveries, told, onBack, preview, again }: TheseProps) {
  const [sending, setSending] = useState<{ lines: OutboxPreview['lines']; confirmOnly: boolean } | null>(
    null,
  );
  const [shown, setShown] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const lines = preview.lines.filter((line) => deliveries.includes(line.deliveryNumber));
  const held = preview.held.filter(({ message }) => deliveries.some((number) => message.includes(number)));
  if (sending) return <SendStep {...sending} />;
  if (shown) return <DeliveryStep deliveryNumber={shown} onBack={() => setShown('')} />;
  const back = <Button onClick={onBack}>{common.back}</Button>;
  if (lines.length === 0 && held.length === 0)
    return (
      <Frame actions={back}>
        {told}
        <Notice tone="info">{words.nothing}</Notice>
      </Frame>
    );
  return (
    <ReviewStep
      preview={{ ...preview, lines, held, byItself: [] }}
      stop={server.stopDeliveries}
      onStopped={again}
      places={
        <>
          {told}
          <p class="lone-button">{back}</p>
        </>
      }
      left={left}
      setLeft={setLeft}
      onShow={setShown}
      onConfirm={(chosen, confirmOnly) => setSending({ lines: chosen, confirmOnly })}
    />
  );
}
