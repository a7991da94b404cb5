// The search that an intake begins with: a member by number, name or kana.
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Field } from '../../../../ui/components/field';
import { Notice } from '../../../../ui/components/notice';
import { failureText, client } from '../../../../ui/server';
import type { Calls, ClaimMember, ClaimStart, ClaimView, MemberCard } from '../../contract';
import { intakePage as words } from '../../words';

const server = client<Calls>();

const DELAY_MS = 250;

interface MemberSearchProps {
  readonly open: ClaimStart['open'];
  readonly onChosen: (member: ClaimMember, corrected?: ClaimView) => void;
}

export function MemberSearch({ open, onChosen }: MemberSearchProps) {
  const [found, setFound] = useState<readonly MemberCard[] | null>(null);
  const [error, setError] = useState('');
  const latest = useRef(0);

  const find = (text: string) => {
    const search = ++latest.current;
    setError('');
    if (text.trim() === '') return setFound(null);
    setTimeout(() => {
      if (search !== latest.current) return;
      server.findMembers({ text }).then(
        (cards) => search === latest.current && setFound(cards),
        (problem: unknown) => setError(failureText(problem)),
      );
    }, DELAY_MS);
  };
  const choose = (memberKey: string) => {
    server.claimStart({ memberKey }).then(
      ({ member }) => member && onChosen(member),
      (problem: unknown) => setError(failureText(problem)),
    );
  };
  const correct = async (claimNumber: string) => {
    try {
      const claim = await server.openClaim({ claimNumber });
      const { member } = await server.claimStart({ memberKey: claim.memberKey });
      if (member) onChosen(member, claim);
    } catch (problem) {
      setError(failureText(problem));
    }
  };
  return (
    <>
      <Field id="member" label={words.search} hint={words.searchHint}>
        <input
          id="member"
          type="search"
          autocomplete="off"
          onInput={(event) => find(event.currentTarget.value)}
        />
      </Field>
      {error && <Notice tone="error">{error}</Notice>}
      {found?.length === 0 && <p class="hint">{words.none}</p>}
      <ul class="results">
        {(found ?? []).map((card) => (
          <li key={card.memberKey}>
            <Button kind="link" onClick={() => choose(card.memberKey)}>
              {card.organization}
            </Button>
            <div class="sub">{[card.memberNumber, card.program].join(' ・ ')}</div>
          </li>
        ))}
      </ul>
      {open.length > 0 && <h3>{words.openClaims}</h3>}
      <ul>
        {open.map((claim) => (
          <li key={claim.claimNumber}>
            <Button kind="link" onClick={() => void correct(claim.claimNumber)}>
              {words.correct(claim.claimNumber)}
            </Button>
            <span class="sub">
              {' '}
              {claim.organization} {claim.state}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
