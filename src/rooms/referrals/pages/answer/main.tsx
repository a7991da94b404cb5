// The page 回答を登録: which referral, what the insurer answered, on which paper, approved by whom.
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { answerPage as words } from '../../words';
import { AnswerForm } from './answer-form';

showPage(words.loading, client<Calls>().openAnswer, (desk, again) =>
  desk.referrals.length === 0 ? (
    <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
      <Notice tone="info" title={words.none}>
        {words.noneHint}
      </Notice>
    </Frame>
  ) : (
    <AnswerForm desk={desk} again={again} />
  ),
);
