// One manager keys an account, another confirms it by its number (rule C7).
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Opening } from '../../../../ui/components/opening';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { closePage, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import { useForm } from '../../../../ui/use-form';
import { common } from '../../../../ui/messages';
import type { AccountDesk, AccountFields, AccountLine } from '../../contract';
import { ACCOUNT_KINDS, accountsPage as words } from '../../words';

const server = client<Calls>();

type Part = keyof typeof words.fields;

interface FormProps {
  readonly line: AccountLine;
  readonly back: () => void;
  readonly done: (state: string) => void;
}

function KeyForm({ line, back, done }: FormProps) {
  const start: AccountFields = {
    program: line.program,
    year: '',
    bank: '',
    branch: '',
    kind: '',
    number: '',
    holder: '',
    paper: '',
  };
  const form = useForm(start, async (fields) => done((await server.keyAccount(fields)).state));
  const of = (id: Part) => form.input(id, words.fields[id]);
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void form.submit()} disabled={form.busy}>
            {words.submitKey}
          </Button>
          <Button onClick={back}>{words.back}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      <p class="lead">{words.keyOf(line.programName)}</p>
      <div class="paper-fields">
        <LineInput {...of('year')} />
        <LineInput {...of('paper')} />
        <LineInput {...of('bank')} />
        <LineInput {...of('branch')} />
        <ChoiceInput {...of('kind')} choices={ACCOUNT_KINDS} blank={words.choose} />
        <LineInput {...of('number')} />
        <LineInput {...of('holder')} />
      </div>
    </Frame>
  );
}

function ConfirmForm({ line, back, done }: FormProps) {
  const form = useForm({ program: line.program, number: '' }, async (fields) =>
    done((await server.confirmAccount(fields)).state),
  );
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void form.submit()} disabled={form.busy}>
            {words.submitConfirm}
          </Button>
          <Button onClick={back}>{words.back}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      <p class="lead">{words.confirmOf(line.programName)}</p>
      <p>{line.keyed}</p>
      <LineInput {...form.input('number', words.fields.number)} hint={words.confirmHint} />
    </Frame>
  );
}

function Accounts({ desk, again }: { readonly desk: AccountDesk; readonly again: () => void }) {
  const [open, setOpen] = useState<{ readonly line: AccountLine; readonly kind: 'key' | 'confirm' } | null>(
    null,
  );
  const back = () => setOpen(null);
  if (open?.kind === 'key') return <KeyForm line={open.line} back={back} done={again} />;
  if (open?.kind === 'confirm') return <ConfirmForm line={open.line} back={back} done={again} />;
  const columns: readonly ColumnView<AccountLine>[] = [
    { title: words.columns.program, class: 'name', cell: (line) => line.programName },
    {
      title: words.columns.account,
      class: 'wide',
      cell: (line) =>
        line.keyed === '' ? (
          words.none
        ) : (
          <>
            {line.account}
            <div class="sub">{words.year(line.year)}</div>
            <div class="sub">{words.keyed(line.keyed)}</div>
            {line.confirmed && <div class="sub">{words.confirmed(line.confirmed)}</div>}
          </>
        ),
    },
    {
      title: words.columns.state,
      class: 'wide',
      cell: (line) => (
        <>
          <Badge tone={line.usable ? 'good' : 'attention'}>
            {line.usable ? words.usable : words.notUsable}
          </Badge>
          {!line.usable && line.keyed !== '' && <div class="line-message">{line.state}</div>}
        </>
      ),
    },
    {
      title: words.columns.action,
      class: 'narrow',
      cell: (line) =>
        desk.isManager && (
          <>
            <Button
              kind="link"
              onClick={() => setOpen({ line, kind: 'key' })}
              title={words.keyOf(line.programName)}
            >
              {words.key}
            </Button>
            {line.keyed !== '' && line.confirmed === '' && (
              <Button
                kind="link"
                onClick={() => setOpen({ line, kind: 'confirm' })}
                title={words.confirmOf(line.programName)}
              >
                {words.confirm}
              </Button>
            )}
          </>
        ),
    },
  ];
  return (
    <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
      <p class="lead">{words.lead}</p>
      {!desk.isManager && <Notice tone="info">{words.notManager}</Notice>}
      <Table caption={words.caption} columns={columns} rows={desk.accounts} keyOf={(line) => line.program} />
    </Frame>
  );
}

function AccountsPage() {
  const { answer, again } = useCall(() => server.openAccounts());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => <Accounts desk={desk} again={again} />}
    </Opening>
  );
}

render(<AccountsPage />, document.getElementById('app')!);
