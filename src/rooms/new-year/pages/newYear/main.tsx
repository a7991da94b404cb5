import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice, TextList } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { Table } from '../../../../ui/components/table';
import { ChoiceInput, DateInput } from '../../../../ui/components/inputs';
import { Problems } from '../../../../ui/components/problems';
import { useForm } from '../../../../ui/use-form';
import { yen } from '../../../../ui/format';
import { closePage, client } from '../../../../ui/server';
import { useCall } from '../../../../ui/use-call';
import { common } from '../../../../ui/messages';
import type { Calls, NewYearDesk } from '../../contract';
import { newYearPage as words } from '../../words';
import { RenewalQuotes } from './renewal-quotes';

const server = client<Calls>();

function NewYearPage() {
  const [program, setProgram] = useState('');
  return <ProgramYear key={program} program={program} onProgram={setProgram} />;
}

function ProgramYear(props: { readonly program: string; readonly onProgram: (code: string) => void }) {
  const { answer, again } = useCall(() => server.openNewYear({ program: props.program }));
  const [notice, setNotice] = useState('');
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => (
        <YearDesk
          desk={desk}
          notice={notice}
          onProgram={props.onProgram}
          onStarted={(text) => {
            setNotice(text);
            again();
          }}
        />
      )}
    </Opening>
  );
}

interface YearDeskProps {
  readonly desk: NewYearDesk;
  readonly notice: string;
  readonly onProgram: (code: string) => void;
  readonly onStarted: (notice: string) => void;
}

function YearDesk({ desk, notice, onProgram, onStarted }: YearDeskProps) {
  const form = useForm({ start: desk.next.start, end: desk.next.end }, async (next) => {
    const report = await server.startNewYear({ program: desk.program, ...next });
    onStarted(report.started ? words.started(report.draft, report.draftRows) : words.already);
  });
  const { start, end } = form.fields;
  const period = (from: string, to: string) => words.period(from || words.unset, to || words.unset);

  return (
    <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
      {notice && <Notice tone="success">{notice}</Notice>}
      <Problems problems={form.problems} />
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
        <span>{period(desk.current.start, desk.current.end)}</span>
      </p>
      {desk.isManager ? (
        <>
          <h2>{words.next}</h2>
          <div class="paper-fields">
            <DateInput {...form.input('start', words.start)} />
            <DateInput {...form.input('end', words.end)} />
          </div>
          <p class="hint">{words.nextHint}</p>
          <p class="hint">{words.rates}</p>
          <div class="lone-button">
            <Button disabled={form.busy || start === '' || end === ''} onClick={() => void form.submit()}>
              {form.busy ? words.working : words.begin}
            </Button>
          </div>
        </>
      ) : (
        <Notice tone="info">{words.managersOnly}</Notice>
      )}
      <h2>{words.leftovers}</h2>
      <TextList texts={desk.leftovers} />
      <RenewalQuotes desk={desk} />
      {desk.years.length > 0 && (
        <>
          <h2>{words.years}</h2>
          <Table
            caption={words.yearCaption}
            columns={[
              { title: words.yearColumns.period, cell: (year) => period(year.start, year.end) },
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

render(<NewYearPage />, document.getElementById('app')!);
