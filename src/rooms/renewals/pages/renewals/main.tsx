import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Filter } from '../../../../ui/components/filter';
import { Frame } from '../../../../ui/components/frame';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { Problems } from '../../../../ui/components/problems';
import { PaperFrame, printPaper } from '../../../../ui/components/paper-frame';
import { closePage, client, problemsOf } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import type { ShownProblem } from '../../../../domain/problem-text';
import type { RowMessage } from '../../../../domain/row-message';
import { common, letterView } from '../../../../ui/messages';
import type { RenewalDesk, RenewalStage } from '../../contract';
import { renewalPage as words } from '../../words';
import { OutcomeForm } from './outcome-form';
import { RenewalTable } from './renewal-table';

const server = client<Calls>();

interface Told {
  readonly text: string;
  readonly refused: readonly RowMessage[];
}

type Place = 'list' | 'record' | 'letter';
type Choice = RenewalStage | 'all';

function Renewals({ opening }: { readonly opening: RenewalDesk }) {
  const [desk, setDesk] = useState(opening);
  const [stage, setStage] = useState<Choice>('all');
  const [skip, setSkip] = useState(0);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState<Place>('list');
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [told, setTold] = useState<Told | null>(null);
  const chosen = desk.lines.map((line) => line.policyNumber).filter((number) => picked.has(number));

  const show = async (next: Choice, from: number) => {
    setBusy(true);
    setProblems([]);
    try {
      setDesk(await server.openRenewals({ ...(next === 'all' ? {} : { stage: next }), skip: from }));
      setStage(next);
      setSkip(from);
      setPicked(new Set());
    } catch (problem) {
      setProblems(problemsOf(problem));
    }
    setBusy(false);
  };
  const queue = async () => {
    setBusy(true);
    setProblems([]);
    try {
      const report = await server.queueRenewalLetters({ policyNumbers: chosen });
      await show(stage, skip);
      setTold({ text: words.queued(report.queued.length, report.existing.length), refused: report.refused });
    } catch (problem) {
      setProblems(problemsOf(problem));
    }
    setBusy(false);
  };
  const open = (next: Place, needed: 'one' | 'some') => {
    const enough = needed === 'one' ? chosen.length === 1 : chosen.length > 0;
    const message = needed === 'one' ? words.onePicked : words.nonePicked;
    setProblems(enough ? [] : [{ code: 'picked', message }]);
    if (!enough) return;
    setPlace(next);
  };
  const toggle = (policyNumber: string) => {
    const next = new Set(picked);
    if (!next.delete(policyNumber)) next.add(policyNumber);
    setPicked(next);
    setProblems([]);
  };

  if (place === 'letter') return <LetterStep policyNumber={chosen[0]!} onBack={() => setPlace('list')} />;
  if (place === 'record')
    return (
      <OutcomeForm
        policyNumbers={chosen}
        today={desk.today}
        onBack={() => setPlace('list')}
        onDone={({ recorded, refused }, state) => {
          setPlace('list');
          setTold({ text: words.recorded(recorded.length, state), refused });
          void show(stage, skip);
        }}
      />
    );

  const waiting = desk.stages.filter((one) => one.stage !== 'outcome');
  const all = waiting.reduce((sum, one) => sum + one.policies, 0);
  const options: readonly { key: Choice; name: string; count: number }[] = [
    { key: 'all', name: words.all, count: all },
    ...desk.stages
      .filter((one) => one.policies > 0)
      .map((one) => ({ key: one.stage, name: words.stage(one.stage), count: one.policies })),
  ];
  const isAllPicked = desk.lines.length > 0 && chosen.length === desk.lines.length;
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void queue()} disabled={busy || chosen.length === 0}>
            {busy ? words.working : words.queue(chosen.length)}
          </Button>
          <Button onClick={() => open('letter', 'one')} disabled={busy}>
            {words.preview}
          </Button>
          <Button onClick={() => open('record', 'some')} disabled={busy}>
            {words.record}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="summary">
        <strong>{words.summary(all)}</strong>
        {desk.lapsed > 0 && <span class="lapsed">{words.lapsed(desk.lapsed)}</span>}
      </p>
      <Filter
        label={words.filter}
        options={options}
        value={stage}
        onChange={(next) => {
          setTold(null);
          void show(next, 0);
        }}
      />
      <Problems problems={problems} />
      {told && (
        <Notice tone="success">
          {told.text}
          {told.refused.length > 0 && (
            <>
              <div>{words.refused(told.refused.length)}</div>
              <MessageList messages={told.refused} />
            </>
          )}
        </Notice>
      )}
      {desk.lines.length > 0 && (
        <label class="choice">
          <input
            type="checkbox"
            name="pick-all"
            checked={isAllPicked}
            onChange={() =>
              setPicked(new Set(isAllPicked ? [] : desk.lines.map((line) => line.policyNumber)))
            }
          />
          <span>{words.pickAll}</span>
        </label>
      )}
      <RenewalTable lines={desk.lines} today={desk.today} picked={picked} onToggle={toggle} />
      {(desk.more > 0 || skip > 0) && (
        <p class="hint">
          {desk.more > 0 && words.more(desk.more)}{' '}
          {desk.more > 0 && (
            <Button kind="link" onClick={() => void show(stage, skip + desk.lines.length)} disabled={busy}>
              {words.next}
            </Button>
          )}{' '}
          {skip > 0 && (
            <Button kind="link" onClick={() => void show(stage, 0)} disabled={busy}>
              {words.previous}
            </Button>
          )}
        </p>
      )}
    </Frame>
  );
}

function LetterStep({
  policyNumber,
  onBack,
}: {
  readonly policyNumber: string;
  readonly onBack: () => void;
}) {
  const { answer, again } = useCall(() => server.previewRenewalLetter({ policyNumber }));
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => window.scrollTo(0, 0), []);
  if (answer.kind === 'failed')
    return (
      <Frame actions={<Button onClick={onBack}>{common.back}</Button>}>
        <Problems problems={answer.problems} />
      </Frame>
    );
  return (
    <Opening answer={answer} again={again} text={words.letterLoading}>
      {(view) => (
        <Frame
          actions={
            <>
              <Button kind="primary" onClick={() => printPaper(frame)}>
                {letterView.print}
              </Button>
              <Button onClick={onBack}>{common.back}</Button>
            </>
          }
        >
          <PaperFrame html={view.html} title={letterView.frame(view.title)} frame={frame} />
        </Frame>
      )}
    </Opening>
  );
}

function RenewalsPage() {
  const { answer, again } = useCall(() => server.openRenewals({}));
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => <Renewals opening={desk} />}
    </Opening>
  );
}

render(<RenewalsPage />, document.getElementById('app')!);
