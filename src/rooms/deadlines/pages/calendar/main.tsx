// The page カレンダーに書き出す: whose deadlines, as a file or by mail to a colleague.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { FormFrame, LastFrame } from '../../../../ui/components/form-frame';
import { ChoiceInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { saveFile } from '../../../../ui/download';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { CalendarDesk, Calls } from '../../contract';
import { calendarPage as words } from '../../words';

const server = client<Calls>();

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
    saveFile(name, content, 'text/calendar');
    setDone(words.saved(name, events));
  });

  if (desk.open === 0)
    return (
      <LastFrame>
        <Notice tone="info">{words.none()}</Notice>
        {desk.undated > 0 && <Notice tone="warning">{words.undated(desk.undated)}</Notice>}
      </LastFrame>
    );
  return (
    <FormFrame
      form={{ ...file, busy: mail.busy || file.busy, problems: [...mail.problems, ...file.problems] }}
      submit={words.download}
      sending={words.working}
      actions={
        <Button onClick={() => void mail.submit()} disabled={mail.busy || file.busy || mail.fields.to === ''}>
          {words.mail}
        </Button>
      }
    >
      <p class="summary">
        <strong>{words.lead(desk.open)}</strong>
      </p>
      {desk.undated > 0 && <Notice tone="warning">{words.undated(desk.undated)}</Notice>}
      {done && <Notice tone="success">{done}</Notice>}
      <ChoiceInput
        {...mail.input('owner', words.owner)}
        hint={words.hint}
        blank={words.everybody}
        choices={desk.owners}
      />
      <ChoiceInput {...mail.input('to', words.mailTo)} hint={words.mailHint} choices={desk.addresses} />
    </FormFrame>
  );
}

showPage(words.loading, server.openCalendar, (desk) => <Calendar desk={desk} />);
