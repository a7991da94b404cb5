// 事故を開く: each claim with its pages.
import { useState } from 'preact/hooks';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Filter } from '../../../../ui/components/filter';
import { Frame } from '../../../../ui/components/frame';
import { showPage } from '../../../../ui/components/page';
import { Lines, Table, type ColumnView } from '../../../../ui/components/table';
import { OpenPage, WayButtons } from '../../../../ui/components/ways';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import type { Calls, ClaimLine, ClaimList } from '../../contract';
import { claimList as words } from '../../words';

const columns: readonly ColumnView<ClaimLine>[] = [
  {
    title: words.columns.claim,
    class: 'recipient',
    cell: (line) => <Lines first={line.organization} more={[line.claimNumber, line.kind]} />,
  },
  {
    title: words.columns.state,
    class: 'narrow',
    cell: (line) => (
      <>
        <Badge tone={line.closed ? 'neutral' : 'attention'}>{line.state}</Badge>
        <Lines first="" more={[line.owner]} />
      </>
    ),
  },
  { title: words.columns.until, class: 'narrow', cell: (line) => line.measuresUntil },
  {
    title: words.columns.action,
    class: 'row-actions',
    cell: (line) => <WayButtons ways={line.ways} short />,
  },
];

type Shown = 'open' | 'closed';

function Claims({ list }: { readonly list: ClaimList }) {
  const [shown, setShown] = useState<Shown>('open');
  const closed = list.lines.filter((line) => line.closed);
  const open = list.lines.filter((line) => !line.closed);
  return (
    <Frame
      actions={
        <>
          <OpenPage kind="primary" page="claim">
            {words.receive}
          </OpenPage>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="lead">{words.lead}</p>
      <Filter
        label={words.filter}
        value={shown}
        options={[
          { key: 'open', name: words.open, count: open.length },
          { key: 'closed', name: words.closed, count: closed.length + list.more },
        ]}
        onChange={setShown}
      />
      <Table
        caption={words.caption}
        columns={columns}
        rows={shown === 'open' ? open : closed}
        keyOf={(line) => line.claimNumber}
        empty={words.none}
      />
      {shown === 'closed' && list.more > 0 && <p class="hint">{words.more(list.more)}</p>}
    </Frame>
  );
}

showPage(words.loading, client<Calls>().openClaims, (list) => <Claims list={list} />);
