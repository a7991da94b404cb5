// The first step of a quote: start of cover and kind, then for whom.
import { useState } from 'preact/hooks';
import { TRANSACTION_KINDS, type TransactionKind } from '../../../../domain/quote-state';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field, FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { japaneseDate } from '../../../../ui/format';
import type { CreateQuotesRequest, QuoteDialogStart } from '../../contract';
import { closePage } from '../../../../ui/server';
import { common } from '../../../../ui/messages';
import { quoting as words } from '../../words';

interface ConditionsProps {
  readonly start: QuoteDialogStart;
  /** What was asked before, when the person comes back. */
  readonly previous: CreateQuotesRequest | null;
  readonly error: string;
  readonly onSubmit: (request: CreateQuotesRequest) => void;
}

export function Conditions({ start, previous, error, onSubmit }: ConditionsProps) {
  const [effectiveDate, setEffectiveDate] = useState(previous?.effectiveDate ?? start.referenceDate);
  // No default: a new quote and a renewal are different papers.
  const [transaction, setTransaction] = useState<TransactionKind | null>(previous?.transaction ?? null);
  const [target, setTarget] = useState<'selected' | 'all'>(
    previous?.members === 'all' || start.selected === 0 ? 'all' : 'selected',
  );
  const [letters, setLetters] = useState(previous?.letters ?? true);
  const [checked, setChecked] = useState(false);
  const japanese = japaneseDate(effectiveDate);

  const submit = () => {
    setChecked(true);
    if (japanese && transaction) onSubmit({ members: target, effectiveDate, transaction, letters });
  };

  if (start.total === 0)
    return (
      <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
        <Notice tone="warning">{words.emptyRoster}</Notice>
      </Frame>
    );
  return (
    <Frame
      steps={words.steps}
      step={0}
      actions={
        <>
          <Button kind="primary" onClick={submit}>
            {words.preview}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {error && <Notice tone="error">{error}</Notice>}
      <Field
        id="effective-date"
        label={words.effectiveDate}
        hint={japanese}
        error={checked && !japanese ? words.dateMissing : ''}
      >
        <input
          id="effective-date"
          type="date"
          value={effectiveDate}
          aria-describedby={describedBy('effective-date')}
          aria-invalid={checked && !japanese}
          onInput={(event) => setEffectiveDate(event.currentTarget.value)}
        />
      </Field>
      <FieldGroup
        id="transaction"
        label={words.transaction}
        error={checked && !transaction ? words.transactionMissing : ''}
      >
        <div class="choices across">
          {TRANSACTION_KINDS.map((kind) => (
            <label key={kind} class="choice">
              <input
                type="radio"
                name="transaction"
                value={kind}
                checked={transaction === kind}
                onChange={() => setTransaction(kind)}
              />
              <span>
                {kind}
                <small>{words.transactionHints[kind]}</small>
              </span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <FieldGroup id="target" label={words.target}>
        <div class="choices">
          <label class="choice">
            <input
              type="radio"
              name="target"
              value="selected"
              disabled={start.selected === 0}
              checked={target === 'selected'}
              onChange={() => setTarget('selected')}
            />
            <span>
              {start.selected === 0 ? words.noneSelected : words.selected(start.selected)}
              <small>
                {words.names(start.names.slice(0, 5), start.selected - Math.min(5, start.names.length))}
              </small>
            </span>
          </label>
          <label class="choice">
            <input
              type="radio"
              name="target"
              value="all"
              checked={target === 'all'}
              onChange={() => setTarget('all')}
            />
            <span>{words.allMembers(start.total)}</span>
          </label>
        </div>
      </FieldGroup>
      <label class="choice">
        <input
          type="checkbox"
          name="letters"
          checked={letters}
          onChange={(event) => setLetters(event.currentTarget.checked)}
        />
        <span>
          {words.letters}
          <small>{words.lettersHint}</small>
        </span>
      </label>
    </Frame>
  );
}
