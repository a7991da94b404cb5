// What the spreadsheet engine expects of its surroundings, and must be imported before it.

type GroupBy = <T>(items: Iterable<T>, keyOf: (item: T) => PropertyKey) => Record<PropertyKey, T[]>;

// Node 20 lacks Object.groupBy.
const object = Object as unknown as { groupBy?: GroupBy };
object.groupBy ??= (items, keyOf) => {
  const groups: Record<PropertyKey, ReturnType<typeof Array.of>> = Object.create(null);
  for (const item of items) (groups[keyOf(item)] ??= []).push(item);
  return groups as never;
};

// The engine reports its timings through console.debug, on every load and every slow command.
console.debug = () => undefined;

export {};
