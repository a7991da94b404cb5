// The month's shares, the insurer's list beside them, and the balance held.
import { useState } from 'preact/hooks';
import { readUpload } from '../../../../ui/csv-file';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { PassedLines } from '../../../../ui/components/passed-lines';
import { FileButton } from '../../../../ui/components/file-chooser';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Lines, Table, type ColumnView } from '../../../../ui/components/table';
import { yen, yenOf } from '../../../../ui/format';
import { showPage } from '../../../../ui/components/page';
import { OpenPage } from '../../../../ui/components/ways';
import { closePage, client, pageAbout } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import { common } from '../../../../ui/messages';
import type { Calls, PremiumBalance, SettlementDesk, SettlementLine } from '../../contract';
import { settlementPage as words } from '../../words';
import { Closing, type Statement } from './closing';

const server = client<Calls>();

const columnsOf = (withFees: boolean): readonly ColumnView<SettlementLine>[] => [
  {
    title: words.columns.policy,
    class: 'name',
    cell: (line) => (
      <Lines
        first={line.organization}
        more={[[line.policyNumber, line.planName].filter((part) => part !== '').join('　')]}
      />
    ),
  },
  { title: words.columns.number, class: 'code', cell: (line) => line.certificateNumber },
  { title: words.columns.ours, class: 'money', cell: (line) => yenOf(line.ourYen) },
  { title: words.columns.theirs, class: 'money', cell: (line) => yenOf(line.theirYen) },
  ...(withFees
    ? [
        {
          title: words.columns.fee,
          class: 'money' as const,
          cell: ({ feeYen }: SettlementLine) => yenOf(feeYen ?? null),
        },
      ]
    : []),
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
  const start = { month: first.month, insurer: first.insurer, files: [] as readonly File[] };
  const [statement, setStatement] = useState<Statement | null>(null);
  const search = useForm(start, async ({ files, ...request }) => {
    const upload = files.length > 0 ? await readUpload(files) : null;
    setDesk(await server.openSettlement({ ...request, contentBase64: upload?.contentBase64 ?? '' }));
    setStatement(upload);
  });
  // A list is compared once: what is shown next stands alone.
  const show = (part: Partial<typeof start> = {}) => search.submit({ files: [], ...part });

  return (
    <Frame
      actions={
        <>
          <OpenPage page="work" about={[words.recordsTab]}>
            {words.records}
          </OpenPage>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={search.problems} />
      <div class="inline-fields" role="search">
        <LineInput {...search.input('month', words.month)} hint={words.monthHint} />
        <ChoiceInput
          {...search.input('insurer', words.insurer)}
          value={desk.insurer}
          choices={desk.insurers}
          blank="―"
          onValue={(insurer) => void show({ insurer })}
        />
        <Button onClick={() => void show()}>{words.show}</Button>
        <FileButton
          caption={words.list}
          onFiles={(files) => files.length > 0 && void show({ month: desk.month, files })}
        />
      </div>
      {desk.problems.length > 0 && (
        <Notice tone="warning" title={words.problems(desk.problems.length)}>
          {desk.problems.slice(0, 5).join('　')}
        </Notice>
      )}
      {desk.list && <p class="hint">{words.listed(desk.list.read, desk.list.passed.length)}</p>}
      {desk.list && <PassedLines lines={desk.list.passed} />}
      <dl class="counts">
        <Sum name={words.sums.ours} value={yen(desk.ourYen)} />
        {desk.theirYen !== null && <Sum name={words.sums.theirs} value={yen(desk.theirYen)} />}
        {desk.feeYen !== null && <Sum name={words.sums.fee} value={yen(desk.feeYen)} />}
        {desk.theirYen !== null && <Sum name={words.sums.differences} value={String(desk.differences)} />}
      </dl>
      <Table
        caption={words.caption}
        columns={columnsOf(desk.feeYen !== null)}
        rows={desk.lines}
        keyOf={(line, at) => line.policyNumber || `${line.certificateNumber}-${at}`}
        empty={words.none}
      />
      <p class="hint">{words.sharesNote}</p>
      {desk.feeYen !== null && <p class="hint">{words.feeNote}</p>}
      <Closing
        key={`${desk.month}/${desk.insurer}`}
        desk={desk}
        statement={statement}
        again={() => show({ month: desk.month, insurer: desk.insurer })}
      />
      <Balance balance={desk.balance} />
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

showPage(
  words.loading,
  () => {
    // A record opens its own month, any other way the present one.
    const [month = '', insurer = ''] = (pageAbout()[0] ?? '').split('/');
    return server.openSettlement({ month, insurer });
  },
  (desk) => <Settlement first={desk} />,
);
