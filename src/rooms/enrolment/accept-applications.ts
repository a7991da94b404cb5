import { readForm } from '../../domain/form-reader';
import type { Policy } from '../../domain/policy';
import { refuse, type Problem } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import { moveQuote } from '../../domain/quote-state';
import { programOf } from '../../programs';
import { programs as programTable } from '../../tables/masters';
import { members as memberTable } from '../../tables/members';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import type { RowMessage } from '../../domain/row-message';
import { attempt, lookup, type Lookup } from '../../tables/unread';
import type {
  AcceptApplicationsReport,
  AcceptApplicationsRequest,
  ApplicationDesk,
  ApplicationLine,
} from './contract';
import { type FrozenQuote, readFrozen } from '../quotes';
import { memberProblems } from '../../domain/member-problems';
import type { Change, Ports } from '../../ports';
import { gatherEnrolmentRecords, missingFor, type EnrolmentRecords } from '../solicitation/enrolment-records';
import { solicitationProblems } from '../solicitation';
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
  const frozen = readFrozen(quote);
  const application = { receivedOn: today, sent: '', midTermPremium: '', originalInception: '' };
  const decided = decide(quote, frozen, application, world);
  const problems = decided.ok ? [] : decided.problems;
  const asks = (code: string): boolean => problems.some((problem) => problem.code === code);
  return {
    quoteNumber: quote.quoteNumber,
    memberNumber: quote.memberNumber,
    organization: quote.organization,
    programName: programOf(quote.program)?.shortName ?? quote.program,
    planName: frozen?.plan.name ?? quote.plan,
    transaction: quote.transaction,
    effectiveDate: quote.effectiveDate,
    label: quote.label,
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

type Decision =
  | { readonly ok: true; readonly value: NewTerm }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Everything that is missing at once, so that nobody asks the member twice. */
function decide(
  quote: Quote,
  frozen: FrozenQuote | undefined,
  application: Application,
  world: World,
): Decision {
  const facts = world.facts(quote);
  if (!facts)
    return { ok: false, problems: [memberProblems.memberProgramUnknown({ program: quote.program })] };
  const problems = wrongWithQuote(quote, frozen, facts, application.receivedOn);
  const open = frozen !== undefined && isFirm(quote) && isOpen(quote);
  if (open) problems.push(...missingFor('application', quote, world.records));
  const term = open ? termOf(quote, frozen, application, facts) : undefined;
  if (term && !term.ok) problems.push(term.problem);
  if (problems.length > 0 || !term?.ok) return { ok: false, problems };
  return { ok: true, value: term.value };
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
    const refused: RowMessage[] = [];
    const changes: Change<typeof quoteTable>[] = [];
    let left = 0;
    for (const quoteNumber of chosen) {
      const found = attempt(() => world.quotes.get(quoteNumber));
      const quote = found.ok ? found.value : undefined;
      if (!quote) {
        const unknown = solicitationProblems.quoteUnknown({ quoteNumber });
        refused.push(messageOf([found.ok ? unknown : found.problem], quoteNumber, ''));
        continue;
      }
      const standing = world.ledger.rows.find((row) => row.idempotencyKey === keyOf(quoteNumber));
      if (standing) {
        existing.push({ quoteNumber, policyNumber: standing.policyNumber });
        // A kill came between the ledger and the quote.
        if (quote.state !== '申込受付' && quote.state !== '取消') changes.push(received(quote));
        continue;
      }
      if (accepted.length >= QUOTES_A_CHUNK) {
        left += 1;
        continue;
      }
      const application: Application = {
        receivedOn: read.receivedOn,
        sent: read.sent,
        midTermPremium: request.premiums?.[quoteNumber] ?? '',
        originalInception: request.inceptions?.[quoteNumber] ?? '',
      };
      const tried = attempt(() => decide(quote, readFrozen(quote), application, world));
      const decided: Decision = tried.ok ? tried.value : { ok: false, problems: [tried.problem] };
      if (!decided.ok) {
        refused.push(messageOf(decided.problems, quoteNumber, quote.memberNumber));
        continue;
      }
      const { kind, terms, previous } = decided.value;
      const idempotencyKey = keyOf(quoteNumber);
      const started = world.ledger.start({ kind, terms, document: read.document, idempotencyKey });
      if (!started.ok) {
        refused.push(messageOf([started.problem], quoteNumber, quote.memberNumber));
        continue;
      }
      const { policyNumber } = started.value.policy;
      if (previous) {
        world.ledger.record({
          policyNumber: previous.policyNumber,
          event: {
            kind: 'renewed',
            by: policyNumber,
            state: previous.plan === terms.plan ? '更新' : '条件変更',
          },
          effectiveOn: terms.startsAt.slice(0, 10),
          document: read.document,
        });
      }
      accepted.push({ quoteNumber, policyNumber });
      changes.push(received(quote));
    }
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

const keyOf = (quoteNumber: string): string => `application/${quoteNumber}`;

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

function messageOf(problems: readonly Problem[], quoteNumber: string, memberNumber: string): RowMessage {
  return shown(problems, quoteNumber, rowNames.member(memberNumber, quoteNumber));
}
