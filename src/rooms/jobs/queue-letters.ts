// The letters of quotes that stand without one: each member's quotes in one letter, once.
import { letterTitles } from '../../domain/quote-letter';
import { members, type Member } from '../../tables/members';
import { outbox, type Delivery } from '../../tables/outbox';
import { quotes, type Quote } from '../../tables/quotes';
import { attempt, lookup, reading } from '../../tables/unread';
import type { Change } from '../../ports';
import {
  type DeliveryPayload,
  type LetterFacts,
  deliveryIdentity,
  deliveryRow,
  gatherLetterFacts,
  hasMandate,
  mailProblems,
} from '../mail';
import { memberMessage, readFrozen } from '../quotes';
import { kindOfLetter } from '../../domain/quote-letter';
import type { JobTerms, WorkPorts, WorkReport } from './work-report';

const READY: readonly Quote['state'][] = ['下書き', '案内準備完了', '照会中'];

interface Wanted {
  readonly member: Member;
  readonly rows: readonly Quote[];
  readonly payload: DeliveryPayload;
}

interface Gathered {
  readonly facts: LetterFacts;
  readonly deliveries: readonly Pick<Delivery, 'deliveryNumber'>[];
  readonly wanted: readonly Wanted[];
  readonly report: { readonly existing: number; readonly none: number };
  readonly errors: WorkReport['errors'];
}

export function previewLetters(ports: WorkPorts, keys: readonly string[], terms: JobTerms): WorkReport {
  const { wanted, report, errors } = gather(ports, keys, terms);
  return { counts: { deliveries: wanted.length, ...report }, errors };
}

export function queueLettersOf(ports: WorkPorts, keys: readonly string[], terms: JobTerms): WorkReport {
  return ports.lock.hold(() => {
    const { facts, deliveries, wanted, report, errors } = gather(ports, keys, terms);
    const taken = deliveries.map((row) => row.deliveryNumber);
    const next = ports.tables.series('M', facts.today.slice(0, 4), taken);
    const made = { at: ports.clock.now(), by: ports.user.email() };
    const added = wanted.map(({ member, payload }) =>
      deliveryRow(payload, member, facts, { deliveryNumber: next(), ...made }),
    );
    const changes = wanted.flatMap(({ rows }, at): Change<typeof quotes>[] =>
      rows.map((row) => ({
        id: row.quoteNumber,
        set: {
          deliveryMethod: added[at]!.method,
          deliveryState: added[at]!.state,
          letterTitle: letterTitles[wanted[at]!.payload.letter],
          ...(row.state === '下書き' ? { state: '案内準備完了' } : {}),
        },
      })),
    );
    if (added.length > 0) {
      ports.tables.append(outbox, added);
      ports.tables.update(quotes, changes);
      ports.tables.flush();
    }
    const told = [...wanted.map(({ payload }) => payload.memberKey), ...errors.map(({ id }) => id ?? '')];
    return { counts: { deliveries: added.length, ...report }, errors, keys: told };
  });
}

/** Six reads. */
function gather(ports: WorkPorts, keys: readonly string[], terms: JobTerms): Gathered {
  const facts = gatherLetterFacts(ports);
  const deliveries = ports.tables.read(outbox);
  const keysThere = new Set(
    // A row in doubt counts: rather no second letter than two.
    deliveries.filter(({ state }) => reading(state) !== '取消').map((row) => row.idempotencyKey),
  );
  const roster = lookup(ports.tables.read(members), (row) => row.memberKey);
  const byMember = new Map<string, Quote[]>();
  for (const row of ports.tables.sound(quotes)) {
    const meant =
      READY.includes(row.state) &&
      row.effectiveDate === terms.effectiveDate &&
      row.transaction === terms.transaction;
    if (meant) byMember.set(row.memberKey, [...(byMember.get(row.memberKey) ?? []), row]);
  }
  const wanted: Wanted[] = [];
  const errors: WorkReport['errors'][number][] = [];
  let existing = 0;
  let none = 0;
  for (const key of keys) {
    const rows = byMember.get(key) ?? [];
    const frozen = rows.flatMap((row) => readFrozen(row) ?? []);
    const read = attempt(() => {
      const found = roster.get(key);
      return { member: found, mandate: !found || hasMandate(facts.programs.get(found.program)) };
    });
    if (!read.ok) {
      errors.push(memberMessage(read.problem, key, ''));
      continue;
    }
    const { member, mandate } = read.value;
    if (!member || frozen.length === 0) {
      none += 1;
      continue;
    }
    // Decision 16: without a mandate nothing of it goes out, not even a row that waits.
    if (!mandate) {
      errors.push(
        memberMessage(mailProblems.noMandate({ program: member.program }), key, member.memberNumber),
      );
      continue;
    }
    const payload: DeliveryPayload = {
      version: 1,
      memberKey: key,
      quoteNumbers: rows.map((row) => row.quoteNumber),
      letter: kindOfLetter(frozen.map(({ choice }) => choice)),
    };
    if (keysThere.has(deliveryIdentity(payload))) existing += 1;
    else wanted.push({ member, rows, payload });
  }
  return { facts, deliveries, wanted, report: { existing, none }, errors };
}
