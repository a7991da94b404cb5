// The month's shares, the insurer's list beside them, and the balance held.
import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { fileRefusal, readBase64 } from '../../../../ui/csv-file';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Opening } from '../../../../ui/components/opening';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { typedCount, yen } from '../../../../ui/format';
import { closePage, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import { useForm } from '../../../../ui/use-form';
import { common } from '../../../../ui/messages';
import type { PremiumBalance, SettlementDesk, SettlementLine } from '../../contract';
import { settlementPage as words } from '../../words';

const server = client<Calls>();

const columns: readonly ColumnView<SettlementLine>[] = [
  {
    title: words.columns.policy,
    class: 'name',
    cell: (line) => (
      <>
        {line.organization}
        <div class="sub">{[line.policyNumber, line.planName].filter((part) => part !== '').join('　')}</div>
      </>
    ),
  },
  { title: words.columns.number, class: 'code', cell: (line) => line.certificateNumber },
  {
    title: words.columns.ours,
    class: 'money',
    cell: (line) => (line.ourYen === null ? '' : yen(line.ourYen)),
  },
  {
    title: words.columns.theirs,
    class: 'money',
    cell: (line) => (line.theirYen === null ? '' : yen(line.theirYen)),
  },
  {
    title: words.columns.difference,
    class: 'narrow',
    cell: (line) =>
      line.difference && (
        <Badge tone={line.difference === '一致' ? 'good' : 'attention'}>{line.difference}</Badge>
      ),
  },
];

function Settlement({ first }: { readonly first: SettlementDesk }) {
  const [desk, setDesk] = useState(first);
  const [refusal, setRefusal] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const start = { month: first.month, insurer: first.insurer, contentBase64: '' };
  const search = useForm(start, async (request) => setDesk(await server.openSettlement(request)));
  // A list is compared once: what is shown next stands alone.
  const show = (part: Partial<typeof start> = {}) => {
    setRefusal('');
    return search.submit({ contentBase64: '', ...part });
  };
  const closing = useForm({ confirm: '' }, async ({ confirm }) => {
    const { month } = desk;
    const closed = await server.closeSettlement({ month, confirm: typedCount(confirm) ?? -1 });
    await show({ month });
    return closed;
  });
  const compare = async (file: File | undefined) => {
    if (!file) return;
    const wrong = fileRefusal(file);
    if (wrong) return setRefusal(wrong);
    await show({ month: desk.month, contentBase64: await readBase64(file) });
  };

  return (
    <Frame
      actions={
        <>
          {desk.open > 0 && (
            <Button kind="primary" onClick={() => void closing.submit()}>
              {words.close}
            </Button>
          )}
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {refusal && <Notice tone="error">{refusal}</Notice>}
      <Problems problems={[...search.problems, ...closing.problems]} />
      {closing.done && <Notice tone="success">{words.closed(closing.done.marked)}</Notice>}
      <div class="inline-fields">
        <LineInput {...search.input('month', words.month)} hint={words.monthHint} />
        <ChoiceInput
          {...search.input('insurer', words.insurer)}
          value={desk.insurer}
          choices={desk.insurers}
          blank="―"
          onValue={(insurer) => void show({ insurer })}
        />
        <Button onClick={() => void show()}>{words.show}</Button>
        <Button onClick={() => input.current?.click()}>{words.list}</Button>
        <input
          ref={input}
          class="spoken"
          type="file"
          accept=".csv,.txt,text/csv"
          tabIndex={-1}
          aria-label={words.choose}
          onChange={(event) => {
            void compare(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {desk.problems.length > 0 && (
        <Notice tone="warning" title={words.problems(desk.problems.length)}>
          {desk.problems.slice(0, 5).join('　')}
        </Notice>
      )}
      {desk.settled && <Notice tone="info">{words.settled}</Notice>}
      <dl class="counts">
        <Sum name={words.sums.ours} value={yen(desk.ourYen)} />
        {desk.theirYen !== null && <Sum name={words.sums.theirs} value={yen(desk.theirYen)} />}
        {desk.theirYen !== null && <Sum name={words.sums.differences} value={String(desk.differences)} />}
      </dl>
      <Table
        caption={words.caption}
        columns={columns}
        rows={desk.lines}
        keyOf={(line, at) => line.policyNumber || `${line.certificateNumber}-${at}`}
        empty={words.none}
      />
      <p class="hint">{words.sharesNote}</p>
      <Balance balance={desk.balance} />
      {desk.open > 0 && (
        <LineInput {...closing.input('confirm', words.confirm(desk.open))} hint={words.confirmHint} />
      )}
    </Frame>
  );
}

function Sum({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Balance({ balance }: { readonly balance: PremiumBalance }) {
  const keys = Object.keys(words.balance) as (keyof typeof words.balance)[];
  return (
    <table class="facts">
      <caption>{words.balanceTitle}</caption>
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <th>{words.balance[key]}</th>
            <td class="money">{yen(balance[key])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SettlementPage() {
  const { answer, again } = useCall(() => server.openSettlement({ month: '', insurer: '' }));
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => <Settlement first={desk} />}
    </Opening>
  );
}

render(<SettlementPage />, document.getElementById('app')!);
