// This file defines the checklist of papers: what has come, what is missing, and the letter that asks for it.
import { useState } from 'preact/hooks';
import type { ClaimView } from '../../contract';
import { deskPage as words } from '../../words';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import type { Act } from './claim-desk';

const server = client<Calls>();

interface PaperTabProps {
  readonly view: ClaimView;
  readonly act: Act;
  readonly busy: boolean;
}

export function PaperTab({ view, act, busy }: PaperTabProps) {
  const entries = view.documents.flatMap((group) => group.entries);
  const [received, setReceived] = useState<ReadonlySet<string>>(
    () => new Set(entries.filter((entry) => entry.received).map(({ id }) => id)),
  );
  const { claimNumber } = view;
  const toggle = (id: string, on: boolean) => {
    const next = new Set(received);
    if (on) next.add(id);
    else next.delete(id);
    setReceived(next);
  };
  return (
    <div class="paper-list">
      <p>{view.documentsNote}</p>
      {view.documents.map((group) => (
        <section key={group.name}>
          <h3>{group.name}</h3>
          {group.entries.map((entry) => (
            <label class="choice" key={entry.id}>
              <input
                type="checkbox"
                name={`paper-${entry.id}`}
                checked={received.has(entry.id)}
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
          <Button
            disabled={busy}
            onClick={() =>
              void act(
                () => server.saveClaimDocuments({ claimNumber, received: [...received] }),
                [],
                (answer: { missing: number }) => words.papersSaved(answer.missing),
              )
            }
          >
            {words.papersSave}
          </Button>
          <Button
            disabled={busy}
            onClick={() =>
              void act(
                () => server.queueDocumentReminder({ claimNumber }),
                [],
                (answer: { deliveryNumber: string; existing: boolean }) =>
                  (answer.existing ? words.remindedBefore : words.reminded)(answer.deliveryNumber),
              )
            }
          >
            {words.remind}
          </Button>
        </p>
      )}
    </div>
  );
}
