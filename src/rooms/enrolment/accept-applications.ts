import { pick } from '../../domain/pick';
import { readForm } from '../../domain/form-reader';
import { oneByOne } from '../../domain/one-by-one';
import { refuse, tried } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import { programOf } from '../../programs';
import { applications as applicationTable } from '../../tables/applications';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { certain } from '../../tables/unread';
import { readFrozen } from '../quotes';
import { solicitationProblems } from '../solicitation';
import {
  type ApplicationPorts,
  decide,
  gather,
  isFirm,
  newTally,
  take,
  type World,
  write,
} from './application-world';
import type {
  AcceptApplicationsReport,
  AcceptApplicationsRequest,
  AcceptHeldRequest,
  ApplicationDesk,
  ApplicationLine,
  CloseHeldRequest,
} from './contract';
import { LONGEST_TEXT, missing } from './read-step';
import { enrolmentAudit, enrolmentProblems, rowNames } from './words';

export const QUOTES_A_CHUNK = 500;

/** What of the application may be keyed on the page beside the rows. */
const asked = () => [enrolmentProblems.midTermPremiumMissing.code, enrolmentProblems.noPolicyToRenew.code];

/** What stands in the way of each quote today, and what came in for it; writes nothing. */
export function openApplications(ports: ApplicationPorts): ApplicationDesk {
  const selected = ports.selection.ids(quoteTable);
  const world = gather(ports);
  const today = ports.clock.today();
  const chosen =
    selected.length > 0
      ? selected.flatMap((number) => ports.tables.orAside(() => world.quotes.get(number)) ?? [])
      : openQuotes(world);
  return {
    lines: chosen.flatMap((quote) => ports.tables.orAside(() => lineOf(quote, world, today)) ?? []),
    today,
  };
}

/** Held applications first, each with the latest quote of its case; then the firm quotes that went out. */
function openQuotes(world: World): readonly Quote[] {
  const all = world.allQuotes();
  const held = new Map<string, Quote>();
  for (const quote of all) {
    const arrived = world.arrivals.heldFor(quote);
    if (arrived) held.set(arrived.applicationNumber, quote);
  }
  const waiting = new Set(held.values());
  const firm = all.filter((quote) => isFirm(quote) && quote.state === '案内済' && !waiting.has(quote));
  return [...waiting, ...firm];
}

function lineOf(quote: Quote, world: World, today: string): ApplicationLine {
  const arrived = world.arrivals.heldFor(quote);
  const paper = arrived ?? { receivedOn: today, sent: '', midTermPremium: '', originalInception: '' };
  const decided = tried(() => decide(quote, { ...paper, upheldOn: '' }, world));
  const problems = decided.ok ? [] : decided.problems;
  const asks = (code: string): boolean => problems.some((problem) => problem.code === code);
  const asksUpheld = asks(enrolmentProblems.applicationCameFirst.code);
  return {
    ...pick(quote, 'quoteNumber', 'memberNumber', 'organization', 'transaction', 'effectiveDate', 'label'),
    programName: programOf(quote.program)?.shortName ?? quote.program,
    planName: readFrozen(quote)?.plan.name ?? quote.plan,
    premiumYen: decided.ok
      ? decided.value.terms.termPremiumYen
      : quote.transaction === '中途'
        ? null
        : quote.annualPremiumYen,
    asksPremium: asks(enrolmentProblems.midTermPremiumMissing.code),
    asksInception: asks(enrolmentProblems.noPolicyToRenew.code),
    arrived: arrived ? { ...pick(arrived, 'applicationNumber', 'receivedOn', 'document'), asksUpheld } : null,
    previousPolicy: decided.ok ? (decided.value.previous?.policyNumber ?? '') : '',
    missing: problems.filter(({ code }) => !asked().includes(code)).map((problem) => shown(problem)),
  };
}

