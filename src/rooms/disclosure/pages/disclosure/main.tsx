// 告知：回答を入力: the member desk, opened at the selected member's pre-check where a row is selected.
import { render } from 'preact';
import { Opening } from '../../../../ui/components/opening';
import { client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import { disclosure as words } from '../../words';
import { MemberDesk } from '../../../roster/pages';
import { preCheck } from '../parts/pre-check';

const server = client<Calls>();

function DisclosurePage() {
  const { answer, again } = useCall(() => server.disclosureStart());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(start) => <MemberDesk preCheck={preCheck} start={start} />}
    </Opening>
  );
}

render(<DisclosurePage />, document.getElementById('app')!);
