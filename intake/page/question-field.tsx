// One question of the public form: the same answers as in the sidebar, under a heading of its own.
import { answerOf, type Answer, type Answers } from '../../src/domain/question';
import type { LayoutItem } from '../../src/domain/questionnaire';
import { AnswerChoices } from '../../src/rooms/disclosure/pages/parts/answer-choices';
import { RevenueFields, TextField } from '../../src/rooms/disclosure/pages/parts/answer-fields';
import { pageWords as words } from './words';

interface QuestionFieldProps {
  readonly item: LayoutItem;
  readonly answers: Answers;
  readonly error: string;
  readonly onAnswer: (answer: Answer | undefined) => void;
}

export function QuestionField({ item, answers, error, onAnswer }: QuestionFieldProps) {
  const { key, text, form, hint, period } = item.question;
  const id = `answer-${key}`;
  const given = answerOf(answers, key);
  const toggle = (code: string) => {
    if (form.kind !== 'list') return;
    const before = given?.kind === 'list' ? given.checked : [];
    const after = before.includes(code) ? before.filter((each) => each !== code) : [...before, code];
    // In printed order, whatever the order of the ticks.
    const checked = form.entries.map((entry) => entry.code).filter((entry) => after.includes(entry));
    onAnswer({ kind: 'list', checked });
  };
  const none = given?.kind === 'list' && given.checked.length === 0;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      class={`ask ${item.when ? 'follow-up' : ''} ${error ? 'invalid' : ''}`}
      aria-describedby={`${id}-notes`}
    >
      <legend>
        <span class="ask-number">{item.number}</span>
        <span>
          {text}
          {item.star && <span class="ask-mark">★ {words.star}</span>}
          {period?.kind === 'lookBack' && <span class="ask-mark">{words.lookBack(period.years)}</span>}
        </span>
      </legend>
      <div id={`${id}-notes`}>
        {hint && <p class="hint">{hint}</p>}
        {error && <p class="field-error">{error}</p>}
      </div>
      {form.kind === 'revenue' && (
        <RevenueFields
          item={item}
          unit={form.unit === 'yen' ? 'yen' : 'thousandYen'}
          given={given}
          onAnswer={onAnswer}
        />
      )}
      {form.kind === 'text' && <TextField item={item} given={given} onAnswer={onAnswer} />}
      <AnswerChoices
        item={item}
        given={given}
        onOption={({ code }) => onAnswer({ kind: 'choice', option: code })}
        onEntry={toggle}
      />
      {form.kind === 'list' && (
        <div class="answer-entries">
          <label class="option">
            <input
              type="checkbox"
              checked={none}
              onChange={() => onAnswer(none ? undefined : { kind: 'list', checked: [] })}
            />
            {words.noneOfThese}
          </label>
        </div>
      )}
    </fieldset>
  );
}
