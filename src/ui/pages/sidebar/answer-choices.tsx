// This file defines the answers to choose from: each with the digit that chooses it.
import type { Answer } from '../../../domain/question';
import type { LayoutItem } from '../../../domain/questionnaire';
import { toggleEntry } from '../../client/disclosure/answer-sheet';
import { disclosure as words } from '../../disclosure-messages';
import type { SheetActions } from './question-item';

interface AnswerChoicesProps {
  readonly item: LayoutItem;
  readonly given: Answer | undefined;
  readonly actions: SheetActions;
}

export function AnswerChoices({ item, given, actions }: AnswerChoicesProps) {
  const { form, key } = item.question;
  return (
    <>
      {form.kind === 'list' && <Entries item={item} given={given} actions={actions} />}
      <div class="answer-options">
        {form.kind === 'choice' &&
          form.options.map((option) => (
            <Option
              key={option.code}
              digit={String(option.digit)}
              text={option.text}
              pressed={given?.kind === 'choice' && given.option === option.code}
              onClick={() => actions.press(String(option.digit))}
            />
          ))}
        <Option
          key={`${key}-none`}
          digit={form.kind === 'choice' || form.kind === 'list' ? '0' : ''}
          text={words.notFilledIn}
          pressed={given?.kind === 'notFilledIn'}
          onClick={() => actions.press('0')}
        />
        {form.kind !== 'choice' && (
          <button type="button" class="option" onClick={() => actions.press('Enter')}>
            <kbd aria-hidden="true">⏎</kbd>
            {form.kind === 'list' && !given ? words.noneAndNext : words.goOn}
          </button>
        )}
      </div>
    </>
  );
}

interface OptionProps {
  readonly digit: string;
  readonly text: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
}

function Option({ digit, text, pressed, onClick }: OptionProps) {
  return (
    <button type="button" class="option" aria-pressed={pressed} onClick={onClick}>
      {digit && <kbd aria-hidden="true">{digit}</kbd>}
      {text}
    </button>
  );
}

/** Real check boxes: Tab and Space work as everywhere, the digits besides. */
function Entries({ item, given, actions }: AnswerChoicesProps) {
  const { form, key } = item.question;
  if (form.kind !== 'list') return null;
  const checked = given?.kind === 'list' ? given.checked : [];
  return (
    <>
      <p class="hint">{words.listHint}</p>
      <div class="answer-entries">
        {form.entries.map((entry, index) => (
          <label class="option" key={entry.code}>
            <kbd aria-hidden="true">{index + 1}</kbd>
            <input
              type="checkbox"
              checked={checked.includes(entry.code)}
              onChange={() => actions.change((sheet) => toggleEntry(sheet, key, entry.code))}
            />
            {entry.parent ? `${entry.parent} ${entry.text}` : entry.text}
          </label>
        ))}
      </div>
    </>
  );
}
