// The rows of hidden tabs: one tab at a time, by words and state, with what can be done about them.
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, LineInput } from '../../../../ui/components/inputs';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { WayButtons } from '../../../../ui/components/ways';
import { common } from '../../../../ui/messages';
import { client, closePage, pageAbout } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, TabListView } from '../../contract';
import { listPage as words } from '../../words';

const server = client<Calls>();

type Page = 'reference' | 'work';
type Row = TabListView['rows'][number];

/** Between two keys of somebody who types. */
const PAUSE_MS = 300;

function TabLists({ page, first }: { readonly page: Page; readonly first: TabListView }) {
  const [view, setView] = useState(first);
  const form = useForm({ tab: first.tab, text: '', state: '' }, async (asked) => {
    const answer = await server.openTabList({ page, ...asked });
    setView(answer);
    return null;
  });
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const show = (part: { tab?: string; text?: string; state?: string }, pause = 0) => {
    form.set(part);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void form.submit(part), pause);
  };
  const columns = view.columns.map(({ title, as }, at): ColumnView<Row> => ({
    title,
    class: as,
    cell: ({ cells }) => cells[at],
  }));
  const hasWays = view.rows.some(({ ways }) => ways.length > 0);
  const done: ColumnView<Row> = { title: words.action, cell: ({ ways }) => <WayButtons ways={ways} /> };
  return (
    <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
      <p class="lead">{words.leads[page]}</p>
      <div class="filter" role="group" aria-label={words.lists}>
        {view.lists.map((tab) => (
          <button
            type="button"
            key={tab}
            aria-pressed={tab === form.fields.tab}
            onClick={() => show({ tab, state: '' })}
          >
            {tab}
          </button>
        ))}
      </div>
      <Problems problems={form.problems} />
      <div class="inline-fields" role="search">
        <LineInput
          id="text"
          label={words.text}
          value={form.fields.text}
          error={undefined}
          onValue={(text) => show({ text }, PAUSE_MS)}
        />
        {view.states.length > 1 && (
          <ChoiceInput
            id="state"
            label={words.state}
            value={form.fields.state}
            error={undefined}
            blank={words.all}
            choices={view.states.map(({ word, count }) => ({ code: word, text: words.counted(word, count) }))}
            onValue={(state) => show({ state })}
          />
        )}
      </div>
      {view.next.length > 0 && <WayButtons ways={view.next} />}
      <Table
        caption={view.tab}
        columns={hasWays ? [...columns, done] : columns}
        rows={view.rows}
        keyOf={({ id }, at) => `${id}/${at}`}
        empty={words.none}
      />
      {view.more > 0 && <p class="hint">{words.more(view.more)}</p>}
    </Frame>
  );
}

export function showTabLists(page: Page): void {
  showPage(
    common.loading,
    // Another page may ask for one of its lists.
    () => server.openTabList({ page, tab: pageAbout()[0] ?? '' }),
    (first) => <TabLists page={page} first={first} />,
  );
}
