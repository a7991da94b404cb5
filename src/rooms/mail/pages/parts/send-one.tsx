// One letter from its preview to its sending, in the side bar: the third click of 見積を送る.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { CountInput } from '../../../../ui/components/inputs';
import { MessageNotice, Notice } from '../../../../ui/components/notice';
import { PaperFrame } from '../../../../ui/components/paper-frame';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { OpenRow } from '../../../../ui/components/ways';
import { typedCount } from '../../../../ui/format';
import { client, Refusal } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, DeliveryPreview } from '../../contract';
import { deliveryView as view, handOver, OUTBOX_TAB, sendOne as words, sending } from '../../words';

const server = client<Calls>();

interface SendOneProps {
  readonly deliveryNumber: string;
  /** Once it has left, or has been left to the account that sends. */
  readonly onSent: (told: string) => void;
}

export function SendOne({ deliveryNumber, onSent }: SendOneProps) {
  const opens = useForm({}, () => server.previewDelivery({ deliveryNumber }));
  useEffect(() => void opens.submit(), [deliveryNumber]);
  if (opens.done) return <Look preview={opens.done} onSent={onSent} />;
  if (opens.problems.length === 0) return <Progress text={view.loading} />;
  return (
    <>
      <Problems problems={opens.problems} />
      <Button onClick={() => void opens.submit()}>{words.again}</Button>
    </>
  );
}

function Look({ preview, onSent }: { readonly preview: DeliveryPreview } & Pick<SendOneProps, 'onSent'>) {
  const { deliveryNumber, newAddress, problems } = preview;
  const isMail = preview.method === 'メール';
  const [whole, setWhole] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const form = useForm({ confirm: '' }, async ({ confirm }) => {
    if (newAddress && typedCount(confirm) !== 1)
      throw new Refusal([{ code: 'confirm', message: sending.confirmWrong(1), field: 'confirm' }]);
    const report = await server.sendOutbox({
      deliveries: [deliveryNumber],
      chunk: true,
      ...(newAddress ? { confirm: 1 } : {}),
    });
    const stopped = [...report.failed, ...report.blocked];
    if (stopped.length > 0) throw new Refusal(stopped);
    if (report.doubtful.length > 0)
      throw new Refusal([{ code: 'doubtful', message: sending.doubtfulLine(deliveryNumber) }]);
    if (report.left > 0) throw new Refusal([{ code: 'left', message: words.left(deliveryNumber) }]);
    const say =
      report.handedOver.length > 0 ? words.handedOver : report.sent.length > 0 ? words.sent : words.prepared;
    onSent(say(deliveryNumber, preview.to));
  });
  return (
    <div class="send-one">
      <h3>{words.title(deliveryNumber)}</h3>
      <MessageNotice tone="warning" title={words.held} messages={problems} />
      <dl class="facts">
        <div>
          <dt>{view.to}</dt>
          <dd>
            {preview.to}（{preview.method}）
            {newAddress && <Badge tone="attention">{sending.newAddress}</Badge>}
          </dd>
        </div>
        {preview.subject !== '' && (
          <div>
            <dt>{view.subject}</dt>
            <dd>{preview.subject}</dd>
          </div>
        )}
        {preview.attachment !== '' && (
          <div>
            <dt>{view.attachment}</dt>
            <dd>{preview.attachment}</dd>
          </div>
        )}
      </dl>
      {preview.text !== '' && (
        <pre class="mail-text" tabIndex={0} aria-label={view.text}>
          {preview.text}
        </pre>
      )}
      {preview.letterHtml !== '' &&
        (whole ? (
          <PaperFrame html={preview.letterHtml} title={view.frame(deliveryNumber)} frame={frame} />
        ) : (
          <Button kind="link" onClick={() => setWhole(true)}>
            {words.paper}
          </Button>
        ))}
      {preview.leftToOwner && <Notice tone="info">{words.leftToOwner}</Notice>}
      <Problems problems={form.problems} />
      {problems.length === 0 && newAddress && <CountInput {...form.input('confirm', words.confirmFirst)} />}
      <div class="card-actions at-bottom">
        {problems.length === 0 && (
          <Button kind="primary" disabled={form.busy} onClick={() => void form.submit()}>
            {form.busy
              ? words.busy
              : preview.leftToOwner
                ? handOver.confirmOnly
                : isMail
                  ? words.submit
                  : words.submitPaper}
          </Button>
        )}
        <OpenRow tab={OUTBOX_TAB} id={deliveryNumber}>
          {words.toRow}
        </OpenRow>
      </div>
    </div>
  );
}
