// The search in rows of closed years, file by file.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { ChoiceInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { Table, twoLines } from '../../../../ui/components/table';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { ArchiveHit, ArchiveSearch, Calls } from '../../contract';
import { archivePage as words } from '../../words';

const server = client<Calls>();
/** As many as a person reads through; then the button goes on. */
const ENOUGH = 50;

interface Found extends ArchiveSearch {
  /** What was searched for. */
  readonly words: string;
  readonly tab: string;
}

export function Search({ tabs }: { readonly tabs: readonly string[] }) {
  const [left, setLeft] = useState(0);
  const [found, setFound] = useState<Found | null>(null);
  const form = useForm({ words: '', tab: '', after: '' }, async (request) => {
    const before = request.after === '' ? null : found;
    let all: Found = {
      ...request,
      hits: before?.hits ?? [],
      closed: before?.closed ?? [],
      left: 0,
      after: request.after,
    };
    const enough = all.hits.length + ENOUGH;
    do {
      const part = await server.searchArchive({ ...request, after: all.after });
      all = {
        ...all,
        ...part,
        hits: [...all.hits, ...part.hits],
        closed: [...all.closed, ...part.closed],
      };
      setLeft(part.left);
    } while (all.left > 0 && all.hits.length < enough);
    setFound(all);
  });
  return (
    <section>
      <h2>{words.search}</h2>
      <Problems problems={form.problems} />
      <div class="paper-fields">
        <LineInput {...form.input('words', words.words)} />
        <ChoiceInput {...form.input('tab', words.tab)} choices={tabs} blank={words.allTabs} />
      </div>
      <div>
        <Button disabled={form.busy} onClick={() => void form.submit({ after: '' })}>
          {words.find}
        </Button>
      </div>
      {form.busy && <Progress text={words.finding(left)} />}
      {found && !form.busy && <Hits found={found} />}
      {found && found.left > 0 && !form.busy && (
        <Button onClick={() => void form.submit({ words: found.words, tab: found.tab, after: found.after })}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

function Hits({ found: { hits, closed } }: { readonly found: Found }) {
  return (
    <>
      {closed.length > 0 && <Notice tone="warning">{words.closed(closed)}</Notice>}
      <p role="status">{hits.length === 0 ? words.none : words.found(hits.length)}</p>
      {hits.length > 0 && (
        <Table
          caption={words.search}
          rows={hits}
          keyOf={(_, at) => String(at)}
          columns={[
            { title: words.tab, cell: ({ tab, year }) => twoLines(tab, words.yearText(year)) },
            { title: words.content, class: 'wide', cell: contentOf },
          ]}
        />
      )}
    </>
  );
}

const contentOf = ({ cells }: ArchiveHit) =>
  cells.map(({ title, text }) => `${title}：${text.replace('T', ' ')}`).join('　');
