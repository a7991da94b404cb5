// Rule C20 on the moment of leaving: what goes is what would be decided now.
import type { Member } from '../../tables/members';
import { members } from '../../tables/members';
import { memberPrint } from '../../tables/member-print';
import { lookup } from '../../tables/unread';
import { automaticClaim, mailProblems, readPayload, type GoesByItself, type Stays } from '../mail';
import { decideQuotes, readFrozen, type DecidedQuote, type FrozenQuote } from '../quotes';
import { mayGoByItself } from './by-itself-clauses';
import { gatherByItself, quoteByItself, type ByItselfWorld } from './by-itself-world';
import { isInHours } from './send-time';
import { queuedMarks } from './start-marks';
import { clauseText } from './words';

export const goesByItself: GoesByItself = (ports) => {
  const world = gatherByItself(ports);
  const roster = lookup(ports.tables.read(members), (row) => row.memberKey);
  const rows = lookup(world.quoteRows, (row) => row.quoteNumber);
  const marks = queuedMarks(ports);
  let passed = 0;
  return (delivery) => {
    const payload = readPayload(delivery);
    const member = payload && roster.get(payload.memberKey);
    const frozen = (payload?.quoteNumbers ?? []).flatMap((number) => {
      const row = rows.get(number);
      return (row && readFrozen(row)) ?? [];
    });
    const mark = marks.get(delivery.deliveryNumber);
    if (!payload || !member || frozen.length === 0 || frozen.length < payload.quoteNumbers.length)
      return person(clauseText.asDecidedNow);
    const now = decidedNow(member, frozen, world);
    const isSameRow = mark?.memberKey === member.memberKey && mark.print === memberPrint(member);
    const quote = quoteByItself(ports, world, {
      member,
      startedBy: mark?.from ?? '',
      // Unchanged since the second of the two runs that saw it.
      runsUnchanged: isSameRow ? 2 : 0,
      quotes: frozen,
      numbers: payload.quoteNumbers,
      deliveryNumber: delivery.deliveryNumber,
      marks: now.marks,
      asDecidedNow: now.same,
      stopped: delivery.state !== '送信待ち' || delivery.confirmedBy !== automaticClaim,
      waited: delivery.scheduledAt !== '' && delivery.scheduledAt <= world.now,
      inHours: isInHours(world.now, world.calendar),
    });
    // What this run has let pass is on its way too.
    const failed = mayGoByItself({
      ...quote,
      sentThisHour: quote.sentThisHour + passed,
      sentToday: quote.sentToday + passed,
      quotaLeft: quote.quotaLeft - passed,
    });
    const forPerson = failed.find(({ keeps }) => keeps !== 'later');
    if (forPerson) return person(forPerson.text);
    if (failed.length > 0)
      return { until: 'later', problem: mailProblems.heldByItself({ reason: failed[0]!.text }) };
    passed += 1;
    return undefined;
  };
};

const person = (reason: string): Stays => ({
  until: 'person',
  problem: mailProblems.heldByItself({ reason }),
});

/** Every plan of the letter would be quoted now as it was. */
function decidedNow(
  member: Member,
  frozen: readonly FrozenQuote[],
  { facts }: ByItselfWorld,
): { readonly same: boolean; readonly marks: number } {
  const [{ effectiveDate, transaction }] = frozen as readonly [FrozenQuote];
  const plans = frozen.map(({ plan }) => plan.code).join('、');
  const decided = decideQuotes({ ...member, plans }, { effectiveDate, transaction }, facts);
  if (!decided.ok) return { same: false, marks: 0 };
  const identities = decided.value.map(({ frozen: now }) => now.identity);
  return {
    same:
      identities.length === frozen.length && frozen.every(({ identity }) => identities.includes(identity)),
    marks: marksOf(decided.value),
  };
}

/** Decision 20: answers that are told or ask, and a revenue of another year. */
export function marksOf(decided: readonly DecidedQuote[]): number {
  return decided.reduce(
    (sum, { frozen, notices }) =>
      sum +
      frozen.rating.trace.filter(({ step }) => step === 'answer').length +
      (notices.includes('disclosureOfEarlierYear') ? 1 : 0),
    0,
  );
}
