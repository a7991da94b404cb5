// What a page offers beside its own work: pages and actions that the menu has no item for.
import { useState } from 'preact/hooks';
import type { OfferView } from '../../calls/page-calls';
import type { ShownProblem } from '../../domain/problem-text';
import { common } from '../messages';
import { client, problemsOf } from '../server';
import { useCall } from '../use-call';
import { Button } from './button';
import { Problems } from './problems';

const server = client();

/** Opens the page, or does the action; answers what was refused. */
export async function take({
  kind,
  name,
}: Pick<OfferView, 'kind' | 'name'>): Promise<readonly ShownProblem[]> {
  try {
    await (kind === 'page' ? server.openPage({ page: name }) : server.act({ action: name }));
    return [];
  } catch (error) {
    return problemsOf(error);
  }
}

/** Asked for once the page stands; where that fails, the page does without. */
export function Beside({ page }: { readonly page: string }) {
  const { answer } = useCall(() => server.openOffers({ page }));
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  if (answer.kind !== 'ready' || answer.value.length === 0) return null;
  const refused = answer.value.find(({ allowed }) => !allowed);
  return (
    <section class="beside" aria-label={common.beside}>
      <h2>{common.beside}</h2>
      <p class="ways">
        {answer.value.map((offer) => (
          <Button
            key={offer.name}
            kind="link"
            disabled={!offer.allowed}
            title={offer.allowed ? offer.title : common.managersOnly(offer.title)}
            onClick={() => void take(offer).then(setProblems)}
          >
            {offer.title}
          </Button>
        ))}
      </p>
      {refused && <p class="hint">{common.askManagersBeside(refused.ask)}</p>}
      <Problems problems={problems} />
    </section>
  );
}
