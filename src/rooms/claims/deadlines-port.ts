// What the room of deadlines brings for whoever changes what a deadline follows from.
import type { Ports } from '../../ports';

/** Brings the rows of 期限 about these quotes, policies or claims up to date, at once. */
export type KeepDeadlines = (
  ports: Pick<Ports, 'tables' | 'clock' | 'switches' | 'lock'>,
  subjectNumbers: readonly string[],
) => void;
