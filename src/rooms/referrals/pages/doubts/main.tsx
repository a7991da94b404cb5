// The page 保険会社へ照会（資料疑義）: one programme's questions as a letter, and where it goes.
import { useState } from 'preact/hooks';
import { ChoiceInput } from '../../../../ui/components/inputs';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, DoubtLetterView } from '../../contract';
import { doubtPage as words, referralPage } from '../../words';
import { LetterToInsurer } from '../referral/letter-to-insurer';

const server = client<Calls>();

function Doubts({ start }: { readonly start: DoubtLetterView }) {
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
      lead={words.lead(view.organization, view.referralNumbers.length)}
      methods={words.methods}
      methodHint={words.methodHint}
      recipientLabels={{ FAX: referralPage.fax, 郵送: referralPage.address, メール: words.mail }}
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

showPage(
  referralPage.loading,
  () => server.previewDoubtLetter({ referralNumbers: 'selected' }),
  (view) => <Doubts start={view} />,
);
