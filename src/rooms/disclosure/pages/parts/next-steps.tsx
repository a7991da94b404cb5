// What follows a finished pre-check: its revenue into the roster, old beside new, and the quote.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { OpenPage } from '../../../../ui/components/ways';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls } from '../../contract';
import { rosterEffect as words } from '../../words';

const server = client<Calls>();

interface NextStepsProps {
  readonly memberKey: string;
  readonly program: string;
  readonly version: number;
  /** To the card of the member. */
  readonly onBack: () => void;
}

export function NextSteps({ memberKey, program, version, onBack }: NextStepsProps) {
  const of = { memberKey, program, version };
  const compares = useForm({}, () => server.proposeRoster(of));
  useEffect(() => void compares.submit(), [version]);
  const lines = compares.done?.lines ?? [];
  const applies = useForm({}, () =>
    server.applyToRoster({ ...of, shown: lines.map(({ column, before }) => ({ column, before })) }),
  );
  // What it finds moves the buttons below it.
  const isComparing = compares.done === null && compares.problems.length === 0;
  const isOpen = lines.length > 0 && !applies.done;
  const section = useRef<HTMLElement>(null);
  // The button that was pressed is gone: the keys go on from here, and Tab comes to the next step.
  useLayoutEffect(() => section.current?.focus(), [version, applies.done]);
  return (
    <section class="next-steps" ref={section} tabIndex={-1}>
      <Problems problems={[...compares.problems, ...applies.problems]} tone="warning" />
      {isComparing && <Progress text={words.loading} />}
      {compares.done && lines.length === 0 && <p class="hint">{words.same}</p>}
      {applies.done && (
        <Notice tone="success">{words.done(applies.done.organization, applies.done.lines.length)}</Notice>
      )}
      {isOpen && (
        <>
          <h3>{words.title}</h3>
          <ul class="lines old-and-new">
            {lines.map(({ column, before, after }) => (
              <li key={column}>
                <div>{column}</div>
                <dl>
                  <div>
                    <dt>{words.before}</dt>
                    <dd>{before || words.blank}</dd>
                  </div>
                  <div>
                    <dt>{words.after}</dt>
                    <dd>
                      <b>{after || words.blank}</b>
                    </dd>
                  </div>
                </dl>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="card-actions">
        {applies.problems.length > 0 && (
          <Button
            onClick={() => {
              applies.clear();
              void compares.submit();
            }}
          >
            {words.again}
          </Button>
        )}
        {isOpen && (
          <Button kind="primary" disabled={applies.busy} onClick={() => void applies.submit()}>
            {applies.busy ? words.busy : words.open}
          </Button>
        )}
        <OpenPage
          kind={isOpen ? 'plain' : 'primary'}
          disabled={isComparing || applies.busy}
          page="quotes"
          about={[memberKey]}
        >
          {words.quote}
        </OpenPage>
        <Button disabled={isComparing} onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </section>
  );
}
