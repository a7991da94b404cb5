/** The record with these keys alone. @example pick({ a: 1, b: 2 }, 'a') // { a: 1 } */
export function pick<Value extends object, const Key extends keyof Value>(
  value: Value,
  ...keys: readonly Key[]
): Pick<Value, Key> {
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<Value, Key>;
}
