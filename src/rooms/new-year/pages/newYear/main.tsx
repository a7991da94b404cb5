import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice, TextList } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { Table } from '../../../../ui/components/table';
import { ChoiceInput, DateInput, LineInput } from '../../../../ui/components/inputs';
import { OpenPage, WayButtons } from '../../../../ui/components/ways';
import { Problems } from '../../../../ui/components/problems';
import { useForm } from '../../../../ui/use-form';
import { yen } from '../../../../ui/format';
import { closePage, client } from '../../../../ui/server';
import { useCall } from '../../../../ui/use-call';
import { common } from '../../../../ui/messages';
import { pick } from '../../../../domain/pick';
import type { Calls, NewYearDesk, StartNewYearReport, YearPeriod } from '../../contract';
import { newYearPage as words } from '../../words';
import { RenewalQuotes } from './renewal-quotes';

const server = client<Calls>();

function NewYearPage() {
  const [program, setProgram] = useState('');
  return <ProgramYear key={program} program={program} onProgram={setProgram} />;
}

function ProgramYear(props: { readonly program: string; readonly onProgram: (code: string) => void }) {
  const { answer, again } = useCall(() => server.openNewYear({ program: props.program }));
  const [notice, setNotice] = useState<Told | null>(null);
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => (
        <YearDesk
          desk={desk}
          notice={notice}
          onProgram={props.onProgram}
          onDone={(told) => {
            setNotice(told);
            again();
          }}
        />
      )}
    </Opening>
  );
}

interface YearDeskProps {
  readonly desk: NewYearDesk;
  readonly notice: Told | null;
  readonly onProgram: (code: string) => void;
  readonly onDone: (notice: Told) => void;
}

/** What was just done, in lines, and whether the year has begun. */
interface Told {
  readonly title: string;
  readonly lines: readonly string[];
  readonly begun: boolean;
}

const period = ({ start, end }: YearPeriod) => words.period(start || words.unset, end || words.unset);
const count = (value: number) => value.toLocaleString('ja-JP');

function YearDesk({ desk, notice, onProgram, onDone }: YearDeskProps) {
  return (
    <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
      {notice && (
        <Notice tone="success" title={notice.title}>
          <TextList texts={notice.lines} />
        </Notice>
      )}
      {(notice?.begun || desk.proposals.length > 0) && (
        <p class="ways">
          <strong>{words.nextSteps}</strong>
          <OpenPage page="rates">{words.openRates}</OpenPage>
          <OpenPage page="renewals">{words.openRenewals}</OpenPage>
        </p>
      )}
      <ChoiceInput
        id="program"
        label={words.program}
        value={desk.program}
        error={undefined}
        choices={desk.programs.map(({ code, name }) => ({ code, text: name }))}
        onValue={onProgram}
      />
      <p class="summary">
        <strong>{words.current}</strong>
        <span>{period(desk.current)}</span>
      </p>
      <h2>{words.next}</h2>
      <NextYear desk={desk} onDone={onDone} />
      <h2>{words.leftovers}</h2>
      <Leftovers desk={desk} onDone={onDone} />
      <RenewalQuotes desk={desk} />
      {desk.years.length > 0 && (
        <>
          <h2>{words.years}</h2>
          <Table
            caption={words.yearCaption}
            columns={[
              { title: words.yearColumns.period, cell: period },
              { title: words.yearColumns.policies, class: 'money', cell: (year) => year.policies },
              { title: words.yearColumns.premium, class: 'money', cell: (year) => yen(year.premiumYen) },
            ]}
            rows={desk.years}
            keyOf={(year) => year.start}
          />
        </>
      )}
    </Frame>
  );
}

/** Two people: the period is put forward, and another one, a manager, begins the year. */
function NextYear({ desk, onDone }: Pick<YearDeskProps, 'desk' | 'onDone'>) {
  const [other, setOther] = useState(false);
  const { proposal } = desk;
  if (!proposal || other) return <ProposeYear desk={desk} onDone={onDone} />;
  return (
    <>
      <Notice tone="info">
        {words.proposal(
          period(proposal),
          proposal.proposedBy,
          proposal.proposedAt.slice(0, 16).replace('T', ' '),
        )}
      </Notice>
      <Effects desk={desk} year={proposal} />
      {proposal.isOwn ? (
        <p class="hint">{words.waits}</p>
      ) : desk.isManager ? (
        <BeginYear desk={desk} year={proposal} onDone={onDone} />
      ) : (
        <p class="hint">{words.managersOnly}</p>
      )}
      <div class="lone-button">
        <Button kind="link" onClick={() => setOther(true)}>
          {words.anotherPeriod}
        </Button>
      </div>
    </>
  );
}

