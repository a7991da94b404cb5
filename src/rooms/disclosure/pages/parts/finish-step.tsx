// The step before the finish: what is missing, all answers once more, and the sheet that goes back.
import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { answerOf } from '../../../../domain/question';
import type { LayoutItem } from '../../../../domain/questionnaire';
import { shownAnswer } from '../../../../domain/shown-answer';
import { Button } from '../../../../ui/components/button';
import { SendThese } from '../../../../ui/components/ways';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { itemsNotFilledIn, sheetProblems, unansweredItems, visibleItems } from './answer-sheet';
import type { DraftHandle } from './use-draft';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, DisclosureDesk, FinishDisclosureResult } from '../../contract';
import { disclosure as sheetWords, finishing as words } from '../../words';

const server = client<Calls>();

interface FinishStepProps {
  readonly desk: DisclosureDesk;
  readonly draft: DraftHandle;
  readonly onBack: (key?: string) => void;
  readonly onFinished: (result: FinishDisclosureResult) => void;
}

export function FinishStep({ desk, draft, onBack, onFinished }: FinishStepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone: the keys go on from the heading.
  useLayoutEffect(() => heading.current?.focus(), []);
  const { sheet } = draft;
  const items = visibleItems(sheet);
  const broken = sheetProblems(sheet);
  const unanswered = unansweredItems(sheet);
  const blanks = itemsNotFilledIn(sheet);
  const unconfirmed = items.filter((item) => sheet.unconfirmed.includes(item.question.key));
  const wrong = items.filter((item) => broken.has(item.question.key));
  const ready = [unanswered, blanks, unconfirmed, wrong].every((list) => list.length === 0);

  const finish = useForm({}, async () => {
    await draft.flush();
    onFinished(await server.finishDisclosure(draft.request()));
  });
  const sendBack = useForm({}, async () => {
    await draft.flush();
    const { memberKey, program } = desk;
    const numbers = blanks.map((item) => item.number);
    return server.returnDeficient({ memberKey, program, numbers });
  });
  const busy = finish.busy || sendBack.busy;
  const keyOfNumber = (number: string | undefined) =>
    items.find((item) => item.number === number)?.question.key;

  return (
    <div class="sheet summary-step">
      <Button kind="link" onClick={() => onBack()}>
        ‹ {words.back}
      </Button>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      {ready && <Notice tone="success">{words.ready}</Notice>}
      <Missing title={words.unanswered(unanswered.length)} items={unanswered} onGo={onBack} />
      <Missing title={words.broken(wrong.length)} items={wrong} onGo={onBack} />
      <Missing title={words.unconfirmed(unconfirmed.length)} items={unconfirmed} onGo={onBack} />
      <Missing title={words.notFilledIn(blanks.length)} items={blanks} onGo={onBack}>
        <p>{words.notFilledInText}</p>
        {!sendBack.done && (
          <Button disabled={busy} onClick={() => void sendBack.submit()}>
            {words.returnSheet}
          </Button>
        )}
      </Missing>
      {sendBack.done && (
        <Notice tone="success">
          <p>
            {(sendBack.done.existing ? words.returnedBefore : words.returned)(sendBack.done.deliveryNumber)}
          </p>
          <SendThese kind="link" deliveries={[sendBack.done.deliveryNumber]} />
        </Notice>
      )}
      {[...finish.problems, ...sendBack.problems].map((problem) => (
        <Fragment key={problem.code + problem.message}>
          <Problems problems={[problem]} />
          {keyOfNumber(problem.field) && (
            <Button kind="link" onClick={() => onBack(keyOfNumber(problem.field))}>
              {words.go(problem.field!)}
            </Button>
          )}
        </Fragment>
      ))}
      <p class="hint">{words.note}</p>
      <div class="card-actions">
        <Button kind="primary" disabled={busy || !ready} onClick={() => void finish.submit()}>
          {busy ? words.busy : words.submit}
        </Button>
      </div>
      <AnswerTable items={items} answers={sheet.answers} />
    </div>
  );
}

interface MissingProps {
  readonly title: string;
  readonly items: readonly LayoutItem[];
  readonly onGo: (key: string) => void;
  readonly children?: preact.ComponentChildren;
}

function Missing({ title, items, onGo, children }: MissingProps) {
  if (items.length === 0) return null;
  return (
    <Notice tone="warning" title={title}>
      <div class="numbers">
        {items.map((item) => (
          <button
            type="button"
            key={item.number}
            aria-label={words.go(item.number)}
            onClick={() => onGo(item.question.key)}
          >
            {item.number}
          </button>
        ))}
      </div>
      {children}
    </Notice>
  );
}

interface AnswerTableProps {
  readonly items: readonly LayoutItem[];
  readonly answers: DisclosureDesk['versions'][number]['answers'];
}

export function AnswerTable({ items, answers }: AnswerTableProps) {
  return (
    <ol class="answers">
      {items.map((item) => (
        <li key={item.number}>
          <span class="question-number">
            {item.star && '★'}
            {item.number}
          </span>
          <span class="question-text">{item.question.text}</span>
          <b>{shownAnswer(item.question, answerOf(answers, item.question.key)) || sheetWords.noAnswer}</b>
        </li>
      ))}
    </ol>
  );
}
