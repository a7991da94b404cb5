// The page 初期設定: what it will do, the chunks one after another, and what came of it.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { driveChunks } from '../../../../ui/chunks';
import { Button } from '../../../../ui/components/button';
import { LastFrame } from '../../../../ui/components/form-frame';
import { FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Ticks } from '../../../../ui/components/inputs';
import { Notice, TextList } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useRun } from '../../../../ui/use-run';
import type { Calls, SetUpReport, SetUpStart } from '../../contract';
import { roomsText, sealedAsTheyStand, setUpPage as words } from '../../words';

const server = client<Calls>();

function SetUp({ start }: { readonly start: SetUpStart }) {
  const [isBegun, setBegun] = useState(false);
  const [used, setUsed] = useState<readonly string[]>(start.rooms.map(({ title }) => title));
  if (isBegun)
    return (
      <Run
        start={start}
        off={start.rooms.filter(({ title }) => !used.includes(title)).map(({ room }) => room)}
      />
    );
  return (
    <Ask start={start} onStart={() => setBegun(true)}>
      {start.rooms.length > 0 && (
        <FieldGroup id="rooms" label={roomsText.choose}>
          <Ticks
            name="rooms"
            choices={start.rooms.map(({ title }) => title)}
            ticked={used}
            onTicked={setUsed}
          />
        </FieldGroup>
      )}
    </Ask>
  );
}

/** `off`: rooms that a new workbook begins without. */
function Run({ start, off }: { readonly start: SetUpStart; readonly off: readonly string[] }) {
  const [reports, setReports] = useState<readonly SetUpReport[]>([]);
  const run = useRun((isStopped) =>
    driveChunks({
      call: () => server.setUpWorkbook({ dialog: true, off: [...off] }),
      onReport: (report) => setReports((before) => [...before, report]),
      isStopped,
    }),
  );
  const last = reports[reports.length - 1];
  if (run.end === 'done' && last) return <Done reports={reports} last={last} />;
  if (run.end !== 'running')
    return (
      <Ask start={{ ...start, underWay: true }} onStart={run.start}>
        <Problems problems={run.problems} />
        {run.end === 'stalled' && <Notice tone="warning">{words.stalled}</Notice>}
      </Ask>
    );
  const [done, all] = last ? [last.done, last.done + last.left] : [0, 0];
  return (
    <Frame>
      <Progress done={done} total={all} text={words.busy(done, all)} note={words.stays} />
    </Frame>
  );
}

interface AskProps {
  readonly start: SetUpStart;
  readonly onStart: () => void;
  /** What is to be chosen, or why the last run did not come to its end. */
  readonly children?: ComponentChildren;
}

const Ask = ({ start, onStart, children }: AskProps) => (
  <Frame
    actions={
      <>
        <Button kind="primary" onClick={onStart}>
          {start.underWay ? words.resume : words.start}
        </Button>
        <Button onClick={closePage}>{common.close}</Button>
      </>
    }
  >
    {children}
    {start.underWay && <Notice tone="info">{words.underWay}</Notice>}
    <p>{words.ask}</p>
    {start.migrates && <Notice tone="warning">{words.migrates}</Notice>}
    <p class="hint">{words.minutes}</p>
  </Frame>
);

function Done({ reports, last }: { readonly reports: readonly SetUpReport[]; readonly last: SetUpReport }) {
  const all = <Part,>(part: (report: SetUpReport) => readonly Part[]) => reports.flatMap(part);
  const sum = (part: (report: SetUpReport) => number) =>
    reports.reduce((total, report) => total + part(report), 0);
  const created = all((report) => report.created).length;
  const counts = words.counts(
    created,
    sum((report) => report.added),
    sum((report) => report.updated),
  );
  const kept = all((report) => report.kept);
  const migrated = all((report) => report.migrated);
  const sealed = sum((report) => report.sealed);
  return (
    <LastFrame>
      <Notice tone="success" title={words.done}>
        {counts}
      </Notice>
      {sealed > 0 && <Notice tone="warning">{sealedAsTheyStand(sealed)}</Notice>}
      <Lines head={words.migratedHead} lines={migrated} note={words.migratedNote} />
      <Lines head={words.troublesHead} lines={last.troubles} />
      <Lines
        head={words.keptHead}
        lines={kept.map(
          ({ tab, id, column, current, shipped }) => `${tab}：${words.kept(id, column, current, shipped)}`,
        )}
      />
      <p class="hint">{words.checked}</p>
    </LastFrame>
  );
}

interface LinesProps {
  readonly head: string;
  readonly lines: readonly string[];
  readonly note?: string;
}

function Lines({ head, lines, note }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{head}</h2>
      {note && <p class="hint">{note}</p>}
      <TextList texts={lines} />
    </section>
  );
}

showPage(words.loading, server.openSetUp, (start) => <SetUp start={start} />);
