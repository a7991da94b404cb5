// How a page begins: it asks the server once, waits, and shows what was answered.
import { render, type ComponentChildren } from 'preact';
import { Opening } from './components/opening';
import { useCall } from './use-call';

/** `text` stands while it waits; `again` asks anew. */
export function mount<Value>(
  text: string,
  ask: () => Promise<Value>,
  view: (value: Value, again: () => void) => ComponentChildren,
): void {
  function Page() {
    const { answer, again } = useCall(ask);
    return (
      <Opening answer={answer} again={again} text={text}>
        {(value) => view(value, again)}
      </Opening>
    );
  }
  render(<Page />, document.getElementById('app')!);
}
