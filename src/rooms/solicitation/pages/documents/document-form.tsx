import { Button } from '../../../../ui/components/button';
import { FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, DateInput, LineInput, TextInput, Ticks } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
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

type Text = Exclude<keyof RegisterDocumentRequest, 'checked' | 'quoteNumber' | 'code'>;

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
    const result = await server.registerDocument(fields);
    if (result.ok) done(result.documentNumber);
    return result;
  });
  const { fields, errors, set } = form;
  const of = (id: Text, label: string) => ({
    id,
    label,
    value: fields[id],
    error: errors[id],
    onValue: (value: string) => set({ [id]: value }),
  });
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
      {(errors['form'] || errors['code']) && <Notice tone="error">{errors['form'] ?? errors['code']}</Notice>}
      <SubjectCard quote={desk.quote} />
      <h2 class="form-heading">{words.register(item.name)}</h2>
      <div class="paper-fields">
        <DateInput {...of('receivedOn', words.receivedOn)} />
        <ChoiceInput {...of('method', words.method)} choices={desk.methods} blank={intentionPage.choose} />
        {item.kind === 'evidence' && (
          <>
            <LineInput
              {...of('statement', words.statement)}
              list={item.lines.map(({ statement }) => statement)}
            />
            <LineInput {...of('line', words.line)} list={item.lines.map(({ line }) => line)} />
            <LineInput {...of('amount', words.amount)} hint={words.amountHint} />
          </>
        )}
        <LineInput {...of('link', words.link)} />
      </div>
      <FieldGroup id="checked" label={words.checks} error={errors['checked'] ?? ''}>
        <Ticks
          name="checked"
          choices={item.checks}
          ticked={fields.checked}
          onTicked={(checked) => set({ checked })}
        />
      </FieldGroup>
      <TextInput {...of('missing', words.wrong)} hint={words.wrongHint} />
    </Frame>
  );
}
