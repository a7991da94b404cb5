// Which cells somebody looks at: a test asks it of a use case, whose run nothing else can decide over.

import type { Model } from './engine';
import type { Zone } from './plugins/engine-classes';

/** A block whose results or formulas were asked for; without a zone, how far the contents of the sheet reach. */
export interface Read {
  readonly sheetId: string;
  readonly of: 'results' | 'formulas' | 'extent';
  readonly zone?: Zone;
}

const listeners = new WeakMap<Model, (read: Read) => void>();

export function listenToReads(model: Model, listener: ((read: Read) => void) | undefined): void {
  if (listener) listeners.set(model, listener);
  else listeners.delete(model);
}

export function noteRead(model: Model, sheetId: string, of: Read['of'], zone?: Zone): void {
  listeners.get(model)?.({ sheetId, of, ...(zone && { zone }) });
}
