// A register for a period, searched, shown, and handed out as CSV.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { DateInput, LineInput } from '../../../../ui/components/inputs';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { download } from '../../../../ui/download';
import { yen } from '../../../../ui/format';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import { common } from '../../../../ui/messages';
import type { RegisterName, RegisterRequest, RegisterView } from '../../contract';
import { registersPage as words } from '../../words';

const server = client<Calls>();

type Row = RegisterView['rows'][number];
const FIRST: RegisterRequest = {
  register: 'ledger',
  from: '',
  to: '',
  least: '',
  most: '',
  counterparty: '',
};

function Registers({ first }: { readonly first: RegisterView }) {
  const [view, setView] = useState(first);
  const [asked, setAsked] = useState<RegisterRequest>(FIRST);
  const [error, setError] = useState('');
  const [told, setTold] = useState('');
  const [lost, setLost] = useState('');

  const show = async (request: RegisterRequest) => {
    setAsked(request);
    setError('');
    setTold('');
    setLost('');
    try {
      setView(await server.openRegister(request));
    } catch (problem) {
      setError(failureText(problem));
    }
  };
  const hand = async (encoding: 'utf-8' | 'cp932') => {
    setError('');
    try {
      const file = await server.exportRegister({ ...asked, encoding });
      download(file.fileName, file.contentBase64);
      setTold(words.exported(file.fileName, file.rows));
      setLost(file.lost.length > 0 ? words.lost(file.lost.join(' ')) : '');
    } catch (problem) {
      setError(failureText(problem));
    }
  };
  const of = (id: 'from' | 'to' | 'least' | 'most' | 'counterparty') => ({
    id,
    label: words[id],
    value: asked[id] ?? '',
    error: undefined,
    onValue: (value: string) => setAsked({ ...asked, [id]: value }),
  });
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
          <Button kind="primary" onClick={() => void hand('utf-8')}>
            {words.exports['utf-8']}
          </Button>
          <Button onClick={() => void hand('cp932')}>{words.exports.cp932}</Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {error && <Notice tone="error">{error}</Notice>}
      {told && <Notice tone="success">{told}</Notice>}
      {lost && <Notice tone="warning">{lost}</Notice>}
      <div class="filter" role="group" aria-label={words.register}>
        {names.map((key) => (
          <button
            type="button"
            key={key}
            aria-pressed={key === asked.register}
            onClick={() => void show({ ...asked, register: key })}
          >
            {words.names[key]}
          </button>
        ))}
      </div>
      <div class="inline-fields">
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
        <Button onClick={() => void show(asked)}>{words.show}</Button>
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

function RegistersPage() {
  const { answer, again } = useCall(() => server.openRegister(FIRST));
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(view) => <Registers first={view} />}
    </Opening>
  );
}

render(<RegistersPage />, document.getElementById('app')!);
