// 資料を送付: who asked for material, what 設定 sends, and by which way it goes.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { Table, tickColumn, toggled, twoLines, type ColumnView } from '../../../../ui/components/table';
import { SendThese } from '../../../../ui/components/ways';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type {
  Calls,
  MaterialLine,
  MaterialMethod,
  MaterialsDesk,
  QueueMaterialsReport,
} from '../../contract';
import { materialsPage as words } from '../../words';

const server = client<Calls>();

function Materials({ opened }: { readonly opened: MaterialsDesk }) {
  const [desk, setDesk] = useState(opened);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const form = useForm<{ method: MaterialMethod }, QueueMaterialsReport>({ method: 'メール' }, queue);
  async function queue({ method }: { readonly method: MaterialMethod }) {
    const report = await server.queueMaterials({ receiptNumbers: [...picked], method });
    setPicked(new Set());
    setDesk(await server.openMaterials());
    return report;
  }
  const columns: readonly ColumnView<MaterialLine>[] = [
    tickColumn({
      title: words.columns.pick,
      label: ({ receiptNumber, organization }) => words.pick(receiptNumber, organization),
      isTicked: ({ receiptNumber }) => picked.has(receiptNumber),
      onToggle: ({ receiptNumber }) => setPicked(toggled(picked, receiptNumber)),
    }),
    {
      title: words.columns.request,
      cell: ({ organization, receiptNumber, receivedAt }) =>
        twoLines(organization, words.received(receiptNumber, receivedAt)),
    },
    { title: words.columns.program, cell: ({ programName }) => programName },
    { title: words.columns.to, class: 'wide', cell: ({ email, address }) => twoLines(email, address) },
    { title: words.columns.state, class: 'code', cell: ({ state }) => state },
  ];
  const byMail = desk.materials.every(({ link }) => link !== '');
  const closed = form.busy || picked.size === 0 || desk.blocked !== '';
  return (
    <Frame
      actions={
        <>
          <Button
            kind={byMail ? 'primary' : 'plain'}
            disabled={closed || !byMail}
            onClick={() => void form.submit({ method: 'メール' })}
          >
            {words.byMail}
          </Button>
          <Button
            kind={byMail ? 'plain' : 'primary'}
            disabled={closed}
            onClick={() => void form.submit({ method: '郵送' })}
          >
            {words.byPost}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="lead">{words.lead}</p>
      {desk.blocked !== '' && <Notice tone="warning">{desk.blocked}</Notice>}
      {desk.materials.length > 0 && (
        <p class="hint">{words.sends(desk.materials.map(({ name, link }) => words.item(name, link)))}</p>
      )}
      {!byMail && <p class="hint">{words.paperOnly}</p>}
      <Problems problems={form.problems} />
      {form.done && (
        <Notice tone="success">
          {words.queued(form.done.queued.length, form.done.existing)}{' '}
          <SendThese deliveries={form.done.queued} />
        </Notice>
      )}
      {form.done && <MessageList messages={form.done.refused} />}
      <Table
        caption={words.lead}
        columns={columns}
        rows={desk.lines}
        keyOf={({ receiptNumber }) => receiptNumber}
        empty={words.none}
      />
    </Frame>
  );
}

showPage(common.loading, server.openMaterials, (desk) => <Materials opened={desk} />);
