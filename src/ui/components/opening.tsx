// This file defines what a page shows until its first answer from the server is there.
import type { ComponentChildren } from 'preact';
import { closePage } from '../server';
import type { Answer } from '../use-call';
import { common } from '../messages';
import { Button } from './button';
import { Frame } from './frame';
import { Notice } from './notice';
import { Progress } from './progress';

interface OpeningProps<Value> {
  readonly answer: Answer<Value>;
  readonly again: () => void;
  readonly text?: string;
  readonly children: (value: Value) => ComponentChildren;
}

export function Opening<Value>({ answer, again, text = common.loading, children }: OpeningProps<Value>) {
  if (answer.kind === 'ready') return <>{children(answer.value)}</>;
  if (answer.kind === 'waiting')
    return (
      <Frame>
        <Progress text={text} />
      </Frame>
    );
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={again}>
            {common.retry}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Notice tone="error">{answer.message}</Notice>
    </Frame>
  );
}
