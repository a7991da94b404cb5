// The member, the form, then what follows at once.
import { useState } from 'preact/hooks';
import { RowSearch } from '../../../../ui/components/row-search';
import { showPage } from '../../../../ui/components/page';
import { OpenPage } from '../../../../ui/components/ways';
import { client } from '../../../../ui/server';
import type { Calls, ClaimMember, ClaimStart } from '../../contract';
import { CLAIMS_TAB, intakePage as words, MEMBERS_TAB } from '../../words';
import { IntakeForm } from '../parts/intake-form';
import { IntakeResult } from './intake-result';

const server = client<Calls>();

function Desk({ start, again }: { readonly start: ClaimStart; readonly again: () => void }) {
  const [member, setMember] = useState<ClaimMember | null>(start.member);
  const [done, setDone] = useState('');
  const leave = () => {
    setMember(null);
    setDone('');
  };
  return (
    <div class="sidebar">
      <div class="caution" role="note">
        <strong>{words.caution}</strong>
        <p>{words.cautionText}</p>
      </div>
      {done ? (
        <IntakeResult claimNumber={done} onNext={leave} />
      ) : member ? (
        <IntakeForm start={start} member={member} corrected={null} onChange={leave} onDone={setDone} />
      ) : (
        <>
          {start.open.length > 0 && <h3>{words.openClaims}</h3>}
          <ul>
            {start.open.map(({ claimNumber, organization, state }) => (
              <li key={claimNumber}>
                <OpenPage kind="link" page="claimFacts" row={{ tab: CLAIMS_TAB, id: claimNumber }}>
                  {words.correct(claimNumber)}
                </OpenPage>
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
