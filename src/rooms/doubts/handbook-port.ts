// What the room above brings for the handbook: the tabs that show what a programme's documents say.
import type { Ports } from '../../ports';

/** Shows in the programme's tabs what the insurer has confirmed; `confirmed` are keys of 事実. */
export type ShowHandbook = (
  ports: Pick<Ports, 'tables'>,
  program: string,
  confirmed: ReadonlySet<string>,
) => void;
