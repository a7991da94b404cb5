// This file defines the page 回答を登録: which referral, what the insurer answered, on which paper, approved by whom.
import { render } from 'preact';
import { Button } from '../../client/components/button';
import { Frame } from '../../client/components/frame';
import { Notice } from '../../client/components/notice';
import { Opening } from '../../client/components/opening';
import { closePage, server } from '../../client/server';
import { useCall } from '../../client/use-call';
import { common } from '../../messages';
import { answerPage as words } from '../../paper-messages';
import { AnswerForm } from './answer-form';

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
