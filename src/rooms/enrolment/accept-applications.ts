import { pick } from '../../domain/pick';
import { readForm } from '../../domain/form-reader';
import type { Policy } from '../../domain/policy';
import { oneByOne } from '../../domain/one-by-one';
import { refuse, refuseAll, tried, valueOf } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import { moveQuote } from '../../domain/quote-state';
import { programOf } from '../../programs';
import { applications as applicationTable } from '../../tables/applications';
import { programs as programTable } from '../../tables/masters';
import { members as memberTable } from '../../tables/members';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { certain, lookup, type Lookup } from '../../tables/unread';
import { lastStepOn } from '../../domain/enrolment-rules';
import type {
  AcceptApplicationsReport,
  AcceptApplicationsRequest,
  AcceptHeldRequest,
  ApplicationDesk,
  ApplicationLine,
  CloseHeldRequest,
} from './contract';
import { type Arrivals, type ArrivedPaper, openArrivals } from './arrivals';
import { readFrozen } from '../quotes';
import { memberProblems } from '../../domain/member-problems';
import type { Change, Ports } from '../../ports';
import {
  declarationFor,
  type EnrolmentRecords,
  gatherEnrolmentRecords,
  missingFor,
  onFileOf,
  solicitationProblems,
} from '../solicitation';
import { openLedger, type Ledger } from './ledger';
import { LONGEST_TEXT, missing } from './read-step';
import {
  isOpen,
  termOf,
  wrongWithQuote,
  type Application,
  type NewTerm,
  type TermFacts,
} from './policy-terms';
import { enrolmentAudit, enrolmentProblems, rowNames } from './words';

type ApplicationPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log' | 'selection'>;

export const QUOTES_A_CHUNK = 500;

interface World {
  readonly quotes: Lookup<Quote>;
  readonly allQuotes: () => readonly Quote[];
  readonly records: EnrolmentRecords;
  readonly ledger: Ledger;
  readonly arrivals: Arrivals;
  facts(quote: Quote): TermFacts | undefined;
}

/** Ten reads, whatever the number of quotes. */
function gather(ports: ApplicationPorts): World {
  const ledger = openLedger(ports);
  const rows = lookup(ports.tables.read(programTable), (row) => row.code);
  const members = lookup(ports.tables.read(memberTable), (row) => row.memberKey);
  const quoteRows = ports.tables.read(quoteTable);
  const records = gatherEnrolmentRecords(ports);
  return {
    quotes: lookup(quoteRows, (row) => row.quoteNumber),
    allQuotes: () => ports.tables.sift(quoteRows),
    records,
    ledger,
    arrivals: openArrivals(ports),
    facts: (quote) => {
      const program = programOf(quote.program);
      const row = rows.get(quote.program);
      if (!program || !row) return undefined;
      return {
        ...{ program, row, member: members.get(quote.memberKey), policies: policiesOf(quote) },
        declaration: declarationFor(quote, records)?.reference ?? '',
        solicitor: onFileOf(quote, records).record?.solicitor ?? '',
      };
    },
  };

  // Asked again after each acceptance: a second quote of the same member must see the first one's policy.
  function policiesOf(quote: Quote): Policy[] {
    return ledger
      .all()
      .filter((policy) => policy.memberKey === quote.memberKey && policy.program === quote.program);
  }
}

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

const isFirm = (quote: Quote): boolean => quote.label === '保険料表' || quote.label === '会社回答';

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

