// The answers to choose from, for staff at the keyboard and for a member at the public form.
import type { Answer, AnswerOption } from '../../../../domain/question';
import type { LayoutItem } from '../../../../domain/questionnaire';
import { answering as words } from '../../words';

interface AnswerChoicesProps {
  readonly item: LayoutItem;
  readonly given: Answer | undefined;
  readonly onOption: (option: AnswerOption) => void;
  readonly onEntry: (code: string) => void;
  /** Staff only: digits choose, a blank of the paper is recorded, Enter goes on. Without it: plain form controls. */
  readonly keys?: { readonly onBlank: () => void; readonly onNext: () => void };
}

export function AnswerChoices({ item, given, onOption, onEntry, keys }: AnswerChoicesProps) {
  const { form, key } = item.question;
  return (
    <>
      {form.kind === 'list' && (
        <Entries item={item} given={given} onEntry={onEntry} withDigits={keys !== undefined} />
      )}
      {(keys || form.kind === 'choice') && (
        <div class="answer-options">
          {form.kind === 'choice' &&
            form.options.map((option) => {
              const pressed = given?.kind === 'choice' && given.option === option.code;
              return keys ? (
                <Option
                  key={option.code}
                  digit={String(option.digit)}
                  text={option.text}
                  pressed={pressed}
                  onClick={() => onOption(option)}
                />
              ) : (
                <label class="option" key={option.code}>
                  <input
                    type="radio"
                    name={`answer-${key}`}
                    checked={pressed}
                    onChange={() => onOption(option)}
                  />
                  {option.text}
                </label>
              );
            })}
          {keys && (
            <Option
              key={`${key}-none`}
              digit={form.kind === 'choice' || form.kind === 'list' ? '0' : ''}
              text={words.notFilledIn}
              pressed={given?.kind === 'notFilledIn'}
              onClick={keys.onBlank}
            />
          )}
          {keys && form.kind !== 'choice' && (
            <button type="button" class="option" onClick={keys.onNext}>
              <kbd aria-hidden="true">⏎</kbd>
              {form.kind === 'list' && !given ? words.noneAndNext : words.goOn}
            </button>
          )}
        </div>
      )}
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

type EntriesProps = Pick<AnswerChoicesProps, 'item' | 'given' | 'onEntry'> & { readonly withDigits: boolean };

/** Real check boxes: Tab and Space work as everywhere, the digits besides. */
function Entries({ item, given, onEntry, withDigits }: EntriesProps) {
  const { form } = item.question;
  if (form.kind !== 'list') return null;
  const checked = given?.kind === 'list' ? given.checked : [];
  return (
    <>
      {withDigits && <p class="hint">{words.listHint}</p>}
      <div class="answer-entries">
        {form.entries.map((entry, index) => (
          <label class="option" key={entry.code}>
            {withDigits && <kbd aria-hidden="true">{index + 1}</kbd>}
            <input
              type="checkbox"
              checked={checked.includes(entry.code)}
              onChange={() => onEntry(entry.code)}
            />
            {entry.parent ? `${entry.parent} ${entry.text}` : entry.text}
          </label>
        ))}
      </div>
    </>
  );
}
