// A letter to an insurer on the screen: as it will be printed, then where it goes.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { SendThese } from '../../../../ui/components/ways';
import { Frame } from '../../../../ui/components/frame';
import { DateInput, LineInput, Radios, Tick } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { PaperFrame, printPaper } from '../../../../ui/components/paper-frame';
import { useForm } from '../../../../ui/use-form';
import { closePage } from '../../../../ui/server';
import { common, letterView } from '../../../../ui/messages';
import type {
  QueueReferralLetterRequest,
  QueueReferralLetterResult,
  ReferralLetterView,
} from '../../contract';
import { referralPage as words } from '../../words';

type Target<Method extends string> = Omit<QueueReferralLetterRequest, 'referralNumbers' | 'method'> & {
  readonly method: Method;
};

interface LetterToInsurerProps<Method extends string> {
  readonly view: ReferralLetterView;
  readonly lead: string;
  /** The first one is chosen at the start. */
  readonly methods: Readonly<Record<Method, string>>;
  readonly methodHint: string;
  readonly recipientLabels: Readonly<Record<Method, string>>;
  readonly queue: (target: Target<Method>) => Promise<QueueReferralLetterResult>;
  /** Above the letter: what else there is to choose. */
  readonly children?: ComponentChildren;
}

export function LetterToInsurer<Method extends string>(props: LetterToInsurerProps<Method>) {
  const { view, methods, recipientLabels } = props;
  const kinds = Object.keys(methods) as Method[];
  const form = useForm<Target<Method>, QueueReferralLetterResult>(
    {
      method: kinds[0]!,
      addressee: view.insurerContact,
      recipient: '',
      readBack: false,
      wantedBy: view.wantedBy,
    },
    props.queue,
  );
  const { fields, set, busy } = form;
  const { method } = fields;
  const done = form.done ? (form.done.existing ? words.existing : words.done)(form.done.deliveryNumber) : '';
  const frame = useRef<HTMLIFrameElement>(null);

  return (
    <Frame
      actions={
        <>
          {done || view.blocked ? null : (
            <Button kind="primary" onClick={() => void form.submit()} disabled={busy}>
              {busy ? words.working : words.submit}
            </Button>
          )}
          <Button onClick={() => printPaper(frame)}>{letterView.print}</Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="summary">
        <strong>{view.title}</strong>
        <span>{props.lead}</span>
      </p>
      {props.children}
      {view.blocked && (
        <Notice tone="warning" title={words.blockedTitle}>
          {view.blocked}
        </Notice>
      )}
      <Problems problems={form.problems} />
      {form.done && (
        <Notice tone="success">
          {done} <SendThese deliveries={[form.done.deliveryNumber]} />
        </Notice>
      )}
      {done || view.blocked ? null : (
        <div class="paper-fields">
          <Radios
            id="method"
            label={words.method}
            hint={props.methodHint}
            value={method}
            choices={kinds.map((kind) => [kind, methods[kind]] as const)}
            across
            onValue={(chosen) => set({ method: chosen })}
          />
          <LineInput {...form.input('addressee', words.addressee)} hint={words.addresseeHint} />
          <LineInput {...form.input('recipient', recipientLabels[method])} />
          <DateInput {...form.input('wantedBy', words.wantedBy)} />
          {method === 'FAX' && (
            <Tick
              id="readBack"
              label={words.readBack}
              ticked={fields.readBack}
              error={form.errors['readBack']}
              onTicked={(readBack) => set({ readBack })}
            />
          )}
        </div>
      )}
      <PaperFrame html={view.html} title={letterView.frame(view.title)} frame={frame} />
    </Frame>
  );
}
