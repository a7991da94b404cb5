// This file finds the name that was probably meant.

/** The nearest of the names, if it is near: the start of one, or one or two slips of the finger away. */
export function near(typed: string, names: readonly string[]): string | undefined {
  const started = names.filter((name) => typed.length > 1 && name.startsWith(typed));
  if (started.length === 1) return started[0];
  const slips = (name: string) => slipsBetween(typed, name);
  const [nearest] = [...names].sort((a, b) => slips(a) - slips(b));
  return nearest !== undefined && slips(nearest) <= (nearest.length > 4 ? 2 : 1) ? nearest : undefined;
}

/** Letters missing, added, mistaken or swapped with their neighbour. */
function slipsBetween(from: string, to: string): number {
  const table = Array.from({ length: from.length + 1 }, (_, row) =>
    Array.from({ length: to.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => table[row]![column]!;
  for (let row = 1; row <= from.length; row++)
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      table[row]![column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        swapped ? at(row - 2, column - 2) + 1 : Infinity,
      );
    }
  return at(from.length, to.length);
}
