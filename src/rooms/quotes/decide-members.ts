// The decisions about all members of a request: what each quote would be, and which stand already.
import { formatJapanese } from '../../domain/calendar';
import { readForm } from '../../domain/form-reader';
import { repetitionIn } from '../../domain/member-cells';
import { checkMember, findingsText } from '../../domain/member-check';
import { pick } from '../../domain/pick';
import { fail, ok, refuse, type Problem, type Result } from '../../domain/problem';
import { TRANSACTION_KINDS, type TransactionKind } from '../../domain/quote-state';
import { members as memberTable, type Member } from '../../tables/members';
import { policies as policyTable, type Policy } from '../../tables/policies';
import type { Quote, quotes as quoteTable } from '../../tables/quotes';
import type { CreateQuotesRequest, RenewalAsked } from './contract';
import type { ShownProblem } from '../../domain/problem-text';
import { memberMessage, quoteProblems } from './words';
import { type FrozenQuote, quoteIdentity, readFrozen } from './frozen-quote';
import { type DecidedQuote, type QuoteTerms, decideQuotes } from './quote-decision';
import { fateOf, inItsCase, quoteBefore } from './quote-case';
import { type QuoteFacts, gatherQuoteFacts } from './quote-facts';
import {
  coverByMember,
  groupByMember,
  plansToRenew,
  renewalChoices,
  renewedCover,
  type RenewedCover,
} from './renewed-cover';
import { standingCover } from './standing-cover';
import { memberProblems } from '../../domain/member-problems';
import { attempt, certain } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import type { Ports } from '../../ports';

type DecidePorts = Pick<Ports, 'tables' | 'rates' | 'clock' | 'selection'>;

export interface MemberPlan {
  readonly member: Member;
  readonly lines: readonly {
    readonly decided: DecidedQuote;
    readonly existing?: Quote;
    /** The quote before it in its case. */
    readonly before?: Quote;
    /** Whether that one is closed by it. */
    readonly closes?: boolean;
  }[];
  /** The cover that a renewal follows, where the desk knows it. */
  readonly renewed?: RenewedCover;
}

type PlanLine = MemberPlan['lines'][number];

/** A quote that stands already keeps its own figure and letter: the insurer may have answered meanwhile. */
export function standing({ decided, existing }: PlanLine): FrozenQuote {
  return (existing && readFrozen(existing)) ?? decided.frozen;
}

export interface Decisions {
  readonly facts: QuoteFacts;
  readonly members: readonly MemberPlan[];
  readonly refused: readonly ShownProblem[];
  /** Renewals at which a person has to say which plan. */
  readonly asked: readonly RenewalAsked[];
}

type QuoteRow = RowOf<typeof quoteTable>;

export function decideAll(
  ports: DecidePorts,
  request: CreateQuotesRequest,
  quotes: readonly QuoteRow[],
): Decisions {
  const terms = termsOf(request);
  const facts = gatherQuoteFacts(ports);
  const all = ports.tables.read(memberTable);
  const { chosen, refused } = chosenMembers(ports, request, all);
  const quotesOf = groupByMember(quotes);
  const policies = terms.transaction === '新規' ? ports.tables.sound(policyTable) : [];
  const coverOf = terms.transaction === '更改' ? coverByMember(ports) : () => [];
  const renewals: RenewalAsked[] = [];
  const plans: MemberPlan[] = [];
  // Two rows with one key cannot be told apart later: neither gets a quote.
  const isRepeated = repetitionIn(all);
  for (const row of chosen) {
    if (isRepeated(row)) {
      refused.push(memberMessage(memberProblems.memberTwice(), row.memberKey, row.memberNumber));
      continue;
    }
    // A cell that cannot be read, of the member or of what belongs to it, refuses this member alone.
    const read = attempt(() => {
      const member = certain(row);
      const own = (quotesOf.get(row.memberKey) ?? []).map(certain);
      const byIdentity = existingQuotes(own);
      const chosen = request.plans?.[member.memberKey];
      const start = startOf(member, coverOf(member.memberKey), { terms, chosen }, facts);
      if (!start.ok) return { member, own, byIdentity, decided: start };
      const { plans, effectiveDate, renewed, isAsked } = start.value;
      if (renewed && isAsked) renewals.push(askedOf(member, renewed, chosen, facts));
      if (!plans.ok) return { member, own, byIdentity, decided: plans };
      const asked = { ...member, plans: plans.value };
      const decided = decideQuotes(asked, { ...terms, effectiveDate }, facts);
      const told = decided.ok && isAsked && chosen === undefined ? ok(decided.value.map(withWish)) : decided;
      // After the checks that say more exactly what is wrong.
      return { member, own, byIdentity, renewed, decided: told.ok ? (heldBy(asked, facts) ?? told) : told };
    });
    const decided = read.ok ? read.value.decided : read;
    if (!read.ok || !decided.ok) {
      const problem = decided.ok ? undefined : decided.problem;
      refused.push(memberMessage(problem!, row.memberKey, row.memberNumber));
      continue;
    }
    const { member, own, byIdentity, renewed } = read.value;
    // A number that was corrected makes no second quote of what was quoted under the old one.
    const formerKeys = [...new Set([...byIdentity.values()].map((one) => one.formerKey))].filter(Boolean);
    const identities = (frozen: FrozenQuote) => [
      frozen.identity,
      ...formerKeys.map((memberKey) => quoteIdentity({ ...frozen, memberKey })),
    ];
    const lines = decided.value.map((quote) => {
      const found = identities(quote.frozen)
        .map((identity) => byIdentity.get(identity))
        .find((one) => one);
      const fate = found ? fateOf(found, quote.frozen, facts.today) : 'expired';
      if (found && fate === 'stands') return { decided: quote, existing: found };
      const before = found ?? quoteBefore(own, quote.frozen);
      const decided = inItsCase(quote, before, facts.today);
      return before ? { decided, before, closes: fate === 'givesWay' } : { decided };
    });
    const cover = standingCover(policies, { ...pick(member, 'memberKey', 'program'), ...terms });
    // What was quoted before the cover came is told as it stands.
    if (cover && lines.some((line) => !('existing' in line)))
      refused.push(memberMessage(insured(cover), row.memberKey, row.memberNumber));
    else plans.push({ member, lines, ...(renewed ? { renewed } : {}) });
  }
  return { facts, members: plans, refused, asked: renewals };
}

