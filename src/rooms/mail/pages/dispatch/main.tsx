// The page FAX・郵送の記録: what lies ready, the day it left, and the FAX number as it was read back.
import { Button } from '../../../../ui/components/button';
import { FormFrame, LastFrame } from '../../../../ui/components/form-frame';
import { DateInput } from '../../../../ui/components/inputs';
import { MessageNotice, Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Table, tickColumn, toggled, twoLines, type ColumnView } from '../../../../ui/components/table';
import { OpenRow } from '../../../../ui/components/ways';
import { common } from '../../../../ui/messages';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, DispatchLine, DispatchStart } from '../../contract';
import { OUTBOX_TAB, dispatchPage as words } from '../../words';

const server = client<Calls>();

function DispatchView({ start, again }: { readonly start: DispatchStart; readonly again: () => void }) {
  const nothingPicked: ReadonlySet<string> = new Set();
  const nothingHeard: Readonly<Record<string, string>> = {};
  const form = useForm(
    { on: start.today, picked: nothingPicked, heard: nothingHeard },
    ({ on, picked, heard }) => {
      const lines = [...picked].map((deliveryNumber) => ({
        deliveryNumber,
        readBack: heard[deliveryNumber] ?? '',
      }));
      return server.recordDispatch({ on, lines });
    },
  );
  const { picked, heard } = form.fields;
  const report = form.done;

  if (start.lines.length === 0)
    return (
      <LastFrame>
        <Notice tone="info" title={words.empty}>
          <div>{words.emptyHint}</div>
        </Notice>
      </LastFrame>
    );
  if (report)
    return (
      <LastFrame
        actions={
          report.refused.length > 0 ? (
            <Button kind="primary" onClick={again}>
              {common.back}
            </Button>
          ) : (
            <OpenRow kind="primary" tab={OUTBOX_TAB}>
              {words.openOutbox}
            </OpenRow>
          )
        }
      >
        {report.changed.length > 0 && <Notice tone="success">{words.done(report.changed.length)}</Notice>}
        <MessageNotice tone="warning" title={words.refused} messages={report.refused} />
      </LastFrame>
    );
  const columns: readonly ColumnView<DispatchLine>[] = [
    tickColumn({
      title: words.columns.pick,
      label: (line) => words.pick(line.deliveryNumber, line.organization),
      isTicked: (line) => picked.has(line.deliveryNumber),
      onToggle: (line) => form.set({ picked: toggled(picked, line.deliveryNumber) }),
    }),
    { title: words.columns.number, class: 'code', cell: (line) => line.deliveryNumber },
    {
      title: words.columns.organization,
      class: 'name',
      cell: (line) => twoLines(line.organization, line.letterTitle),
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
            onInput={(event) =>
              form.set({
                heard: { ...heard, [line.deliveryNumber]: event.currentTarget.value },
                picked: new Set([...picked, line.deliveryNumber]),
              })
            }
          />
        ) : (
          <span class="sub">{line.method === 'FAX' ? words.confirmed : words.notNeeded}</span>
        ),
    },
  ];
  return (
    <FormFrame
      form={form}
      submit={picked.size === 0 ? words.nonePicked : words.submit(picked.size)}
      sending={words.saving}
      disabled={picked.size === 0}
    >
      <p class="summary">{words.intro}</p>
      <DateInput {...form.input('on', words.on)} max={start.today} />
      {start.lines.some((line) => line.needsReadBack) && <Notice tone="info">{words.readBackHint}</Notice>}
      <Table
        caption={words.caption}
        columns={columns}
        rows={start.lines}
        keyOf={(line) => line.deliveryNumber}
      />
    </FormFrame>
  );
}

showPage(words.loading, server.openDispatch, (start, again) => <DispatchView start={start} again={again} />);
