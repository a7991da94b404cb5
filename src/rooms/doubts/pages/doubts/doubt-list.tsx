// Every doubt with its state; some are picked for a letter, and each can be answered.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { Filter } from '../../../../ui/components/filter';
import { Lines, Table, tickColumn, toggled } from '../../../../ui/components/table';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, DoubtDesk, DoubtLetterView, DoubtView } from '../../contract';
import { doubtPage as words } from '../../words';

const server = client<Calls>();

interface DoubtListProps {
  readonly desk: DoubtDesk;
  readonly onLetter: (letter: DoubtLetterView) => void;
  readonly onAnswer: (doubt: DoubtView) => void;
}

export function DoubtList({ desk, onLetter, onAnswer }: DoubtListProps) {
  const [program, setProgram] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const form = useForm({}, async () =>
    onLetter(await server.previewDoubtLetter({ referralNumbers: [...picked] })),
  );
  const open = desk.doubts.filter(({ isClosed }) => !isClosed);
  const names = new Map(desk.doubts.map((doubt) => [doubt.program, doubt.programName]));
  const shown = desk.doubts.filter((doubt) => program === '' || doubt.program === program);
  const counted = (code: string) => open.filter((doubt) => code === '' || doubt.program === code).length;
  return (
    <FormFrame
      form={form}
      submit={words.letter(picked.size)}
      sending={words.making}
      disabled={picked.size === 0}
    >
      <p class="hint">{words.lead}</p>
      <Filter
        label={words.filter}
        value={program}
        onChange={setProgram}
        options={['', ...names.keys()].map((key) => ({
          key,
          name: names.get(key) ?? words.allPrograms,
          count: counted(key),
        }))}
      />
      <Table
        caption={words.list}
        rows={shown}
        keyOf={({ referralNumber }) => referralNumber}
        empty={words.empty}
        columns={[
          tickColumn<DoubtView>({
            title: words.pick,
            label: ({ referralNumber }) => words.pickRow(referralNumber),
            isTicked: ({ referralNumber }) => picked.has(referralNumber),
            isClosed: ({ isClosed }) => isClosed,
            onToggle: ({ referralNumber }) => setPicked(toggled(picked, referralNumber)),
          }),
          {
            title: words.number,
            class: 'code',
            cell: (doubt) => <Lines first={doubt.referralNumber} more={[doubt.programName]} />,
          },
          {
            title: words.question,
            class: 'wide',
            cell: ({ question, place, meanwhile, answer, paper }) => (
              <Lines
                first={question}
                more={[place, answer === '' ? words.meanwhile(meanwhile) : words.answered(answer, paper)]}
              />
            ),
          },
          {
            title: words.state,
            class: 'code',
            cell: (doubt) => (
              <>
                <Lines first={doubt.state} more={[doubt.addressee, doubt.sentOn]} />
                {desk.mayAnswer && !doubt.isClosed && (
                  <div>
                    <Button kind="link" onClick={() => onAnswer(doubt)}>
                      {words.answer}
                    </Button>
                  </div>
                )}
              </>
            ),
          },
        ]}
      />
    </FormFrame>
  );
}
