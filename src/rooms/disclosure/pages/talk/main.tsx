// The page 事故例と補償: of which programme, for the house or a member, and the sheet as it will be printed.
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
import type { Calls, TalkDesk } from '../../contract';
import { talkPage as words, talkText } from '../../words';

const server = client<Calls>();

type Content = 'inside' | 'forMember';
const inside = ['inside', words.inside] as const;
interface Choice {
  readonly program: string;
  readonly content: Content;
}

function TalkView({ desk: { member, programs } }: { readonly desk: TalkDesk }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const requestOf = ({ program, content }: Choice) => ({
    program,
    memberKey: member?.memberKey ?? '',
    forMember: content === 'forMember',
  });
  const shown = useForm<Choice, PaperView>({ program: member?.program ?? '', content: 'inside' }, (choice) =>
    server.previewTalk(requestOf(choice)),
  );
  const stored = useForm({}, () => server.storeTalk(requestOf(shown.fields)));
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
          choices={[
            ...programs.map(({ code, name }) => ({ code, text: `${code}　${name}` })),
            { code: '', text: talkText.all },
          ]}
          onValue={(program) => choose({ program, content: 'inside' })}
        />
        <Radios
          {...shown.input('content', words.content)}
          hint={member ? words.member(member.memberNumber, member.organization) : words.noMember}
          value={fields.content}
          choices={
            // Rule C4: what a member has, and nothing across insurers.
            member && fields.program === member.program
              ? [inside, ['forMember', words.forMember, words.forMemberHint]]
              : [inside]
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
      <Beside page="talk" />
    </Frame>
  );
}

showPage(words.loading, server.openTalk, (desk) => <TalkView desk={desk} />);
