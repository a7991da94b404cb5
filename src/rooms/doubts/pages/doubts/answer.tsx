// What the insurer says to one question, with its paper and who took it over.
import { FormFrame, LastFrame } from '../../../../ui/components/form-frame';
import { Button } from '../../../../ui/components/button';
import { LineInput, TextInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, DoubtView } from '../../contract';
import { answerForm as words, doubtPage } from '../../words';

const server = client<Calls>();

interface AnswerProps {
  readonly doubt: DoubtView;
  readonly onBack: () => Promise<void>;
}

export function Answer({ doubt, onBack }: AnswerProps) {
  const { referralNumber, answer, paper, approvedBy } = doubt;
  const form = useForm({ referralNumber, answer, paper, approvedBy, answered: '' }, server.answerDoubt);
  if (form.done)
    return (
      <LastFrame
        actions={
          <Button kind="primary" onClick={() => void onBack()}>
            {doubtPage.back}
          </Button>
        }
      >
        <Notice tone="success">{words.done(referralNumber, form.done.facts.length)}</Notice>
      </LastFrame>
    );
  return (
    <FormFrame
      form={form}
      submit={words.submit}
      sending={words.working}
      back={{ caption: doubtPage.back, onClick: () => void onBack() }}
    >
      <p class="summary">
        <strong>{referralNumber}</strong>
        <span>{doubt.programName}</span>
      </p>
      <p>{doubt.question}</p>
      <TextInput {...form.input('answer', words.answer)} rows={4} />
      <div class="paper-fields">
        <LineInput {...form.input('paper', words.paper)} hint={words.paperHint} />
        <LineInput {...form.input('approvedBy', words.approvedBy)} />
        <LineInput {...form.input('answered', words.answered)} hint={words.answeredHint} />
      </div>
    </FormFrame>
  );
}
