// What a document tells around its cover: accidents as examples, what led to it, what its words mean.
import type { EventKind, LossCategory } from './coverage';
import type { Fact } from './fact';

export const backgroundKinds = ['事故例', '流れ', '特長', '用語', '社会の動き', '影響', '改定'] as const;
export type BackgroundKind = (typeof backgroundKinds)[number];

export interface Background {
  /** Unique in the programme. */
  id: string;
  kind: BackgroundKind;
  /** The gist in our own words. */
  told: Fact<string>;
  /** Of an accident: what of a cover it calls on, as we read it. No document says so. */
  callsOn?: { readonly events: readonly EventKind[]; readonly losses: readonly LossCategory[] };
}
