import { pick } from '../../domain/pick';
import { readForm } from '../../domain/form-reader';
import type { Policy } from '../../domain/policy';
import { oneByOne } from '../../domain/one-by-one';
import { refuse, refuseAll, tried, valueOf } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import { moveQuote } from '../../domain/quote-state';
import { programOf } from '../../programs';
import { programs as programTable } from '../../tables/masters';
import { members as memberTable } from '../../tables/members';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { lookup, type Lookup } from '../../tables/unread';
import type {
  AcceptApplicationsReport,
  AcceptApplicationsRequest,
  ApplicationDesk,
  ApplicationLine,
} from './contract';
import { readFrozen } from '../quotes';
import { memberProblems } from '../../domain/member-problems';
import type { Change, Ports } from '../../ports';
import {
  type EnrolmentRecords,
  gatherEnrolmentRecords,
  missingFor,
  solicitationProblems,
} from '../solicitation';
import { openLedger, type Ledger } from './ledger';
import { LONGEST_TEXT } from './read-step';
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
  facts(quote: Quote): TermFacts | undefined;
}

/** Nine reads, whatever the number of quotes. */
function gather(ports: ApplicationPorts): World {
  const ledger = openLedger(ports);
  const rows = lookup(ports.tables.read(programTable), (row) => row.code);
  const members = lookup(ports.tables.read(memberTable), (row) => row.memberKey);
  const quoteRows = ports.tables.read(quoteTable);
  return {
    quotes: lookup(quoteRows, (row) => row.quoteNumber),
    allQuotes: () => ports.tables.sift(quoteRows),
    records: gatherEnrolmentRecords(ports),
    ledger,
    facts: (quote) => {
      const program = programOf(quote.program);
      const row = rows.get(quote.program);
      if (!program || !row) return undefined;
      return { program, row, member: members.get(quote.memberKey), policies: policiesOf(quote) };
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

/** What stands in the way of each quote today; writes nothing. */
export function openApplications(ports: ApplicationPorts): ApplicationDesk {
  const selected = ports.selection.ids(quoteTable);
  const world = gather(ports);
  const today = ports.clock.today();
  const chosen =
    selected.length > 0
      ? selected.flatMap((number) => ports.tables.orAside(() => world.quotes.get(number)) ?? [])
      : world.allQuotes().filter((quote) => isFirm(quote) && quote.state === '案内済');
  return {
    lines: chosen.flatMap((quote) => ports.tables.orAside(() => lineOf(quote, world, today)) ?? []),
    today,
  };
}

const isFirm = (quote: Quote): boolean => quote.label === '保険料表' || quote.label === '会社回答';

function lineOf(quote: Quote, world: World, today: string): ApplicationLine {
  const application = { receivedOn: today, sent: '', midTermPremium: '', originalInception: '' };
  const decided = tried(() => decide(quote, application, world));
  const problems = decided.ok ? [] : decided.problems;
  const asks = (code: string): boolean => problems.some((problem) => problem.code === code);
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
  const term = termOf(quote, frozen, application, facts);
  if (!term.ok) problems.push(term.problem);
  refuseAll(problems);
  return valueOf(term);
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
    const accepted: { quoteNumber: string; policyNumber: string }[] = [];
    const existing: { quoteNumber: string; policyNumber: string }[] = [];
    const changes: Change<typeof quoteTable>[] = [];
    const members = new Map<string, string>();
    let left = 0;
    const accept = (quoteNumber: string): void => {
      const quote = world.quotes.get(quoteNumber);
      if (!quote) refuse(solicitationProblems.quoteUnknown({ quoteNumber }));
      const idempotencyKey = `application/${quoteNumber}`;
      const standing = world.ledger.rows.find((row) => row.idempotencyKey === idempotencyKey);
      if (standing) {
        existing.push({ quoteNumber, policyNumber: standing.policyNumber });
        // A kill came between the ledger and the quote.
        if (quote.state !== '申込受付' && quote.state !== '取消') changes.push(received(quote));
        return;
      }
      if (accepted.length >= QUOTES_A_CHUNK) {
        left += 1;
        return;
      }
      members.set(quoteNumber, quote.memberNumber);
      const application: Application = {
        ...pick(read, 'receivedOn', 'sent'),
        midTermPremium: request.premiums?.[quoteNumber] ?? '',
        originalInception: request.inceptions?.[quoteNumber] ?? '',
      };
      const { kind, terms, previous } = decide(quote, application, world);
      const { document } = read;
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
      accepted.push({ quoteNumber, policyNumber });
      changes.push(received(quote));
    };
    const refused = oneByOne(chosen, String, accept, (quoteNumber) =>
      rowNames.member(members.get(quoteNumber) ?? '', quoteNumber),
    );
    world.ledger.commit();
    if (changes.length > 0) ports.tables.update(quoteTable, changes);
    if (accepted.length > 0) {
      ports.audit.record(
        'acceptApplications',
        accepted.flatMap(({ quoteNumber, policyNumber }) => [policyNumber, quoteNumber]),
        enrolmentAudit.applications(accepted.length),
      );
    }
    ports.tables.flush();
    ports.log.info('acceptApplications', {
      accepted: accepted.length,
      existing: existing.length,
      refused: refused.length,
      left,
    });
    return { accepted, existing, refused, left };
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
