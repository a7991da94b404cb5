// This file defines what the model in Node leaves out: work that only a visible grid needs.

import { prototypeOf } from './plugins/engine-classes';

/** The colour pickers' palette costs a walk over all cells after each change. */
export function leaveOutPalette(): void {
  prototypeOf('view', 'custom_colors').finalize = () => undefined;
}
