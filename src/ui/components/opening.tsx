// What a page shows until its first answer is there: waiting, what was refused, or the search for the row it needs.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { closePage } from '../server';
import type { Answer } from '../use-call';
import { common } from '../messages';
import { Button } from './button';
import { Filter } from './filter';
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
  const tabs = answer.problems
    .flatMap(({ ways = [] }) => ways)
    .flatMap((way) => (way.kind === 'row' ? [way.tab] : []));
  const close = <Button onClick={closePage}>{common.close}</Button>;
  if (tabs.length > 0)
    return (
      <Frame actions={close}>
        <Problems problems={answer.problems} tone="info" />
        <RowOfTabs tabs={tabs} onChosen={again} />
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

/** Where a row of one tab will do as well as one of another, the reader says which. */
function RowOfTabs({ tabs, onChosen }: { readonly tabs: readonly string[]; readonly onChosen: () => void }) {
  const [tab, setTab] = useState(tabs[0]!);
  return (
    <>
      {tabs.length > 1 && (
        <Filter
          label={common.rowsOf}
          value={tab}
          options={tabs.map((name) => ({ key: name, name }))}
          onChange={setTab}
        />
      )}
      <RowSearch key={tab} tab={tab} onChosen={onChosen} />
    </>
  );
}
