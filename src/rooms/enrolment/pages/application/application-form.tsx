import { useState } from 'preact/hooks';
import { Badge, labelTone } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Progress } from '../../../../ui/components/progress';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { DayField, TextField } from '../parts/text-field';
import { useRun } from '../../../../ui/use-run';
import { japaneseDate, yen } from '../../../../ui/format';
import { closePage, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import type { AcceptApplicationsReport, ApplicationDesk, ApplicationLine } from '../../contract';
import { applicationPage as words, running } from '../../words';
import { common } from '../../../../ui/messages';
import { ApplicationDone } from './application-done';

const server = client<Calls>();

type Texts = Readonly<Record<string, string>>;

export function ApplicationForm({ desk }: { readonly desk: ApplicationDesk }) {
  const ready = desk.lines.filter((line) => line.missing.length === 0);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(ready.map((line) => line.quoteNumber)));
  const [receivedOn, setReceivedOn] = useState(desk.today);
  const [document, setDocument] = useState('');
  const [sent, setSent] = useState('');
  const [premiums, setPremiums] = useState<Texts>({});
  const [inceptions, setInceptions] = useState<Texts>({});
  const { state, run } = useRun<AcceptApplicationsReport>();

  if (state.kind === 'working') {
    return (
      <Frame>
        <Progress text={running.working} note={running.workingNote} />
      </Frame>
    );
  }
  if (state.kind === 'done') return <ApplicationDone reports={state.reports} end={state.end} />;

  const toggle = (quoteNumber: string) => {
    const next = new Set(picked);
    if (!next.delete(quoteNumber)) next.add(quoteNumber);
    setPicked(next);
  };
  const columns: readonly ColumnView<ApplicationLine>[] = [
    {
      title: words.columns.pick,
      cell: (line) => (
        <input
          type="checkbox"
          aria-label={words.pick(line.quoteNumber)}
          checked={picked.has(line.quoteNumber)}
          disabled={line.missing.length > 0}
          onChange={() => toggle(line.quoteNumber)}
        />
      ),
    },
    {
      title: words.columns.member,
      class: 'name',
      cell: (line) => (
        <>
          {line.organization}
          <div class="sub">{line.memberNumber}</div>
        </>
      ),
    },
    {
      title: words.columns.quote,
      cell: (line) => (
        <>
          {line.quoteNumber}
          <div class="sub">{`${line.planName}　${line.transaction}　${japaneseDate(line.effectiveDate)}`}</div>
          {line.previousPolicy && <div class="sub">{words.renews(line.previousPolicy)}</div>}
        </>
      ),
    },
    {
      title: words.columns.premium,
      class: 'money',
      cell: (line) => (
        <>
          <div>{line.premiumYen === null ? words.asked : yen(line.premiumYen)}</div>
          <Badge tone={labelTone(line.label)}>{line.label}</Badge>
        </>
      ),
    },
    {
      title: words.columns.missing,
      class: 'wide',
      cell: (line) =>
        line.missing.length === 0 ? (
          <Badge tone="good">{words.ready}</Badge>
        ) : (
          <ul class="plain-list">
            {line.missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        ),
    },
  ];
  const chosen = ready.filter((line) => picked.has(line.quoteNumber));

  return (
    <Frame
      actions={
        <>
          {ready.length > 0 && (
            <Button
              kind="primary"
              disabled={chosen.length === 0}
              onClick={() =>
                void run(() =>
                  server.acceptApplications({
                    quoteNumbers: chosen.map((line) => line.quoteNumber),
                    receivedOn,
                    document,
                    sent,
                    premiums,
                    inceptions,
                  }),
                )
              }
            >
              {words.submit(chosen.length)}
            </Button>
          )}
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {state.error && <Notice tone="error">{state.error}</Notice>}
      <p class="summary">
        <strong>{words.lead(ready.length, desk.lines.length)}</strong>
      </p>
      <div class="paper-fields">
        <DayField id="received-on" label={words.receivedOn} value={receivedOn} onInput={setReceivedOn} />
        <TextField id="document" label={words.document} value={document} onInput={setDocument} />
        <TextField id="sent" label={words.sent} value={sent} onInput={setSent} hint={words.sentHint} />
      </div>
      {chosen
        .filter((line) => line.asksPremium)
        .map(({ quoteNumber }) => (
          <TextField
            key={quoteNumber}
            id={`premium-${quoteNumber}`}
            label={`${quoteNumber}　${words.premium}`}
            value={premiums[quoteNumber] ?? ''}
            onInput={(value) => setPremiums({ ...premiums, [quoteNumber]: value })}
          />
        ))}
      {chosen
        .filter((line) => line.asksInception)
        .map(({ quoteNumber }) => (
          <DayField
            key={quoteNumber}
            id={`inception-${quoteNumber}`}
            label={`${quoteNumber}　${words.inception}`}
            value={inceptions[quoteNumber] ?? ''}
            onInput={(value) => setInceptions({ ...inceptions, [quoteNumber]: value })}
          />
        ))}
      <Table caption={words.caption} columns={columns} rows={desk.lines} keyOf={(line) => line.quoteNumber} />
    </Frame>
  );
}
