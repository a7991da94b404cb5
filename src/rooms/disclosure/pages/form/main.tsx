// The page FAX用紙を印刷: which sheet, for whom, and the sheet as it will be printed.
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { FieldGroup, Field } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { PaperFrame, printPaper } from '../../../../ui/components/paper-frame';
import { Progress } from '../../../../ui/components/progress';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import { common } from '../../../../ui/messages';
import type { PaperView } from '../../../../domain/paper';
import type { FormDesk, FormRequest } from '../../contract';
import { formPage as words } from '../../words';

const server = client<Calls>();

type Content = 'blank' | 'named' | 'prefilled';
const hints: Record<Content, string> = {
  blank: words.blankHint,
  named: '',
  prefilled: words.prefilledHint,
};

function FormView({ desk }: { readonly desk: FormDesk }) {
  const { member, programs } = desk;
  const own = programs.some(({ code }) => code === member?.program);
  const [program, setProgram] = useState((own ? member?.program : programs[0]?.code) ?? '');
  const [content, setContent] = useState<Content>(member ? 'named' : 'blank');
  const [paper, setPaper] = useState<PaperView | null>(null);
  const [stored, setStored] = useState<{ readonly name: string; readonly url: string } | null>(null);
  const [busy, setBusy] = useState('');
  const [error, setError] = useState('');
  const frame = useRef<HTMLIFrameElement>(null);
  const request: FormRequest = {
    program,
    memberKey: content === 'blank' ? '' : (member?.memberKey ?? ''),
    prefilled: content === 'prefilled',
  };

  const run = async <T,>(text: string, work: () => Promise<T>, take: (result: T) => void) => {
    setBusy(text);
    setError('');
    try {
      take(await work());
    } catch (problem) {
      setError(failureText(problem));
    }
    setBusy('');
  };
  useEffect(() => {
    setStored(null);
    void run(words.loading, () => server.previewForm(request), setPaper);
  }, [program, content]);

  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => printPaper(frame)} disabled={!paper || busy !== ''}>
            {words.print}
          </Button>
          <Button
            onClick={() => void run(words.storing, () => server.storeForm(request), setStored)}
            disabled={!paper || busy !== ''}
          >
            {words.store}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <div class="paper-choice">
        <Field id="program" label={words.program}>
          <select id="program" value={program} onChange={(event) => setProgram(event.currentTarget.value)}>
            {programs.map(({ code, title }) => (
              <option key={code} value={code}>
                {`${code}　${title}`}
              </option>
            ))}
          </select>
        </Field>
        <FieldGroup
          id="content"
          label={words.content}
          hint={member ? words.member(member.memberNumber, member.organization) : words.noMember}
        >
          <div class="choices across">
            {(Object.keys(hints) as Content[]).map((kind) => (
              <label key={kind} class="choice">
                <input
                  type="radio"
                  name="content"
                  value={kind}
                  disabled={kind !== 'blank' && !member}
                  checked={content === kind}
                  onChange={() => setContent(kind)}
                />
                <span>
                  {words[kind]}
                  <small>{hints[kind]}</small>
                </span>
              </label>
            ))}
          </div>
        </FieldGroup>
      </div>
      {error && <Notice tone="error">{error}</Notice>}
      {stored && (
        <Notice tone="success">
          {words.stored(stored.name)}{' '}
          {stored.url && (
            <a href={stored.url} target="_blank" rel="noopener">
              {words.open}
            </a>
          )}
        </Notice>
      )}
      {busy ? <Progress text={busy} /> : null}
      {paper && <PaperFrame html={paper.html} title={words.frame(paper.title)} frame={frame} />}
    </Frame>
  );
}

function FormPage() {
  const { answer, again } = useCall(() => server.openForm());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) => <FormView desk={desk} />}
    </Opening>
  );
}

render(<FormPage />, document.getElementById('app')!);
