// This file defines 送信: claim a chunk under the lock, send without it, write the results under it again.
import { moveDelivery, type DeliveryState } from '../../domain/delivery-state';
import { moveQuote, type QuoteState } from '../../domain/quote-state';
import { DaichoError, type Problem } from '../../domain/problem';
import { outbox, type Delivery } from '../../tables/outbox';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { referrals } from '../../tables/referrals';
import type { RowMessage, SendOutboxReport, SendOutboxRequest } from '../../ui/contract';
import type { ReadyDelivery } from './delivery-check';
import { templateText } from './delivery-rows';
import { auditText, deliveryMessage, errorText } from '../messages';
import {
  gatherDeliveryWorld,
  newAddressCheck,
  queueOf,
  readOutbox,
  unconfirmedMails,
  waitingAgain,
} from './outbox-queue';
import { sendOne, type DeliveryResult } from './send-one';
import type { Change, Ports } from '../ports';
import { wholeNumber } from '../quotes/quote-facts';

type SendPorts = Pick<
  Ports,
  'tables' | 'clock' | 'lock' | 'time' | 'user' | 'documents' | 'mailer' | 'letters' | 'audit' | 'log'
>;
type DeliveryChange = Change<typeof outbox>;

const USUAL_CHUNK = 10;

interface Prepared {
  readonly doubtful: readonly string[];
  readonly blocked: readonly RowMessage[];
  readonly numbers: ReadonlySet<string>;
  readonly chunkSize: number;
}

export function sendOutbox(ports: SendPorts, request: SendOutboxRequest = {}): SendOutboxReport {
  const prepared = ports.lock.hold(() => prepare(ports, request));
  if ('refusal' in prepared) throw new DaichoError(prepared.refusal);
  const results: DeliveryResult[] = [];
  const tried = new Set<string>();
  // The first chunk always runs, so that every call gets somewhere.
  do {
    const chunk = ports.lock.hold(() => claim(ports, prepared, tried));
    if (chunk.length === 0) break;
    const done = chunk.map((ready): DeliveryResult => {
      tried.add(ready.delivery.deliveryNumber);
      if (ports.time.spent() && tried.size > 1) {
        return { outcome: 'returned', delivery: ready.delivery, ready };
      }
      return sendOne(ports, ready);
    });
    ports.lock.hold(() => record(ports, done));
    results.push(...done);
  } while (!ports.time.spent());
  return report(ports, prepared, results);
}

/** Crashed rows first, then what is held, then the confirmation of rule C14. */
function prepare(ports: SendPorts, request: SendOutboxRequest): Prepared | { readonly refusal: Problem } {
  const deliveries = readOutbox(ports);
  const changes: DeliveryChange[] = [];
  const doubtful: string[] = [];
  const current = deliveries.map((row) => {
    if (row.state !== '送信中') return row;
    // Paper cannot have left the house: its PDF is simply made again.
    const state = row.method === 'メール' ? '要確認（送信結果不明）' : '送信待ち';
    const error =
      row.method === 'メール'
        ? errorText({ code: 'deliveryDoubtful', params: { deliveryNumber: row.deliveryNumber } })
        : '';
    changes.push({ id: row.deliveryNumber, set: { state, error } });
    if (row.method === 'メール') doubtful.push(row.deliveryNumber);
    return { ...row, state, error };
  });

  const world = gatherDeliveryWorld(ports);
  const queue = queueOf(current, world, request.deliveries, ports.user.isManager());
  for (const { delivery, problem } of queue.held) {
    const error = errorText(problem);
    if (delivery.state === '確認待ち' && delivery.error === error) continue;
    const state = moveDelivery(delivery.state as DeliveryState, 'hold') ?? delivery.state;
    changes.push({ id: delivery.deliveryNumber, set: { state, error } });
  }

  const unconfirmed = unconfirmedMails(queue);
  const isNew = newAddressCheck(current);
  const newAddresses = unconfirmed.filter(({ delivery }) => isNew(delivery)).length;
  const needed = unconfirmed.length > 1 || newAddresses > 0;
  // Typed is what the person sees: every mail about to go out, also those confirmed before a stop or a spent quota.
  const mails = queue.ready.filter(({ delivery }) => delivery.method === 'メール').length;
  const refusal = needed ? confirmationProblem(mails, newAddresses, request.confirm) : undefined;
  if (!refusal) {
    for (const { delivery } of queue.ready) {
      const waiting = waitingAgain(delivery.state as DeliveryState);
      const confirmedBy = delivery.confirmedBy || (delivery.method === 'メール' ? ports.user.email() : '');
      if (waiting === delivery.state && confirmedBy === delivery.confirmedBy) continue;
      changes.push({ id: delivery.deliveryNumber, set: { state: waiting, confirmedBy, error: '' } });
    }
    if (needed) {
      const subjects = unconfirmed.map(({ delivery }) => delivery.deliveryNumber);
      ports.audit.record('confirmOutbox', subjects, auditText.confirmed(unconfirmed.length));
    }
  }
  if (doubtful.length > 0) ports.audit.record('sendOutbox', doubtful, auditText.doubtful(doubtful.length));
  if (changes.length > 0) ports.tables.update(outbox, changes);
  if (changes.length > 0) ports.tables.flush();
  if (refusal) return { refusal };
  return {
    doubtful,
    blocked: [
      ...queue.held.map(({ delivery, problem }) => deliveryMessage(problem, delivery.deliveryNumber)),
      ...queue.refused.map(({ deliveryNumber, problem }) => deliveryMessage(problem, deliveryNumber)),
    ],
    numbers: new Set(queue.ready.map(({ delivery }) => delivery.deliveryNumber)),
    chunkSize: wholeNumber(world.facts.setting('mailChunkSize'), USUAL_CHUNK),
  };
}

