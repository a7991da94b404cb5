// The premiums of all plans on a member's card, each with its label.
import { useEffect } from 'preact/hooks';
import { Badge, labelTone } from '../../../../ui/components/badge';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { yen } from '../../../../ui/format';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls } from '../../contract';
import { offering as words } from '../../words';

const server = client<Calls>();

interface OfferPremiumsProps {
  readonly memberKey: string;
  readonly onSettled: () => void;
}

export function OfferPremiums({ memberKey, onSettled }: OfferPremiumsProps) {
  const opens = useForm({}, () => server.openOffer({ memberKey }));
  useEffect(() => void opens.submit().then(onSettled), [memberKey]);
  const offer = opens.done;
  return (
    <>
      <h3>{words.premiums}</h3>
      <Problems
        problems={[...opens.problems, ...(offer?.lines.length === 0 ? offer.refused : [])]}
        tone="info"
      />
      {opens.busy && <Progress text={words.loading} />}
      {offer && offer.lines.length === 0 && offer.refused.length === 0 && <p class="hint">{words.none}</p>}
      {offer && offer.lines.length > 0 && (
        <ul class="lines">
          {offer.lines.map((line) => (
            <li key={line.plan}>
              <div class="line-head">
                <span>{line.planName || line.plan}</span>
                {line.premiumYen !== null && <b>{yen(line.premiumYen)}</b>}
                <Badge tone={labelTone(line.label)}>{line.label}</Badge>
              </div>
            </li>
          ))}
        </ul>
      )}
      {offer?.effectiveDate === '' && <p class="hint">{words.asOfToday}</p>}
    </>
  );
}