export function acceptApplications(
  ports: ApplicationPorts,
  request: AcceptApplicationsRequest,
): AcceptApplicationsReport {
  const read = readPapers(request, ports.clock.today());
  return ports.lock.hold(() => {
    const world = gather(ports);
    const { quoteNumbers } = request;
    const chosen = [...new Set(quoteNumbers === 'selected' ? ports.selection.ids(quoteTable) : quoteNumbers)];
    if (chosen.length === 0) refuse(enrolmentProblems.noQuotesForApplication());
    const tally = newTally();
    const members = new Map<string, string>();
    let left = 0;
    const refused = oneByOne(
      chosen,
      String,
      (quoteNumber) => {
        const quote = world.quotes.get(quoteNumber);
        if (!quote) refuse(solicitationProblems.quoteUnknown({ quoteNumber }));
        if (tally.accepted.length >= QUOTES_A_CHUNK) {
          left += 1;
          return;
        }
        members.set(quoteNumber, quote.memberNumber);
        const midTermPremium = request.premiums?.[quoteNumber] ?? '';
        const originalInception = request.inceptions?.[quoteNumber] ?? '';
        take(quote, { ...read, midTermPremium, originalInception }, '', world, tally);
      },
      (quoteNumber) => rowNames.member(members.get(quoteNumber) ?? '', quoteNumber),
    );
    write(ports, world, tally, chosen);
    const { accepted, existing, held } = tally;
    ports.log.info('acceptApplications', {
      accepted: accepted.length,
      held: held.length,
      existing: existing.length,
      refused: refused.length,
      left,
    });
    return { accepted, existing, held, refused, left };
  });
}

/** What was held, by its own papers: one click once nothing is missing. */
export function acceptHeld(
  ports: ApplicationPorts,
  request: AcceptHeldRequest,
): { readonly policyNumber: string } {
  const { quoteNumber, upheld = false, premium = '', inception = '' } = request;
  return ports.lock.hold(() => {
    const world = gather(ports);
    const quote = world.quotes.get(quoteNumber);
    if (!quote) refuse(solicitationProblems.quoteUnknown({ quoteNumber }));
    const tally = newTally();
    const arrived = world.arrivals.heldFor(quote);
    const standing = world.ledger.all().find((policy) => policy.quoteNumber === quoteNumber);
    if (!arrived)
      return standing
        ? { policyNumber: standing.policyNumber }
        : refuse(enrolmentProblems.noApplicationHeld({ quoteNumber }));
    const paper = {
      ...pick(arrived, 'receivedOn', 'document', 'sent'),
      midTermPremium: premium || arrived.midTermPremium,
      originalInception: inception || arrived.originalInception,
    };
    // Refused, it waits as it waited: nothing is written.
    take(quote, paper, upheld ? ports.clock.today() : '', world, tally);
    write(ports, world, tally, [quoteNumber]);
    return { policyNumber: [...tally.accepted, ...tally.existing][0]!.policyNumber };
  });
}

/** The member took it back, or another way was gone: it waits no longer, and stays on record. */
export function closeHeld(ports: ApplicationPorts, request: CloseHeldRequest): { readonly state: string } {
  const form = readForm<'reason'>(request, ports.clock.today());
  const reason = form.text('reason', { need: missing('reason'), max: LONGEST_TEXT });
  form.done();
  const { applicationNumber } = request;
  return ports.lock.hold(() => {
    const row = certain(
      ports.tables.read(applicationTable).find((one) => one.applicationNumber === applicationNumber),
    );
    if (!row || row.state !== '受付保留')
      refuse(enrolmentProblems.noApplicationHeld({ quoteNumber: row?.quoteNumber ?? applicationNumber }));
    const set = { state: '終了' as const, missing: reason };
    ports.tables.update(applicationTable, [{ id: applicationNumber, set }]);
    const subjects = [applicationNumber, row.quoteNumber];
    ports.keepDeadlines(ports, [row.quoteNumber]);
    ports.audit.record('closeHeld', subjects, enrolmentAudit.applicationClosed(reason));
    ports.tables.flush();
    return { state: set.state };
  });
}

/** The application paper: when it came, which one, to whom it went on. */
function readPapers(request: AcceptApplicationsRequest, today: string) {
  const form = readForm<'receivedOn' | 'document' | 'sent'>(request, today);
  const read = {
    receivedOn: form.date('receivedOn', { need: enrolmentProblems.applicationDateMissing() }),
    document: form.text('document', {
      need: enrolmentProblems.applicationDocumentMissing(),
      max: LONGEST_TEXT,
    }),
    sent: form.text('sent', { max: LONGEST_TEXT }),
  };
  form.done();
  return read;
}
