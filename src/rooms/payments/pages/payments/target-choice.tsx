// Where one payment goes: a candidate, another policy that is searched for, or none.
import { useState } from 'preact/hooks';
import type { Target } from '../parts/booking-choice';
import { Button } from '../../../../ui/components/button';
import { yen } from '../../../../ui/format';
import { client, Refusal } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, PremiumChoice, UnbookedPayment } from '../../contract';
import { paymentsPage as words } from '../../words';

const server = client<Calls>();

interface TargetChoiceProps {
  readonly payment: UnbookedPayment;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
}

export function TargetChoice({ payment, target, onTarget }: TargetChoiceProps) {
  const [found, setFound] = useState<readonly PremiumChoice[]>([]);
  const [searching, setSearching] = useState(false);
  const finds = useForm({ text: '' }, async (asked): Promise<void> => {
    const premiums = await server.findPremiums(asked);
    setFound(premiums);
    if (!premiums[0]) throw new Refusal([{ code: 'notFound', message: words.notFound }]);
    setSearching(false);
    onTarget({ kind: 'policy', policy: premiums[0] });
  });
  const known = [...payment.candidates, ...found];
  const quoted = payment.provisional.map(({ quoteNumber }) => quoteNumber);
  const value = searching
    ? 'search'
    : target.kind === 'policy'
      ? target.policy.policyNumber
      : valueOf(target);
  const doubts = target.kind === 'policy' ? payment.candidates.find(isOf(target.policy))?.doubts : undefined;

  function valueOf(of: Target): string {
    return of.kind === 'provisional' && quoted.includes(of.quoteNumber) ? of.quoteNumber : of.kind;
  }

  const choose = (choice: string) => {
    setSearching(choice === 'search');
    finds.clear();
    const policy = known.find(({ policyNumber }) => policyNumber === choice);
    if (policy) onTarget({ kind: 'policy', policy });
    else if (choice === 'together') onTarget({ kind: 'together' });
    else if (quoted.includes(choice)) onTarget({ kind: 'provisional', quoteNumber: choice });
    else if (choice === 'provisional') onTarget({ kind: 'provisional', quoteNumber: '' });
    else if (choice === 'aside') onTarget({ kind: 'aside', reason: '' });
    else onTarget({ kind: 'later' });
  };

  return (
    <div class="paper-choice">
      <select
        value={value}
        aria-label={words.target(payment.payer)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="later">{words.targets.later}</option>
        {payment.together && (
          <option value="together">{words.targets.together(payment.candidates.length)}</option>
        )}
        {unique(known).map((policy) => (
          <option key={policy.policyNumber} value={policy.policyNumber}>
            {words.premium(policy.policyNumber, policy.organization, yen(policy.openYen))}
          </option>
        ))}
        {payment.provisional.map(({ quoteNumber, organization, planName }) => (
          <option key={quoteNumber} value={quoteNumber}>
            {words.targets.provisionalFor(quoteNumber, organization, planName)}
          </option>
        ))}
        <option value="provisional">{words.targets.provisional}</option>
        <option value="search">{words.targets.search}</option>
        <option value="aside">{words.targets.aside}</option>
      </select>
      {doubts && doubts.length > 0 && <div class="line-message">{doubts.join('、')}</div>}
      {searching && (
        <span class="inline-search">
          <input
            type="text"
            data-own-enter
            value={finds.fields.text}
            aria-label={words.searchLabel}
            placeholder={words.searchLabel}
            onInput={(event) => finds.set({ text: event.currentTarget.value })}
            onKeyDown={(event) => event.key === 'Enter' && void finds.submit()}
          />
          <Button onClick={() => void finds.submit()}>{words.search}</Button>
        </span>
      )}
      {value === 'provisional' && target.kind === 'provisional' && (
        <input
          type="text"
          value={target.quoteNumber}
          aria-label={words.quoteNumber}
          placeholder={words.quoteNumber}
          onInput={(event) => onTarget({ kind: 'provisional', quoteNumber: event.currentTarget.value })}
        />
      )}
      {target.kind === 'aside' && (
        <input
          type="text"
          value={target.reason}
          aria-label={words.asideReason}
          placeholder={words.asideReason}
          onInput={(event) => onTarget({ kind: 'aside', reason: event.currentTarget.value })}
        />
      )}
      {finds.problems.map(({ message }) => (
        <div class="field-error" key={message}>
          {message}
        </div>
      ))}
    </div>
  );
}

const isOf = (policy: PremiumChoice) => (candidate: PremiumChoice) =>
  candidate.policyNumber === policy.policyNumber;

function unique(premiums: readonly PremiumChoice[]): readonly PremiumChoice[] {
  return premiums.filter((policy, at) => premiums.findIndex(isOf(policy)) === at);
}
