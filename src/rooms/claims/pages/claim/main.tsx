// The member, the form, then what follows at once.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Problems } from '../../../../ui/components/problems';
import { RowSearch } from '../../../../ui/components/row-search';
import { showPage } from '../../../../ui/components/page';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, ClaimMember, ClaimStart, ClaimView } from '../../contract';
import { intakePage as words, MEMBERS_TAB } from '../../words';
import { IntakeForm } from './intake-form';
import { IntakeResult } from './intake-result';

const server = client<Calls>();

function Desk({ start, again }: { readonly start: ClaimStart; readonly again: () => void }) {
  const [member, setMember] = useState<ClaimMember | null>(start.member);
  const [corrected, setCorrected] = useState<ClaimView | null>(null);
  const [done, setDone] = useState('');
  const leave = () => {
    setMember(null);
    setCorrected(null);
    setDone('');
  };
  const correct = useForm({ claimNumber: '' }, async (request) => {
    const claim = await server.openClaim(request);
    setMember((await server.claimStart({ memberKey: claim.memberKey })).member);
    setCorrected(claim);
  });
  return (
    <div class="sidebar">
      <div class="caution" role="note">
        <strong>{words.caution}</strong>
        <p>{words.cautionText}</p>
      </div>
      {done ? (
        <IntakeResult claimNumber={done} onNext={leave} />
      ) : member ? (
        <IntakeForm start={start} member={member} corrected={corrected} onChange={leave} onDone={setDone} />
      ) : (
        <>
          <Problems problems={correct.problems} />
          {start.open.length > 0 && <h3>{words.openClaims}</h3>}
          <ul>
            {start.open.map(({ claimNumber, organization, state }) => (
              <li key={claimNumber}>
                <Button kind="link" onClick={() => void correct.submit({ claimNumber })}>
                  {words.correct(claimNumber)}
                </Button>
                <span class="sub">{` ${organization} ${state}`}</span>
              </li>
            ))}
          </ul>
          <h3>{words.search}</h3>
          <RowSearch tab={MEMBERS_TAB} onChosen={again} />
        </>
      )}
    </div>
  );
}

showPage(
  words.loading,
  () => server.claimStart(),
  (start, again) => <Desk start={start} again={again} />,
);
