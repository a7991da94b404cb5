// 今日の仕事: what waits, of whom, since when, and the button that leads to where it is done.
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { Filter } from '../../../../ui/components/filter';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput } from '../../../../ui/components/inputs';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { Table, twoLines, type ColumnView } from '../../../../ui/components/table';
import { WayButtons } from '../../../../ui/components/ways';
import { useState } from 'preact/hooks';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, TaskDesk, TaskLine } from '../../contract';
import { taskPage as words } from '../../words';

const server = client<Calls>();

const columns: readonly ColumnView<TaskLine>[] = [
  {
    title: words.columns.days,
    class: 'narrow number',
    cell: ({ days }) => (days === null ? '' : words.days(days)),
  },
  { title: words.columns.kind, class: 'narrow', cell: ({ title }) => title },
  {
    title: words.columns.subject,
    class: 'recipient',
    cell: ({ organization, number }) => (organization === '' ? number : twoLines(organization, number)),
  },
  { title: words.columns.owner, class: 'narrow', cell: ({ owner }) => owner },
  { title: words.columns.waitsFor, class: 'wide', cell: ({ waitsFor }) => waitsFor },
  { title: words.columns.action, class: 'recipient', cell: ({ ways }) => <WayButtons ways={ways} /> },
];

function Today({ first }: { readonly first: TaskDesk }) {
  const [desk, setDesk] = useState(first);
  const form = useForm({ kind: first.kind, owner: '' }, async (asked) => {
    setDesk(await server.openTasks(asked));
    return null;
  });
  const show = (part: { kind?: string; owner?: string }) => {
    form.set(part);
    void form.submit(part);
  };
  const { kind, owner } = form.fields;
  const chosen = desk.kinds.find((one) => one.kind === kind);
  return (
    <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
      <p class="lead">{words.lead}</p>
      <Filter
        label={words.kinds}
        value={kind}
        onChange={(next) => show({ kind: next })}
        options={[
          { key: '', name: words.all, count: desk.all },
          ...desk.kinds
            .filter((one) => one.count > 0 || one.kind === kind)
            .map((one) => ({ key: one.kind, name: one.title, count: one.count })),
        ]}
      />
      <div class="inline-fields" role="search">
        <ChoiceInput
          id="owner"
          label={words.owner}
          value={owner}
          error={undefined}
          blank={words.everybody}
          choices={desk.owners
            .filter((one) => one.count > 0 || one.owner === owner)
            .map((one) => ({
              code: one.owner,
              text: words.counted(one.owner, one.count),
            }))}
          onValue={(next) => show({ owner: next })}
        />
      </div>
      <Problems problems={form.problems} />
      {chosen && <p class="hint">{words.closedBy(chosen.closedBy)}</p>}
      <Table
        caption={words.lead}
        columns={columns}
        rows={desk.tasks}
        keyOf={({ kind: of, number }, at) => `${of}/${number}/${at}`}
        empty={words.none}
      />
      {desk.more > 0 && <p class="hint">{words.more(desk.more)}</p>}
      <Beside page="today" />
    </Frame>
  );
}

showPage(
  common.loading,
  () => server.openTasks({ selected: true }),
  (first) => <Today first={first} />,
);