/** Everything that is missing is refused at once, so that nobody asks the member twice. */
function decide(quote: Quote, application: Application, world: World): NewTerm {
  const facts = world.facts(quote);
  if (!facts) refuse(memberProblems.memberProgramUnknown({ program: quote.program }));
  const frozen = readFrozen(quote);
  const problems = wrongWithQuote(quote, frozen, facts, application.receivedOn);
  if (!frozen || !isFirm(quote) || !isOpen(quote)) return refuse(problems[0]!, ...problems.slice(1));
  problems.push(...missingFor('application', quote, world.records));
  // What came before the explanation counts from the day on which the member said, after it, that it still applies.
  const { receivedOn, upheldOn } = application;
  const lastStep = lastStepOn(onFileOf(quote, world.records));
  if (problems.length === 0 && (upheldOn || receivedOn) < lastStep) {
    const { quoteNumber } = quote;
    problems.push(
      enrolmentProblems.applicationCameFirst({ received: receivedOn, step: lastStep, quoteNumber }),
    );
  }
  const term = termOf(quote, frozen, application, facts);
  if (!term.ok) problems.push(term.problem);
  refuseAll(problems);
  return valueOf(term);
}

/** What one run has done so far. */
interface Tally {
  readonly accepted: { quoteNumber: string; policyNumber: string }[];
  readonly existing: { quoteNumber: string; policyNumber: string }[];
  readonly held: string[];
  readonly changes: Change<typeof quoteTable>[];
}

const newTally = (): Tally => ({ accepted: [], existing: [], held: [], changes: [] });

/** On record with its true date, whatever is missing; accepted where nothing is. Throws what is missing. */
function take(quote: Quote, paper: ArrivedPaper, upheldOn: string, world: World, tally: Tally): void {
  const { quoteNumber } = quote;
  const idempotencyKey = `application/${quoteNumber}`;
  const standing = world.ledger.rows.find((row) => row.idempotencyKey === idempotencyKey);
  if (standing) {
    const { policyNumber } = standing;
    tally.existing.push({ quoteNumber, policyNumber });
    world.arrivals.close(quote, policyNumber);
    // A kill came between the ledger and the quote.
    if (quote.state !== '申込受付' && quote.state !== '取消') tally.changes.push(received(quote));
    return;
  }
  const decided = tried(() => decide(quote, { ...paper, upheldOn }, world));
  if (!decided.ok) {
    tally.held.push(world.arrivals.hold(quote, paper, decided.problems).applicationNumber);
    return refuseAll(decided.problems);
  }
  const { kind, terms, previous } = decided.value;
  const { document } = paper;
  const started = valueOf(world.ledger.start({ kind, terms, document, idempotencyKey }));
  const { policyNumber } = started.policy;
  if (previous) {
    const state = previous.plan === terms.plan ? '更新' : '条件変更';
    world.ledger.record({
      policyNumber: previous.policyNumber,
      event: { kind: 'renewed', by: policyNumber, state },
      effectiveOn: terms.startsAt.slice(0, 10),
      document,
    });
  }
  world.arrivals.accept(quote, paper, upheldOn, policyNumber);
  tally.accepted.push({ quoteNumber, policyNumber });
  tally.changes.push(received(quote));
}

/** The ledger first: what came in is closed by the policy that stands. */
function write(ports: ApplicationPorts, world: World, { accepted, held, changes }: Tally): void {
  world.ledger.commit();
  if (changes.length > 0) ports.tables.update(quoteTable, changes);
  world.arrivals.commit();
  if (accepted.length + held.length > 0) {
    ports.audit.record(
      'acceptApplications',
      [...accepted.flatMap(({ quoteNumber, policyNumber }) => [policyNumber, quoteNumber]), ...held],
      enrolmentAudit.applications(accepted.length, held.length),
    );
  }
  ports.tables.flush();
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
    write(ports, world, tally);
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
    const taken = tried(() => take(quote, paper, upheld ? ports.clock.today() : '', world, tally));
    write(ports, world, tally);
    if (!taken.ok) refuseAll(taken.problems);
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
    ports.audit.record('closeHeld', subjects, enrolmentAudit.applicationClosed(reason));
    ports.tables.flush();
    return { state: set.state };
  });
}

function received(quote: Quote): Change<typeof quoteTable> {
  const state = moveQuote(quote.state, 'receiveApplication') ?? '申込受付';
  return { id: quote.quoteNumber, set: { state } };
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
