// What may be asked of the room home: what every page asks, and the lists of what hidden tabs hold.
import { call, json, type CallsOf } from '../../calls/call';
import { fields, flag, oneOf, optional, text } from '../../calls/fields';
import { contract as pageCalls, type OfferView } from '../../calls/page-calls';
import type { Way } from '../../domain/way';

export type { FoundRow, OfferView } from '../../calls/page-calls';

export interface TabListView {
  /** Every list of the page, by the name of its tab. */
  readonly lists: readonly string[];
  readonly tab: string;
  /** How its cells are set: a long text, a code that does not break, or as it comes. */
  readonly columns: readonly { readonly title: string; readonly as: 'wide' | 'code' | '' }[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly string[];
    readonly ways: readonly Way[];
  }[];
  /** Rows that fit, and are not shown. */
  readonly more: number;
  /** Words by which the rows can be filtered, as they stand in the tab. */
  readonly states: readonly { readonly word: string; readonly count: number }[];
  readonly next: readonly Way[];
}

export interface TaskLine {
  readonly kind: string;
  readonly title: string;
  readonly number: string;
  readonly organization: string;
  readonly owner: string;
  /** ISO, or ''. */
  readonly since: string;
  /** Null where no row says since when. */
  readonly days: number | null;
  readonly waitsFor: string;
  readonly ways: readonly Way[];
}

export interface TaskDesk {
  /** The kind that is shown; blank for all. */
  readonly kind: string;
  readonly today: string;
  /** Every kind of the rooms in use, in order; counted for the owner that was asked for. */
  readonly kinds: readonly {
    readonly kind: string;
    readonly title: string;
    readonly closedBy: string;
    readonly count: number;
    /** Days, of the oldest. */
    readonly oldest: number | null;
  }[];
  /** Of this owner, over all kinds. */
  readonly all: number;
  readonly owners: readonly { readonly owner: string; readonly count: number }[];
  readonly tasks: readonly TaskLine[];
  /** Tasks that fit, and are not shown. */
  readonly more: number;
}

export interface AdminDesk {
  readonly offers: readonly OfferView[];
  /** Lines of the last 点検, the first with its time and the last with the version; none before the first. */
  readonly checks: readonly string[];
}

export const contract = {
  ...pageCalls,
  openAdmin: call({ may: 'reader', answer: json<AdminDesk>() }),
  /** 点検 now, as the daily run does it. */
  checkDesk: call({ may: 'staff', answer: json<readonly string[]>() }),
  /** The oldest first; `kind` and `owner` blank for all of them; `selected`: the kind whose line is selected on ホーム. */
  openTasks: call({
    may: 'reader',
    request: () => fields({ kind: optional(text()), owner: optional(text()), selected: optional(flag()) }),
    answer: json<TaskDesk>(),
  }),
  /** The newest rows first; `tab`: blank for the first list of the page; `text`: words that a row must have. */
  openTabList: call({
    may: 'reader',
    request: () =>
      fields({
        page: oneOf(['reference', 'work']),
        tab: optional(text()),
        text: optional(text()),
        state: optional(text()),
      }),
    answer: json<TabListView>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
