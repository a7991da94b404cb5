// The two forms of the page: one solicitor, one version of 重要事項説明書.
import { FormFrame } from '../../../../ui/components/form-frame';
import { ChoiceInput, DateInput, LineInput } from '../../../../ui/components/inputs';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, SolicitorDesk, SolicitorLine } from '../../contract';
import { deskWords, solicitorsPage as words } from '../../words';

const server = client<Calls>();

export const BLANK_SOLICITOR: SolicitorLine = {
  ...{ name: '', registrationNumber: '', validUntil: '', email: '', state: '有効', doubt: '' },
};

interface FormProps {
  readonly back: () => void;
  readonly done: () => void;
}

interface SolicitorFormProps extends FormProps {
  readonly line: SolicitorLine;
  readonly states: readonly string[];
}

export function SolicitorForm({ line, states, back, done }: SolicitorFormProps) {
  const { doubt: _told, ...start } = line;
  const form = useForm(start, async (fields) => {
    await server.saveSolicitor(fields);
    done();
  });
  const of = (id: keyof typeof words.fields) => form.input(id, words.fields[id]);
  return (
    <FormFrame
      form={form}
      submit={words.save}
      sending={deskWords.working}
      back={{ caption: words.back, onClick: back }}
    >
      <div class="paper-fields">
        <LineInput {...of('name')} />
        <LineInput {...of('registrationNumber')} />
        <DateInput {...of('validUntil')} />
        <LineInput {...of('email')} />
        <ChoiceInput {...of('state')} choices={states} />
      </div>
    </FormFrame>
  );
}

interface VersionFormProps extends FormProps, Pick<SolicitorDesk, 'programs' | 'today'> {}

export function VersionForm({ programs, today, back, done }: VersionFormProps) {
  const start = {
    program: '',
    paper: words.usualPaper,
    version: '',
    from: today,
    until: '',
    link: '',
  };
  const form = useForm(start, async (fields) => {
    await server.registerExplanation(fields);
    done();
  });
  const of = (id: keyof typeof words.versionFields) => form.input(id, words.versionFields[id]);
  return (
    <FormFrame
      form={form}
      submit={words.saveVersion}
      sending={deskWords.working}
      back={{ caption: words.back, onClick: back }}
    >
      <div class="paper-fields">
        <ChoiceInput
          {...of('program')}
          choices={programs.map(({ code, name }) => ({ code, text: name }))}
          blank={words.choose}
        />
        <LineInput {...of('paper')} />
        <LineInput {...of('version')} />
        <DateInput {...of('from')} hint={words.versionHint} />
        <DateInput {...of('until')} />
        <LineInput {...of('link')} />
      </div>
    </FormFrame>
  );
}
