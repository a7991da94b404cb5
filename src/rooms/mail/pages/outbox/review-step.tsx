// The review before sending: recipients, quota, and the number typed by the person (rule C14).
import { useState } from 'preact/hooks';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { Table, type ColumnView } from '../../../../ui/components/table';
import { typedCount } from '../../../../ui/format';
import { isMail, needsTypedConfirmation } from './send-report';
import { closePage } from '../../../../ui/server';
import type { OutboxPreview } from '../../contract';
import { deliveryView as view, handOver, held, sending as words } from '../../words';
import { common } from '../../../../ui/messages';

type Line = OutboxPreview['lines'][number];

interface ReviewStepProps {
  readonly preview: OutboxPreview;
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

export function ReviewStep({ preview, left, setLeft, onShow, onConfirm }: ReviewStepProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const picked = preview.lines.filter((line) => !left.has(line.deliveryNumber));
  const mails = picked.filter(isMail).length;
  const papers = picked.length - mails;
  const newAddresses = picked.filter((line) => line.newAddress).length;
  const mustType = needsTypedConfirmation(picked);

  const toggle = (line: Line) => {
    const next = new Set(left);
    if (!next.delete(line.deliveryNumber)) next.add(line.deliveryNumber);
    setLeft(next);
    setError('');
  };
  const submit = (confirmOnly: boolean) => {
    if (picked.length === 0) return setError(words.nonePicked);
    if (mustType && typedCount(typed) !== mails) return setError(words.confirmWrong(mails));
    onConfirm(picked, confirmOnly);
  };

  if (preview.lines.length === 0)
    return (
      <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
        <Notice tone="info" title={words.empty}>
          <div>{words.emptyHint}</div>
        </Notice>
        <Held messages={preview.held} />
      </Frame>
    );

  const columns: readonly ColumnView<Line>[] = [
    {
      title: words.columns.pick,
      class: 'narrow',
      cell: (line) => (
        <input
          type="checkbox"
          checked={!left.has(line.deliveryNumber)}
          aria-label={words.pick(line.deliveryNumber, line.organization)}
          onChange={() => toggle(line)}
        />
      ),
    },
    { title: words.columns.number, class: 'code', cell: (line) => line.deliveryNumber },
    { title: words.columns.organization, class: 'name', cell: (line) => line.organization },
    {
      title: words.columns.recipient,
      class: 'recipient',
      cell: (line) => (
        <>
          <div class="sub">{line.method}</div>
          {line.recipient}
          {line.newAddress && (
            <div>
              <Badge tone="attention">{words.newAddress}</Badge>
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
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => submit(preview.leftToOwner)} disabled={picked.length === 0}>
            {picked.length === 0
              ? words.nonePicked
              : preview.leftToOwner
                ? handOver.confirmOnly
                : submitText(mails, papers)}
          </Button>
          {preview.owner !== '' && !preview.leftToOwner && (
            <Button onClick={() => submit(true)} disabled={picked.length === 0}>
              {handOver.confirmOnly}
            </Button>
          )}
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="summary">
        <strong>{words.summary(mails, papers)}</strong>
        <span>{words.quota(preview.quotaLeft)}</span>
      </p>
      {mails > preview.quotaLeft && (
        <Notice tone="warning">{words.quotaShort(preview.quotaLeft, mails)}</Notice>
      )}
      {newAddresses > 0 && <Notice tone="warning">{words.newAddressNote(newAddresses)}</Notice>}
      {preview.leftToOwner && <Notice tone="info">{handOver.note(preview.owner)}</Notice>}
      {papers > 0 && <Notice tone="info">{words.papersNote(papers)}</Notice>}
      <Table
        caption={words.caption}
        columns={columns}
        rows={preview.lines}
        keyOf={(line) => line.deliveryNumber}
        rowClass={(line) => (left.has(line.deliveryNumber) ? 'left-out' : '')}
      />
      {mustType && (
        <Field id="confirm" label={words.confirm(mails)} error={error}>
          <input
            id="confirm"
            class="short"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={typed}
            aria-describedby={describedBy('confirm')}
            aria-invalid={error !== ''}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setError('');
            }}
            onKeyDown={(event) => {
              // An Enter that ends Japanese input is no confirmation.
              if (event.key === 'Enter' && !event.isComposing) submit(preview.leftToOwner);
            }}
          />
        </Field>
      )}
      <Held messages={preview.held} />
    </Frame>
  );
}

function Held({ messages }: { readonly messages: OutboxPreview['held'] }) {
  if (messages.length === 0) return null;
  return (
    <Notice tone="warning" title={held.title(messages.length)}>
      <MessageList messages={messages} />
    </Notice>
  );
}
