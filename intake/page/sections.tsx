// The parts of the form: what is wanted, whom to answer, under which conditions, the questions.
import { requestFields } from '../../src/domain/public-request';
import type { Questionnaire } from '../../src/domain/questionnaire';
import { extraFields } from '../../src/domain/request-check';
import { describedBy, Field } from '../../src/ui/components/field';
import type { OpenProgram } from '../contract';
import { ChoiceGroup } from './choice-group';
import type { Draft, Section } from './draft';
import { QuestionField } from './question-field';
import { pageWords as words } from './words';

interface SectionProps {
  readonly section: Section;
  readonly programs: readonly OpenProgram[];
  readonly layout: Questionnaire | undefined;
  readonly draft: Draft;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (change: (draft: Draft) => Draft) => void;
}

export function SectionBody(props: SectionProps) {
  switch (props.section.code) {
    case 'request':
      return <WishFields {...props} />;
    case 'contact':
      return <ContactFields {...props} />;
    case 'conditions':
      return <ConditionFields {...props} />;
    default:
      return <Questions {...props} />;
  }
}

const yesNo = [
  { code: 'yes', text: words.wants.yes },
  { code: 'no', text: words.wants.no },
];
const chosenOf = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'yes' : 'no');

function WishFields({ programs, draft, errors, onChange }: SectionProps) {
  return (
    <>
      {programs.length > 1 ? (
        <ChoiceGroup
          id="program"
          label={words.program + words.required}
          error={errors.get('program') ?? ''}
          options={programs.map(({ code, name }) => ({ code, text: name }))}
          chosen={draft.program}
          onChoose={(program) => onChange((before) => ({ ...before, program }))}
        />
      ) : (
        <p class="only-program">{programs[0]!.name}</p>
      )}
      <ChoiceGroup
        id="wantsMaterial"
        label={words.wantsMaterial + words.required}
        error={errors.get('wantsMaterial') ?? ''}
        options={yesNo}
        chosen={chosenOf(draft.wantsMaterial)}
        onChoose={(code) => onChange((before) => ({ ...before, wantsMaterial: code === 'yes' }))}
      />
      <ChoiceGroup
        id="wantsQuote"
        label={words.wantsQuote + words.required}
        hint={words.quoteHint}
        error={errors.get('wantsQuote') ?? ''}
        options={yesNo}
        chosen={chosenOf(draft.wantsQuote)}
        onChoose={(code) => onChange((before) => ({ ...before, wantsQuote: code === 'yes' }))}
      />
    </>
  );
}

const inputTypes: Readonly<Record<string, string>> = { phone: 'tel', email: 'email' };

function ContactFields({ draft, errors, onChange }: SectionProps) {
  return (
    <>
      {requestFields.map(({ key, required, maxLength }) => {
        const { label, hint, autocomplete } = words.fields[key];
        const error = errors.get(key) ?? '';
        return (
          <Field
            key={key}
            id={key}
            label={label + (required ? words.required : words.optional)}
            hint={hint}
            error={error}
          >
            <input
              id={key}
              // text everywhere, so that our own check and words are the only ones; the keyboard still fits
              type="text"
              inputMode={inputMode(key)}
              autocomplete={autocomplete}
              maxLength={maxLength * 2}
              aria-required={required}
              aria-invalid={error !== ''}
              aria-describedby={describedBy(key)}
              value={draft.fields[key]}
              onInput={(event) => {
                const typed = event.currentTarget.value;
                onChange((before) => ({ ...before, fields: { ...before.fields, [key]: typed } }));
              }}
            />
          </Field>
        );
      })}
    </>
  );
}

function inputMode(key: string): 'tel' | 'email' | 'numeric' | 'text' {
  if (inputTypes[key]) return inputTypes[key] as 'tel' | 'email';
  return ['postalCode', 'corporateNumber'].includes(key) ? 'numeric' : 'text';
}

function ConditionFields({ layout, draft, errors, onChange }: SectionProps) {
  const extras = layout ? extraFields(layout) : [];
  return (
    <>
      {extras.map(({ code, text, required }) => {
        const id = `extra-${code}`;
        return (
          <Field
            key={code}
            id={id}
            label={text + (required ? words.required : words.optional)}
            error={errors.get(id) ?? ''}
          >
            <input
              id={id}
              type="text"
              autocomplete="off"
              aria-required={required}
              aria-invalid={errors.has(id)}
              aria-describedby={describedBy(id)}
              value={draft.extras[code] ?? ''}
              onInput={(event) => {
                const typed = event.currentTarget.value;
                onChange((before) => ({ ...before, extras: { ...before.extras, [code]: typed } }));
              }}
            />
          </Field>
        );
      })}
      <Field
        id="startsOn"
        label={words.startsOn + words.optional}
        hint={words.startsOnHint}
        error={errors.get('startsOn') ?? ''}
      >
        <input
          id="startsOn"
          type="text"
          autocomplete="off"
          aria-invalid={errors.has('startsOn')}
          aria-describedby={describedBy('startsOn')}
          value={draft.startsOn}
          onInput={(event) => {
            const startsOn = event.currentTarget.value;
            onChange((before) => ({ ...before, startsOn }));
          }}
        />
      </Field>
    </>
  );
}

function Questions({ section, layout, draft, errors, onChange }: SectionProps) {
  const hasStar = section.items.some(({ star }) => star);
  return (
    <>
      {hasStar && layout?.starNote && <p class="star-note">{layout.starNote.value}</p>}
      {section.items.map((item) => {
        const { key } = item.question;
        return (
          <QuestionField
            key={key}
            item={item}
            answers={draft.answers}
            error={errors.get(`answer-${key}`) ?? ''}
            onAnswer={(answer) =>
              onChange((before) => {
                const { [key]: _before, ...others } = before.answers;
                return { ...before, answers: answer ? { ...others, [key]: answer } : others };
              })
            }
          />
        );
      })}
    </>
  );
}
