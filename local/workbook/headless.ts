// What the model in Node leaves out: work that only a visible grid needs.

import { prototypeOf } from './plugins/engine-classes';

let done = false;

export function leaveOutDrawing(): void {
  if (done) return;
  done = true;
  // nothing scrolls here
  prototypeOf('state', 'viewport').finalize = () => undefined;
}
