// What rule C20 asks about one quote, read from the tabs once a run.
import { daysBetween } from '../../domain/calendar';
import { minutesBetween } from '../../domain/clock-time';
import { CLOSED_CLAIMS } from '../../domain/claim-state';
import { holidayCalendar, type HolidayCalendar } from '../../domain/business-day';
import { memberFindingText } from '../../domain/member-check';
import { isLiveCover } from '../../domain/policy-event';
import { isFinalQuoteState } from '../../domain/quote-state';
import type { Ports } from '../../ports';
import { claims } from '../../tables/claims';
import type { RowOf } from '../../tables/column';
import { complaints } from '../../tables/complaints';
import { holidays } from '../../tables/holidays';
import { members, type Member } from '../../tables/members';
import { outbox, type Delivery } from '../../tables/outbox';
import { policies } from '../../tables/policies';
import { quotes } from '../../tables/quotes';
import { CLOSED_STATES, referrals } from '../../tables/referrals';
import { templateCodes } from '../../tables/setting-keys';
import { reading, Unread } from '../../tables/unread';
import { hasMandate, isApproved, isByItself } from '../mail';
import { kindOfLetter } from '../../domain/quote-letter';
import { gatherQuoteFacts, type FrozenQuote, type QuoteFacts } from '../quotes';
import { memberChecks } from '../roster';
import type { QuoteByItself, StartedBy } from './by-itself-clauses';
import { printsNow, programsIn, switchStates, type SwitchState } from './program-switch';
import { goneFor } from './start-marks';

export type ByItselfPorts = Pick<Ports, 'tables' | 'clock' | 'rates' | 'mailer' | 'memory'>;

export const USUAL = { hourly: 10, daily: 30, reserve: 20 } as const;

export interface ByItselfWorld {
  readonly facts: QuoteFacts;
  readonly now: string;
  readonly calendar: HolidayCalendar;
  readonly roster: readonly RowOf<typeof members>[];
  readonly switchOf: (program: string) => SwitchState;
  readonly deliveries: readonly RowOf<typeof outbox>[];
  readonly quoteRows: readonly RowOf<typeof quotes>[];
  readonly limits: Pick<
    QuoteByItself,
    'sentThisHour' | 'sentToday' | 'hourlyLimit' | 'dailyLimit' | 'quotaLeft' | 'reserve'
  >;
  /** Everything about the member that does not depend on how the quote came to be. */
  readonly aboutMember: (member: Member, own: readonly string[]) => MemberFacts;
}

type MemberFacts = Pick<
  QuoteByItself,
  | 'method'
  | 'mailsBefore'
  | 'addressUnchanged'
  | 'openReferrals'
  | 'openComplaints'
  | 'openAccidents'
  | 'otherQuotes'
  | 'livePolicies'
  | 'findings'
>;

/** A state that cannot be read is no end of anything: doubt counts as open. */
const isOpen = (state: unknown, closed: readonly unknown[]): boolean => !closed.includes(state);

export function gatherByItself(ports: ByItselfPorts): ByItselfWorld {
  const { tables, clock } = ports;
  const facts = gatherQuoteFacts(ports);
  const roster = tables.read(members);
  const check = memberChecks(ports, roster);
  const deliveries = tables.read(outbox);
  const quoteRows = tables.read(quotes);
  const cover = tables.read(policies);
  const questions = tables.read(referrals);
  const complained = tables.read(complaints);
  const accidents = tables.read(claims);
  return {
    facts,
    now: clock.now(),
    calendar: holidayCalendar(tables.sound(holidays).map((row) => row.date)),
    roster,
    switchOf: switchStates(ports, {
      prints: printsNow(ports, facts.templates),
      listed: programsIn(facts.setting('automaticQuotes')),
    }),
    deliveries,
    quoteRows,
    limits: {
      ...sentSoFar(deliveries, clock.now()),
      hourlyLimit: facts.count('automaticAnHour', USUAL.hourly),
      dailyLimit: facts.count('automaticADay', USUAL.daily),
      quotaLeft: ports.mailer.remainingQuota(),
      reserve: facts.count('automaticReserve', USUAL.reserve),
    },
    aboutMember: (member, own) => {
      const { memberNumber, memberKey } = member;
      const isMembers = (row: { readonly memberNumber: string }) => row.memberNumber === memberNumber;
      return {
        method: member.contactMethod,
        ...addressFacts(deliveries, member),
        openReferrals: questions.filter((row) => isMembers(row) && isOpen(reading(row.state), CLOSED_STATES))
          .length,
        openComplaints: complained.filter((row) => isMembers(row) && isOpen(reading(row.state), ['解決']))
          .length,
        openAccidents: accidents.filter((row) => isMembers(row) && isOpen(reading(row.state), CLOSED_CLAIMS))
          .length,
        otherQuotes: quoteRows.filter(
          (row) => row.memberKey === memberKey && !own.includes(row.quoteNumber) && isOpenQuote(row),
        ).length,
        livePolicies: cover.filter((row) => row.memberKey === memberKey && isLive(reading(row.state))).length,
        findings: check(member).findings.map((finding) => memberFindingText[finding]),
      };
    },
  };
}

