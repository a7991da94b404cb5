// The checklist of papers: what has come, what is missing, and the letter that asks for it.
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Problems } from '../../../../ui/components/problems';
import { client } from '../../../../ui/server';
import type { Calls, ClaimView } from '../../contract';
import { deskPage as words } from '../../words';
import { useDeskForm, type Told } from './use-desk-form';

const server = client<Calls>();

export function PaperTab({ view, onDone }: { readonly view: ClaimView; readonly onDone: Told }) {
  const { claimNumber } = view;
  const entries = view.documents.flatMap((group) => group.entries);
  const save = useDeskForm(
    { start: { received: entries.filter((entry) => entry.received).map(({ id }) => id) } },
    ({ received }) => server.saveClaimDocuments({ claimNumber, received }),
    ({ missing }) => onDone(words.papersSaved(missing)),
  );
  const remind = useDeskForm(
    { start: {} },
    () => server.queueDocumentReminder({ claimNumber }),
    ({ deliveryNumber, existing }) =>
      onDone((existing ? words.remindedBefore : words.reminded)(deliveryNumber)),
  );
  const { received } = save.fields;
  const toggle = (id: string, on: boolean) =>
    save.set({ received: on ? [...received, id] : received.filter((one) => one !== id) });
  const busy = save.busy || remind.busy;
  return (
    <div class="paper-list">
      <p>{view.documentsNote}</p>
      <Problems problems={[...save.problems, ...remind.problems]} />
      {view.documents.map((group) => (
        <section key={group.name}>
          <h3>{group.name}</h3>
          {group.entries.map((entry) => (
            <label class="choice" key={entry.id}>
              <input
                type="checkbox"
                name={`paper-${entry.id}`}
                checked={received.includes(entry.id)}
                onChange={(event) => toggle(entry.id, event.currentTarget.checked)}
              />
              <span>
                {entry.name}{' '}
                <Badge tone={entry.needed && !entry.received ? 'attention' : 'neutral'}>
                  {entry.needed ? words.needed : words.ifAsked}
                </Badge>
              </span>
            </label>
          ))}
        </section>
      ))}
      {entries.length > 0 && (
        <p class="choices across">
          <Button disabled={busy} onClick={() => void save.submit()}>
            {words.papersSave}
          </Button>
          <Button disabled={busy} onClick={() => void remind.submit()}>
            {words.remind}
          </Button>
        </p>
      )}
    </div>
  );
}
