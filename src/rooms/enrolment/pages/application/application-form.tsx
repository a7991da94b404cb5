import { Badge, labelTone } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { DateInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { runToEnd } from '../../../../ui/chunks';
import { useForm } from '../../../../ui/use-form';
import { japaneseDate, yen } from '../../../../ui/format';
import { closePage, client } from '../../../../ui/server';
import type { ApplicationDesk, ApplicationLine, Calls } from '../../contract';
import { applicationPage as words, running } from '../../words';
import { common } from '../../../../ui/messages';
import { ApplicationDone } from './application-done';

const server = client<Calls>();

/** As typed, by quote number. */
type Texts = Readonly<Record<string, string>>;

export function ApplicationForm({ desk }: { readonly desk: ApplicationDesk }) {
  const ready = desk.lines.filter((line) => line.missing.length === 0);
  const start = {
    picked: new Set(ready.map((line) => line.quoteNumber)) as ReadonlySet<string>,
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
  if (form.done) return <ApplicationDone {...form.done} />;

  const { fields, input, set } = form;
  const { picked, premiums, inceptions } = fields;
  const toggle = (quoteNumber: string) => {
    const next = new Set(picked);
    if (!next.delete(quoteNumber)) next.add(quoteNumber);
    set({ picked: next });
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
              disabled={form.busy || chosen.length === 0}
              onClick={() => void form.submit()}
            >
              {form.busy ? running.working : words.submit(chosen.length)}
            </Button>
          )}
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      {form.busy && <Notice tone="info">{running.workingNote}</Notice>}
      <p class="summary">
        <strong>{words.lead(ready.length, desk.lines.length)}</strong>
      </p>
      <div class="paper-fields">
        <DateInput {...input('receivedOn', words.receivedOn)} />
        <LineInput {...input('document', words.document)} />
        <LineInput {...input('sent', words.sent)} hint={words.sentHint} />
      </div>
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
    </Frame>
  );
}
