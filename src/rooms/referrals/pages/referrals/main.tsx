// 照会の一覧: what goes to insurers and what comes back; each line leads to its letter or its answer.
import { Badge } from '../../../../ui/components/badge';
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { showPage } from '../../../../ui/components/page';
import { Table, twoLines, type ColumnView } from '../../../../ui/components/table';
import { OpenPage, WayButtons } from '../../../../ui/components/ways';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import type { Calls, ReferralLine } from '../../contract';
import { referralList as words } from '../../words';

const columns: readonly ColumnView<ReferralLine>[] = [
  {
    title: words.columns.number,
    class: 'code',
    cell: (line) => twoLines(line.referralNumber, line.category),
  },
  {
    title: words.columns.subject,
    class: 'recipient',
    cell: (line) => twoLines(line.organization || line.subjectNumber, line.subjectNumber),
  },
  { title: words.columns.question, class: 'wide', cell: (line) => line.question },
  {
    title: words.columns.state,
    class: 'recipient',
    cell: (line) =>
      twoLines(
        <Badge tone={line.sentOn === '' ? 'attention' : 'info'}>{line.state}</Badge>,
        words.sent(line.sentOn, line.wantedBy),
      ),
  },
  {
    title: words.columns.action,
    class: 'row-actions',
    cell: (line) => <WayButtons ways={line.ways} short />,
  },
];

showPage(words.loading, client<Calls>().openReferrals, ({ lines, quoteNumber }) => (
  <Frame
    actions={
      <>
        <OpenPage kind="primary" page="referral">
          {quoteNumber === '' ? words.chooseQuote : words.fromQuote(quoteNumber)}
        </OpenPage>
        <Button onClick={closePage}>{common.close}</Button>
      </>
    }
  >
    <p class="lead">{words.lead}</p>
    <Table
      caption={words.caption}
      columns={columns}
      rows={lines}
      keyOf={(line) => line.referralNumber}
      empty={words.none}
    />
    <Beside page="referrals" />
  </Frame>
));
