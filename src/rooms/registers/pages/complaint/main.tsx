// What was said, how it came, what was done, to whom it was reported.
import { useMemo, useState } from 'preact/hooks';
import { newEntryId } from '../../../../ui/entry-id';
import { Button } from '../../../../ui/components/button';
import { FormFrame, LastFrame } from '../../../../ui/components/form-frame';
import { ChoiceInput, LineInput, TextInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { RowSearch } from '../../../../ui/components/row-search';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, ComplaintDesk, ComplaintFields, WaitingComplaint } from '../../contract';
import { MEMBERS_TAB, complaintPage as words } from '../../words';
import { Answer, Waiting } from './waiting';

const server = client<Calls>();

type Text = Exclude<keyof ComplaintFields, 'memberKey' | 'entryId'>;

function ComplaintForm({ desk }: { readonly desk: ComplaintDesk }) {
  const entryId = useMemo(newEntryId, []);
  const { member } = desk;
  const [name, setName] = useState(member ? `${member.memberNumber}　${member.organization}` : '');
  const [searching, setSearching] = useState(false);
  const [answered, setAnswered] = useState<WaitingComplaint | null>(null);
  const start: ComplaintFields = {
    memberKey: member?.memberKey ?? '',
    receivedAt: desk.now.replace('T', ' '),
    channel: '',
    content: '',
    cause: '',
    response: '',
    reportedTo: '',
    entryId,
  };
  const form = useForm(start, server.recordComplaint);
  const of = (id: Text) => form.input(id, words[id]);
  if (answered) return <Answer complaint={answered} />;
  if (form.done)
    return (
      <LastFrame>
        <Notice tone="success">{words.done(form.done.complaintNumber)}</Notice>
      </LastFrame>
    );
  return (
    <FormFrame form={form} submit={words.submit} sending={words.working}>
      <table class="facts">
        <tbody>
          <tr>
            <th>{words.member}</th>
            <td>
              {name || words.noMember}{' '}
              <Button kind="link" onClick={() => setSearching(!searching)}>
                {words.findMember}
              </Button>
            </td>
          </tr>
        </tbody>
      </table>
      {searching && (
        <RowSearch
          tab={MEMBERS_TAB}
          onChosen={({ id, detail }) => {
            form.set({ memberKey: id });
            setName(detail);
            setSearching(false);
          }}
        />
      )}
      <Waiting complaints={desk.waiting} onChosen={setAnswered} />
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
    </FormFrame>
  );
}

showPage(words.loading, server.openComplaint, (desk) => <ComplaintForm desk={desk} />);
