// The key under which the value of one custom function call is known, in Node and in the page.

/** An argument as the engine hands it to a function: a cell's value and format, or columns of them. */
export type EngineArgument = undefined | { value: unknown; format?: string } | EngineArgument[];

/** Two 32-bit hashes over the same text: cheap for ten thousand rows, and collisions are out of reach in practice. */
interface Hash {
  a: number;
  b: number;
}

function addText(hash: Hash, text: string): void {
  let { a, b } = hash;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) + i;
  }
  hash.a = Math.imul(a ^ text.length, 0x01000193);
  hash.b = Math.imul(b ^ (b >>> 15), 0x5bd1e995);
}

function addArgument(hash: Hash, argument: EngineArgument): void {
  if (Array.isArray(argument)) {
    addText(hash, '[' + argument.length);
    for (const item of argument) addArgument(hash, item);
    return;
  }
  const value = argument?.value ?? null;
  addText(hash, value === null ? '-' : (typeof value)[0] + String(value));
  // a date is a number with a format
  if (typeof value === 'number' && argument?.format) addText(hash, argument.format);
}

/** `args` as the engine hands them to a function, so that both sides agree without converting anything. */
export function functionKey(name: string, args: readonly EngineArgument[]): string {
  const hash = { a: 0x811c9dc5, b: 0x9747b28c };
  for (const argument of args) addArgument(hash, argument);
  return `${name.toUpperCase()}.${(hash.a >>> 0).toString(36)}.${(hash.b >>> 0).toString(36)}`;
}