function ProposeYear({ desk, onDone }: Pick<YearDeskProps, 'desk' | 'onDone'>) {
  const from = desk.proposal ?? desk.next;
  const form = useForm({ start: from.start, end: from.end }, async (next) => {
    await server.proposeNewYear({ program: desk.program, ...next });
    onDone({ title: words.proposed, lines: [], begun: false });
  });
  const { start, end } = form.fields;
  return (
    <>
      <Problems problems={form.problems} />
      <div class="paper-fields">
        <DateInput {...form.input('start', words.start)} />
        <DateInput {...form.input('end', words.end)} />
      </div>
      {start === from.start && end === from.end && start !== '' && <Effects desk={desk} year={from} />}
      <p class="hint">{words.proposeHint}</p>
      <div class="lone-button">
        <Button disabled={form.busy || start === '' || end === ''} onClick={() => void form.submit()}>
          {form.busy ? words.working : words.propose}
        </Button>
      </div>
    </>
  );
}

function Effects({ desk, year }: { readonly desk: NewYearDesk; readonly year: YearPeriod }) {
  const { effect } = desk;
  const { effects } = words;
  const drafted =
    effect.draftRows > 0
      ? effects.draft(effect.draft, count(effect.draftRows))
      : effect.draft === ''
        ? effects.draftNone
        : effects.draftThere(effect.draft);
  return (
    <>
      <h3>{words.willDo}</h3>
      <TextList
        texts={[
          effects.period(period(year)),
          effect.keptYear.start === ''
            ? effects.keptNone
            : effects.kept(period(effect.keptYear), count(effect.keptPolicies), yen(effect.keptPremiumYen)),
          drafted,
          effects.renewals(count(effect.renewals)),
        ]}
      />
    </>
  );
}

interface BeginProps extends Pick<YearDeskProps, 'desk' | 'onDone'> {
  readonly year: YearPeriod;
}

function BeginYear({ desk, year, onDone }: BeginProps) {
  const form = useForm(pick(year, 'start', 'end'), async (next) => {
    const report = await server.startNewYear({ program: desk.program, ...next });
    onDone(toldOf(report));
  });
  return (
    <>
      <Problems problems={form.problems} />
      <div class="lone-button">
        <Button kind="primary" disabled={form.busy} onClick={() => void form.submit()}>
          {form.busy ? words.working : words.begin}
        </Button>
      </div>
    </>
  );
}

function toldOf({ started, ...effect }: StartNewYearReport): Told {
  if (!started) return { title: words.already, lines: [], begun: true };
  const { did } = words;
  const { keptYear, keptPolicies, keptPremiumYen, draft, draftRows, renewals } = effect;
  const lines = [
    ...(keptYear.start === '' ? [] : [did.kept(period(keptYear), count(keptPolicies), yen(keptPremiumYen))]),
    ...(draftRows === 0 ? [] : [did.draft(draft, count(draftRows))]),
    did.renewals(count(renewals)),
  ];
  return { title: words.started, lines, begun: true };
}

const DATES = ['estimateClosing', 'applicationClosing', 'paymentClosing', 'certificateExpected'] as const;
const TEXTS = ['yearConfirmed', 'yearPaper'] as const;

/** Each with its field, or the button to where it is done. */
function Leftovers({ desk, onDone }: Pick<YearDeskProps, 'desk' | 'onDone'>) {
  const form = useForm(desk.facts, async (facts) => {
    const { saved } = await server.saveYearFacts({ program: desk.program, ...facts });
    onDone({ title: words.factsSaved(saved), lines: [], begun: false });
  });
  const open = new Set(desk.leftovers.map(({ field }) => field));
  if (desk.leftovers.length === 0) return <p class="hint">{words.nothingLeft}</p>;
  const dates = DATES.filter((field) => open.has(field));
  const texts = TEXTS.filter((field) => open.has(field));
  return (
    <>
      <Problems problems={form.problems} />
      {desk.leftovers.map(({ text, ways }) => (
        <div key={text} class="leftover">
          <p>{text}</p>
          <WayButtons ways={ways} />
        </div>
      ))}
      {desk.isManager && dates.length + texts.length > 0 && (
        <>
          <div class="paper-fields">
            {dates.map((field) => (
              <DateInput key={field} {...form.input(field, words.factFields[field])} />
            ))}
            {texts.map((field) => (
              <LineInput key={field} {...form.input(field, words.factFields[field])} />
            ))}
          </div>
          <div class="lone-button">
            <Button disabled={form.busy} onClick={() => void form.submit()}>
              {form.busy ? words.working : words.saveFacts}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

render(<NewYearPage />, document.getElementById('app')!);
