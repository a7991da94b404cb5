// A page that opens with a question to the server, from its first line to what it shows.
import { render, type ComponentChildren } from 'preact';
import { useCall } from '../use-call';
import { Opening } from './opening';

interface PageProps<Value> {
  readonly ask: () => Promise<Value>;
  readonly view: (value: Value, again: () => void) => ComponentChildren;
  readonly text: string;
}

function Page<Value>({ ask, view, text }: PageProps<Value>) {
  const { answer, again } = useCall(ask);
  return (
    <Opening answer={answer} again={again} text={text}>
      {(value) => view(value, again)}
    </Opening>
  );
}

/** `view` gets what was answered, and a way to ask anew. */
export function showPage<Value>(text: string, ask: PageProps<Value>['ask'], view: PageProps<Value>['view']) {
  render(<Page ask={ask} view={view} text={text} />, document.getElementById('app')!);
}
