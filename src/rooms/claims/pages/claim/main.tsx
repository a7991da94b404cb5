// The member, the form, then what follows at once.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Opening } from '../../../../ui/components/opening';
import { client } from '../../../../ui/server';
import { useCall } from '../../../../ui/use-call';
import type { Calls, ClaimMember, ClaimStart, ClaimView } from '../../contract';
import { intakePage as words } from '../../words';
import { IntakeForm } from './intake-form';
import { IntakeResult } from './intake-result';
import { MemberSearch } from './member-search';

const server = client<Calls>();

function Desk({ start }: { readonly start: ClaimStart }) {
  const [member, setMember] = useState<ClaimMember | null>(start.member);
  const [corrected, setCorrected] = useState<ClaimView | null>(null);
  const [done, setDone] = useState('');
  const leave = () => {
    setMember(null);
    setCorrected(null);
  };
  return (
    <div class="sidebar">
      <div class="caution" role="note">
        <strong>{words.caution}</strong>
        <p>{words.cautionText}</p>
      </div>
      {done ? (
        <IntakeResult
          claimNumber={done}
          onNext={() => {
            setDone('');
            leave();
          }}
        />
      ) : member ? (
        <IntakeForm start={start} member={member} corrected={corrected} onChange={leave} onDone={setDone} />
      ) : (
        <MemberSearch
          open={start.open}
          onChosen={(chosen, claim) => {
            setMember(chosen);
            setCorrected(claim ?? null);
          }}
        />
      )}
    </div>
  );
}

function Page() {
  const { answer, again } = useCall(() => server.claimStart());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(start) => <Desk start={start} />}
    </Opening>
  );
}

render(<Page />, document.getElementById('app')!);
