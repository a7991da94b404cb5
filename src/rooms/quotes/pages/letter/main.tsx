// The page 案内文を確認: the letter as it will be printed, in a frame that can do nothing.
import { useRef } from 'preact/hooks';
import type { PaperView } from '../../../../domain/paper';
import { Button } from '../../../../ui/components/button';
import { SendThese } from '../../../../ui/components/ways';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { PaperFrame, printPaper } from '../../../../ui/components/paper-frame';
import { Problems } from '../../../../ui/components/problems';
import { common, letterView as words } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls } from '../../contract';

const server = client<Calls>();

function LetterView({ letter }: { readonly letter: PaperView }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { busy, done, problems, submit } = useForm({}, () =>
    server.queueLetter({ quoteNumbers: 'selected' }),
  );
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => printPaper(frame)}>
            {words.print}
          </Button>
          <Button disabled={busy || done !== null} onClick={() => void submit()}>
            {words.queue}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={problems} />
      {done ? (
        <Notice tone="success">
          {done.existing
            ? words.existing(done.deliveryNumber)
            : words.queued(done.deliveryNumber, done.withdrawn)}{' '}
          <SendThese deliveries={[done.deliveryNumber]} />
        </Notice>
      ) : null}
      <p class="summary">
        <strong>{letter.title}</strong>
        <span>{words.printHint}</span>
      </p>
      <PaperFrame html={letter.html} title={words.frame(letter.title)} frame={frame} />
    </Frame>
  );
}

showPage(
  words.loading,
  () => server.previewLetter({ quoteNumbers: 'selected' }),
  (letter) => <LetterView letter={letter} />,
);
