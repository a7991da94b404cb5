// This file defines the page 申込を受付: the selected quotes, what each lacks, and one button for those that lack nothing.
import { render } from 'preact';
import { Button } from '../../client/components/button';
import { Frame } from '../../client/components/frame';
import { Notice } from '../../client/components/notice';
import { Opening } from '../../client/components/opening';
import { closePage, server } from '../../client/server';
import { useCall } from '../../client/use-call';
import { applicationPage as words } from '../../enrolment-messages';
import { common } from '../../messages';
import { ApplicationForm } from './application-form';

function ApplicationPage() {
  const { answer, again } = useCall(() => server.openApplications());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) =>
        desk.lines.length === 0 ? (
          <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
            <Notice tone="info" title={words.none}>
              {words.noneHint}
            </Notice>
          </Frame>
        ) : (
          <ApplicationForm desk={desk} />
        )
      }
    </Opening>
  );
}

render(<ApplicationPage />, document.getElementById('app')!);
