// The execution log: event names, ids, counts and codes only.
import type { Log } from '../ports';

export const log: Log = {
  info: (event, facts) => console.log(JSON.stringify({ event, ...facts })),
};
