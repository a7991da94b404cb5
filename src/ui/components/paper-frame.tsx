// The frame that shows a paper as it will be printed, and can do nothing else.
import { useMemo } from 'preact/hooks';
import type { RefObject } from 'preact';
import { letterDocument, newNonce, pageFonts, PRINT } from '../letter-document';

interface PaperFrameProps {
  readonly html: string;
  readonly title: string;
  readonly frame: RefObject<HTMLIFrameElement>;
}

export function PaperFrame({ html, title, frame }: PaperFrameProps) {
  const source = useMemo(() => letterDocument(html, newNonce(), pageFonts(document)), [html]);
  return (
    <iframe ref={frame} class="letter" title={title} sandbox="allow-scripts allow-modals" srcdoc={source} />
  );
}

export function printPaper(frame: RefObject<HTMLIFrameElement>): void {
  frame.current?.contentWindow?.postMessage(PRINT, '*');
}
