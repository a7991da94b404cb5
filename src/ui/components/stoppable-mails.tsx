// Mails that leave by themselves: when, to whom, and the button that stops each.
import type { ShownProblem } from '../../domain/problem-text';
import { stoppable as words } from '../messages';
import { useForm } from '../use-form';
import { Button } from './button';
import { Notice } from './notice';
import { Problems } from './problems';
import { Table } from './table';

interface StoppableMail {
  readonly deliveryNumber: string;
  readonly organization: string;
  readonly letterTitle: string;
  readonly recipient: string;
  readonly at: string;
}

interface StoppableMailsProps {
  readonly mails: readonly StoppableMail[];
  readonly empty?: string;
  readonly stop: (request: {
    readonly deliveries: readonly string[];
  }) => Promise<{ readonly refused: readonly ShownProblem[] }>;
  /** Shows what waits now. */
  readonly onStopped: () => Promise<void> | void;
}

export function StoppableMails({ mails, empty, stop, onStopped }: StoppableMailsProps) {
  const form = useForm({ deliveryNumber: '' }, async ({ deliveryNumber }) => {
    const { refused } = await stop({ deliveries: [deliveryNumber] });
    await onStopped();
    return { deliveryNumber, refused };
  });
  if (mails.length === 0 && empty === undefined && !form.done) return null;
  return (
    <section>
      <h2>{words.title(mails.length)}</h2>
      <Problems problems={[...form.problems, ...(form.done?.refused ?? [])]} />
      {form.done?.refused.length === 0 && (
        <Notice tone="success">{words.stopped(form.done.deliveryNumber)}</Notice>
      )}
      {(mails.length > 0 || empty !== undefined) && (
        <Table
          caption={words.title(mails.length)}
          rows={mails}
          keyOf={({ deliveryNumber }) => deliveryNumber}
          {...(empty === undefined ? {} : { empty })}
          columns={[
            { title: words.at, class: 'date', cell: ({ at }) => at },
            { title: words.organization, class: 'name', cell: ({ organization }) => organization },
            { title: words.recipient, class: 'recipient', cell: ({ recipient }) => recipient },
            { title: words.letter, class: 'wide', cell: ({ letterTitle }) => letterTitle },
            {
              title: words.stop,
              class: 'narrow',
              cell: ({ deliveryNumber, organization }) => (
                <Button
                  disabled={form.busy}
                  title={words.stopOf(deliveryNumber, organization)}
                  onClick={() => void form.submit({ deliveryNumber })}
                >
                  {words.stop}
                </Button>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
