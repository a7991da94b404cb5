// The quick entry of a contact: method, direction, a few words, Ctrl+Enter.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { CONTACT_CHANNELS, CONTACT_DIRECTIONS } from '../../../../domain/contact';
import { Button } from '../../../../ui/components/button';
import { ChoiceInput, TextInput } from '../../../../ui/components/inputs';
import { Problems } from '../../../../ui/components/problems';
import { newEntryId } from '../../../../ui/entry-id';
import { common } from '../../../../ui/messages';
import { client } from '../../../../ui/server';
import { leaving } from '../../../../ui/shell';
import { useForm } from '../../../../ui/use-form';
import type { Calls, ContactRecorded } from '../../contract';
import { contactEntry as words } from '../../words';

const server = client<Calls>();

interface ContactFormProps {
  readonly memberKey: string;
  readonly onRecorded: (recorded: ContactRecorded) => void;
  readonly onClose: () => void;
}

export function ContactForm({ memberKey, onRecorded, onClose }: ContactFormProps) {
  // The same for every try of this entry: a retry after a lost answer makes no second row.
  const entryId = useRef(newEntryId());
  const start = { channel: CONTACT_CHANNELS[0] as string, direction: CONTACT_DIRECTIONS[0] as string };
  const form = useForm({ ...start, summary: '' }, (fields) =>
    server.recordContact({ ...fields, memberKey, entryId: entryId.current }),
  );
  // Before the next key comes: whoever types at once loses no letter.
  useLayoutEffect(() => document.getElementById('summary')?.focus(), []);
  useEffect(() => {
    if (form.done) onRecorded(form.done);
  }, [form.done]);
  return (
    <form
      class="contact-form"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !form.busy) void form.submit();
        if (event.key !== 'Escape') return;
        // The card would go back to the search.
        event.stopPropagation();
        event.preventDefault();
        leaving(onClose);
      }}
    >
      <div class="two-fields">
        <ChoiceInput {...form.input('channel', words.channel)} choices={CONTACT_CHANNELS} />
        <ChoiceInput {...form.input('direction', words.direction)} choices={CONTACT_DIRECTIONS} />
      </div>
      <TextInput {...form.input('summary', words.summary)} hint={words.summaryHint} rows={3} />
      <Problems problems={form.problems} />
      <div class="card-actions">
        <Button kind="primary" disabled={form.busy} onClick={() => void form.submit()}>
          {form.busy ? words.saving : words.save}
        </Button>
        <Button onClick={() => leaving(onClose)}>{common.close}</Button>
      </div>
    </form>
  );
}
