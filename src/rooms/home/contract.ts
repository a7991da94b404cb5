// What may be asked of the room home: what every page asks, and the lists of what hidden tabs hold.
import { call, json, type CallsOf } from '../../calls/call';
import { fields, oneOf, optional, text } from '../../calls/fields';
import { contract as pageCalls } from '../../calls/page-calls';
import type { Way } from '../../domain/way';

export type { FoundRow } from '../../calls/page-calls';

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

export const contract = {
  ...pageCalls,
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