function termsOf(request: CreateQuotesRequest): QuoteTerms {
  const form = readForm<keyof CreateQuotesRequest>(request, '');
  const need = quoteProblems.dateMissing();
  const effectiveDate = form.date('effectiveDate', { need, future: true });
  const transaction = form.choice('transaction', TRANSACTION_KINDS, quoteProblems.transactionMissing());
  form.done();
  return { effectiveDate, transaction: transaction as TransactionKind };
}

/** For a renewal the plans and the day are those of the cover that ends, unless a person has chosen other plans. */
function startOf(
  member: Member,
  own: readonly Policy[],
  { terms, chosen }: { readonly terms: QuoteTerms; readonly chosen: string | undefined },
  { structure, today }: QuoteFacts,
): Result<{
  readonly plans: Result<string>;
  readonly effectiveDate: string;
  readonly renewed?: RenewedCover;
  readonly isAsked: boolean;
}> {
  const { effectiveDate } = terms;
  const program = structure(member.program);
  const found = program ? renewedCover(own, member, program, { asked: effectiveDate, today }) : ok(undefined);
  if (!found.ok) return found;
  const renewed = found.value;
  if (!renewed) return ok({ plans: ok(chosen ?? member.plans), effectiveDate, isAsked: false });
  const present = plansToRenew(renewed, program!);
  const isAsked = !present.ok || renewed.wish.length > 0;
  const plans = chosen === undefined ? present : ok(chosen);
  return ok({ plans, effectiveDate: renewed.effectiveDate, renewed, isAsked });
}

const withWish = (decided: DecidedQuote): DecidedQuote => ({
  ...decided,
  notices: ['wishDiffers', ...decided.notices],
});

function askedOf(
  member: Member,
  renewed: RenewedCover,
  chosen: string | undefined,
  { plans, structure }: QuoteFacts,
): RenewalAsked {
  const nameOf = (code: string): string => plans.get(code)?.name || code;
  const choices = renewalChoices(renewed, structure(member.program)!);
  return {
    ...pick(member, 'memberKey', 'memberNumber', 'organization'),
    policyNumber: renewed.policies[0]!.policyNumber,
    present: renewed.plans.map(nameOf).join('、'),
    wish: renewed.wish.map(nameOf).join('、'),
    choices: choices.map((codes) => ({ plans: codes.join('、'), name: codes.map(nameOf).join('、') })),
    chosen: chosen ?? '',
  };
}

function chosenMembers(
  ports: DecidePorts,
  request: CreateQuotesRequest,
  rows: readonly RowOf<typeof memberTable>[],
): { chosen: RowOf<typeof memberTable>[]; refused: ShownProblem[] } {
  const all = rows.filter((member) => member.memberKey !== '');
  if (request.members === 'all') return { chosen: all, refused: [] };
  const keys = [...new Set(request.members === 'selected' ? ports.selection.memberKeys() : request.members)];
  if (keys.length === 0) refuse({ ...quoteProblems.noMembers(), field: 'members' });
  const byKey = new Map(all.map((member) => [member.memberKey, member]));
  const refused = keys
    .filter((key) => !byKey.has(key))
    .map((memberKey) => memberMessage(memberProblems.memberUnknown({ memberKey }), memberKey, ''));
  return { chosen: keys.flatMap((key) => byKey.get(key) ?? []), refused };
}

const insured = ({ policyNumber, endsAt }: Policy): Problem =>
  quoteProblems.memberInsured({ policyNumber, until: formatJapanese(endsAt.slice(0, 10)) });

/** What 確認事項 of the row says and no other check has refused. */
function heldBy(member: Member, { structure }: QuoteFacts): Result<DecidedQuote[]> | undefined {
  const { held, findings } = checkMember(
    { ...member, planText: member.plans },
    { programOf: structure, edgesYen: () => [], isRepeated: () => false },
  );
  return held ? fail(quoteProblems.memberHeld({ reason: findingsText(findings) })) : undefined;
}

/** The latest quote of each identity; cancelled ones do not count. */
function existingQuotes(quotes: readonly Quote[]): Map<string, Quote> {
  const found = new Map<string, Quote>();
  for (const quote of quotes) {
    if (quote.state === '取消') continue;
    const frozen = readFrozen(quote);
    if (frozen) found.set(frozen.identity, quote);
  }
  return found;
}
