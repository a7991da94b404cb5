// The step in which a table is pasted as it stands in a brochure or a spreadsheet.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { common } from '../../../../ui/messages';
import type { BrochureView, RateDesk } from '../../contract';
import { pastePage as words } from '../../words';

const server = client<Calls>();

interface PasteStepProps {
  readonly desk: RateDesk;
  readonly onBack: () => void;
  readonly onRead: (program: string, reading: BrochureView) => void;
}

export function PasteStep({ desk, onBack, onRead }: PasteStepProps) {
  const [program, setProgram] = useState('');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');

  const read = async () => {
    setBusy(true);
    setError('');
    try {
      onRead(program, await server.readBrochure({ program, text }));
    } catch (problem) {
      setError(failureText(problem));
      setBusy(false);
    }
  };

  return (
    <Frame
      steps={words.steps}
      step={0}
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => void read()}
            disabled={busy || program === '' || text.trim() === ''}
          >
            {busy ? words.reading : words.read}
          </Button>
          <Button onClick={onBack}>{common.back}</Button>
        </>
      }
    >
      {error && <Notice tone="error">{error}</Notice>}
      <Field id="program" label={words.program}>
        <select
          id="program"
          value={program}
          aria-describedby={describedBy('program')}
          onChange={(event) => setProgram(event.currentTarget.value)}
        >
          <option value="">{words.choose}</option>
          {desk.programs.map(({ code, name }) => (
            <option key={code} value={code}>{`${code}　${name}`}</option>
          ))}
        </select>
      </Field>
      <Field id="pasted" label={words.text} hint={words.textHint}>
        <textarea
          id="pasted"
          class="pasted"
          rows={14}
          value={text}
          spellcheck={false}
          aria-describedby={describedBy('pasted')}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
    </Frame>
  );
}
