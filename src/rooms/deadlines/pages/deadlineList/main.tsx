// 期限の一覧: what is due by span, owner and member, and the button that leads to where it is done.
import { useRef, useState } from 'preact/hooks';
import { Badge } from '../../../../ui/components/badge';
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { Filter } from '../../../../ui/components/filter';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { Lines, Table, twoLines, type ColumnView } from '../../../../ui/components/table';
import { OpenRow, WayButtons } from '../../../../ui/components/ways';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, DeadlineDesk, DeadlineLine, Span } from '../../contract';
import { DEADLINES_TAB, listPage as words, syncedText } from '../../words';

const server = client<Calls>();

/** Between two keys of somebody who types. */
const PAUSE_MS = 300;
const WEEK = 7;

const columns: readonly ColumnView<DeadlineLine>[] = [
  {
    title: words.columns.due,
    class: 'recipient',
    cell: ({ dueAt, daysLeft, businessDay }) =>
      daysLeft === null ? (
        <Badge tone="attention">{words.undated}</Badge>
      ) : (
        <>
          {dueAt.slice(0, 10)}{' '}
          <Badge tone={daysLeft < 0 ? 'bad' : daysLeft < WEEK ? 'attention' : 'neutral'}>
            {words.left(daysLeft)}
          </Badge>
          <Lines
            first=""
            more={
              businessDay === '' || businessDay === dueAt.slice(0, 10) ? [] : [words.businessDay(businessDay)]
            }
          />
        </>
      ),
  },
  { title: words.columns.kind, class: 'recipient', cell: ({ kind }) => kind },
  {
    title: words.columns.subject,
    class: 'recipient',
    cell: (line) =>
      line.organization === ''
        ? line.programName
        : twoLines(line.organization, `${line.subjectNumber}　${line.programName}`),
  },
  { title: words.columns.owner, class: 'narrow', cell: ({ owner }) => owner },
  {
    title: words.columns.action,
    class: 'row-actions pair',
    cell: ({ ways, deadlineKey, kind, subjectNumber }) => (
      <>
        <WayButtons ways={ways} short />
        <OpenRow kind="link" tab={DEADLINES_TAB} id={deadlineKey} title={words.rowOf(kind, subjectNumber)}>
          {words.row}
        </OpenRow>
      </>
    ),
  },
];

interface Asked {
  readonly span: Span;
  readonly owner: string;
  readonly member: string;
}

function Deadlines({ first }: { readonly first: DeadlineDesk }) {
  const [desk, setDesk] = useState(first);
  const [told, setTold] = useState('');
  const form = useForm<Asked, void>({ span: 'all', owner: '', member: '' }, async (asked) =>
    setDesk(await server.openDeadlines(asked)),
  );
  const update = useForm({}, async () => {
    setTold(syncedText(await server.syncDeadlines()));
    await form.submit();
  });
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const show = (part: Partial<Asked>, pause = 0) => {
    form.set(part);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void form.submit(part), pause);
  };
  return (
    <Frame
      actions={
        <>
          <Button onClick={() => void update.submit()} disabled={update.busy}>
            {update.busy ? words.updating : words.update}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="lead">{words.lead}</p>
      {told && (
        <Notice tone="success">
          {told.split('\n').map((line) => (
            <div key={line}>{line}</div>
          ))}
        </Notice>
      )}
      <Filter
        label={words.when}
        value={form.fields.span}
        options={desk.spans.map(({ span, count }) => ({ key: span, name: words.spans[span], count }))}
        onChange={(span) => show({ span })}
      />
      <div class="inline-fields" role="search">
        <ChoiceInput
          id="owner"
          label={words.owner}
          value={form.fields.owner}
          error={undefined}
          blank={words.everybody}
          choices={desk.owners.map(({ owner, count }) => ({
            code: owner,
            text: words.counted(owner, count),
          }))}
          onValue={(owner) => show({ owner })}
        />
        <LineInput
          id="member"
          label={words.member}
          value={form.fields.member}
          error={undefined}
          hint={words.memberHint}
          onValue={(member) => show({ member }, PAUSE_MS)}
        />
      </div>
      <Problems problems={[...form.problems, ...update.problems]} />
      <Table
        caption={words.caption}
        columns={columns}
        rows={desk.lines}
        keyOf={({ deadlineKey }) => deadlineKey}
        empty={desk.open === 0 ? words.nothing : words.none}
      />
      {desk.more > 0 && <p class="hint">{words.more(desk.more)}</p>}
      <Beside page="deadlineList" />
    </Frame>
  );
}

showPage(
  words.loading,
  () => server.openDeadlines({}),
  (first) => <Deadlines first={first} />,
);
