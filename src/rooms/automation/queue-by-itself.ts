// The hourly run makes quotes by itself (rule C20): of rows that two runs saw as a person left them.
import { addDays } from '../../domain/calendar';
import { tried, type Problem } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import type { Ports } from '../../ports';
import { disclosures } from '../../tables/disclosures';
import { memberPrint } from '../../tables/member-print';
import { outbox } from '../../tables/outbox';
import { quotes as quoteTable } from '../../tables/quotes';
import { attempt, certain, reading } from '../../tables/unread';
import { automaticClaim, automaticMark, mailProblems, unclaimed } from '../mail';
import { addQuotes, decideQuotes, nextStart } from '../quotes';
import { programOf } from '../../programs';
import { mayGoByItself } from './by-itself-clauses';
import { gatherByItself, quoteByItself, type ByItselfWorld } from './by-itself-world';
import { marksOf } from './judge-by-itself';
import { sendTime } from './send-time';
import {
  forgetOld,
  isForgotten,
  keepQueued,
  keepStart,
  startMarks,
  switchMarks,
  type StartMark,
} from './start-marks';
import { automationAudit, queueText } from './words';

export type QueuePorts = Pick<
  Ports,
  | 'tables'
  | 'rates'
  | 'clock'
  | 'lock'
  | 'time'
  | 'user'
  | 'selection'
  | 'audit'
  | 'log'
  | 'mailer'
  | 'switches'
  | 'keepDeadlines'
  | 'memory'
>;

/** More in one run is no work of single rows. */
const MOST_A_RUN = 10;

export function queueByItself(ports: QueuePorts): { readonly queued: readonly string[] } {
  if (switchMarks(ports).size === 0) return { queued: [] };
  return ports.lock.hold(() => {
    const queued: string[] = [];
    // Read once: each key is another member in a programme, so that no quote changes what is asked about the next.
    const world = gatherByItself(ports);
    const today = ports.clock.today();
    forgetOld(ports, waitingNumbers(world), today);
    for (const [memberKey, mark] of [...startMarks(ports), ...preChecks(ports)]) {
      if (isForgotten(mark, today)) keepStart(ports, memberKey, undefined);
      if (isForgotten(mark, today) || mark.kept !== undefined) continue;
      const row = world.roster.find((one) => one.memberKey === memberKey);
      const print = row && memberPrint(row);
      // Somebody else has written the row since, if only an import: it is no person's finished row any more.
      if (print === undefined || (mark.from === 'hand' && print !== mark.print)) {
        keepStart(ports, memberKey, undefined);
        continue;
      }
      if (mark.seen === undefined || print !== mark.print) {
        keepStart(ports, memberKey, { ...mark, print, seen: ports.clock.now() });
        continue;
      }
      if (mark.seen >= ports.clock.now()) continue;
      if (queued.length === MOST_A_RUN || ports.time.spent()) break;
      const made = makeOne(ports, world, { memberKey, mark });
      if ('kept' in made) keepStart(ports, memberKey, { ...mark, kept: made.kept });
      else queued.push(made.deliveryNumber);
    }
    if (queued.length > 0) {
      ports.audit.record('queueByItself', queued, automationAudit.queued(queued.length));
      ports.tables.flush();
    }
    ports.log.info('queueByItself', { queued: queued.length });
    return { queued };
  });
}

/** Pre-checks that staff finished yesterday or today; each starts once. */
function preChecks(ports: Pick<Ports, 'tables' | 'clock' | 'memory'>): Map<string, StartMark> {
  const known = startMarks(ports);
  const since = addDays(ports.clock.today(), -1);
  const found = new Map<string, StartMark>();
  for (const row of ports.tables.readColumns(disclosures, ['memberKey', 'finishedOn', 'finishedBy'])) {
    const on = reading(row.finishedOn);
    if (typeof on !== 'string' || on < since || row.finishedBy === '' || known.has(row.memberKey)) continue;
    found.set(row.memberKey, { at: `${on}T00:00:00`, print: '', from: 'preCheck' });
  }
  return found;
}

const waitingNumbers = ({ deliveries }: ByItselfWorld): ReadonlySet<string> =>
  new Set(
    deliveries
      .filter(({ state }) => ['送信待ち', '送信中', '確認待ち'].includes(String(reading(state))))
      .map(({ deliveryNumber }) => deliveryNumber),
  );

type Made = { readonly deliveryNumber: string } | { readonly kept: string };

function makeOne(
  ports: QueuePorts,
  world: ByItselfWorld,
  { memberKey, mark }: { readonly memberKey: string; readonly mark: StartMark },
): Made {
  const kept = (problem: Problem): Made => ({ kept: problemText(problem) });
  const read = attempt(() => certain(world.roster.find((one) => one.memberKey === memberKey))!);
  if (!read.ok) return kept(read.problem);
  const member = read.value;
  const expiry = programOf(member.program)?.cover.expiry.value;
  const row = world.facts.programs.get(member.program);
  // As a person is proposed it; for whom a policy stands, clause noPolicy makes none.
  const start = expiry && nextStart(expiry, row, [], world.facts.today).effectiveDate;
  if (!start) return { kept: queueText.startUnknown };
  const transaction = '新規' as const;
  const decided = decideQuotes(member, { effectiveDate: start, transaction }, world.facts);
  if (!decided.ok) return kept(decided.problem);
  const at = sendTime(world.now, world.calendar);
  const failed = mayGoByItself(
    quoteByItself(ports, world, {
      member,
      startedBy: mark.from,
      runsUnchanged: 2,
      quotes: decided.value.map(({ frozen }) => frozen),
      numbers: [],
      deliveryNumber: '',
      marks: marksOf(decided.value),
      asDecidedNow: true,
      stopped: false,
      waited: true,
      inHours: true,
    }),
  );
  const nothing = failed.find(({ keeps }) => keeps === 'nothing');
  if (nothing) return { kept: nothing.text };
  const request = { members: [memberKey], effectiveDate: start, transaction };
  const added = tried(() => addQuotes(ports, request, ports.tables.read(quoteTable)).report);
  if (!added.ok) return kept(added.problems[0]!);
  const [deliveryNumber] = added.value.deliveries;
  if (deliveryNumber === undefined) return { kept: added.value.refused[0]?.message ?? queueText.nothingNew };
  const doubt =
    failed.find(({ keeps }) => keeps === 'person')?.text ?? (at ? undefined : queueText.yearUnknown);
  const set = doubt
    ? {
        ...unclaimed,
        state: '確認待ち' as const,
        error: problemText(mailProblems.heldByItself({ reason: doubt })),
      }
    : { scheduledAt: at!, confirmedBy: automaticClaim, confirmedRecipient: member.email.trim() };
  ports.tables.update(outbox, [
    { id: deliveryNumber, set: { ...set, automatic: automaticMark, createdBy: automaticClaim } },
  ]);
  ports.tables.flush();
  keepQueued(ports, deliveryNumber, { memberKey, print: memberPrint(member), from: mark.from, start });
  return { deliveryNumber };
}
