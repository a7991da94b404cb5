// The review before sending: recipients, quota, and the number typed by the person (rule C14).
import type { ComponentChildren, ComponentProps } from 'preact';
import { Badge } from '../../../../ui/components/badge';
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { LastFrame } from '../../../../ui/components/form-frame';
import { Frame } from '../../../../ui/components/frame';
import { CountInput } from '../../../../ui/components/inputs';
import { MessageNotice, Notice } from '../../../../ui/components/notice';
import { StoppableMails } from '../../../../ui/components/stoppable-mails';
import { Table, tickColumn, toggled, type ColumnView } from '../../../../ui/components/table';
import { typedCount } from '../../../../ui/format';
import { isMail, needsTypedConfirmation } from './send-report';
import { closePage, Refusal } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { OutboxPreview } from '../../contract';
import { deliveryView as view, handOver, held, sending as words } from '../../words';
import { common } from '../../../../ui/messages';

type Line = OutboxPreview['lines'][number];

interface ReviewStepProps {
  readonly preview: OutboxPreview;
  /** Between what waits and the list. */
  readonly places?: ComponentChildren;
  /** Numbers of what was just made: the others stand apart. */
  readonly about?: readonly string[];
  readonly stop: ComponentProps<typeof StoppableMails>['stop'];
  readonly onStopped: () => Promise<void> | void;
  readonly left: ReadonlySet<string>;
  readonly setLeft: (left: ReadonlySet<string>) => void;
  readonly onShow: (deliveryNumber: string) => void;
  readonly onConfirm: (lines: readonly Line[], confirmOnly: boolean) => void;
}

const submitText = (mails: number, papers: number) =>
  mails === 0
    ? words.submitPapers(papers)
    : papers === 0
      ? words.submitMails(mails)
      : words.submitBoth(mails, papers);

export function ReviewStep(props: ReviewStepProps) {
  const { preview, places, about = [], stop, onStopped, left, setLeft, onShow, onConfirm } = props;
  const picked = preview.lines.filter((line) => !left.has(line.deliveryNumber));
  const mails = picked.filter(isMail).length;
  const papers = picked.length - mails;
  const newAddresses = picked.filter((line) => line.newAddress).length;
  const doubles = picked.filter((line) => line.doubles.length > 0).length;
  const mustType = needsTypedConfirmation(picked);

  const form = useForm(
    { confirm: '', confirmOnly: preview.leftToOwner },
    async ({ confirm, confirmOnly }) => {
      if (mustType && typedCount(confirm) !== mails)
        throw new Refusal([{ code: 'confirm', message: words.confirmWrong(mails), field: 'confirm' }]);
      return onConfirm(picked, confirmOnly);
    },
  );

  const byItself = <StoppableMails mails={preview.byItself} stop={stop} onStopped={onStopped} />;
  if (preview.lines.length === 0)
    return (
      <LastFrame>
        {places}
        <Notice tone="info" title={words.empty}>
          <div>{words.emptyHint}</div>
        </Notice>
        {byItself}
        <Held messages={preview.held} />
        <Beside page="outbox" />
      </LastFrame>
    );

  const columns: readonly ColumnView<Line>[] = [
    tickColumn({
      title: words.columns.pick,
      label: (line) => words.pick(line.deliveryNumber, line.organization),
      isTicked: (line) => !left.has(line.deliveryNumber),
      onToggle: (line) => {
        setLeft(toggled(left, line.deliveryNumber));
        // Another number is right now.
        form.set({ confirm: form.fields.confirm });
      },
    }),
    { title: words.columns.number, class: 'code', cell: (line) => line.deliveryNumber },
    { title: words.columns.organization, class: 'name', cell: (line) => line.organization },
    {
      title: words.columns.recipient,
      class: 'recipient address',
      cell: (line) => (
        <>
          <div class="sub">{line.method}</div>
          {line.recipient}
          {line.newAddress && (
            <div>
              <Badge tone="attention">{words.newAddress}</Badge>
            </div>
          )}
          {line.doubles.length > 0 && (
            <div>
              <Badge tone="attention">{words.double(line.doubles)}</Badge>
            </div>
          )}
        </>
      ),
    },
    { title: words.columns.subject, class: 'wide', cell: (line) => line.subject },
    {
      title: view.open,
      class: 'narrow',
      cell: (line) => (
        <Button onClick={() => onShow(line.deliveryNumber)} title={view.openOf(line.deliveryNumber)}>
          {view.open}
        </Button>
      ),
    },
  ];
  const isJustMade = (line: Line) => about.length === 0 || about.includes(line.deliveryNumber);
  const others = preview.lines.filter((line) => !isJustMade(line));
  const tables = [
    {
      caption: words.caption,
      lines: preview.lines.filter(isJustMade),
      title: about.length > 0 && words.justMade,
    },
    { caption: words.othersCaption, lines: others, title: words.others },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void form.submit()} disabled={picked.length === 0}>
            {picked.length === 0
              ? words.nonePicked
              : preview.leftToOwner
                ? handOver.confirmOnly
                : submitText(mails, papers)}
          </Button>
          {preview.owner !== '' && !preview.leftToOwner && (
            <Button onClick={() => void form.submit({ confirmOnly: true })} disabled={picked.length === 0}>
              {handOver.confirmOnly}
            </Button>
          )}
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {places}
      <p class="summary">
        <strong>{words.summary(mails, papers)}</strong>
        <span>{words.quota(preview.quotaLeft)}</span>
      </p>
      {mails > preview.quotaLeft && (
        <Notice tone="warning">{words.quotaShort(preview.quotaLeft, mails)}</Notice>
      )}
      {newAddresses > 0 && <Notice tone="warning">{words.newAddressNote(newAddresses)}</Notice>}
      {doubles > 0 && <Notice tone="warning">{words.doubleNote(doubles)}</Notice>}
      {preview.leftToOwner && <Notice tone="info">{handOver.note(preview.owner)}</Notice>}
      {papers > 0 && <Notice tone="info">{words.papersNote(papers)}</Notice>}
      {tables.map(({ caption, lines, title }) => (
        <section key={caption}>
          {title && <h3>{title(lines.length)}</h3>}
          <Table
            caption={caption}
            columns={columns}
            rows={lines}
            keyOf={(line) => line.deliveryNumber}
            rowClass={(line) => (left.has(line.deliveryNumber) ? 'left-out' : '')}
          />
        </section>
      ))}
      {mustType && <CountInput {...form.input('confirm', words.confirm(mails))} />}
      {byItself}
      <Held messages={preview.held} />
      <Beside page="outbox" />
    </Frame>
  );
}

function Held({ messages }: { readonly messages: OutboxPreview['held'] }) {
  return <MessageNotice tone="warning" title={held.title(messages.length)} messages={messages} />;
}