function isOpenQuote(row: RowOf<typeof quotes>): boolean {
  const state = reading(row.state);
  return state instanceof Unread || !isFinalQuoteState(state);
}

const isLive = (state: Parameters<typeof isLiveCover>[0] | Unread): boolean =>
  state instanceof Unread || isLiveCover(state);

/** The address itself, the name beside it, and the row of 送信箱 that says so must all be as they were. */
function addressFacts(
  deliveries: readonly RowOf<typeof outbox>[],
  { memberNumber, organization, email }: Member,
): Pick<QuoteByItself, 'mailsBefore' | 'addressUnchanged'> {
  const address = email.trim().toLowerCase();
  const own = deliveries.filter(
    (row) =>
      row.memberNumber === memberNumber && row.recipient.trim().toLowerCase() === address && address !== '',
  );
  const states = own.map((row) => reading(row.state));
  const sent = own.filter((row) => reading(row.method) === 'メール' && reading(row.state) === '送信済');
  return {
    mailsBefore: sent.length,
    addressUnchanged:
      !states.includes('不達') &&
      (sent.length === 0 ||
        sent.some(
          (row) =>
            row.confirmedRecipient.trim().toLowerCase() === address && row.organization === organization,
        )),
  };
}

const AN_HOUR = 60;

/** Also what is on its way, or may have gone. */
function sentSoFar(
  deliveries: readonly RowOf<typeof outbox>[],
  now: string,
): Pick<QuoteByItself, 'sentThisHour' | 'sentToday'> {
  const times = deliveries
    .filter((row) => isByItself(row as Pick<Delivery, 'confirmedBy'>))
    .map((row) =>
      [reading(row.sentAt), reading(row.reservedAt)].find((at) => at !== '' && !(at instanceof Unread)),
    )
    .filter((at): at is string => typeof at === 'string');
  return {
    sentThisHour: times.filter((at) => minutesBetween(at, now) < AN_HOUR).length,
    sentToday: times.filter((at) => at.slice(0, 10) === now.slice(0, 10)).length,
  };
}

/** How it came to be, and for which quotes. */
export interface Asked {
  readonly member: Member;
  readonly startedBy: StartedBy;
  readonly runsUnchanged: number;
  /** As they would be, or as they were frozen. */
  readonly quotes: readonly FrozenQuote[];
  /** Their numbers; none before they are made. */
  readonly numbers: readonly string[];
  readonly deliveryNumber: string;
  readonly marks: number;
  readonly asDecidedNow: boolean;
  readonly stopped: boolean;
  readonly waited: boolean;
  readonly inHours: boolean;
}

export function quoteByItself(ports: ByItselfPorts, world: ByItselfWorld, asked: Asked): QuoteByItself {
  const { facts } = world;
  const { member, quotes: frozen, numbers } = asked;
  const { mark: _, ...state } = world.switchOf(member.program);
  const letter = kindOfLetter(frozen.map(({ choice }) => choice));
  const gone = goneFor(ports, member.memberKey, frozen[0]?.effectiveDate ?? '');
  const until = frozen.map(({ validUntil }) => validUntil).sort()[0] ?? '';
  return {
    ...state,
    ...world.limits,
    ...world.aboutMember(member, numbers),
    demonstration: facts.setting('demonstration') !== '',
    startedBy: asked.startedBy,
    runsUnchanged: asked.runsUnchanged,
    mandate: hasMandate(facts.programs.get(member.program)),
    marks: asked.marks,
    letter,
    figures: frozen.map(({ choice }) => choice.figure.kind),
    templateApproved: isApproved(facts.templates.get(templateCodes[letter]), facts.today),
    goneBefore: (gone !== undefined && gone !== asked.deliveryNumber ? 1 : 0) + otherMails(world, asked),
    daysValid: until === '' ? 0 : daysBetween(facts.today, until),
    asDecidedNow: asked.asDecidedNow,
    stopped: asked.stopped,
    waited: asked.waited,
    inHours: asked.inHours,
  };
}

/** By the rows themselves: whatever became of them, also those that somebody stopped or cancelled. */
function otherMails(world: ByItselfWorld, { member, quotes: frozen, deliveryNumber }: Asked): number {
  const start = frozen[0]?.effectiveDate ?? '';
  const same = new Set(
    world.quoteRows
      .filter((row) => row.memberKey === member.memberKey && reading(row.effectiveDate) === start)
      .map((row) => row.quoteNumber),
  );
  return world.deliveries.filter(
    (row) =>
      row.automatic !== '' &&
      row.deliveryNumber !== deliveryNumber &&
      row.subjectNumbers.split('、').some((number) => same.has(number)),
  ).length;
}
