import { Badge, labelTone } from '../../../../ui/components/badge';
import { FormFrame } from '../../../../ui/components/form-frame';
import { DateInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Lines, tickColumn, Table, type ColumnView } from '../../../../ui/components/table';
import { WayButtons } from '../../../../ui/components/ways';
import { runToEnd } from '../../../../ui/chunks';
import { useForm } from '../../../../ui/use-form';
import { japaneseDate, yen } from '../../../../ui/format';
import { client } from '../../../../ui/server';
import type { ApplicationDesk, ApplicationLine, Calls } from '../../contract';
import { applicationPage as words, running } from '../../words';
import { ApplicationDone } from './application-done';
import { HeldApplication } from './held-application';

const server = client<Calls>();

/** As typed, by quote number. */
type Texts = Readonly<Record<string, string>>;

interface ApplicationFormProps {
  readonly desk: ApplicationDesk;
  readonly again: () => void;
}

export function ApplicationForm({ desk, again }: ApplicationFormProps) {
  // What came in before has papers of its own, and is accepted by them.
  const fresh = desk.lines.filter((line) => line.arrived === null);
  const ready = desk.lines.filter((line) => line.missing.length === 0);
  const start = {
    picked: new Set(
      fresh.filter((line) => ready.includes(line)).map((line) => line.quoteNumber),
    ) as ReadonlySet<string>,
    receivedOn: desk.today,
    document: '',
    sent: '',
    premiums: {} as Texts,
    inceptions: {} as Texts,
  };
  const form = useForm(start, ({ picked, ...papers }) => {
    const quoteNumbers = [...picked];
    return runToEnd(() => server.acceptApplications({ quoteNumbers, ...papers }));
  });
  if (form.done) return <ApplicationDone {...form.done} quoteNumbers={[...form.fields.picked]} />;

  const { fields, input, set } = form;
  const { picked, premiums, inceptions } = fields;
  const toggle = (quoteNumber: string) => {
    const next = new Set(picked);
    if (!next.delete(quoteNumber)) next.add(quoteNumber);
    set({ picked: next });
  };
  const columns: readonly ColumnView<ApplicationLine>[] = [
    tickColumn({
      title: words.columns.pick,
      label: (line) => words.pick(line.quoteNumber),
      isTicked: (line) => picked.has(line.quoteNumber),
      isClosed: (line) => line.arrived !== null,
      onToggle: (line) => toggle(line.quoteNumber),
    }),
    {
      title: words.columns.member,
      class: 'name',
      cell: (line) => <Lines first={line.organization} more={[line.memberNumber]} />,
    },
    {
      title: words.columns.quote,
      cell: (line) => (
        <Lines
          first={line.quoteNumber}
          more={[
            `${line.planName}　${line.transaction}　${japaneseDate(line.effectiveDate)}`,
            line.previousPolicy && words.renews(line.previousPolicy),
          ]}
        />
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
      cell: (line) => (
        <>
          {line.missing.length === 0 ? (
            <Badge tone="good">{words.ready}</Badge>
          ) : (
            <ul class="plain-list">
              {line.missing.map(({ message, ways = [] }) => (
                <li key={message}>
                  {message}
                  <WayButtons ways={ways} />
                </li>
              ))}
            </ul>
          )}
          {line.arrived && <HeldApplication line={line} arrived={line.arrived} again={again} />}
        </>
      ),
    },
  ];
  const chosen = fresh.filter((line) => picked.has(line.quoteNumber));
  const toHold = chosen.filter((line) => !ready.includes(line)).length;

  return (
    <FormFrame
      form={form}
      submit={fresh.length === 0 ? null : words.submit(chosen.length - toHold, toHold)}
      sending={running.working}
      disabled={chosen.length === 0}
    >
      {form.busy && <Notice tone="info">{running.workingNote}</Notice>}
      <p class="summary">
        <strong>{words.lead(ready.length, desk.lines.length)}</strong>
      </p>
      {fresh.length > 0 && (
        <div class="paper-fields">
          <DateInput {...input('receivedOn', words.receivedOn)} />
          <LineInput {...input('document', words.document)} />
          <LineInput {...input('sent', words.sent)} hint={words.sentHint} />
        </div>
      )}
      {toHold > 0 && <Notice tone="info">{words.holds(toHold)}</Notice>}
      {chosen
        .filter((line) => line.asksPremium)
        .map(({ quoteNumber }) => (
          <LineInput
            key={quoteNumber}
            id={`premium-${quoteNumber}`}
            label={`${quoteNumber}　${words.premium}`}
            value={premiums[quoteNumber] ?? ''}
            error={undefined}
            onValue={(value) => set({ premiums: { ...premiums, [quoteNumber]: value } })}
          />
        ))}
      {chosen
        .filter((line) => line.asksInception)
        .map(({ quoteNumber }) => (
          <DateInput
            key={quoteNumber}
            id={`inception-${quoteNumber}`}
            label={`${quoteNumber}　${words.inception}`}
            value={inceptions[quoteNumber] ?? ''}
            error={undefined}
            onValue={(value) => set({ inceptions: { ...inceptions, [quoteNumber]: value } })}
          />
        ))}
      <Table caption={words.caption} columns={columns} rows={desk.lines} keyOf={(line) => line.quoteNumber} />
    </FormFrame>
  );
}
