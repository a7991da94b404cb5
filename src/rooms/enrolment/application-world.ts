// What applications are decided from, and what becomes of one: kept with its true date, accepted where nothing is missing.
import { lastStepOn } from '../../domain/enrolment-rules';
import { memberProblems } from '../../domain/member-problems';
import type { Policy } from '../../domain/policy';
import { refuse, refuseAll, tried, valueOf } from '../../domain/problem';
import { moveQuote } from '../../domain/quote-state';
import { programs as programTable } from '../../tables/masters';
import { members as memberTable } from '../../tables/members';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { lookup, type Lookup } from '../../tables/unread';
import type { Change, Ports } from '../../ports';
import { programsNow } from '../mail';
import { openSaidSince, readFrozen, type SaidSince } from '../quotes';
import {
  declarationFor,
  type EnrolmentRecords,
  gatherEnrolmentRecords,
  missingFor,
  onFileOf,
} from '../solicitation';
import { type Arrivals, type ArrivedPaper, openArrivals } from './arrivals';
import { type Ledger, openLedger } from './ledger';
import {
  type Application,
  isOpen,
  type NewTerm,
  termOf,
  type TermFacts,
  wrongWithQuote,
} from './policy-terms';
import { enrolmentAudit, enrolmentProblems } from './words';

export type ApplicationPorts = Pick<
  Ports,
  'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log' | 'selection' | 'switches' | 'keepDeadlines'
>;

export interface World {
  readonly quotes: Lookup<Quote>;
  readonly allQuotes: () => readonly Quote[];
  readonly records: EnrolmentRecords;
  readonly ledger: Ledger;
  readonly arrivals: Arrivals;
  facts(quote: Quote): TermFacts | undefined;
  /** What the member has told since the quote was made. */
  readonly saidSince: SaidSince;
}

/** Eleven reads, whatever the number of quotes. */
export function gather(ports: ApplicationPorts): World {
  // As 事実 has corrected them: a new contract is written with the parties of today.
  const { programOf } = programsNow(ports);
  const ledger = openLedger(ports, programOf);
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
    saidSince: openSaidSince(ports),
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

export const isFirm = (quote: Quote): boolean => quote.label === '保険料表' || quote.label === '会社回答';

/** Everything that is missing is refused at once, so that nobody asks the member twice. */
export function decide(quote: Quote, application: Application, world: World): NewTerm {
  const facts = world.facts(quote);
  if (!facts) refuse(memberProblems.memberProgramUnknown({ program: quote.program }));
  const frozen = readFrozen(quote);
  const problems = wrongWithQuote(quote, frozen, facts, application.receivedOn);
  if (!frozen || !isFirm(quote) || !isOpen(quote)) return refuse(problems[0]!, ...problems.slice(1));
  // Decision 20: sending asks the same of a letter, but the member may say it after the letter has gone.
  const said = world.saidSince(quote, frozen);
  if (said) problems.push(said);
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
export interface Tally {
  readonly accepted: { quoteNumber: string; policyNumber: string }[];
  readonly existing: { quoteNumber: string; policyNumber: string }[];
  readonly held: string[];
  readonly changes: Change<typeof quoteTable>[];
}

export const newTally = (): Tally => ({ accepted: [], existing: [], held: [], changes: [] });

/** On record with its true date, whatever is missing; accepted where nothing is. Throws what is missing. */
export function take(quote: Quote, paper: ArrivedPaper, upheldOn: string, world: World, tally: Tally): void {
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

/** The ledger first: what came in is closed by the policy that stands. `concerned`: the quotes that were asked about. */
export function write(
  ports: ApplicationPorts,
  world: World,
  { accepted, held, changes }: Tally,
  concerned: readonly string[],
): void {
  world.ledger.commit();
  if (changes.length > 0) ports.tables.update(quoteTable, changes);
  world.arrivals.commit();
  const policies = accepted.flatMap(({ policyNumber }) => {
    const before = world.ledger.policy(policyNumber)?.previousPolicy ?? '';
    return before === '' ? [policyNumber] : [policyNumber, before];
  });
  ports.keepDeadlines(ports, [...policies, ...concerned]);
  if (accepted.length + held.length > 0) {
    ports.audit.record(
      'acceptApplications',
      [...accepted.flatMap(({ quoteNumber, policyNumber }) => [policyNumber, quoteNumber]), ...held],
      enrolmentAudit.applications(accepted.length, held.length),
    );
  }
  ports.tables.flush();
}

function received(quote: Quote): Change<typeof quoteTable> {
  const state = moveQuote(quote.state, 'receiveApplication') ?? '申込受付';
  return { id: quote.quoteNumber, set: { state } };
}
