// The answers to type: a figure with its fiscal year, or a text.
import type { Answer } from '../../../../domain/question';
import type { LayoutItem } from '../../../../domain/questionnaire';
import { parseRevenue } from '../../../../domain/revenue';
import { answering as words } from '../../words';
import { Field } from '../../../../ui/components/field';

interface FieldsProps {
  readonly item: LayoutItem;
  readonly given: Answer | undefined;
  /** Undefined: nothing stands there any more. */
  readonly onAnswer: (answer: Answer | undefined) => void;
}

export function RevenueFields({
  item,
  unit,
  given,
  onAnswer,
}: FieldsProps & { readonly unit: 'yen' | 'thousandYen' }) {
  const { key } = item.question;
  const figure = given?.kind === 'revenue' ? given : { text: '', fiscalMonth: '', plan: false };
  const write = (part: { text?: string; fiscalMonth?: string; plan?: boolean }) => {
    const { text, fiscalMonth, plan } = { ...figure, ...part };
    if (text === '' && fiscalMonth === '' && !plan) return onAnswer(undefined);
    onAnswer({ kind: 'revenue', text, fiscalMonth, ...(plan ? { plan } : {}) });
  };
  const read = figure.text === '' ? undefined : parseRevenue(figure.text, unit);
  return (
    <div class="answer-fields">
      <Field id={`${key}-month`} label={words.fiscalMonth} hint={words.fiscalMonthExample}>
        <input
          type="text"
          id={`${key}-month`}
          autocomplete="off"
          data-first
          value={figure.fiscalMonth}
          onInput={(event) => write({ fiscalMonth: event.currentTarget.value })}
        />
      </Field>
      <Field
        id={`${key}-figure`}
        label={`${words.revenue}（${words.unit[unit]}）`}
        hint={unit === 'yen' ? words.revenueExampleYen : words.revenueExample}
      >
        <input
          type="text"
          id={`${key}-figure`}
          inputMode="numeric"
          autocomplete="off"
          value={figure.text}
          onInput={(event) => write({ text: event.currentTarget.value })}
        />
      </Field>
      {read?.ok && (
        <p class="echo" role="status">
          {read.value.echo}
        </p>
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={figure.plan === true}
          onChange={(event) => write({ plan: event.currentTarget.checked })}
        />
        {words.plan}
      </label>
    </div>
  );
}

export function TextField({ item, given, onAnswer }: FieldsProps) {
  const { text } = item.question;
  return (
    <input
      type="text"
      class="answer-text"
      data-first
      autocomplete="off"
      aria-label={text}
      value={given?.kind === 'text' ? given.text : ''}
      onInput={(event) => {
        const typed = event.currentTarget.value;
        onAnswer(typed === '' ? undefined : { kind: 'text', text: typed });
      }}
    />
  );
}
