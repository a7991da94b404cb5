// How pages of HtmlService are shown: the sidebar, dialogs, and the bridge to their scripts.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FrameInfo, RunError } from '../protocol';
import { messages } from './messages';

const permissions =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

interface FrameProps {
  readonly frame: FrameInfo;
  readonly run: (functionName: string, args: readonly unknown[]) => Promise<unknown>;
  readonly onClose: () => void;
  readonly onSize?: (size: { width?: number; height?: number }) => void;
}

interface FrameMessage {
  /** 'run', 'close', 'size' or 'focus'; a frame may say anything. */
  readonly type: string;
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly width?: number;
  readonly height?: number;
}

/** The frame has an opaque origin, so messages are told apart by the window that they come from. */
function Frame({ frame, run, onClose, onSize }: FrameProps) {
  const element = useRef<HTMLIFrameElement>(null);

  // Before the page can speak: a call that comes while nobody listens is never answered.
  useLayoutEffect(() => {
    function receive(event: MessageEvent<FrameMessage>): void {
      const target = element.current?.contentWindow;
      if (!target || event.source !== target || event.origin !== 'null') return;
      const { type, id, name, args, width, height } = event.data;
      const answer = (outcome: { result?: unknown; error?: RunError }) =>
        target.postMessage({ type: 'result', id, ...outcome }, '*');
      if (type === 'close') onClose();
      else if (type === 'size') onSize?.({ width, height });
      else if (type === 'focus') focusGrid();
      else if (type === 'run')
        run(name, args).then(
          (result) => answer({ result }),
          (error: RunError) => answer({ error: { name: error.name, message: error.message } }),
        );
    }
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  });

  return (
    <iframe
      ref={element}
      sandbox={permissions}
      src={`/frames/${frame.id}`}
      title={frame.title}
      data-frame={frame.id}
    />
  );
}

export function focusGrid(): void {
  document.querySelector<HTMLElement>('.o-grid .o-composer, .o-grid')?.focus();
}

export function CloseButton({ onClose }: { onClose: () => void }) {
  return (
    <button type="button" class="close-button" aria-label={messages.close} onClick={onClose}>
      ×
    </button>
  );
}

export function Sidebar(props: FrameProps) {
  return (
    <aside class="sidebar" aria-label={props.frame.title || messages.sidebar}>
      <header>
        <h2>{props.frame.title}</h2>
        <CloseButton onClose={props.onClose} />
      </header>
      <Frame {...props} key={props.frame.id} />
    </aside>
  );
}

export function FrameDialog(props: FrameProps & { readonly modal: boolean }) {
  const { frame, modal, onClose } = props;
  const [size, setSize] = useState({ width: frame.width ?? 600, height: frame.height ?? 400 });
  return (
    <Box title={frame.title} modal={modal} onClose={onClose} className="frame-dialog">
      <div class="frame-place" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <Frame
          {...props}
          onSize={({ width, height }) =>
            setSize((size) => ({ width: width ?? size.width, height: height ?? size.height }))
          }
        />
      </div>
    </Box>
  );
}

interface BoxProps {
  readonly title: string;
  readonly modal: boolean;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ComponentChildren;
}

/** A dialog element: the browser itself keeps the focus inside and closes it on Escape. */
export function Box({ title, modal, onClose, className, children }: BoxProps) {
  const element = useRef<HTMLDialogElement>(null);
  // before the next key arrives: Escape must already mean this box
  useLayoutEffect(() => {
    const dialog = element.current!;
    if (modal) dialog.showModal();
    else dialog.show();
    return () => {
      dialog.close();
      focusGrid();
    };
  }, [modal]);
  return (
    <dialog
      ref={element}
      class={`box ${className ?? ''}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2>{title}</h2>
        <CloseButton onClose={onClose} />
      </header>
      {children}
    </dialog>
  );
}
