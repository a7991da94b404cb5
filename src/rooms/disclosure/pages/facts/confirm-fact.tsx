// One fact: what the document says, and what the insurer's paper says of it.
import { Button } from '../../../../ui/components/button';
import { FormFrame, LastFrame } from '../../../../ui/components/form-frame';
import { LineInput, TextInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, FactLine } from '../../contract';
import { factPage as words } from '../../words';

const server = client<Calls>();

interface ConfirmFactProps {
  readonly fact: FactLine;
  /** On the button that leads back. */
  readonly back: string;
  /** With the fact as it was confirmed, if it was. */
  readonly onBack: (confirmed: FactLine | null) => void;
}

export function ConfirmFact({ fact, back: caption, onBack }: ConfirmFactProps) {
  const { factKey, corrected, paper, approvedBy } = fact;
  const form = useForm({ factKey, corrected, paper, approvedBy }, server.confirmFact);
  const back = { caption, onClick: () => onBack(form.done) };
  if (form.done)
    return (
      <LastFrame
        actions={
          <Button kind="primary" onClick={back.onClick}>
            {back.caption}
          </Button>
        }
      >
        <Notice tone="success">
          {words.done(fact.label)} {words.reach[fact.reach]}
        </Notice>
      </LastFrame>
    );
  return (
    <FormFrame form={form} submit={words.submit} sending={words.working} back={back}>
      <p class="summary">
        <strong>{fact.label}</strong>
        <span>{fact.state}</span>
      </p>
      <p>{words.value(fact.value)}</p>
      {fact.doubt && <p class="hint">{fact.doubt}</p>}
      <p class="sub">{fact.source}</p>
      <TextInput
        {...form.input('corrected', words.correctedField)}
        hint={words.correctedHint[fact.figure]}
        rows={3}
      />
      <p class="hint">{words.reach[fact.reach]}</p>
      <LineInput {...form.input('paper', words.paper)} hint={words.paperHint} />
      <LineInput {...form.input('approvedBy', words.approvedBy)} />
    </FormFrame>
  );
}
