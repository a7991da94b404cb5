// 記録の検査: what was checked, what was changed by hand, and the way to its row.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Counts } from '../../../../ui/components/badge';
import { Frame } from '../../../../ui/components/frame';
import { LineInput } from '../../../../ui/components/inputs';
import { Notice, TextList } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { Problems } from '../../../../ui/components/problems';
import { Table, twoLines } from '../../../../ui/components/table';
import { OpenRow } from '../../../../ui/components/ways';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import { useCall } from '../../../../ui/use-call';
import { wholeCheck } from './whole-check';
import { common } from '../../../../ui/messages';
import type { AcceptChangesRequest, Calls, RecordCheck, RecordFinding } from '../../contract';
import { recordsPage as words } from '../../words';

const server = client<Calls>();
const NONE: AcceptChangesRequest['changes'] = [];

function RecordsPage() {
  const [checked, setChecked] = useState(0);
  const [later, setLater] = useState<RecordCheck | null>(null);
  const check = (head: { readonly sequence: string; readonly hash: string }) =>
    wholeCheck((after) => server.verifyRecords({ ...head, after }), setChecked);
  const form = useForm({ sequence: '', hash: '' }, async (known) => setLater(await check(known)));
  const { answer, again } = useCall(() => check(form.fields));
  const accept = useForm({ changes: NONE }, async (request) => {
    await server.acceptChanges(request);
    await form.submit();
  });

  return (
    <Opening answer={answer} again={again} text={words.loading(checked)}>
      {(first) => {
        const shown = later ?? first;
        return (
          <Frame
            actions={
              <>
                <Button kind="primary" onClick={() => void form.submit()} disabled={form.busy}>
                  {words.again}
                </Button>
                <Button onClick={closePage}>{common.close}</Button>
              </>
            }
          >
            <Problems problems={[...form.problems, ...accept.problems]} />
            <p class="sub">{words.lead(shown.checkedAt, shown.previousCheck)}</p>
            {shown.findings.length === 0 ? (
              <Notice tone="success">{words.sound}</Notice>
            ) : (
              <>
                <Notice tone="warning">{words.found(shown.findings.length)}</Notice>
                <Findings
                  check={shown}
                  onAccept={({ tab, id }) => void accept.submit({ changes: [{ tab, id }] })}
                />
              </>
            )}
            <Counts counts={shown.counts.map(({ name, rows }) => ({ name, value: rows }))} />
            <section>
              <h2>{words.notLooked}</h2>
              <TextList
                texts={[words.notLookedTabs(shown.notLooked), words.notLookedColumns, words.notLookedRows]}
              />
            </section>
            <section>
              <h2>{words.health}</h2>
              <TextList texts={shown.health} />
            </section>
            <section>
              <h2>{words.head}</h2>
              {shown.head && <p class="sub">{words.headLine(shown.head.sequence, shown.head.hash)}</p>}
              <h3>{words.known}</h3>
              <p class="hint">{words.knownHint}</p>
              <div class="paper-fields">
                <LineInput {...form.input('sequence', words.sequence)} />
                <LineInput {...form.input('hash', words.hash)} />
              </div>
            </section>
          </Frame>
        );
      }}
    </Opening>
  );
}

interface FindingsProps {
  readonly check: RecordCheck;
  readonly onAccept: (finding: RecordFinding) => void;
}

function Findings({ check, onAccept }: FindingsProps) {
  return (
    <Table
      caption={words.caption}
      rows={check.findings}
      keyOf={({ tab, id }, at) => `${tab}/${id}/${at}`}
      columns={[
        {
          title: words.columns.place,
          cell: ({ tab, row, id }) => twoLines(`${tab} ${words.row(row)}`, id),
        },
        { title: words.columns.what, class: 'wide', cell: ({ what }) => what },
        {
          title: words.columns.when,
          class: 'wide',
          cell: ({ between, by }) => twoLines(between, by),
        },
        {
          title: words.columns.action,
          class: 'narrow',
          cell: (finding) => (
            <>
              {finding.opens && (
                <OpenRow kind="link" tab={finding.tab} id={finding.row === 0 ? '' : finding.id}>
                  {words.show}
                </OpenRow>
              )}
              {finding.acceptable && check.isManager && (
                <Button kind="link" title={words.acceptHint} onClick={() => onAccept(finding)}>
                  {words.accept}
                </Button>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

render(<RecordsPage />, document.getElementById('app')!);
