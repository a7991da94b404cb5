// Many, each for itself: what is refused about one is told under its id, and stops no other.
import { tried } from './problem';
import { shown, type ShownProblem } from './problem-text';

/** `nameOf` stands in front of what is refused. @returns what was refused, in order */
export function oneByOne<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  work: (item: Item) => void,
  nameOf: (item: Item) => string = () => '',
): ShownProblem[] {
  return items.flatMap((item) => {
    const done = tried(() => work(item));
    return done.ok ? [] : [shown(done.problems, idOf(item), nameOf(item))];
  });
}
