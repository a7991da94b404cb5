// 送信箱 row by row: what became of each letter, and what can be done about it.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Badge, type BadgeTone } from '../../../../ui/components/badge';
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Lines, Table, twoLines, type ColumnView } from '../../../../ui/components/table';
import { OpenRow } from '../../../../ui/components/ways';
import { common } from '../../../../ui/messages';
import { client, closePage, Refusal } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { ShownProblem } from '../../../../domain/problem-text';
import type { Calls, DeliveryAction, DeliveryDesk, DeliveryLine } from '../../contract';
import { deliveryList as words, deliveryView as view, OUTBOX_TAB } from '../../words';

const server = client<Calls>();
/** Between two keys of somebody who types. */
const PAUSE_MS = 300;

const tones: Readonly<Record<string, BadgeTone>> = {
  送信失敗: 'bad',
  '要確認（送信結果不明）': 'bad',
  不達: 'bad',
  確認待ち: 'attention',
  送信待ち: 'attention',
  発送待ち: 'attention',
  送信済: 'good',
  '発送済（記録）': 'good',
};

interface Chosen {
  readonly line: DeliveryLine;
  readonly action: DeliveryAction;
}

interface DeliveryListProps {
  readonly desk: DeliveryDesk;
  readonly places: ComponentChildren;
  readonly onShow: (deliveryNumber: string) => void;
}

export function DeliveryList({ desk: first, places, onShow }: DeliveryListProps) {
  const [desk, setDesk] = useState(first);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [told, setTold] = useState('');
  const list = useForm({ state: '', text: '' }, async (asked) => setDesk(await server.openDeliveries(asked)));
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const show = (part: { state?: string; text?: string }, pause = 0) => {
    list.set(part);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void list.submit(part), pause);
  };
  if (chosen)
    return (
      <ActionForm
        {...chosen}
        onBack={() => setChosen(null)}
        onDone={(text) => {
          setChosen(null);
          setTold(text);
          void list.submit();
        }}
      />
    );
  const columns: readonly ColumnView<DeliveryLine>[] = [
    { title: words.columns.number, class: 'code', cell: (line) => line.deliveryNumber },
    {
      title: words.columns.organization,
      class: 'recipient',
      cell: (line) => twoLines(line.organization, line.letterTitle),
    },
    {
      title: words.columns.recipient,
      class: 'recipient',
      cell: (line) => twoLines(line.method, line.recipient),
    },
    {
      title: words.columns.state,
      class: 'recipient',
      cell: (line) => (
        <>
          <Badge tone={tones[line.state] ?? 'neutral'}>{line.state}</Badge>
          <Lines first="" more={[words.sentAt(line.sentAt), line.note]} />
        </>
      ),
    },
    {
      title: words.columns.action,
      class: 'row-actions',
      cell: (line) => (
        <p class="ways">
          <Button onClick={() => onShow(line.deliveryNumber)} title={view.openOf(line.deliveryNumber)}>
            {view.open}
          </Button>
          {line.actions.map((action) => (
            <Button
              key={action}
              title={words.actions[action].of(line.deliveryNumber)}
              onClick={() => setChosen({ line, action })}
            >
              {words.actions[action].title}
            </Button>
          ))}
        </p>
      ),
    },
  ];
  return (
    <Frame
      actions={
        <>
          <Button onClick={closePage}>{common.close}</Button>
          <OpenRow tab={OUTBOX_TAB}>{words.openTab}</OpenRow>
        </>
      }
    >
      {places}
      <p class="lead">
        {words.lead}
        {!desk.mayResend && words.managersResend}
      </p>
      {told && <Notice tone="success">{told}</Notice>}
      <Problems problems={list.problems} />
      <div class="inline-fields" role="search">
        <LineInput
          id="text"
          label={words.text}
          value={list.fields.text}
          error={undefined}
          onValue={(text) => show({ text }, PAUSE_MS)}
        />
        <ChoiceInput
          id="state"
          label={words.state}
          value={list.fields.state}
          error={undefined}
          blank={words.all}
          choices={desk.states.map(({ word, count }) => ({ code: word, text: words.counted(word, count) }))}
          onValue={(state) => show({ state })}
        />
      </div>
      <Table
        caption={words.caption}
        columns={columns}
        rows={desk.lines}
        keyOf={(line) => line.deliveryNumber}
        empty={words.none}
      />
      {desk.more > 0 && <p class="hint">{words.more(desk.more)}</p>}
      <Beside page="outbox" />
    </Frame>
  );
}

interface ActionFormProps extends Chosen {
  readonly onBack: () => void;
  readonly onDone: (told: string) => void;
}

/** What it is about, what follows, and a line of words where one is needed. */
function ActionForm({ line, action, onBack, onDone }: ActionFormProps) {
  const { deliveryNumber, organization, recipient } = line;
  const say = words.actions[action];
  const form = useForm({ note: '' }, async ({ note }) =>
    onDone(say.done(await doIt(action, deliveryNumber, note))),
  );
  return (
    <FormFrame form={form} submit={say.submit} sending={words.working} back={{ onClick: onBack }}>
      <p class="summary">
        <strong>{say.title}</strong>
        <span>{words.about(deliveryNumber, organization, recipient)}</span>
      </p>
      {line.note && <p class="hint">{line.note}</p>}
      <p>{say.ask}</p>
      {say.hint !== '' && <LineInput {...form.input('note', words.note)} hint={say.hint} />}
    </FormFrame>
  );
}

/** Answers the number that it is about now. */
async function doIt(action: DeliveryAction, deliveryNumber: string, note: string): Promise<string> {
  const number = { deliveryNumber };
  if (action === 'resend') return (await server.resendDelivery({ ...number, reason: note })).deliveryNumber;
  const refused = await refusedBy(action, deliveryNumber, note);
  if (refused.length > 0) throw new Refusal(refused);
  return deliveryNumber;
}

async function refusedBy(
  action: Exclude<DeliveryAction, 'resend'>,
  deliveryNumber: string,
  note: string,
): Promise<readonly ShownProblem[]> {
  switch (action) {
    case 'send': {
      const { failed, blocked } = await server.sendOutbox({ deliveries: [deliveryNumber], confirm: 1 });
      return [...failed, ...blocked];
    }
    case 'cancel':
      return (await server.cancelDeliveries({ deliveries: [deliveryNumber] })).refused;
    case 'bounce':
      return (await server.recordBounce({ deliveryNumber, note })).refused;
    case 'arrival':
      return (await server.recordArrival({ deliveryNumber, note })).refused;
  }
}
