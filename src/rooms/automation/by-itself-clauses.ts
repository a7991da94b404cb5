// Rule C20, clause by clause: whether a quote may be made, and leave by mail, without a person's word.
import type { BookOrigin } from '../../domain/book-origin';
import type { LetterFigure, LetterKind } from '../../domain/quote-letter';
import { clauseText } from './words';

/** How a row came to be looked at; only the first two may start a quote. */
export type StartedBy =
  | 'hand'
  | 'preCheck'
  | 'import'
  | 'paste'
  | 'publicForm'
  | 'demonstration'
  | 'migration'
  | '';

/** What is known of one quote, at the moment at which it is asked about. */
export interface QuoteByItself {
  /** The manager's switch of the programme, and what has stayed the same since. */
  readonly switched: boolean;
  readonly sameRule: boolean;
  readonly sameRates: boolean;
  readonly sameTemplates: boolean;
  readonly book: BookOrigin;
  readonly demonstration: boolean;
  readonly startedBy: StartedBy;
  /** Runs that saw the member's row as it is now. */
  readonly runsUnchanged: number;
  readonly mandate: boolean;
  readonly method: string;
  /** Mails that reached this address for this member, and whether the row of one still says what was confirmed. */
  readonly mailsBefore: number;
  readonly addressUnchanged: boolean;
  readonly openReferrals: number;
  readonly openComplaints: number;
  readonly openAccidents: number;
  /** Open quotes of the member and programme besides this one. */
  readonly otherQuotes: number;
  readonly livePolicies: number;
  /** What 確認事項 of the row says. */
  readonly findings: readonly string[];
  /** Answers of the pre-check that mark the quote (decision 20). */
  readonly marks: number;
  readonly letter: LetterKind;
  readonly figures: readonly LetterFigure['kind'][];
  readonly templateApproved: boolean;
  /** Automatic mails for this member, programme and start besides this one, whatever became of them. */
  readonly goneBefore: number;
  readonly daysValid: number;
  /** What was quoted is what would be quoted now. */
  readonly asDecidedNow: boolean;
  readonly stopped: boolean;
  readonly waited: boolean;
  readonly inHours: boolean;
  readonly sentThisHour: number;
  readonly hourlyLimit: number;
  readonly sentToday: number;
  readonly dailyLimit: number;
  readonly quotaLeft: number;
  /** Mails that are left for staff. */
  readonly reserve: number;
}

/** `nothing`: no quote is made. `person`: the mail waits for a person (確認待ち). `later`: the mail waits. */
type Keeps = 'nothing' | 'person' | 'later';

export interface Clause {
  readonly name: ClauseName;
  readonly keeps: Keeps;
  readonly holds: (quote: QuoteByItself) => boolean;
}

export type ClauseName = keyof typeof clauseText;

/** Too short a validity makes a useless paper. */
const DAYS_VALID = 7;
/** Only what is printed as it was published, answered or released; two neighbours or no figure are for a person. */
const FIGURES: readonly LetterFigure['kind'][] = ['exact', 'about'];
const LETTERS: readonly LetterKind[] = ['quotation', 'example', 'estimate'];

const clause = (name: ClauseName, keeps: Keeps, holds: Clause['holds']): Clause => ({ name, keeps, holds });

export const CLAUSES: readonly Clause[] = [
  clause('switchedOn', 'nothing', ({ switched }) => switched),
  clause('sameRule', 'nothing', ({ sameRule }) => sameRule),
  clause('sameRates', 'nothing', ({ sameRates }) => sameRates),
  clause('sameTemplates', 'nothing', ({ sameTemplates }) => sameTemplates),
  clause('notCopied', 'nothing', ({ book }) => book !== 'copied'),
  clause('notRestored', 'nothing', ({ book }) => book !== 'restored'),
  clause('noDemonstration', 'nothing', ({ demonstration }) => !demonstration),
  clause('startedByHand', 'nothing', ({ startedBy }) => startedBy === 'hand' || startedBy === 'preCheck'),
  clause('seenTwice', 'nothing', ({ runsUnchanged }) => runsUnchanged >= 2),
  clause('mandate', 'nothing', ({ mandate }) => mandate),
  clause('byMail', 'nothing', ({ method }) => method === 'メール'),
  clause('once', 'nothing', ({ goneBefore }) => goneBefore === 0),
  clause('noNewerQuote', 'nothing', ({ otherQuotes }) => otherQuotes === 0),
  clause('noPolicy', 'nothing', ({ livePolicies }) => livePolicies === 0),
  clause('nothingToCheck', 'nothing', ({ findings }) => findings.length === 0),
  clause('knownAddress', 'person', ({ mailsBefore }) => mailsBefore > 0),
  clause('sameAddress', 'person', ({ addressUnchanged }) => addressUnchanged),
  clause('noReferral', 'person', ({ openReferrals }) => openReferrals === 0),
  clause('noComplaint', 'person', ({ openComplaints }) => openComplaints === 0),
  clause('noAccident', 'person', ({ openAccidents }) => openAccidents === 0),
  clause('noMark', 'person', ({ marks }) => marks === 0),
  clause('letterAllowed', 'person', ({ letter }) => LETTERS.includes(letter)),
  clause('figureAllowed', 'person', ({ figures }) => figures.every((kind) => FIGURES.includes(kind))),
  clause('templateApproved', 'person', ({ templateApproved }) => templateApproved),
  clause('lasts', 'person', ({ daysValid }) => daysValid >= DAYS_VALID),
  clause('asDecidedNow', 'person', ({ asDecidedNow }) => asDecidedNow),
  clause('notStopped', 'person', ({ stopped }) => !stopped),
  clause('waited', 'later', ({ waited }) => waited),
  clause('inHours', 'later', ({ inHours }) => inHours),
  clause('hourlyLimit', 'later', ({ sentThisHour, hourlyLimit }) => sentThisHour < hourlyLimit),
  clause('dailyLimit', 'later', ({ sentToday, dailyLimit }) => sentToday < dailyLimit),
  clause('quotaForStaff', 'later', ({ quotaLeft, reserve }) => quotaLeft > reserve),
];

export interface Failed {
  readonly name: ClauseName;
  readonly keeps: Keeps;
  readonly text: string;
}

/** Every clause that does not hold; none where it may go by itself. */
export function mayGoByItself(quote: QuoteByItself, clauses: readonly Clause[] = CLAUSES): readonly Failed[] {
  return clauses
    .filter(({ holds }) => !holds(quote))
    .map(({ name, keeps }) => ({ name, keeps, text: clauseText[name] }));
}
