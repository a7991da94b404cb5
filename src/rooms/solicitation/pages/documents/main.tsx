import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Badge, type BadgeTone } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { Problems } from '../../../../ui/components/problems';
import { SubjectCard } from '../parts/subject-card';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { closePage, client, problemsOf } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import { common } from '../../../../ui/messages';
import type { ShownProblem } from '../../../../domain/problem-text';
import type { ChecklistItem, DocumentDesk } from '../../contract';
import { deskWords, documentsPage as words } from '../../words';
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
  readonly message: string;
  readonly onOpen: (item: ChecklistItem) => void;
}

function Checklist({ desk, again, message, onOpen }: ChecklistProps) {
  const [picked, setPicked] = useState<readonly string[]>(
    desk.items.filter(isWanted).map(({ code }) => code),
  );
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [told, setTold] = useState(message);
  const [busy, setBusy] = useState(false);
  const toggle = (code: string) =>
    setPicked(picked.includes(code) ? picked.filter((one) => one !== code) : [...picked, code]);
  const ask = async () => {
    setProblems([]);
    setBusy(true);
    try {
      const letter = await server.requestDocuments({ quoteNumber: desk.quote.quoteNumber, codes: picked });
      setTold(words.requested(letter.deliveryNumber, letter.existing));
    } catch (error) {
      setProblems(problemsOf(error));
    }
    setBusy(false);
  };
  const columns: readonly ColumnView<ChecklistItem>[] = [
    {
      title: words.columns.pick,
      class: 'narrow',
      cell: (item) =>
        isWanted(item) && (
          <input
            type="checkbox"
            checked={picked.includes(item.code)}
            aria-label={words.pick(item.name)}
            onChange={() => toggle(item.code)}
          />
        ),
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
  const wanted = desk.items.some(isWanted);
  return (
    <Frame
      actions={
        <>
          {wanted && desk.blocked === '' && (
            <Button kind="primary" onClick={() => void ask()} disabled={busy}>
              {words.request(picked.length)}
            </Button>
          )}
          <Button onClick={again}>{words.reload}</Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={problems} />
      {told && <Notice tone="success">{told}</Notice>}
      {desk.blocked && <Notice tone="warning">{desk.blocked}</Notice>}
      <SubjectCard quote={desk.quote} />
      <Table caption={words.caption} columns={columns} rows={desk.items} keyOf={(item) => item.code} />
    </Frame>
  );
}

function Desk({ desk, again }: { readonly desk: DocumentDesk; readonly again: (message: string) => void }) {
  const [item, setItem] = useState<ChecklistItem | null>(null);
  if (item)
    return (
      <DocumentForm
        desk={desk}
        item={item}
        back={() => setItem(null)}
        done={(number) => again(words.registered(number))}
      />
    );
  return <Checklist desk={desk} again={() => again('')} message="" onOpen={setItem} />;
}

function DocumentsPage() {
  const [message, setMessage] = useState('');
  const { answer, again } = useCall(() => server.openDocuments({ quoteNumber: 'selected' }));
  return (
    <Opening answer={answer} again={again} text={deskWords.loading}>
      {(desk) => (
        <>
          {message && <Notice tone="success">{message}</Notice>}
          <Desk
            desk={desk}
            again={(text) => {
              setMessage(text);
              again();
            }}
          />
        </>
      )}
    </Opening>
  );
}

render(<DocumentsPage />, document.getElementById('app')!);