function confirmationProblem(
  count: number,
  newAddresses: number,
  confirm: number | undefined,
): Problem | undefined {
  if (confirm === undefined) return { code: 'confirmNumber', params: { count, newAddresses } };
  return confirm === count ? undefined : { code: 'confirmDiffers', params: { count, confirm } };
}

/** Re-reads the states: what somebody cancelled or took meanwhile is not touched. */
function claim(ports: SendPorts, prepared: Prepared, tried: ReadonlySet<string>): ReadyDelivery[] {
  const open = [...prepared.numbers].filter((number) => !tried.has(number));
  if (open.length === 0) return [];
  const waiting = readOutbox(ports).filter(
    (row) =>
      row.state === '送信待ち' && prepared.numbers.has(row.deliveryNumber) && !tried.has(row.deliveryNumber),
  );
  // Checked again with today's facts: a mandate or an address may have been changed since.
  const { ready } = queueOf(waiting, gatherDeliveryWorld(ports), undefined, false);
  const quota = ports.mailer.remainingQuota();
  let mails = 0;
  const chunk: ReadyDelivery[] = [];
  for (const candidate of ready) {
    if (chunk.length === prepared.chunkSize) break;
    if (candidate.delivery.method === 'メール') {
      if (candidate.delivery.confirmedBy === '' || mails === quota) continue;
      mails += 1;
    }
    chunk.push(candidate);
  }
  if (chunk.length === 0) return [];
  const claimed = chunk.map(({ delivery, ...rest }) => ({
    ...rest,
    delivery: { ...delivery, state: '送信中', attempts: (delivery.attempts ?? 0) + 1 },
  }));
  ports.tables.update(
    outbox,
    claimed.map(({ delivery, mail, letter }) => ({
      id: delivery.deliveryNumber,
      set: {
        state: '送信中',
        attempts: delivery.attempts,
        subject: mail?.subject ?? '',
        template: templateText(letter.template),
        error: '',
      },
    })),
  );
  ports.tables.flush();
  return claimed;
}

