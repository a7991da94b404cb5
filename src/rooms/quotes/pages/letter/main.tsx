// The page 案内文を確認: the letter as it will be printed, in a frame that can do nothing.
import { render } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { PaperView } from '../../../../domain/paper';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Opening } from '../../../../ui/components/opening';
import { letterDocument, newNonce, pageFonts, PRINT } from '../../../../ui/letter-document';
import { closePage, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import { common, letterView as words } from '../../../../ui/messages';

const server = client<Calls>();

function LetterView({ letter }: { readonly letter: PaperView }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const source = useMemo(() => letterDocument(letter.html, newNonce(), pageFonts(document)), [letter.html]);
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => frame.current?.contentWindow?.postMessage(PRINT, '*')}>
            {words.print}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="summary">
        <strong>{letter.title}</strong>
        <span>{words.printHint}</span>
      </p>
      <iframe
        ref={frame}
        class="letter"
        title={words.frame(letter.title)}
        sandbox="allow-scripts allow-modals"
        srcdoc={source}
      />
    </Frame>
  );
}

function LetterPage() {
  const { answer, again } = useCall(() => server.previewLetter({ quoteNumbers: 'selected' }));
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(letter) => <LetterView letter={letter} />}
    </Opening>
  );
}

render(<LetterPage />, document.getElementById('app')!);
