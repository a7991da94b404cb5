// What a run has done: what is done, what stood already, and each row that was refused.
import type { ComponentChildren } from 'preact';
import type { ShownProblem } from '../../../../domain/problem-text';
import type { RunEnd } from '../../../../ui/chunks';
import { Frame } from '../../../../ui/components/frame';
import { Notice, RefusedList } from '../../../../ui/components/notice';
import { running } from '../../words';

type Counted = (count: number) => string;

interface RunDoneProps {
  readonly end: RunEnd;
  readonly words: { readonly existing: Counted; readonly refused: Counted };
  readonly existing: number;
  readonly refused: readonly ShownProblem[];
  readonly actions: ComponentChildren;
  /** What is done. */
  readonly children: ComponentChildren;
}

export function RunDone({ end, words, existing, refused, actions, children }: RunDoneProps) {
  return (
    <Frame actions={actions}>
      {end === 'stalled' && <Notice tone="warning">{running.stalled}</Notice>}
      {children}
      {existing > 0 && <Notice tone="info">{words.existing(existing)}</Notice>}
      <RefusedList title={words.refused} messages={refused} />
    </Frame>
  );
}
