// The look at one letter before sending: the real mail as HTML and text, its paper, a test to oneself.
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { PaperFrame } from '../../../../ui/components/paper-frame';
import { Problems } from '../../../../ui/components/problems';
import { client } from '../../../../ui/server';
import { useCall } from '../../../../ui/use-call';
import { useForm } from '../../../../ui/use-form';
import type { Calls, DeliveryPreview } from '../../contract';
import { deliveryView as words } from '../../words';

const server = client<Calls>();

interface DeliveryStepProps {
  readonly deliveryNumber: string;
  readonly onBack: () => void;
}

export function DeliveryStep({ deliveryNumber, onBack }: DeliveryStepProps) {
  const { answer, again } = useCall(() => server.previewDelivery({ deliveryNumber }));
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(preview) => <DeliveryView preview={preview} onBack={onBack} />}
    </Opening>
  );
}

type Part = 'html' | 'text' | 'letter';

function DeliveryView({
  preview,
  onBack,
}: {
  readonly preview: DeliveryPreview;
  readonly onBack: () => void;
}) {
  const parts = (
    [
      ['html', preview.html],
      ['text', preview.text],
      ['letter', preview.letterHtml],
    ] as const
  ).filter(([, content]) => content !== '');
  const [part, setPart] = useState<Part>(parts[0]?.[0] ?? 'text');
  const test = useForm({ deliveryNumber: preview.deliveryNumber }, server.sendTestMail);
  const frame = useRef<HTMLIFrameElement>(null);

  const head: readonly (readonly [string, string])[] = [
    [words.from, preview.from],
    [words.to, `${preview.to}（${preview.method}）`],
    [words.replyTo, preview.replyTo],
    [words.subject, preview.subject],
    [words.attachment, preview.attachment || words.none],
  ];
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={onBack}>
            {words.back}
          </Button>
          {preview.subject !== '' && (
            <Button onClick={() => void test.submit()} disabled={test.busy}>
              {test.busy ? words.testing : words.test}
            </Button>
          )}
        </>
      }
    >
      <Problems problems={preview.problems} tone="warning" />
      <Problems problems={test.problems} />
      {test.done && <Notice tone="success">{words.tested(test.done.to)}</Notice>}
      <dl class="facts">
        {head
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {parts.length > 1 && (
        <div class="filter" role="group" aria-label={words.parts}>
          {parts.map(([key]) => (
            <button type="button" key={key} aria-pressed={key === part} onClick={() => setPart(key)}>
              {words[key]}
            </button>
          ))}
        </div>
      )}
      {part === 'text' && preview.text !== '' && <pre class="mail-text">{preview.text}</pre>}
      {part !== 'text' && (
        <PaperFrame
          html={part === 'html' ? preview.html : preview.letterHtml}
          title={words.frame(preview.deliveryNumber)}
          frame={frame}
        />
      )}
    </Frame>
  );
}
