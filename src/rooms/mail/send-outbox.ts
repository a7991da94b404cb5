// 送信: a chunk is reserved under the lock, sent without it, and its results are written under it again.
import { problemText } from '../../domain/problem-text';
import { refuse } from '../../domain/problem';
import { outbox } from '../../tables/outbox';
import type { SendOutboxReport, SendOutboxRequest } from './contract';
import { reserveChunk } from './reserve-chunk';
import { tellDeliveries } from './delivery-effects';
import { isMail, readOutbox } from './outbox-queue';
import { type PreparedSend, type SendMode, hasNothingToSend, prepareSend } from './prepare-send';
import { recordResults } from './record-results';
import type { MailStop } from '../../domain/mail-stop';
import { type DeliveryResult, sendOne, stopProblem } from './send-one';
import { deliveryMessage } from './words';
import type { Ports } from '../../ports';

export type SendPorts = Pick<
  Ports,
  | 'tables'
  | 'clock'
  | 'rates'
  | 'lock'
  | 'time'
  | 'user'
  | 'documents'
  | 'mailer'
  | 'letters'
  | 'audit'
  | 'log'
  | 'memory'
>;

const BY_A_PERSON: SendMode = { confirmedOnly: false };

export function sendOutbox(
  ports: SendPorts,
  request: SendOutboxRequest = {},
  mode: SendMode = BY_A_PERSON,
): SendOutboxReport {
  // Most hours there is nothing to do: three columns then, and no lock.
  if (mode.confirmedOnly && hasNothingToSend(ports)) return nothingSent({ doubtful: [], blocked: [] });
  const prepared = ports.lock.hold(() => prepareSend(ports, request, mode));
  if ('refusal' in prepared) refuse(prepared.refusal);
  if (mode.confirmedOnly && prepared.numbers.size === 0) return nothingSent(prepared);
  const results = isLeftToOwner(ports, prepared, request) ? [] : sendAll(ports, prepared);
  return report(ports, prepared, request, results);
}

function nothingSent({ doubtful, blocked }: Pick<PreparedSend, 'doubtful' | 'blocked'>): SendOutboxReport {
  const nothing = { sent: [], prepared: [], failed: [], handedOver: [], left: 0, quotaLeft: 0 };
  return { ...nothing, doubtful, blocked };
}

/** Mail goes out from one account: where the trigger has an owner, everybody else only confirms. */
function isLeftToOwner(
  ports: Pick<Ports, 'user'>,
  prepared: PreparedSend,
  request: SendOutboxRequest,
): boolean {
  if (prepared.owner === '') return false;
  return request.confirmOnly === true || ports.user.email() !== prepared.owner;
}

function sendAll(ports: SendPorts, prepared: PreparedSend): DeliveryResult[] {
  const results: DeliveryResult[] = [];
  const tried = new Set<string>();
  let stop: MailStop | undefined;
  // The first chunk always runs, so that every call gets somewhere.
  do {
    const chunk = ports.lock.hold(() => reserveChunk(ports, prepared, tried));
    if (chunk.length === 0) break;
    const done = chunk.map((ready): DeliveryResult => {
      tried.add(ready.delivery.deliveryNumber);
      if (ports.time.spent() && tried.size > 1) {
        return { outcome: 'returned', delivery: ready.delivery, ready };
      }
      // No letter is made into a PDF that nobody gets today.
      if (stop !== undefined)
        return { outcome: 'returned', delivery: ready.delivery, ready, problem: stopProblem(stop), stop };
      const result = sendOne(ports, ready);
      stop = result.stop;
      return result;
    });
    ports.lock.hold(() => recordResults(ports, done));
    results.push(...done);
  } while (stop === undefined && !ports.time.spent());
  // Once a run, not once a chunk: quotes and policies are read whole. What a crash leaves untold the next run tells.
  if (results.length > 0) {
    ports.lock.hold(() => {
      tellDeliveries(ports);
      ports.tables.flush();
    });
  }
  return results;
}

function report(
  ports: SendPorts,
  prepared: PreparedSend,
  request: SendOutboxRequest,
  results: readonly DeliveryResult[],
): SendOutboxReport {
  const of = (outcome: DeliveryResult['outcome']): string[] =>
    results.filter((result) => result.outcome === outcome).map((result) => result.delivery.deliveryNumber);
  const left = readOutbox(ports).filter(
    (row) => row.state === '送信待ち' && prepared.numbers.has(row.deliveryNumber),
  );
  const quotaLeft = ports.mailer.remainingQuota();
  const handedOver = isLeftToOwner(ports, prepared, request) ? left : [];
  const blocked = [...prepared.blocked];
  const stopped = results.find(({ stop }) => stop !== undefined)?.stop;
  const stop = stopped ?? (quotaLeft > 0 ? undefined : 'day');
  // A run that was stopped leaves papers as well: what goes on at once would only be stopped again.
  const stranded = stop === undefined || handedOver.length > 0 ? [] : stopped ? left : left.filter(isMail);
  const why = stopProblem(stop ?? 'day');
  const error = problemText(why);
  const untold = stranded.filter((row) => row.error !== error);
  if (untold.length > 0) {
    ports.lock.hold(() => {
      ports.tables.update(
        outbox,
        untold.map((row) => ({ id: row.deliveryNumber, set: { error } })),
        'skip',
      );
      ports.tables.flush();
    });
  }
  blocked.push(...stranded.map((row) => deliveryMessage(why, row.deliveryNumber)));
  const uncopied = results.filter(({ outcome, problem }) => outcome === 'sent' && problem !== undefined);
  blocked.push(
    ...uncopied.map(({ problem, delivery }) => deliveryMessage(problem!, delivery.deliveryNumber)),
  );
  const summary = {
    sent: of('sent'),
    prepared: of('prepared'),
    failed: results.flatMap((result) =>
      result.outcome === 'failed' && result.problem
        ? [deliveryMessage(result.problem, result.delivery.deliveryNumber)]
        : [],
    ),
    doubtful: [...prepared.doubtful, ...of('doubtful')],
    blocked,
    handedOver: handedOver.map((row) => row.deliveryNumber),
    // Mails without quota are told in `blocked`: a page that goes on while something is left must come to an end.
    left: left.length - stranded.length - handedOver.length,
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
