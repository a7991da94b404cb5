// What a morning mail says: counts and the first lines of what waits, for one person or for everybody.
import { addDays, formatJapanese, serialOfDate, type IsoDate } from '../../domain/calendar';
import { addMinutes, momentText } from '../../domain/clock-time';
import { isCoverToRenew, type CoverState } from '../../domain/policy-event';
import { digestText as words } from './words';

/** Of whom a row is, for the mails of solicitors. */
interface Owned {
  readonly owner: string;
  readonly organization: string;
}

export interface DigestRows {
  readonly deadlines: readonly (Owned & {
    readonly dueAt: string;
    readonly kind: string;
    readonly state: string;
  })[];
  readonly policies: readonly (Owned & {
    readonly endsAt: string;
    readonly state: CoverState | '';
    readonly endedOn: string;
    readonly renewedBy: string;
  })[];
  readonly quotes: readonly (Owned & {
    readonly quoteNumber: string;
    readonly validUntil: string;
    readonly state: string;
  })[];
  readonly deliveries: readonly (Owned & {
    readonly deliveryNumber: string;
    readonly letterTitle: string;
    readonly state: string;
    readonly sentAt: string;
    readonly scheduledAt: string;
    readonly byItself: boolean;
  })[];
}

export interface DigestTime {
  readonly now: string;
  /** The day of the mail before: what ran out or went since then is news. */
  readonly since: IsoDate;
}

export interface DigestSection {
  readonly title: string;
  readonly count: number;
  readonly lines: readonly string[];
}

const WEEKS = 8;
const WITHIN_MINUTES = 60;
/** The first business hour begins after the mail: what waits for it goes within the hour too. */
const FIRST_HOUR = 'T10:00:00';
const OPEN = ['未了', '期限超過'];
const FAILED = ['送信失敗', '要確認（送信結果不明）', '不達'];

/** `owner`: a solicitor's own rows; undefined for everybody's. Sections without a row are left out. */
export function morningDigest(rows: DigestRows, { now, since }: DigestTime, owner?: string): DigestSection[] {
  const today = now.slice(0, 10);
  const own = <Row extends Owned>(list: readonly Row[]): readonly Row[] =>
    owner === undefined ? list : list.filter((row) => row.owner === owner);
  const due = own(rows.deadlines).filter(({ state, dueAt }) => OPEN.includes(state) && dueAt !== '');
  const dueLine = (row: (typeof due)[number]) =>
    words.due(
      formatJapanese(row.dueAt.slice(0, 10)),
      row.kind,
      row.organization,
      owner === undefined ? row.owner : '',
    );
  const byDate = [...due].sort((left, right) => (left.dueAt < right.dueAt ? -1 : 1));
  const soon = [addMinutes(now, WITHIN_MINUTES), today + FIRST_HOUR].sort().pop()!;
  const mails = own(rows.deliveries);
  const mailLine = (at: string, row: (typeof mails)[number]) =>
    words.mail(at, row.organization, row.letterTitle);
  return [
    section(words.overdue, byDate.filter(({ dueAt }) => dueAt.slice(0, 10) < today).map(dueLine)),
    section(words.today, byDate.filter(({ dueAt }) => dueAt.slice(0, 10) === today).map(dueLine)),
    weeksOf(own(rows.policies), today),
    section(
      words.expired,
      own(rows.quotes)
        .filter(
          ({ state, validUntil }) =>
            state === '期限切れ' && validUntil >= addDays(since, -1) && validUntil < today,
        )
        .map((row) => words.quote(row.quoteNumber, row.organization, formatJapanese(row.validUntil))),
    ),
    section(
      words.failed,
      mails.filter(({ state }) => FAILED.includes(state)).map((row) => mailLine(row.state, row)),
    ),
    section(
      words.went,
      mails
        .filter((row) => row.byItself && row.state === '送信済' && row.sentAt.slice(0, 10) >= since)
        .map((row) => mailLine(momentText(row.sentAt), row)),
    ),
    section(
      words.soon,
      mails
        .filter((row) => row.byItself && row.state === '送信待ち' && row.scheduledAt <= soon)
        .map((row) => mailLine(momentText(row.scheduledAt), row)),
    ),
  ].filter(({ count }) => count > 0);
}

const section = (title: string, lines: readonly string[]): DigestSection => ({
  title,
  count: lines.length,
  lines: lines.length > SHOWN ? [...lines.slice(0, SHOWN), words.more(lines.length - SHOWN)] : lines,
});
const SHOWN = 15;

/** Monday of the week. @example mondayOf('2026-11-24') // '2026-11-23' */
const mondayOf = (day: IsoDate): IsoDate => addDays(day, -((serialOfDate(day) + 5) % 7));

/** Cover that nobody has renewed yet, by the week in which it ends. */
function weeksOf(policies: DigestRows['policies'], today: IsoDate): DigestSection {
  const last = addDays(mondayOf(today), WEEKS * 7);
  const ends = policies
    .filter((policy) => isCoverToRenew(policy) && policy.renewedBy === '' && policy.endsAt !== '')
    .map(({ endsAt }) => endsAt.slice(0, 10))
    .filter((end) => end >= today && end < last);
  const weeks = new Map<IsoDate, number>();
  for (const end of ends.sort()) weeks.set(mondayOf(end), (weeks.get(mondayOf(end)) ?? 0) + 1);
  return {
    title: words.renewals,
    count: ends.length,
    lines: [...weeks].map(([monday, count]) => words.week(formatJapanese(monday), count)),
  };
}
