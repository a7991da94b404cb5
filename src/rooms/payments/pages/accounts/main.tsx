// One person keys an account, another who is a manager confirms it beside the paper (rule C7).
import { useState } from 'preact/hooks';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Lines, Table, tickColumn, toggled, type ColumnView } from '../../../../ui/components/table';
import { common } from '../../../../ui/messages';
import { showPage } from '../../../../ui/components/page';
import { closePage, client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { AccountDesk, AccountLine, Calls } from '../../contract';
import { ACCOUNT_KINDS, accountsPage as words } from '../../words';

const server = client<Calls>();

const BLANK = { year: '', bank: '', branch: '', kind: '', number: '', holder: '', paper: '' };

interface FormProps {
  readonly line: AccountLine;
  readonly back: () => void;
  readonly done: (state: string) => void;
}

function KeyForm({ line, back, done }: FormProps) {
  const form = useForm({ program: line.program, ...BLANK }, async (fields) =>
    done((await server.keyAccount(fields)).state),
  );
  const of = (id: keyof typeof words.fields) => form.input(id, words.fields[id]);
  return (
    <FormFrame form={form} submit={words.submitKey} back={{ caption: words.back, onClick: back }}>
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
    </FormFrame>
  );
}

/** What has to be the same on the paper; the number is typed from it before it shows. */
const BESIDE = ['bank', 'branch', 'kind', 'holder'] as const;
type Part = (typeof BESIDE)[number];

function ConfirmForm({ line, back, done }: FormProps) {
  const { account, keyedAt, keyedBy } = line.waiting!;
  const [same, setSame] = useState<ReadonlySet<Part>>(new Set());
  const form = useForm({ program: line.program, number: '', keyedAt }, async (fields) =>
    done((await server.confirmAccount(fields)).state),
  );
  if (!account) return null;
  const typed = form.fields.number.trim() !== '';
  const columns: readonly ColumnView<Part>[] = [
    { title: words.besideColumns.part, cell: (part) => words.fields[part] },
    { title: words.besideColumns.keyed, class: 'wide', cell: (part) => account[part] },
    tickColumn<Part>({
      title: words.besideColumns.same,
      label: (part) => words.same(words.fields[part]),
      isTicked: (part) => same.has(part),
      onToggle: (part) => setSame(toggled(same, part)),
    }),
  ];
  return (
    <FormFrame
      form={form}
      submit={words.submitConfirm}
      disabled={same.size < BESIDE.length}
      back={{ caption: words.back, onClick: back }}
    >
      <p class="lead">{words.confirmOf(line.programName)}</p>
      <p>{words.waiting(keyedBy, keyedAt.slice(0, 16).replace('T', ' '))}</p>
      <p>
        {words.fields.year}：{words.year(account.year)}
      </p>
      <p class="hint">{words.beside(account.paper)}</p>
      <Table caption={words.beside(account.paper)} columns={columns} rows={BESIDE} keyOf={(part) => part} />
      <LineInput {...form.input('number', words.fields.number)} hint={words.confirmHint} />
      <p>
        {words.besideColumns.keyed}：{typed ? account.number : words.numberHidden}
      </p>
    </FormFrame>
  );
}

function Accounts({ desk, again }: { readonly desk: AccountDesk; readonly again: () => void }) {
  const [open, setOpen] = useState<{ readonly line: AccountLine; readonly kind: 'key' | 'confirm' } | null>(
    null,
  );
  if (open) {
    const Form = open.kind === 'key' ? KeyForm : ConfirmForm;
    return <Form line={open.line} back={() => setOpen(null)} done={again} />;
  }
  const columns: readonly ColumnView<AccountLine>[] = [
    { title: words.columns.program, class: 'name', cell: (line) => line.programName },
    {
      title: words.columns.account,
      class: 'wide',
      cell: (line) =>
        line.keyed === '' ? (
          words.none
        ) : (
          <Lines
            first={line.account}
            more={[
              words.year(line.year),
              words.keyed(line.keyed),
              line.confirmed && words.confirmed(line.confirmed),
            ]}
          />
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
          {line.waiting && (
            <div class="line-message">
              {words.waiting(line.waiting.keyedBy, line.waiting.keyedAt.slice(0, 16).replace('T', ' '))}
            </div>
          )}
          {line.waiting?.isOwn && <div class="line-message">{words.ownWaits}</div>}
        </>
      ),
    },
    {
      title: words.columns.action,
      class: 'narrow',
      cell: (line) => (
        <>
          <Button
            kind="link"
            onClick={() => setOpen({ line, kind: 'key' })}
            title={words.keyOf(line.programName)}
          >
            {words.key}
          </Button>
          {line.waiting?.account && !line.waiting.isOwn && (
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

showPage(
  words.loading,
  () => server.openAccounts(),
  (desk, again) => <Accounts desk={desk} again={again} />,
);
