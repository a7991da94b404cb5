// The step before the finish: what is missing, all answers once more, and the sheet that goes back.
import { useState } from 'preact/hooks';
import { answerOf } from '../../../../domain/question';
import type { LayoutItem } from '../../../../domain/questionnaire';
import { Button } from '../../../../ui/components/button';
import { Notice } from '../../../../ui/components/notice';
import { itemsNotFilledIn, sheetProblems, shownAnswer, unansweredItems, visibleItems } from './answer-sheet';
import type { DraftHandle } from './use-draft';
import { failureText, client } from '../../../../ui/server';
import type { Calls, DisclosureDesk, DisclosureProblem, FinishDisclosureResult } from '../../contract';
import { disclosure as sheetWords, finishing as words } from '../../words';

const server = client<Calls>();

export type Finished = Extract<FinishDisclosureResult, { ok: true }>;

interface FinishStepProps {
  readonly desk: DisclosureDesk;
  readonly draft: DraftHandle;
  readonly onBack: (key?: string) => void;
  readonly onFinished: (result: Finished) => void;
}

export function FinishStep({ desk, draft, onBack, onFinished }: FinishStepProps) {
  const { sheet } = draft;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const [problems, setProblems] = useState<readonly DisclosureProblem[]>([]);
  const [returned, setReturned] = useState('');

  const items = visibleItems(sheet);
  const broken = sheetProblems(sheet);
  const unanswered = unansweredItems(sheet);
  const blanks = itemsNotFilledIn(sheet);
  const unconfirmed = items.filter((item) => sheet.unconfirmed.includes(item.question.key));
  const wrong = items.filter((item) => broken.has(item.question.key));
  const ready = [unanswered, blanks, unconfirmed, wrong].every((list) => list.length === 0);

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setError('');
    setProblems([]);
    try {
      await draft.flush();
      await work();
    } catch (problem) {
      setError(failureText(problem));
    }
    setBusy(false);
  };
  const finish = () =>
    run(async () => {
      const result = await server.finishDisclosure(draft.request());
      if (result.ok) onFinished(result);
      else setProblems(result.problems);
    });
  const sendBack = () =>
    run(async () => {
      const { memberKey, program } = desk;
      const numbers = blanks.map((item) => item.number);
      const result = await server.returnDeficient({ memberKey, program, numbers });
      if (!result.ok) return setProblems(result.problems);
      setReturned(
        result.existing ? words.returnedBefore(result.deliveryNumber) : words.returned(result.deliveryNumber),
      );
    });
  const keyOfNumber = (number: string | undefined) =>
    items.find((item) => item.number === number)?.question.key;

  return (
    <div class="sheet summary-step">
      <Button kind="link" onClick={() => onBack()}>
        ‹ {words.back}
      </Button>
      <h2>{words.title}</h2>
      {ready && <Notice tone="success">{words.ready}</Notice>}
      <Missing title={words.unanswered(unanswered.length)} items={unanswered} onGo={onBack} />
      <Missing title={words.broken(wrong.length)} items={wrong} onGo={onBack} />
      <Missing title={words.unconfirmed(unconfirmed.length)} items={unconfirmed} onGo={onBack} />
      <Missing title={words.notFilledIn(blanks.length)} items={blanks} onGo={onBack}>
        <p>{words.notFilledInText}</p>
        {!returned && (
          <Button disabled={busy} onClick={sendBack}>
            {words.returnSheet}
          </Button>
        )}
      </Missing>
      {returned && (
        <Notice tone="success">
          <p>{returned}</p>
          <Button kind="link" onClick={() => void server.showRow({ tab: '送信箱', id: '' })}>
            {words.openOutbox}
          </Button>
        </Notice>
      )}
      {problems.map((problem) => (
        <Notice tone="error" key={problem.code + problem.message}>
          <p>{problem.message}</p>
          {keyOfNumber(problem.number) && (
            <Button kind="link" onClick={() => onBack(keyOfNumber(problem.number))}>
              {words.go(problem.number!)}
            </Button>
          )}
        </Notice>
      ))}
      {error && <Notice tone="error">{error}</Notice>}
      <p class="hint">{words.note}</p>
      <div class="card-actions">
        <Button kind="primary" disabled={busy || !ready} onClick={finish}>
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
          <b>{shownAnswer(item, answerOf(answers, item.question.key)) || sheetWords.noAnswer}</b>
        </li>
      ))}
    </ol>
  );
}
