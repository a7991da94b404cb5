import { render } from 'preact';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { closePage, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import { applicationPage as words } from '../../words';
import { common } from '../../../../ui/messages';
import { ApplicationForm } from './application-form';

const server = client<Calls>();

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
