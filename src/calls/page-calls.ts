// The calls that every page may make, whatever its room; the room home answers them.
import { call, json, type CallsOf } from './call';
import { fields, list, optional, text } from './fields';

/** A row of a tab, as a person knows it again. */
export interface FoundRow {
  readonly id: string;
  readonly detail: string;
}

/** What a page leads to beside its own work. */
export interface OfferView {
  readonly name: string;
  readonly kind: 'page' | 'action';
  readonly title: string;
  /** What it is for; may be blank. */
  readonly about: string;
  /** False: only managers may, and this person is none. */
  readonly allowed: boolean;
  /** Whom to ask where it is not allowed: name and address, or the address alone. */
  readonly ask: readonly string[];
}

export const contract = {
  /** Rows of a tab that fit all words; the newest. */
  findRows: call({
    may: 'reader',
    request: () => fields({ tab: text(), text: text() }),
    answer: json<readonly FoundRow[]>(),
  }),
  /** Opens the tab and selects the row; an empty id opens the tab only. */
  showRow: call({
    may: 'reader',
    request: () => fields({ tab: text(), id: text() }),
    answer: json<{ readonly found: boolean }>(),
  }),
  /** Opens another page in place of this one (Apps Script shows one dialog at a time). */
  openPage: call({
    may: 'reader',
    // `about`: ids of what it is opened for.
    request: () => fields({ page: text(), about: optional(list(text())) }),
    answer: json<null>(),
  }),
  /** Of the rooms in use; each says whether whoever asks may. */
  openOffers: call({
    may: 'reader',
    request: () => fields({ page: text() }),
    answer: json<readonly OfferView[]>(),
  }),
  /** Does what is offered without a page of its own: it asks and tells over the sheet. */
  act: call({ may: 'reader', request: () => fields({ action: text() }), answer: json<null>() }),
};

export type PageCalls = CallsOf<typeof contract>;
