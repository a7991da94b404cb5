// What a page shows until its first answer is there: waiting, what was refused, or the search for the row it needs.
import type { ComponentChildren } from 'preact';
import { closePage } from '../server';
import type { Answer } from '../use-call';
import { common } from '../messages';
import { Button } from './button';
import { Frame } from './frame';
import { Problems } from './problems';
import { Progress } from './progress';
import { RowSearch } from './row-search';

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
  const tab = answer.problems.flatMap(({ ways = [] }) => ways).find((way) => way.kind === 'row')?.tab;
  const close = <Button onClick={closePage}>{common.close}</Button>;
  if (tab !== undefined)
    return (
      <Frame actions={close}>
        <Problems problems={answer.problems} tone="info" />
        <RowSearch tab={tab} onChosen={again} />
      </Frame>
    );
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={again}>
            {common.retry}
          </Button>
          {close}
        </>
      }
    >
      <Problems problems={answer.problems} />
    </Frame>
  );
}
