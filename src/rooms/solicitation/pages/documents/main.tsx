import { useState } from 'preact/hooks';
import { Badge, type BadgeTone } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { SendThese, ToCase } from '../../../../ui/components/ways';
import { Table, tickColumn, toggled, type ColumnView } from '../../../../ui/components/table';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, ChecklistItem, DocumentDesk } from '../../contract';
import { deskWords, documentsPage as words } from '../../words';
import { SubjectCard } from '../parts/subject-card';
import { DocumentForm } from './document-form';

const server = client<Calls>();

const tones: Record<ChecklistItem['state'], BadgeTone> = {
  未着: 'attention',
  不備あり: 'bad',
  確認済: 'good',
  不要: 'neutral',
};
const isWanted = ({ state }: ChecklistItem) => state === '未着' || state === '不備あり';

interface ChecklistProps {
  readonly desk: DocumentDesk;
  readonly again: () => void;
  readonly onOpen: (item: ChecklistItem) => void;
}

function Checklist({ desk, again, onOpen }: ChecklistProps) {
  const { quoteNumber } = desk.quote;
  const wanted: ReadonlySet<string> = new Set(desk.items.filter(isWanted).map(({ code }) => code));
  const form = useForm({ codes: wanted }, (picked) =>
    server.requestDocuments({ quoteNumber, codes: [...picked.codes] }),
  );
  const { codes } = form.fields;
  const picking = tickColumn<ChecklistItem>({
    title: words.columns.pick,
    label: ({ name }) => words.pick(name),
    isTicked: ({ code }) => codes.has(code),
    onToggle: ({ code }) => form.set({ codes: toggled(codes, code) }),
  });
  const columns: readonly ColumnView<ChecklistItem>[] = [
    {
      ...picking,
      cell: (item, index) => isWanted(item) && picking.cell(item, index),
    },
    {
      title: words.columns.name,
      class: 'name',
      cell: (item) => (
        <>
          {item.name}
          <div class="sub">{words.by(item.before, item.source)}</div>
        </>
      ),
    },
    {
      title: words.columns.state,
      class: 'narrow',
      cell: (item) => <Badge tone={tones[item.state]}>{item.state}</Badge>,
    },
    {
      title: words.columns.note,
      class: 'wide',
      cell: (item) => (
        <>
          {[item.documentNumber, item.receivedOn, item.note].filter((part) => part !== '').join('　')}
          {item.kind === 'officialForm' ? (
            isWanted(item) && <div class="hint">{words.officialHint}</div>
          ) : (
            <div>
              <Button kind="link" onClick={() => onOpen(item)} title={words.register(item.name)}>
                {words.open}
              </Button>
            </div>
          )}
        </>
      ),
    },
  ];
  return (
    <Frame
      actions={
        <>
          {wanted.size > 0 && desk.blocked === '' && (
            <Button kind="primary" onClick={() => void form.submit()} disabled={form.busy}>
              {words.request(codes.size)}
            </Button>
          )}
          <ToCase tab="見積" id={quoteNumber} kind={wanted.size > 0 ? 'plain' : 'primary'} />
          <Button onClick={again}>{words.reload}</Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      {form.done && (
        <Notice tone="success">
          {words.requested(form.done.deliveryNumber, form.done.existing)}{' '}
          <SendThese deliveries={[form.done.deliveryNumber]} />
        </Notice>
      )}
      {desk.blocked && <Notice tone="warning">{desk.blocked}</Notice>}
      <SubjectCard quote={desk.quote} />
      <Table caption={words.caption} columns={columns} rows={desk.items} keyOf={(item) => item.code} />
    </Frame>
  );
}

function Documents({ opened }: { readonly opened: DocumentDesk }) {
  const { quoteNumber } = opened.quote;
  const [item, setItem] = useState<ChecklistItem | null>(null);
  const [registered, setRegistered] = useState('');
  const [{ desk, reads }, setRead] = useState({ desk: opened, reads: 0 });
  const list = useForm({}, async () =>
    setRead({ desk: await server.openDocuments({ quoteNumber }), reads: reads + 1 }),
  );
  // The list comes back when it is read: drawn anew under the pointer, it would lose a press.
  const reload = async (documentNumber: string) => {
    setRegistered(documentNumber);
    await list.submit();
    setItem(null);
  };
  if (item) return <DocumentForm desk={desk} item={item} back={() => setItem(null)} done={reload} />;
  return (
    <>
      {registered && <Notice tone="success">{words.registered(registered)}</Notice>}
      <Problems problems={list.problems} />
      {/* Read anew, what is wanted is picked anew. */}
      <Checklist key={reads} desk={desk} again={() => void reload('')} onOpen={setItem} />
    </>
  );
}

showPage(
  deskWords.loading,
  () => server.openDocuments({ quoteNumber: 'selected' }),
  (desk) => <Documents opened={desk} />,
);
