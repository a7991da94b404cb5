import { FieldGroup } from '../../../../ui/components/field';
import { FormFrame } from '../../../../ui/components/form-frame';
import { ChoiceInput, DateInput, LineInput, TextInput, Ticks } from '../../../../ui/components/inputs';
import { SubjectCard } from '../parts/subject-card';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, ChecklistItem, DocumentDesk, RegisterDocumentRequest } from '../../contract';
import { deskWords, documentsPage as words, intentionPage } from '../../words';

const server = client<Calls>();

interface DocumentFormProps {
  readonly desk: DocumentDesk;
  readonly item: ChecklistItem;
  readonly back: () => void;
  readonly done: (documentNumber: string) => Promise<void>;
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
    await done(registered.documentNumber);
    return registered;
  });
  const { fields, errors, set, input } = form;
  return (
    <FormFrame
      form={form}
      submit={words.submit}
      sending={deskWords.working}
      back={{ caption: words.back, onClick: back }}
    >
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
          </>
        )}
        <LineInput
          {...input('amount', item.kind === 'evidence' ? words.amount : words.paperAmount)}
          hint={words.amountHint}
        />
        <LineInput {...input('link', words.link)} hint={words.linkHint} />
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
    </FormFrame>
  );
}
