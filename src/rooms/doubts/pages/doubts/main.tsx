// The page 資料疑義: the list, one letter a programme to its insurer, and the answer to each question.
import { useState } from 'preact/hooks';
import { ChoiceInput } from '../../../../ui/components/inputs';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import { LetterToInsurer } from '../../../referrals/pages';
import type { Calls, DoubtDesk, DoubtLetterView, DoubtView } from '../../contract';
import { doubtPage as words } from '../../words';
import { Answer } from './answer';
import { DoubtList } from './doubt-list';

const server = client<Calls>();

function Letter({ start }: { readonly start: DoubtLetterView }) {
  const [view, setView] = useState(start);
  const { chosen, programs, program } = view;
  const choice = useForm({ program }, async (fields) =>
    setView(await server.previewDoubtLetter({ referralNumbers: chosen, ...fields })),
  );
  return (
    <LetterToInsurer
      // Another programme is another letter, with fields of its own.
      key={program}
      view={view}
      lead={words.letterLead(view.organization, view.referralNumbers.length)}
      methods={words.methods}
      methodHint={words.methodHint}
      recipientLabels={words.recipients}
      queue={(target) => server.queueDoubtLetter({ ...target, referralNumbers: chosen, program })}
    >
      <Problems problems={choice.problems} />
      {programs.length > 1 && (
        <ChoiceInput
          {...choice.input('program', words.program)}
          choices={programs.map(({ code, name, count }) => ({ code, text: words.programCount(name, count) }))}
          onValue={(code) => void choice.submit({ program: code })}
        />
      )}
    </LetterToInsurer>
  );
}

function Doubts({ start }: { readonly start: DoubtDesk }) {
  const [desk, setDesk] = useState(start);
  const [letter, setLetter] = useState<DoubtLetterView | null>(null);
  const [answered, setAnswered] = useState<DoubtView | null>(null);
  if (letter) return <Letter start={letter} />;
  if (answered)
    return (
      <Answer
        doubt={answered}
        onBack={async () => {
          setDesk(await server.openDoubts());
          setAnswered(null);
        }}
      />
    );
  return <DoubtList desk={desk} onLetter={setLetter} onAnswer={setAnswered} />;
}

showPage(words.loading, server.openDoubts, (desk) => <Doubts start={desk} />);
