// The page 回答を登録: which referral, what the insurer answered, on which paper, approved by whom.
import { render } from 'preact';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { closePage, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { answerPage as words } from '../../words';
import { AnswerForm } from './answer-form';
import { useCall } from '../../../../ui/use-call';
import { common } from '../../../../ui/messages';

const server = client<Calls>();

function AnswerPage() {
  const { answer, again } = useCall(() => server.openAnswer());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) =>
        desk.referrals.length === 0 ? (
          <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
            <Notice tone="info" title={words.none}>
              {words.noneHint}
            </Notice>
          </Frame>
        ) : (
          <AnswerForm desk={desk} again={again} />
        )
      }
    </Opening>
  );
}

render(<AnswerPage />, document.getElementById('app')!);