/** Writes what really happened, also over a state that somebody changed meanwhile. */
function record(ports: SendPorts, results: readonly DeliveryResult[]): void {
  const rows = new Map(readOutbox(ports).map((row) => [row.deliveryNumber, row]));
  const quotes = new Map(ports.tables.read(quoteTable).map((row) => [row.quoteNumber, row]));
  const deliveryChanges: DeliveryChange[] = [];
  const quoteChanges: Change<typeof quoteTable>[] = [];
  for (const result of results) {
    const row = rows.get(result.delivery.deliveryNumber);
    const state = stateAfter(result);
    if (row) deliveryChanges.push({ id: row.deliveryNumber, set: deliverySet(ports, result, row, state) });
    for (const quoteNumber of result.ready.quoteNumbers) {
      const quote = quotes.get(quoteNumber);
      if (quote) quoteChanges.push({ id: quoteNumber, set: quoteSet(ports, result, quote, state) });
    }
  }
  if (deliveryChanges.length > 0) ports.tables.update(outbox, deliveryChanges);
  if (quoteChanges.length > 0) ports.tables.update(quoteTable, quoteChanges);
  recordReferrals(ports, results);
  const count = (outcome: DeliveryResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  const subjects = results
    .filter((result) => result.outcome !== 'returned')
    .map((result) => result.delivery.deliveryNumber);
  if (subjects.length > 0) {
    const summary = auditText.sendOutbox(count('sent'), count('prepared'), count('failed'));
    ports.audit.record('sendOutbox', subjects, summary);
  }
  ports.tables.flush();
}

/** 照会状 made ready for FAX or post: 照会 says so, unless the answer came first. */
function recordReferrals(ports: SendPorts, results: readonly DeliveryResult[]): void {
  const asked = new Set(
    results.flatMap(({ outcome, ready: { letter } }) =>
      outcome === 'prepared' && letter.kind === 'insurerReferral'
        ? letter.questions.map(({ referralNumber }) => referralNumber)
        : [],
    ),
  );
  if (asked.size === 0) return;
  const open = ports.tables
    .read(referrals)
    .filter((row) => asked.has(row.referralNumber) && row.state === '未送付');
  const set = { state: '送付済', sentOn: ports.clock.today() };
  ports.tables.update(
    referrals,
    open.map((row) => ({ id: row.referralNumber, set })),
  );
}

const eventOf = { sent: 'sent', prepared: 'dispatched', failed: 'failed', returned: 'returned' } as const;

function stateAfter(result: DeliveryResult): DeliveryState {
  return moveDelivery('送信中', eventOf[result.outcome])!;
}

function deliverySet(
  ports: SendPorts,
  result: DeliveryResult,
  row: Delivery,
  state: DeliveryState,
): Partial<Delivery> {
  const surprised = row.state !== '送信中' && row.state !== '要確認（送信結果不明）';
  const notes = [
    result.problem ? errorText(result.problem) : '',
    surprised ? errorText({ code: 'changedWhileSending' }) : '',
  ];
  return {
    // Nothing left the house and somebody decided otherwise meanwhile: their state stands.
    state: result.outcome === 'returned' && surprised ? row.state : state,
    error: notes.filter((note) => note !== '').join('／'),
    ...(result.attachment ? { attachment: result.attachment } : {}),
    ...(result.outcome === 'sent' ? { sentAt: ports.clock.now() } : {}),
  };
}

function quoteSet(
  ports: SendPorts,
  result: DeliveryResult,
  quote: Quote,
  state: DeliveryState,
): Partial<Quote> {
  const set: Partial<Quote> = { deliveryState: state, deliveryMethod: result.delivery.method };
  if (result.outcome !== 'sent') return set;
  const moved = moveQuote(quote.state as QuoteState, 'deliver');
  return { ...set, deliveredOn: ports.clock.today(), ...(moved ? { state: moved } : {}) };
}

function report(ports: SendPorts, prepared: Prepared, results: readonly DeliveryResult[]): SendOutboxReport {
  const of = (outcome: DeliveryResult['outcome']): string[] =>
    results.filter((result) => result.outcome === outcome).map((result) => result.delivery.deliveryNumber);
  const left = readOutbox(ports).filter(
    (row) => row.state === '送信待ち' && prepared.numbers.has(row.deliveryNumber),
  );
  const quotaLeft = ports.mailer.remainingQuota();
  const blocked = [...prepared.blocked];
  const stranded = quotaLeft > 0 ? [] : left.filter((row) => row.method === 'メール');
  if (stranded.length > 0) {
    const error = errorText({ code: 'quotaEmpty' });
    ports.lock.hold(() => {
      ports.tables.update(
        outbox,
        stranded.map((row) => ({ id: row.deliveryNumber, set: { error } })),
      );
      ports.tables.flush();
    });
    blocked.push(...stranded.map((row) => deliveryMessage({ code: 'quotaEmpty' }, row.deliveryNumber)));
  }
  const summary = {
    sent: of('sent'),
    prepared: of('prepared'),
    failed: results.flatMap((result) =>
      result.outcome === 'failed' && result.problem
        ? [deliveryMessage(result.problem, result.delivery.deliveryNumber)]
        : [],
    ),
    doubtful: prepared.doubtful,
    blocked,
    // Mails without quota are told in `blocked`: a page that goes on while something is left must come to an end.
    left: left.length - stranded.length,
    quotaLeft,
  };
  ports.log.info('sendOutbox', {
    sent: summary.sent.length,
    prepared: summary.prepared.length,
    failed: summary.failed.length,
    doubtful: summary.doubtful.length,
    blocked: summary.blocked.length,
    left: summary.left,
  });
  return summary;
}
