// 案内文を確認：送信箱に登録: plans and programmes of one member in one letter, in place of those that wait.
import type { RequestOf } from '../../calls/call';
import { moveDelivery } from '../../domain/delivery-state';
import { refuseAll, type Problem } from '../../domain/problem';
import { kindOfLetter, letterTitles } from '../../domain/quote-letter';
import { isFinalQuoteState } from '../../domain/quote-state';
import type { Ports } from '../../ports';
import { programOf } from '../../programs';
import { intentions } from '../../tables/intentions';
import type { Member } from '../../tables/members';
import { outbox } from '../../tables/outbox';
import { quotes as quoteTable } from '../../tables/quotes';
import { certain, reading } from '../../tables/unread';
import {
  type DeliveryPayload,
  type LetterFacts,
  deliveryIdentity,
  deliveryRow,
  gatherLetterFacts,
  hasMandate,
  mailProblems,
  readPayload,
} from '../mail';
import { type ChosenQuotes, chosenQuotes } from './chosen-quotes';
import { acrossInsurers } from './compare-plans';
import type { contract, QueuedLetter } from './contract';
import { quoteAudit, quoteProblems, takenTogether } from './words';

const WAITING: readonly unknown[] = ['下書き', '確認待ち', '送信待ち'];

export function queueLetter(
  ports: Pick<Ports, 'tables' | 'clock' | 'selection' | 'lock' | 'user' | 'audit'>,
  request: RequestOf<typeof contract.queueLetter>,
): QueuedLetter {
  return ports.lock.hold(() => {
    const chosen = chosenQuotes(ports, request);
    const { rows, quotes, member } = chosen;
    const facts = gatherLetterFacts(ports);
    refuseAll(problemsOf(ports, chosen, facts));
    const payload: DeliveryPayload = {
      version: 1,
      memberKey: member.memberKey,
      quoteNumbers: quotes.map(({ quoteNumber }) => quoteNumber),
      letter: kindOfLetter(quotes.map(({ frozen }) => frozen.choice)),
    };
    const deliveries = ports.tables.read(outbox);
    const key = deliveryIdentity(payload);
    const found = deliveries.find((row) => row.idempotencyKey === key && reading(row.state) !== '取消');
    if (found) return { deliveryNumber: found.deliveryNumber, existing: true, withdrawn: [] };

    // What waits about these quotes alone would say the same again.
    const within = (numbers: readonly string[]) =>
      numbers.length > 0 && numbers.every((number) => payload.quoteNumbers.includes(number));
    const stale = deliveries
      .filter((row) => WAITING.includes(reading(row.state)) && within(readPayload(row)?.quoteNumbers ?? []))
      .map(certain);
    const taken = deliveries.map((row) => row.deliveryNumber);
    const deliveryNumber = ports.tables.series('M', facts.today.slice(0, 4), taken)();
    const made = { deliveryNumber, at: ports.clock.now(), by: ports.user.email() };
    const delivery = deliveryRow(payload, member, facts, made);
    const withdrawn = stale.map((row) => row.deliveryNumber);
    ports.tables.append(outbox, [delivery]);
    ports.tables.update(
      outbox,
      stale.map((row) => ({
        id: row.deliveryNumber,
        set: {
          state: moveDelivery(row.state, 'cancel')!,
          error: takenTogether(deliveryNumber),
        },
      })),
    );
    ports.tables.update(
      quoteTable,
      rows.map((row) => ({
        id: row.quoteNumber,
        set: {
          deliveryMethod: delivery.method,
          deliveryState: delivery.state,
          letterTitle: letterTitles[payload.letter],
          ...(row.state === '下書き' ? { state: '案内準備完了' } : {}),
        },
      })),
    );
    ports.audit.record(
      'queueLetter',
      [deliveryNumber, ...payload.quoteNumbers],
      quoteAudit.queueLetter(payload.quoteNumbers.length),
    );
    ports.tables.flush();
    return { deliveryNumber, existing: false, withdrawn };
  });
}

function problemsOf(
  ports: Pick<Ports, 'tables'>,
  { rows, member, programs }: ChosenQuotes,
  facts: LetterFacts,
): Problem[] {
  const closed = rows.filter(({ state }) => isFinalQuoteState(state));
  const foreign = programs.filter((code) => !hasMandate(facts.programs.get(code)));
  const structures = programs.flatMap((code) => programOf(code) ?? []);
  const isRecorded = !acrossInsurers(structures) || hasComparison(ports, member, programs);
  return [
    ...closed.map(({ quoteNumber, state }) => quoteProblems.quoteClosed({ quoteNumber, state })),
    ...foreign.map((program) => mailProblems.noMandate({ program })),
    ...(isRecorded ? [] : [quoteProblems.lettersAcrossInsurers({ programs: programs.join('、') })]),
  ];
}

/** Rule C4: intention, reason and approval number of a comparison of all these programmes. */
function hasComparison(
  { tables }: Pick<Ports, 'tables'>,
  member: Pick<Member, 'memberNumber'>,
  programs: readonly string[],
): boolean {
  return tables
    .sound(intentions)
    .some(
      (row) =>
        row.memberNumber === member.memberNumber &&
        row.firstIntention !== '' &&
        row.comparisonReason !== '' &&
        row.approvalNumber !== '' &&
        programs.every((code) => row.program.split('、').includes(code)),
    );
}
