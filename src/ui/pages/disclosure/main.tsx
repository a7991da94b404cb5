// This file defines 告知：回答を入力: the member desk, opened at the selected member's pre-check where a row is selected.
import { render } from 'preact';
import { Opening } from '../../client/components/opening';
import { server } from '../../client/server';
import { useCall } from '../../client/use-call';
import { disclosure as words } from '../../disclosure-messages';
import { MemberDesk } from '../sidebar/member-desk';

function DisclosurePage() {
  const { answer, again } = useCall(() => server.disclosureStart());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(start) => <MemberDesk start={start} />}
    </Opening>
  );
}

render(<DisclosurePage />, document.getElementById('app')!);
