// What was said, how it came, what was done, to whom it was reported.
import { render } from 'preact';
import { useMemo } from 'preact/hooks';
import { newEntryId } from '../../../../ui/entry-id';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, LineInput, TextInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Opening } from '../../../../ui/components/opening';
import { closePage, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import { useForm } from '../../../../ui/use-form';
import { common } from '../../../../ui/messages';
import type { ComplaintDesk, ComplaintFields } from '../../contract';
import { complaintPage as words } from '../../words';

const server = client<Calls>();

type Text = Exclude<keyof ComplaintFields, 'memberKey' | 'entryId'>;

function ComplaintForm({ desk }: { readonly desk: ComplaintDesk }) {
  const entryId = useMemo(newEntryId, []);
  const start: ComplaintFields = {
    memberKey: desk.member?.memberKey ?? '',
    receivedAt: desk.now.replace('T', ' '),
    channel: '',
    content: '',
    cause: '',
    response: '',
    reportedTo: '',
    entryId,
  };
  const form = useForm(start, (fields) => server.recordComplaint(fields));
  const of = (id: Text) => form.input(id, words[id]);
  if (form.done)
    return (
      <Frame
        actions={
          <Button kind="primary" onClick={closePage}>
            {common.close}
          </Button>
        }
      >
        <Notice tone="success">{words.done(form.done.complaintNumber)}</Notice>
      </Frame>
    );
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void form.submit()} disabled={form.busy}>
            {form.busy ? words.working : words.submit}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      <table class="facts">
        <tbody>
          <tr>
            <th>{words.member}</th>
            <td>
              {desk.member ? `${desk.member.memberNumber}　${desk.member.organization}` : words.noMember}
            </td>
          </tr>
        </tbody>
      </table>
      <p class="hint">{words.open(desk.open)}</p>
      <div class="paper-fields">
        <LineInput {...of('receivedAt')} hint={words.receivedHint} />
        <ChoiceInput {...of('channel')} choices={desk.channels} blank={words.choose} />
      </div>
      <TextInput {...of('content')} rows={4} hint={words.contentHint} />
      <div class="paper-fields">
        <TextInput {...of('cause')} />
        <TextInput {...of('response')} />
      </div>
      <LineInput {...of('reportedTo')} />
    </Frame>
  );
}

function ComplaintPage() {
  const { answer, again } = useCall(() => server.openComplaint());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => <ComplaintForm desk={desk} />}
    </Opening>
  );
}

render(<ComplaintPage />, document.getElementById('app')!);
