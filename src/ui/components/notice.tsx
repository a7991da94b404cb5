// Notices: what happened, and what to do; never told by colour alone.
import type { ComponentChildren } from 'preact';
import type { ShownProblem } from '../../domain/problem-text';
import { common } from '../messages';
import { WayButtons } from './ways';

export type Tone = keyof typeof common.tone;
const marks: Record<Tone, string> = { info: 'i', warning: '!', error: '×', success: '✓' };

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ComponentChildren;
}

export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <span class="mark" aria-hidden="true">
        {marks[tone]}
      </span>
      <div class="notice-text">
        <span class="spoken">{common.tone[tone]}：</span>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}

interface MessageNoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly messages: readonly ShownProblem[];
}

/** Nothing where there are no messages. */
export function MessageNotice({ tone, title, messages }: MessageNoticeProps) {
  if (messages.length === 0) return null;
  return (
    <Notice tone={tone} title={title}>
      <MessageList messages={messages} />
    </Notice>
  );
}

export function TextList({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul class="plain-list">
      {texts.map((text, index) => (
        <li key={index}>{text}</li>
      ))}
    </ul>
  );
}

/** Enough to act on; the tab has them all. */
const SHOWN = 50;

export function MessageList({ messages }: { readonly messages: readonly ShownProblem[] }) {
  const rest = messages.length - SHOWN;
  return (
    <ul class="messages">
      {messages.slice(0, SHOWN).map((message, index) => (
        <li key={index}>
          {message.message}
          <WayButtons ways={message.ways} />
        </li>
      ))}
      {rest > 0 && <li>{common.moreRows(rest)}</li>}
    </ul>
  );
}

interface RefusedListProps {
  readonly title: (rows: number) => string;
  readonly messages: readonly ShownProblem[];
  readonly tone?: Tone;
}

/** Of many rows those that were refused, each with its reason; nothing where there are none. */
export function RefusedList({ title, messages, tone = 'warning' }: RefusedListProps) {
  return <MessageNotice tone={tone} title={title(messages.length)} messages={messages} />;
}
