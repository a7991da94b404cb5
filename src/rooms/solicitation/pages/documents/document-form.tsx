import { Button } from '../../../../ui/components/button';
import { FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, DateInput, LineInput, TextInput, Ticks } from '../../../../ui/components/inputs';
import { Problems } from '../../../../ui/components/problems';
import { SubjectCard } from '../parts/subject-card';
import { client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useForm } from '../../../../ui/use-form';
import type { ChecklistItem, DocumentDesk, RegisterDocumentRequest } from '../../contract';
import { deskWords, documentsPage as words, intentionPage } from '../../words';

const server = client<Calls>();

interface DocumentFormProps {
  readonly desk: DocumentDesk;
  readonly item: ChecklistItem;
  readonly back: () => void;
  readonly done: (documentNumber: string) => void;
}

export function DocumentForm({ desk, item, back, done }: DocumentFormProps) {
  const start: RegisterDocumentRequest = {
    quoteNumber: desk.quote.quoteNumber,
    code: item.code,
    receivedOn: desk.today,
    method: '',
    statement: '',
    line: '',
    amount: '',
    checked: [],
    missing: '',
    link: '',
  };
  const form = useForm(start, async (fields) => {
    const registered = await server.registerDocument(fields);
    done(registered.documentNumber);
    return registered;
  });
  const { fields, errors, set, input } = form;
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void form.submit()} disabled={form.busy}>
            {form.busy ? deskWords.working : words.submit}
          </Button>
          <Button onClick={back}>{words.back}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      <SubjectCard quote={desk.quote} />
      <h2 class="form-heading">{words.register(item.name)}</h2>
      <div class="paper-fields">
        <DateInput {...input('receivedOn', words.receivedOn)} />
        <ChoiceInput {...input('method', words.method)} choices={desk.methods} blank={intentionPage.choose} />
        {item.kind === 'evidence' && (
          <>
            <LineInput
              {...input('statement', words.statement)}
              list={item.lines.map(({ statement }) => statement)}
            />
            <LineInput {...input('line', words.line)} list={item.lines.map(({ line }) => line)} />
            <LineInput {...input('amount', words.amount)} hint={words.amountHint} />
          </>
        )}
        <LineInput {...input('link', words.link)} />
      </div>
      <FieldGroup id="checked" label={words.checks} error={errors['checked'] ?? ''}>
        <Ticks
          name="checked"
          choices={item.checks}
          ticked={fields.checked}
          onTicked={(checked) => set({ checked })}
        />
      </FieldGroup>
      <TextInput {...input('missing', words.wrong)} hint={words.wrongHint} />
    </Frame>
  );
}
