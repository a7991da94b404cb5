// One question of the sheet: a line with its answer, opened under the cursor.
import { problemText } from '../../../../domain/problem-text';
import type { Problem } from '../../../../domain/problem';
import { answerOf, type Answer } from '../../../../domain/question';
import type { LayoutItem } from '../../../../domain/questionnaire';
import { shownAnswer } from '../../../../domain/shown-answer';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { AnswerChoices } from './answer-choices';
import { RevenueFields, TextField } from './answer-fields';
import { answer, clear, toggleEntry, type AnswerSheet } from './answer-sheet';
import { disclosure as words } from '../../words';
import type { CarryProposal } from '../../contract';

export interface SheetActions {
  readonly go: (key: string) => void;
  readonly press: (key: string) => void;
  readonly confirm: (key: string) => void;
  readonly change: (change: (sheet: AnswerSheet) => AnswerSheet) => void;
}

interface QuestionItemProps {
  readonly sheet: AnswerSheet;
  readonly item: LayoutItem;
  readonly actions: SheetActions;
  readonly problem: Problem | undefined;
  /** What the server said about this number. */
  readonly refused: string;
  readonly official: boolean;
  /** Our wording beside the insurer's; '' where ours is shown. */
  readonly own: string;
  readonly proposal: CarryProposal | undefined;
}

export const questionId = (key: string) => `question-${key}`;

export function QuestionItem({
  sheet,
  item,
  actions,
  problem,
  refused,
  official,
  own,
  proposal,
}: QuestionItemProps) {
  const { key, text, form } = item.question;
  const current = sheet.current === key;
  const given = answerOf(sheet.answers, key);
  const unconfirmed = sheet.unconfirmed.includes(key);
  const carried = sheet.carried.includes(key);
  // A figure that is still being typed is not wrong yet.
  const whole = given?.kind !== 'revenue' || (given.text !== '' && given.fiscalMonth !== '');
  const message = refused || (problem && (!current || whole) ? problemText(problem) : '');
  const write = (next: Answer | undefined) =>
    actions.change((sheet) => (next ? answer(sheet, key, next) : clear(sheet, key)));
  const kind = [
    'question',
    current && 'current',
    given?.kind === 'notFilledIn' && 'blank-on-paper',
    message && 'wrong',
    item.when && 'follow-up',
  ];
  return (
    <li
      id={questionId(key)}
      class={kind.filter(Boolean).join(' ')}
      tabIndex={current ? 0 : -1}
      role="group"
      aria-labelledby={`${questionId(key)}-text`}
      aria-current={current ? 'step' : undefined}
      onClick={current ? undefined : () => actions.go(key)}
    >
      <div class="question-line">
        <span class="question-number">
          {item.star && <span aria-hidden="true">★</span>}
          {item.number}
        </span>
        <span class="question-text" id={`${questionId(key)}-text`}>
          {text}
        </span>
        {!current && (
          <span class={given ? 'question-answer' : 'question-answer none'}>
            {given ? shownAnswer(item.question, given) : words.noAnswer}
          </span>
        )}
      </div>
      {!current && carried && (
        <div class="question-marks">
          <Badge tone={unconfirmed ? 'attention' : 'neutral'}>
            {unconfirmed ? `${words.carried}・${words.carriedConfirm}` : words.carried}
          </Badge>
        </div>
      )}
      {current && (
        <div class="question-open">
          <Marks item={item} official={official} carried={carried} />
          {item.star && (
            <p class="star-note">
              {words.starNote} {sheet.layout.starNote?.value}
            </p>
          )}
          {own && <p class="sub">{words.own(own)}</p>}
          {item.question.hint && <p class="hint">{item.question.hint}</p>}
          {item.doubt && (
            <p class="hint">
              {words.doubt}：{item.doubt}
            </p>
          )}
          {unconfirmed && (
            <div class="carried-note">
              <p>
                {words.confirmHint}
                {proposal && <span class="sub">{carriedText(proposal)}</span>}
              </p>
              <Button onClick={() => actions.confirm(key)}>{words.confirm}</Button>
            </div>
          )}
          {form.kind === 'revenue' && (
            <RevenueFields item={item} unit={form.unit} given={given} onAnswer={write} />
          )}
          {form.kind === 'text' && <TextField item={item} given={given} onAnswer={write} />}
          <AnswerChoices
            item={item}
            given={given}
            onOption={(option) => actions.press(String(option.digit))}
            onEntry={(code) => actions.change((sheet) => toggleEntry(sheet, key, code))}
            keys={{ onBlank: () => actions.press('0'), onNext: () => actions.press('Enter') }}
          />
        </div>
      )}
      {message && (
        <p class="field-error" role="alert">
          {message}
        </p>
      )}
    </li>
  );
}

function carriedText(proposal: CarryProposal): string {
  return [proposal.from, ...proposal.differences.map((difference) => words.differences[difference])].join(
    '・',
  );
}

function Marks({
  item,
  official,
  carried,
}: {
  readonly item: LayoutItem;
  readonly official: boolean;
  readonly carried: boolean;
}) {
  const { period } = item.question;
  const paper =
    item.printed === undefined ? '' : item.printed === '' ? words.paperNone : words.paper(item.printed);
  return (
    <div class="question-marks">
      {item.star && <Badge tone="attention">★ {words.star}</Badge>}
      {period?.kind === 'lookBack' && <Badge tone="info">{words.lookBack(period.years)}</Badge>}
      {official && <Badge tone="good">{words.official}</Badge>}
      {carried && <Badge>{words.carried}</Badge>}
      {paper && <span class="sub">{paper}</span>}
    </div>
  );
}
