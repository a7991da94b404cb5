// The page カレンダーに書き出す: whose deadlines, as a file or by mail to a colleague.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { Problems } from '../../../../ui/components/problems';
import { closePage, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useForm } from '../../../../ui/use-form';
import { useCall } from '../../../../ui/use-call';
import type { CalendarDesk } from '../../contract';
import { calendarPage as words } from '../../words';
import { common } from '../../../../ui/messages';

const server = client<Calls>();

/** The browser's own way to a file: nothing leaves the page. */
function saveFile(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function Calendar({ desk }: { readonly desk: CalendarDesk }) {
  const [done, setDone] = useState('');
  const start = { owner: '', to: desk.addresses[0] ?? '' };
  const mail = useForm(start, async (fields) => {
    setDone('');
    const { to, events } = await server.mailCalendar(fields);
    setDone(words.mailed(to, events));
  });
  const file = useForm({}, async () => {
    setDone('');
    const { name, content, events } = await server.exportCalendar({ owner: mail.fields.owner });
    saveFile(name, content);
    setDone(words.saved(name, events));
  });
  const busy = mail.busy || file.busy;

  if (desk.open === 0)
    return (
      <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
        <Notice tone="info">{words.none()}</Notice>
        {desk.undated > 0 && <Notice tone="warning">{words.undated(desk.undated)}</Notice>}
      </Frame>
    );
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void file.submit()} disabled={busy}>
            {busy ? words.working : words.download}
          </Button>
          <Button onClick={() => void mail.submit()} disabled={busy || mail.fields.to === ''}>
            {words.mail}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="summary">
        <strong>{words.lead(desk.open)}</strong>
      </p>
      {desk.undated > 0 && <Notice tone="warning">{words.undated(desk.undated)}</Notice>}
      <Problems problems={[...mail.problems, ...file.problems]} />
      {done && <Notice tone="success">{done}</Notice>}
      <Field id="owner" label={words.owner} hint={words.hint}>
        <select
          id="owner"
          value={mail.fields.owner}
          aria-describedby={describedBy('owner')}
          onChange={(event) => mail.set({ owner: event.currentTarget.value })}
        >
          <option value="">{words.everybody}</option>
          {desk.owners.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="to" label={words.mailTo} hint={words.mailHint} error={mail.errors['to'] ?? ''}>
        <select
          id="to"
          value={mail.fields.to}
          aria-describedby={describedBy('to')}
          onChange={(event) => mail.set({ to: event.currentTarget.value })}
        >
          {desk.addresses.map((address) => (
            <option key={address} value={address}>
              {address}
            </option>
          ))}
        </select>
      </Field>
    </Frame>
  );
}

function CalendarPage() {
  const { answer, again } = useCall(() => server.openCalendar());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => <Calendar desk={desk} />}
    </Opening>
  );
}

render(<CalendarPage />, document.getElementById('app')!);
