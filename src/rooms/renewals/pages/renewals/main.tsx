import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Filter } from '../../../../ui/components/filter';
import { Tick } from '../../../../ui/components/inputs';
import { Frame } from '../../../../ui/components/frame';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { showPage } from '../../../../ui/components/page';
import { toggled } from '../../../../ui/components/table';
import { Problems } from '../../../../ui/components/problems';
import { PaperFrame, printPaper } from '../../../../ui/components/paper-frame';
import { client, closePage } from '../../../../ui/server';
import { yen } from '../../../../ui/format';
import { useCall } from '../../../../ui/use-call';
import { useForm } from '../../../../ui/use-form';
import type { ShownProblem } from '../../../../domain/problem-text';
import { common, letterView } from '../../../../ui/messages';
import type { Calls, RenewalDesk, RenewalStage } from '../../contract';
import { SendHere } from '../../../mail/pages';
import { renewalPage as words } from '../../words';
import { OutcomeForm } from './outcome-form';
import { RenewalTable } from './renewal-table';

const server = client<Calls>();

type Place = 'list' | 'record' | 'letter' | 'send';
type Choice = RenewalStage | 'all';

function Renewals({ opening }: { readonly opening: RenewalDesk }) {
  const [desk, setDesk] = useState(opening);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState<Place>('list');
  const [told, setTold] = useState<{
    text: string;
    refused: readonly ShownProblem[];
    queued?: readonly string[];
  } | null>(null);
  const chosen = desk.lines.map((line) => line.policyNumber).filter((number) => picked.has(number));

  const [made, setMade] = useState<readonly string[]>([]);

  const list = useForm<{ stage: Choice; month: string; skip: number }, void>(
    { stage: 'all', month: '', skip: 0 },
    async ({ stage, month, skip }) => {
      setDesk(await server.openRenewals({ ...(stage === 'all' ? {} : { stage }), month, skip }));
      setPicked(new Set());
    },
  );
  const work = useForm({}, async () => {
    const report = await server.queueRenewalLetters({ policyNumbers: chosen });
    const numbers = [...report.queued, ...report.existing];
    setTold({
      text: words.queuedHere(report.queued.length, report.existing.length),
      refused: report.refused,
    });
    setMade(numbers);
    if (numbers.length > 0) setPlace('send');
  });
  const { stage, month, skip } = list.fields;
  const busy = list.busy || work.busy;

  const toldNotice = told && (
    <Notice tone={told.refused.length > 0 ? 'warning' : 'success'}>
      {told.text}
      {told.refused.length > 0 && (
        <>
          <div>{words.refused(told.refused.length)}</div>
          <MessageList messages={told.refused} />
        </>
      )}
    </Notice>
  );
  if (place === 'send')
    return (
      <SendHere
        deliveries={made}
        told={toldNotice}
        onBack={() => {
          setPlace('list');
          void list.submit();
        }}
      />
    );
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
          void list.submit();
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
          <Button kind="primary" onClick={() => void work.submit()} disabled={busy || chosen.length === 0}>
            {busy ? words.working : words.queue(chosen.length)}
          </Button>
          <Button onClick={() => setPlace('letter')} disabled={busy || chosen.length !== 1}>
            {words.preview}
          </Button>
          <Button onClick={() => setPlace('record')} disabled={busy || chosen.length === 0}>
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
      {desk.months.length > 1 && (
        <Filter
          label={words.months}
          value={month}
          options={[
            { key: '', name: words.allMonths },
            ...desk.months.map((one) => ({
              key: one.month,
              name: words.month(one.month),
              count: one.policies,
            })),
          ]}
          onChange={(next) => {
            setTold(null);
            void list.submit({ month: next, stage: 'all', skip: 0 });
          }}
        />
      )}
      <MonthSum months={desk.months} chosen={month} />
      <Filter
        label={words.filter}
        options={options}
        value={stage}
        onChange={(next) => {
          setTold(null);
          void list.submit({ stage: next, skip: 0 });
        }}
      />
      <Problems problems={[...list.problems, ...work.problems]} />
      {toldNotice}
      {desk.lines.length > 0 && <p class="hint">{words.pickHint}</p>}
      {desk.lines.length > 0 && (
        <Tick
          id="pick-all"
          label={words.pickAll}
          ticked={isAllPicked}
          onTicked={(all) => setPicked(new Set(all ? desk.lines.map((line) => line.policyNumber) : []))}
        />
      )}
      <RenewalTable
        lines={desk.lines}
        today={desk.today}
        picked={picked}
        onToggle={(number) => setPicked(toggled(picked, number))}
      />
      {(desk.more > 0 || skip > 0) && (
        <p class="hint">
          {desk.more > 0 && words.more(desk.more)}{' '}
          {desk.more > 0 && (
            <Button
              kind="link"
              onClick={() => void list.submit({ skip: skip + desk.lines.length })}
              disabled={busy}
            >
              {words.next}
            </Button>
          )}{' '}
          {skip > 0 && (
            <Button kind="link" onClick={() => void list.submit({ skip: 0 })} disabled={busy}>
              {words.previous}
            </Button>
          )}
        </p>
      )}
    </Frame>
  );
}

/** The month that is chosen, or each: how much ends, how far it is, what members said. */
function MonthSum({ months, chosen }: { readonly months: RenewalDesk['months']; readonly chosen: string }) {
  const shown = months.filter(({ month }) => chosen === '' || month === chosen);
  return (
    <ul class="plain-list months">
      {shown.map(({ month, policies, premiumYen, stages, states }) => (
        <li key={month}>
          <strong>{words.monthSum(words.month(month), policies, yen(premiumYen))}</strong>
          <span class="sub">
            {words.stageSum(words.counted(stages.map((one) => [words.stage(one.stage), one.policies])))}
          </span>
          <span class="sub">
            {words.answerSum(words.counted(states.map((one) => [one.state || words.noState, one.policies])))}
          </span>
        </li>
      ))}
    </ul>
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

showPage(
  words.loading,
  () => server.openRenewals({}),
  (desk) => <Renewals opening={desk} />,
);
