// The page FAX用紙を印刷: which sheet, for whom, and the sheet as it will be printed.
import { useEffect, useRef } from 'preact/hooks';
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, Radios } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { PaperFrame, printPaper } from '../../../../ui/components/paper-frame';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { PaperView } from '../../../../domain/paper';
import type { Calls, FormDesk } from '../../contract';
import { formPage as words } from '../../words';

const server = client<Calls>();

type Content = 'blank' | 'named' | 'prefilled';
const blank = ['blank', words.blank, words.blankHint] as const;
interface Choice {
  readonly program: string;
  readonly content: Content;
}

function FormView({ desk: { member, programs } }: { readonly desk: FormDesk }) {
  const own = programs.find(({ code }) => code === member?.program) ?? programs[0];
  const frame = useRef<HTMLIFrameElement>(null);
  const requestOf = ({ program, content }: Choice) => ({
    program,
    memberKey: content === 'blank' ? '' : (member?.memberKey ?? ''),
    prefilled: content === 'prefilled',
  });
  const shown = useForm<Choice, PaperView>(
    { program: own?.code ?? '', content: member ? 'named' : 'blank' },
    (choice) => server.previewForm(requestOf(choice)),
  );
  const stored = useForm({}, () => server.storeForm(requestOf(shown.fields)));
  const { fields, done: paper } = shown;
  const busy = shown.busy || stored.busy;
  const choose = (part: Partial<Choice>) => {
    stored.clear();
    void shown.submit(part);
  };
  useEffect(() => choose({}), []);

  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => printPaper(frame)} disabled={!paper || busy}>
            {words.print}
          </Button>
          <Button onClick={() => void stored.submit()} disabled={!paper || busy}>
            {words.store}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <div class="paper-choice">
        <ChoiceInput
          {...shown.input('program', words.program)}
          choices={programs.map(({ code, title }) => ({ code, text: `${code}　${title}` }))}
          onValue={(program) => choose({ program })}
        />
        <Radios
          {...shown.input('content', words.content)}
          hint={member ? words.member(member.memberNumber, member.organization) : words.noMember}
          value={fields.content}
          choices={
            member
              ? [blank, ['named', words.named], ['prefilled', words.prefilled, words.prefilledHint]]
              : [blank]
          }
          across
          onValue={(content) => choose({ content })}
        />
      </div>
      <Problems problems={[...shown.problems, ...stored.problems]} />
      {stored.done && (
        <Notice tone="success">
          {words.stored(stored.done.name)}{' '}
          {stored.done.url && (
            <a href={stored.done.url} target="_blank" rel="noopener">
              {words.open}
            </a>
          )}
        </Notice>
      )}
      {busy && <Progress text={stored.busy ? words.storing : words.loading} />}
      {paper && <PaperFrame html={paper.html} title={words.frame(paper.title)} frame={frame} />}
      <Beside page="form" />
    </Frame>
  );
}

showPage(words.loading, server.openForm, (desk) => <FormView desk={desk} />);
