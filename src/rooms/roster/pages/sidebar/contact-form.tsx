// The quick entry of a contact: method, direction, a few words, Ctrl+Enter.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CONTACT_CHANNELS, CONTACT_DIRECTIONS } from '../../../../domain/contact';
import { Button } from '../../../../ui/components/button';
import { Field } from '../../../../ui/components/field';
import { Notice } from '../../../../ui/components/notice';
import { failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import type { ContactLine } from '../../contract';
import { contactEntry as words } from '../../words';
import { common } from '../../../../ui/messages';

const server = client<Calls>();

interface ContactFormProps {
  readonly memberKey: string;
  readonly onRecorded: (contactNumber: string, contacts: readonly ContactLine[]) => void;
  readonly onClose: () => void;
}

export function ContactForm({ memberKey, onRecorded, onClose }: ContactFormProps) {
  const [channel, setChannel] = useState<string>(CONTACT_CHANNELS[0]);
  const [direction, setDirection] = useState<string>(CONTACT_DIRECTIONS[0]);
  const [summary, setSummary] = useState('');
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // The same for every try of this entry: a retry after a lost answer makes no second row.
  const entryId = useRef(newEntryId());
  // Before the next key comes: whoever types at once loses no letter.
  useLayoutEffect(() => field.current?.focus(), []);

  const save = async () => {
    if (busy) return;
    setBusy(true);
    setError('');
    try {
      const result = await server.recordContact({
        memberKey,
        channel,
        direction,
        summary,
        entryId: entryId.current,
      });
      if (result.ok) return onRecorded(result.contactNumber, result.contacts);
      setError(result.problems.map((problem) => problem.message).join(' '));
    } catch (problem) {
      setError(failureText(problem));
    }
    setBusy(false);
  };
  const select = (
    id: string,
    label: string,
    value: string,
    values: readonly string[],
    set: (v: string) => void,
  ) => (
    <label class="field">
      <span>{label}</span>
      <select id={id} value={value} onChange={(event) => set(event.currentTarget.value)}>
        {values.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      class="contact-form"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        if (event.key !== 'Escape') return;
        // The card would go back to the search.
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="two-fields">
        {select('contact-channel', words.channel, channel, CONTACT_CHANNELS, setChannel)}
        {select('contact-direction', words.direction, direction, CONTACT_DIRECTIONS, setDirection)}
      </div>
      <Field id="contact-summary" label={words.summary} hint={words.summaryHint}>
        <textarea
          ref={field}
          id="contact-summary"
          rows={3}
          value={summary}
          onInput={(event) => setSummary(event.currentTarget.value)}
        />
      </Field>
      {error && <Notice tone="error">{error}</Notice>}
      <div class="card-actions">
        <Button kind="primary" disabled={busy} onClick={() => void save()}>
          {busy ? words.saving : words.save}
        </Button>
        <Button onClick={onClose}>{common.close}</Button>
      </div>
    </form>
  );
}

function newEntryId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
}
