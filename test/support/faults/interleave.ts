// Several things at once: a person at the keyboard, and a second run, between the service calls of a first.
import type { Twin } from '../../../local/twin';
import { createPerson } from './person';
import { seeded } from './seeded';
import { outboxProblems, sendTheRest } from './outbox-scenario';

export interface Interleaving {
  readonly problems: readonly string[];
  readonly acts: readonly string[];
}

/** A send while somebody edits; the workbook must be put back by the caller. */
export async function sendBesidePerson(twin: Twin, seed: number, mails: number): Promise<Interleaving> {
  const person = createPerson(twin, seed);
  // Once the number that was typed has been compared; before that an edit only makes it refuse.
  let counted = false;
  twin.onReply(({ call }) => {
    counted ||= call === 'SpreadsheetApp.flush';
    // Between reading where a row stands and writing there: the worst moment.
    if (counted) person.act(call === 'Sheet.getRange' ? 3 : 30);
  });
  await twin.call('sendOutbox', [{ confirm: mails }]);
  twin.onReply(undefined);
  twin.clock.skip(10 * 60_000);
  await sendTheRest(twin);
  return { problems: withoutDeleted(outboxProblems(twin), person.deleted), acts: person.acts };
}

/** Two sends at once, and the hourly run as a third; replies are held back by seed. */
export async function sendTwice(twin: Twin, seed: number, mails: number): Promise<Interleaving> {
  const random = seeded(seed);
  twin.onReply(async () => {
    for (let turns = Math.floor(random() * 4); turns > 0; turns--)
      await new Promise<void>((resolve) => setImmediate(resolve));
  });
  const staff = twin.users().find(({ role }) => role === 'staff')!;
  await Promise.all([
    twin.call('sendOutbox', [{ confirm: mails }]),
    twin.call('sendOutbox', [{ confirm: mails }], { user: staff }),
    twin.call('runHourly', [], { kind: 'trigger' }),
  ]);
  twin.onReply(undefined);
  twin.clock.skip(10 * 60_000);
  await sendTheRest(twin);
  return { problems: outboxProblems(twin), acts: [] };
}

/** What a person has deleted on purpose is no loss; that it was sent twice would still be told by its mails. */
function withoutDeleted(problems: readonly string[], deleted: ReadonlySet<string>): string[] {
  return problems.filter((problem) => !deleted.has(problem.split(':')[0]!));
}
