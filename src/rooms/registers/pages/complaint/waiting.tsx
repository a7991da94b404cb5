// The complaints that are not settled, and what is done about the one that is chosen.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { FormFrame, LastFrame } from '../../../../ui/components/form-frame';
import { DateInput, LineInput, TextInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Table, twoLines } from '../../../../ui/components/table';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, WaitingComplaint } from '../../contract';
import { complaintPage as words } from '../../words';

const server = client<Calls>();

export function Answer({ complaint }: { readonly complaint: WaitingComplaint }) {
  const { complaintNumber, cause, response, reportedTo } = complaint;
  const form = useForm(
    { complaintNumber, cause, response, reportedTo, closedOn: '' },
    server.answerComplaint,
  );
  if (form.done)
    return (
      <LastFrame>
        <Notice tone="success">{words.answered(form.done.complaintNumber)}</Notice>
      </LastFrame>
    );
  return (
    <FormFrame form={form} submit={words.submit} sending={words.working}>
      <p class="lead">{words.of(complaintNumber, complaint.organization)}</p>
      <p>{complaint.content}</p>
      <div class="paper-fields">
        <TextInput {...form.input('cause', words.cause)} />
        <TextInput {...form.input('response', words.response)} />
      </div>
      <LineInput {...form.input('reportedTo', words.reportedTo)} />
      <DateInput {...form.input('closedOn', words.closedOn)} hint={words.closedHint} />
    </FormFrame>
  );
}

interface WaitingProps {
  readonly complaints: readonly WaitingComplaint[];
  readonly onChosen: (complaint: WaitingComplaint) => void;
}

export function Waiting({ complaints, onChosen }: WaitingProps) {
  const [shown, setShown] = useState(false);
  if (complaints.length === 0) return null;
  return (
    <>
      <p class="hint">
        {words.open(complaints.length)}{' '}
        <Button kind="link" onClick={() => setShown(!shown)}>
          {words.answer}
        </Button>
      </p>
      {shown && (
        <Table
          caption={words.open(complaints.length)}
          rows={complaints}
          keyOf={({ complaintNumber }) => complaintNumber}
          columns={[
            {
              title: words.number,
              cell: ({ complaintNumber, receivedAt }) => twoLines(complaintNumber, receivedAt.slice(0, 10)),
            },
            { title: words.content, class: 'wide', cell: (one) => twoLines(one.organization, one.content) },
            {
              title: '',
              cell: (one) => (
                <Button kind="link" onClick={() => onChosen(one)}>
                  {words.pick}
                </Button>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
