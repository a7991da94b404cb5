// The step in which a table is pasted as it stands in a brochure or a spreadsheet.
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, TextInput } from '../../../../ui/components/inputs';
import { Problems } from '../../../../ui/components/problems';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import { common } from '../../../../ui/messages';
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
    <Frame
      steps={words.steps}
      step={0}
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => void form.submit()}
            disabled={form.busy || program === '' || text.trim() === ''}
          >
            {form.busy ? words.reading : words.read}
          </Button>
          <Button onClick={onBack}>{common.back}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      <ChoiceInput
        {...form.input('program', words.program)}
        blank={words.choose}
        choices={desk.programs.map(({ code, name }) => ({ code, text: `${code}　${name}` }))}
      />
      <TextInput {...form.input('text', words.text)} hint={words.textHint} rows={14} class="pasted" />
    </Frame>
  );
}
