// The step in which a table is pasted as it stands in a brochure or a spreadsheet.
import { FormFrame } from '../../../../ui/components/form-frame';
import { ChoiceInput, TextInput } from '../../../../ui/components/inputs';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { BrochureView, Calls, RateDesk } from '../../contract';
import { pastePage as words } from '../../words';

const server = client<Calls>();

interface PasteStepProps {
  readonly desk: RateDesk;
  readonly onBack: () => void;
  readonly onRead: (program: string, reading: BrochureView) => void;
}

export function PasteStep({ desk, onBack, onRead }: PasteStepProps) {
  const form = useForm({ program: '', text: '' }, async (fields) =>
    onRead(fields.program, await server.readBrochure(fields)),
  );
  const { program, text } = form.fields;

  return (
    <FormFrame
      form={form}
      submit={words.read}
      sending={words.reading}
      disabled={program === '' || text.trim() === ''}
      steps={words.steps}
      step={0}
      back={{ onClick: onBack }}
    >
      <ChoiceInput
        {...form.input('program', words.program)}
        blank={words.choose}
        choices={desk.programs.map(({ code, name }) => ({ code, text: `${code}　${name}` }))}
      />
      <TextInput {...form.input('text', words.text)} hint={words.textHint} rows={14} class="pasted" />
    </FormFrame>
  );
}
