// A register for a period, searched, shown, and handed out as CSV.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { DateInput, LineInput } from '../../../../ui/components/inputs';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { showPage } from '../../../../ui/components/page';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { download } from '../../../../ui/download';
import { yen } from '../../../../ui/format';
import { closePage, client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import { common } from '../../../../ui/messages';
import type { Calls, ExportRequest, RegisterName, RegisterRequest, RegisterView } from '../../contract';
import { registersPage as words } from '../../words';

const server = client<Calls>();

type Row = RegisterView['rows'][number];
const FIRST = { register: 'ledger', from: '', to: '', least: '', most: '', counterparty: '' } as const;
interface Asked extends Required<RegisterRequest> {
  /** Of the file that is handed out; '' shows the register. */
  readonly encoding: ExportRequest['encoding'] | '';
}
const START: Asked = { ...FIRST, encoding: '' };

function Registers({ first }: { readonly first: RegisterView }) {
  const [view, setView] = useState(first);
  const form = useForm(START, async ({ encoding, ...request }) => {
    if (encoding === '') {
      setView(await server.openRegister(request));
      return null;
    }
    const file = await server.exportRegister({ ...request, encoding });
    download(file.fileName, file.contentBase64);
    return file;
  });
  const { done: file, fields: asked } = form;
  const show = (part: Partial<Asked> = {}) => void form.submit({ ...part, encoding: '' });
  const hand = (encoding: ExportRequest['encoding']) => void form.submit({ encoding });
  const of = (id: 'from' | 'to' | 'least' | 'most' | 'counterparty') => form.input(id, words[id]);
  const columns = view.header.map((title, at): ColumnView<Row> => ({
    title,
    class: view.money.includes(at) ? 'money' : view.wide.includes(at) ? 'name' : 'code',
    cell: (row) => {
      const cell = row[at] ?? '';
      return typeof cell === 'number' && view.money.includes(at) ? yen(cell) : cell;
    },
  }));
  const names = Object.keys(words.names) as RegisterName[];
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => hand('utf-8')}>
            {words.exports['utf-8']}
          </Button>
          <Button onClick={() => hand('cp932')}>{words.exports.cp932}</Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      {file && <Notice tone="success">{words.exported(file.fileName, file.rows)}</Notice>}
      {file && file.lost.length > 0 && <Notice tone="warning">{words.lost(file.lost.join(' '))}</Notice>}
      <div class="filter" role="group" aria-label={words.register}>
        {names.map((key) => (
          <button
            type="button"
            key={key}
            aria-pressed={key === asked.register}
            onClick={() => show({ register: key })}
          >
            {words.names[key]}
          </button>
        ))}
      </div>
      <div class="inline-fields" role="search">
        <DateInput {...of('from')} />
        <DateInput {...of('to')} />
        {asked.register === 'documents' && (
          <>
            <LineInput {...of('least')} />
            <LineInput {...of('most')} />
          </>
        )}
        {(asked.register === 'documents' || asked.register === 'complaints') && (
          <LineInput {...of('counterparty')} />
        )}
        <Button onClick={() => show()}>{words.show}</Button>
      </div>
      {view.totalYen !== null && <p class="lead">{words.total(yen(view.totalYen))}</p>}
      <Table
        caption={words.caption}
        columns={columns}
        rows={view.rows}
        keyOf={(_, at) => at}
        empty={words.none}
      />
      {view.more > 0 && <p class="hint">{words.more(view.more)}</p>}
      {view.notes.length > 0 && <MessageList messages={view.notes} />}
    </Frame>
  );
}

showPage(
  words.loading,
  () => server.openRegister(FIRST),
  (view) => <Registers first={view} />,
);
