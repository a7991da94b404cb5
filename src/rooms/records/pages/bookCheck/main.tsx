// 復元の確認: what an earlier version of the workbook lacks, and the manager's word to go on from it.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { Problems } from '../../../../ui/components/problems';
import { Table } from '../../../../ui/components/table';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useCall } from '../../../../ui/use-call';
import { useForm } from '../../../../ui/use-form';
import type { BookCheck, Calls } from '../../contract';
import { bookWords as words } from '../../words';

const server = client<Calls>();

function BookCheckPage() {
  const [settled, setSettled] = useState<BookCheck | null>(null);
  const { answer, again } = useCall(() => server.openBookCheck());
  const form = useForm({ standing: 0 }, async (request) => setSettled(await server.settleBook(request)));
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(first) => {
        const shown = settled ?? first;
        const maySettle = shown.isBehind && shown.isManager;
        return (
          <Frame
            actions={
              <>
                {maySettle && (
                  <Button
                    kind="primary"
                    disabled={form.busy}
                    onClick={() => void form.submit({ standing: shown.lines.standing })}
                  >
                    {words.settle}
                  </Button>
                )}
                <Button onClick={closePage}>{common.close}</Button>
              </>
            }
          >
            <Problems problems={form.problems} />
            {settled && !settled.isBehind && <Notice tone="success">{words.done}</Notice>}
            {shown.isBehind ? (
              <Behind check={shown} />
            ) : (
              !settled && <Notice tone="success">{words.same}</Notice>
            )}
          </Frame>
        );
      }}
    </Opening>
  );
}

function Behind({ check }: { readonly check: BookCheck }) {
  const { kept, standing, at } = check.lines;
  return (
    <>
      <Notice tone="warning" title={words.behind}>
        <p>{words.lines(kept, standing, at)}</p>
        <p>{words.way}</p>
      </Notice>
      {check.series.length === 0 ? (
        <p>{words.noSeries}</p>
      ) : (
        <Table
          caption={words.series}
          rows={check.series}
          keyOf={({ series }) => series}
          columns={[
            { title: words.seriesColumns.series, cell: ({ series }) => series },
            { title: words.seriesColumns.kept, cell: (one) => one.kept },
            { title: words.seriesColumns.standing, cell: (one) => one.standing },
          ]}
        />
      )}
      {check.letters.length === 0 ? (
        <p>{words.noLetters}</p>
      ) : (
        <>
          <Table
            caption={words.letters}
            rows={check.letters}
            keyOf={({ numbers }) => numbers}
            columns={[
              { title: words.lettersColumns.numbers, class: 'wide', cell: ({ numbers }) => numbers },
              {
                title: words.lettersColumns.state,
                class: 'wide',
                cell: ({ state }) => (state === '' ? words.noRow : state),
              },
            ]}
          />
          <p class="hint">{words.lettersHint}</p>
        </>
      )}
      <p class="hint">{check.isManager ? words.settleHint : words.managerOnly}</p>
    </>
  );
}

render(<BookCheckPage />, document.getElementById('app')!);
