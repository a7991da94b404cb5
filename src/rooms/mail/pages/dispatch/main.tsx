// The page FAX・郵送の記録: what lies ready, the day it left, and the FAX number as it was read back.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls, DeliveriesChanged, DispatchLine, DispatchStart } from '../../contract';
import { dispatchPage as words } from '../../words';
import { useCall } from '../../../../ui/use-call';
import { common } from '../../../../ui/messages';

const server = client<Calls>();

function DispatchView({ start, again }: { readonly start: DispatchStart; readonly again: () => void }) {
  const [on, setOn] = useState(start.today);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [heard, setHeard] = useState<Readonly<Record<string, string>>>({});
  const [saving, setSaving] = useState(false);
  const [report, setReport] = useState<DeliveriesChanged>();
  const [error, setError] = useState('');

  const pick = (deliveryNumber: string, chosen: boolean) => {
    const next = new Set(picked);
    if (chosen) next.add(deliveryNumber);
    else next.delete(deliveryNumber);
    setPicked(next);
  };
  const save = async () => {
    setSaving(true);
    setError('');
    try {
      const lines = [...picked].map((deliveryNumber) => ({
        deliveryNumber,
        readBack: heard[deliveryNumber] ?? '',
      }));
      setReport(await server.recordDispatch({ on, lines }));
    } catch (problem) {
      setError(failureText(problem));
    }
    setSaving(false);
  };
  const openOutbox = () =>
    server.showRow({ tab: '送信箱', id: '' }).then(closePage, (problem) => setError(failureText(problem)));

  if (start.lines.length === 0)
    return (
      <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
        <Notice tone="info" title={words.empty}>
          <div>{words.emptyHint}</div>
        </Notice>
      </Frame>
    );
  if (report)
    return (
      <Frame
        actions={
          <>
            <Button kind="primary" onClick={report.refused.length > 0 ? again : openOutbox}>
              {report.refused.length > 0 ? common.back : words.openOutbox}
            </Button>
            <Button onClick={closePage}>{common.close}</Button>
          </>
        }
      >
        {report.changed.length > 0 && <Notice tone="success">{words.done(report.changed.length)}</Notice>}
        {report.refused.length > 0 && (
          <Notice tone="warning" title={words.refused}>
            <MessageList messages={report.refused} />
          </Notice>
        )}
      </Frame>
    );
  const columns: readonly ColumnView<DispatchLine>[] = [
    {
      title: words.columns.pick,
      class: 'narrow',
      cell: (line) => (
        <input
          type="checkbox"
          checked={picked.has(line.deliveryNumber)}
          aria-label={words.pick(line.deliveryNumber, line.organization)}
          onChange={(event) => pick(line.deliveryNumber, event.currentTarget.checked)}
        />
      ),
    },
    { title: words.columns.number, class: 'code', cell: (line) => line.deliveryNumber },
    {
      title: words.columns.organization,
      class: 'name',
      cell: (line) => (
        <>
          {line.organization}
          <div class="sub">{line.letterTitle}</div>
        </>
      ),
    },
    {
      title: words.columns.recipient,
      class: 'recipient',
      cell: (line) => (
        <>
          <div class="sub">{line.method}</div>
          {line.recipient}
        </>
      ),
    },
    {
      title: words.columns.readBack,
      class: 'wide',
      cell: (line) =>
        line.needsReadBack ? (
          <input
            type="text"
            inputMode="tel"
            autocomplete="off"
            aria-label={words.readBackOf(line.deliveryNumber)}
            value={heard[line.deliveryNumber] ?? ''}
            onInput={(event) => {
              setHeard({ ...heard, [line.deliveryNumber]: event.currentTarget.value });
              pick(line.deliveryNumber, true);
            }}
          />
        ) : (
          <span class="sub">{line.method === 'FAX' ? words.confirmed : words.notNeeded}</span>
        ),
    },
  ];
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={save} disabled={saving || picked.size === 0}>
            {saving ? words.saving : picked.size === 0 ? words.nonePicked : words.submit(picked.size)}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="summary">{words.intro}</p>
      {error && <Notice tone="error">{error}</Notice>}
      <Field id="on" label={words.on}>
        <input
          id="on"
          type="date"
          max={start.today}
          value={on}
          aria-describedby={describedBy('on')}
          onInput={(event) => setOn(event.currentTarget.value)}
        />
      </Field>
      {start.lines.some((line) => line.needsReadBack) && <Notice tone="info">{words.readBackHint}</Notice>}
      <Table
        caption={words.caption}
        columns={columns}
        rows={start.lines}
        keyOf={(line) => line.deliveryNumber}
      />
    </Frame>
  );
}

function DispatchPage() {
  const { answer, again } = useCall(() => server.openDispatch());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(start) => <DispatchView key={start.lines.length} start={start} again={again} />}
    </Opening>
  );
}

render(<DispatchPage />, document.getElementById('app')!);
