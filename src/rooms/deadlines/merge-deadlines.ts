// How 期限 is brought in line with what is due now: new, changed, closed and gone, by key.
import { businessDayBefore, type HolidayCalendar } from '../../domain/business-day';
import type { DeadlineDraft } from '../../domain/deadline';
import type { Deadline } from '../../tables/deadlines';
import { isDate, isDateTime } from './deadline-world';
import { certaintyText } from '../../domain/fact';
import { certaintyOf, closedText, noteText } from './words';

export interface MergeFacts {
  /** `YYYY-MM-DDTHH:mm:ss` */
  readonly now: string;
  readonly calendar: HolidayCalendar;
  /** Whom a row is about, from the roster or from what the row belongs to. */
  readonly subject: (draft: DeadlineDraft) => DeadlineSubject;
  /** Keys of rows that stand but could not be read: they are neither changed nor made again. */
  readonly aside?: ReadonlySet<string>;
  /** Whether what a row is about could not be read: then it is not gone. */
  readonly inDoubt?: (row: Pick<Deadline, 'subjectNumber' | 'program'>) => boolean;
}

export interface DeadlineSubject {
  readonly memberNumber: string;
  readonly organization: string;
  readonly solicitor: string;
  /** False where the roster has no such row any more. */
  readonly onRoster: boolean;
}

export interface DeadlineChange {
  readonly id: string;
  readonly set: Partial<Deadline>;
}

export interface DeadlineMerge {
  readonly added: readonly Deadline[];
  readonly changed: readonly DeadlineChange[];
  readonly closed: number;
  readonly cancelled: number;
  /** Rows as they stand afterwards. */
  readonly rows: readonly Deadline[];
}

const CLOSED: readonly Deadline['state'][] = ['完了', '取消'];

/**
 * A deadline that was satisfied before it ever stood in the tab gets no row. Owner and 督促日 are never touched, and of
 * two rows with one key (a copied row) the first counts.
 */
export function mergeDeadlines(
  standing: readonly Deadline[],
  drafts: readonly DeadlineDraft[],
  facts: MergeFacts,
): DeadlineMerge {
  const wanted = new Map(drafts.map((draft) => [draft.key, readable(draft)]));
  const seen = new Set(facts.aside);
  const changed: DeadlineChange[] = [];
  const rows: Deadline[] = [];
  let closed = 0;
  let cancelled = 0;
  for (const row of standing) {
    if (row.deadlineKey === '' || seen.has(row.deadlineKey)) continue;
    seen.add(row.deadlineKey);
    const draft = wanted.get(row.deadlineKey);
    const set = draft
      ? differences(row, contentOf(datedAs(row, draft), facts))
      : facts.inDoubt?.(row)
        ? {}
        : goneFrom(row);
    const next = { ...row, ...set };
    rows.push(next);
    if (Object.keys(set).length === 0) continue;
    changed.push({ id: row.deadlineKey, set });
    if (next.state === '完了' && row.state !== '完了') closed += 1;
    if (next.state === '取消' && row.state !== '取消') cancelled += 1;
  }
  const added = [...wanted.values()]
    .filter(({ key, satisfiedBy, dueAt, onlyDated }) => {
      return !seen.has(key) && satisfiedBy === '' && !(onlyDated && dueAt === '');
    })
    .map((draft): Deadline => ({
      ...contentOf(draft, facts),
      deadlineKey: draft.key,
      owner: draft.owner || facts.subject(draft).solicitor,
      remindedOn: '',
    }))
    // What is due first stands first, until somebody sorts the tab.
    .sort((left, right) => (left.dueAt < right.dueAt ? -1 : left.dueAt > right.dueAt ? 1 : 0));
  return { added, changed, closed, cancelled, rows: [...rows, ...added] };
}

type Content = Omit<Deadline, 'deadlineKey' | 'owner' | 'remindedOn'>;

function contentOf(draft: DeadlineDraft, facts: MergeFacts): Content {
  const date = draft.dueAt.slice(0, 10);
  const businessDay = date === '' ? undefined : businessDayBefore(date, facts.calendar);
  const { memberNumber, organization, onRoster } = facts.subject(draft);
  const state = stateOf(draft, facts.now);
  const notes = [
    state === '日付未入力' ? noteText.undated : '',
    date !== '' && !businessDay ? noteText.unpublished(date.slice(0, 4)) : '',
    onRoster ? '' : noteText.memberGone,
  ];
  return {
    dueAt: draft.dueAt === '' ? '' : `${draft.dueAt.slice(0, 16)}:00`,
    businessDay: businessDay ?? '',
    kind: draft.kind,
    start: draft.start,
    counting: draft.counting,
    source: draft.source,
    certainty: certaintyText[draft.certainty],
    program: draft.program,
    memberKey: draft.memberKey,
    memberNumber,
    organization,
    subjectNumber: draft.subjectNumber,
    state,
    satisfiedBy: draft.satisfiedBy,
    order: orderOf(state),
    note: notes.filter((note) => note !== '').join(''),
  };
}

function stateOf(draft: DeadlineDraft, now: string): Deadline['state'] {
  if (draft.satisfiedBy !== '') return '完了';
  if (draft.dueAt === '') return '日付未入力';
  return draft.dueAt.slice(0, 16) < now.slice(0, 16) ? '期限超過' : '未了';
}

/** What is over stands last. */
const OVER = 2;

function orderOf(state: Deadline['state']): number {
  if (CLOSED.includes(state)) return OVER;
  return state === '日付未入力' ? 1 : 0;
}

/** As the tab is sorted in each sync. */
export const SORTED_BY = ['order', 'dueAt'] as const satisfies readonly (keyof Deadline)[];

/** Whether these rows stand so; a row that nobody could read stands where it stands. */
export function areSorted(rows: readonly Pick<Deadline, (typeof SORTED_BY)[number]>[]): boolean {
  const keyOf = ({ order, dueAt }: (typeof rows)[number]): string => `${order ?? OVER}${dueAt || '~'}`;
  return rows.every((row, at) => at === 0 || keyOf(rows[at - 1]!) <= keyOf(row));
}

function differences(row: Deadline, content: Content): Partial<Deadline> {
  const changed = Object.entries(content).filter(([key, value]) => row[key as keyof Content] !== value);
  return Object.fromEntries(changed);
}

/** A date that cannot be read is no date: one typed-over cell must not stop the run for all others. */
function readable(draft: DeadlineDraft): DeadlineDraft {
  const { dueAt, start } = draft;
  return { ...draft, dueAt: isDateTime(dueAt) ? dueAt : '', start: isDate(start) ? start : '' };
}

/** What only counts with a date keeps the one that stands. */
function datedAs(row: Deadline, draft: DeadlineDraft): DeadlineDraft {
  if (!draft.onlyDated || draft.dueAt !== '') return draft;
  const certainty = certaintyOf(row.certainty) ?? draft.certainty;
  return { ...draft, dueAt: row.dueAt.slice(0, 16), source: row.source, counting: row.counting, certainty };
}

function goneFrom(row: Deadline): Partial<Deadline> {
  if (!CLOSED.includes(row.state)) return { state: '取消', satisfiedBy: closedText.gone, order: OVER };
  return row.order === OVER ? {} : { order: OVER };
}
