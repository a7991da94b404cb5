// What a request must look like; anything else is a mistake of whoever sent it, and is told so without a stack.
import * as z from 'zod/mini';
import type { ClientRequest } from './protocol';

/** Answered with its status and its message. */
export class BadRequest extends Error {
  constructor(
    message: string,
    readonly status: 400 | 413 = 400,
  ) {
    super(message);
  }
}

const text = z.string();
const clientRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('grid'), message: z.looseObject({ type: text }) }),
  z.object({
    kind: z.literal('select'),
    selection: z.object({ sheetName: text, zones: z.array(text), activeCell: text }),
  }),
  z.object({ kind: z.literal('evaluate'), keys: z.array(text) }),
  z.object({
    kind: z.literal('run'),
    id: text,
    from: z.enum(['menu', 'page']),
    functionName: text,
    args: z.array(z.unknown()),
  }),
  z.object({
    kind: z.literal('answer'),
    id: text,
    button: z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']),
    text,
  }),
  z.object({ kind: z.literal('user'), email: text }),
]);
const webAppRun = z.object({ name: text, args: z.array(z.unknown()) });

export const readClientRequest = (body: string): ClientRequest => read(body, clientRequest);
export const readWebAppRun = (body: string): z.output<typeof webAppRun> => read(body, webAppRun);

/** The address of a request, of which a path may be no address at all. */
export function addressOf(path: string | undefined, origin: string): URL {
  try {
    const url = new URL(`${origin}${path ?? '/'}`);
    decodeURIComponent(url.pathname);
    return url;
  } catch {
    throw new BadRequest('no address');
  }
}

function read<Value>(body: string, shape: z.ZodMiniType<Value>): Value {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new BadRequest('no JSON');
  }
  const found = z.safeParse(shape, value);
  if (!found.success)
    throw new BadRequest(`unexpected: ${found.error.issues[0]!.path.map(String).join('.')}`);
  return found.data;
}
