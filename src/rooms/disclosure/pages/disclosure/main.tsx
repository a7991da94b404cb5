// This file defines 告知：回答を入力: the member desk, opened at the selected member's pre-check where a row is selected.
import { render } from 'preact';
import { Opening } from '../../../../ui/components/opening';
import { server } from '../../../../ui/server';
import { useCall } from '../../../../ui/use-call';
import { disclosure as words } from '../../page-words';
import { MemberDesk } from '../../../roster/pages/sidebar/member-desk';

function DisclosurePage() {
  const { answer, again } = useCall(() => server.disclosureStart());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(start) => <MemberDesk start={start} />}
    </Opening>
  );
}

render(<DisclosurePage />, document.getElementById('app')!);
