// The page 保険会社へ照会（資料疑義）: one programme's questions as a letter, and where it goes.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../../../../ui/components/field';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { failureText, client } from '../../../../ui/server';
import type { Calls, DoubtLetterView } from '../../contract';
import { doubtPage as words, referralPage } from '../../words';
import { LetterToInsurer } from '../referral/letter-to-insurer';
import { useCall } from '../../../../ui/use-call';

const server = client<Calls>();

function Doubts({ start }: { readonly start: DoubtLetterView }) {
  const [view, setView] = useState(start);
  const [error, setError] = useState('');
  const choose = async (program: string) => {
    setError('');
    try {
      setView(await server.previewDoubtLetter({ referralNumbers: view.chosen, program }));
    } catch (problem) {
      setError(failureText(problem));
    }
  };
  return (
    <LetterToInsurer
      // Another programme is another letter, with fields of its own.
      key={view.program}
      view={view}
      lead={words.lead(view.organization, view.referralNumbers.length)}
      methods={words.methods}
      methodHint={words.methodHint}
      recipientLabels={{ FAX: referralPage.fax, 郵送: referralPage.address, メール: words.mail }}
      queue={(target) =>
        server.queueDoubtLetter({ ...target, referralNumbers: view.chosen, program: view.program })
      }
    >
      {error && <Notice tone="error">{error}</Notice>}
      {view.programs.length > 1 && (
        <Field id="program" label={words.program}>
          <select
            id="program"
            value={view.program}
            onChange={(event) => void choose(event.currentTarget.value)}
          >
            {view.programs.map(({ code, name, count }) => (
              <option key={code} value={code}>
                {words.programCount(name, count)}
              </option>
            ))}
          </select>
        </Field>
      )}
    </LetterToInsurer>
  );
}

function DoubtsPage() {
  const { answer, again } = useCall(() => server.previewDoubtLetter({ referralNumbers: 'selected' }));
  return (
    <Opening answer={answer} again={again} text={referralPage.loading}>
      {(view) => <Doubts start={view} />}
    </Opening>
  );
}

render(<DoubtsPage />, document.getElementById('app')!);
