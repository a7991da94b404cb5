// 期限の一覧: what is open, by date, with the page on which each is worked.
import { daysBetween } from '../../domain/calendar';
import { pick } from '../../domain/pick';
import { searchText, searchWords } from '../../domain/search-text';
import { programOf } from '../../programs';
import type { Ports } from '../../ports';
import { deadlines, type Deadline } from '../../tables/deadlines';
import {
  SPANS,
  type DeadlineDesk,
  type DeadlineLine,
  type OpenDeadlinesRequest,
  type Span,
} from './contract';
import { isDateTime } from './deadline-world';
import { deadlineWays, listPage } from './words';

/** A dialog's worth; the rest is counted. */
export const DEADLINES_SHOWN = 200;
/** Today and the days after it. */
const WEEK = 7;
const OPEN: readonly Deadline['state'][] = ['未了', '期限超過', '日付未入力'];

/** One read. */
export function openDeadlines(
  { tables, clock }: Pick<Ports, 'tables' | 'clock'>,
  { span = 'all', owner = '', member = '' }: OpenDeadlinesRequest,
): DeadlineDesk {
  const today = clock.today();
  const now = clock.now().slice(0, 16);
  const open = tables.sound(deadlines).filter(({ state }) => OPEN.includes(state));
  const words = searchWords(member);
  const ofMember = open.filter((row) => {
    const content = searchText(`${row.memberNumber} ${row.organization}`);
    return words.every((word) => content.includes(word));
  });
  const isOwners = (row: Deadline): boolean => owner === '' || ownerOf(row) === owner;
  const inSpan = (row: Deadline, wanted: Span): boolean => isIn(row, wanted, today, now);
  const fitting = ofMember.filter((row) => isOwners(row) && inSpan(row, span)).sort(byDate);
  const spanned = ofMember.filter((row) => inSpan(row, span));
  return {
    today,
    spans: SPANS.map((one) => ({
      span: one,
      count: ofMember.filter((row) => isOwners(row) && inSpan(row, one)).length,
    })),
    owners: [...new Set(ofMember.map(ownerOf))].sort().map((name) => ({
      owner: name,
      count: spanned.filter((row) => ownerOf(row) === name).length,
    })),
    lines: fitting.slice(0, DEADLINES_SHOWN).map((row) => lineOf(row, today)),
    more: Math.max(0, fitting.length - DEADLINES_SHOWN),
    open: open.length,
  };
}

const ownerOf = ({ owner }: Deadline): string => owner.trim() || listPage.nobody;
const dueOf = ({ dueAt }: Deadline): string => (isDateTime(dueAt) ? dueAt.slice(0, 16) : '');

function isIn(row: Deadline, span: Span, today: string, now: string): boolean {
  const due = dueOf(row);
  if (span === 'all') return true;
  if (span === 'undated') return due === '';
  if (due === '') return false;
  if (span === 'overdue') return due < now;
  const days = daysBetween(today, due.slice(0, 10));
  if (span === 'week') return due >= now && days < WEEK;
  return due.slice(0, 7) === today.slice(0, 7);
}

function byDate(left: Deadline, right: Deadline): number {
  const [first, second] = [dueOf(left) || 'Z', dueOf(right) || 'Z'];
  return first < second ? -1 : first > second ? 1 : 0;
}

function lineOf(row: Deadline, today: string): DeadlineLine {
  const dueAt = dueOf(row);
  return {
    ...pick(row, 'deadlineKey', 'kind', 'organization', 'memberNumber', 'subjectNumber', 'businessDay'),
    programName: programOf(row.program)?.shortName ?? row.program,
    owner: ownerOf(row),
    dueAt,
    daysLeft: dueAt === '' ? null : daysBetween(today, dueAt.slice(0, 10)),
    ways: deadlineWays(row),
  };
}
