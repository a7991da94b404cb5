// The part of `npm run faults` that puts every kind of bad value into every column, before every global that reads it.
import { badCells, badCellsOn, type BadKind } from './bad-cells';
import { openStage } from './promises';

/** `every`: all kinds in each column, otherwise a third of them in turn. */
export function tryBadCells(every: boolean, tell: (line: string) => void): number {
  const desk = badCellsOn(openStage());
  const kinds = Object.keys(badCells) as BadKind[];
  const broken = new Map<string, string[]>();
  let tried = 0;
  let survived = 0;
  desk.places.forEach(({ table, column, at }, place) => {
    desk.readersOf(table).forEach((name, reader) => {
      for (const [turn, kind] of kinds.entries()) {
        if (!every && (turn + place + reader) % 3 !== 0) continue;
        const problems = desk.tryOne(name, { table, column, at, kind });
        tried += 1;
        if (problems.length === 0) survived += 1;
        for (const one of problems) {
          const what = `${name}: ${one}`;
          broken.set(what, [...(broken.get(what) ?? []), `${table.tab}「${column.header}」 ${kind}`]);
        }
      }
    });
  });
  tell(`bad cells in ${desk.places.length} places: ${tried} faults tried, ${survived} survived`);
  for (const [what, where] of broken) tell(`  ${what} (${where.length}: ${where.slice(0, 3).join('; ')})`);
  return broken.size;
}
