// `google.script` inside a page of HtmlService; it is sent to the browser as source text.

/** Self-contained: its own text runs in the frame, so it may use nothing from outside. */
export function installGoogleScript(parentOrigin: string): void {
  type Handler = ((value: unknown, userObject: unknown) => void) | undefined;
  interface Call {
    readonly success: Handler;
    readonly failure: Handler;
    readonly userObject: unknown;
    readonly message: {
      readonly type: string;
      readonly id: number;
      readonly name: string;
      readonly args: unknown[];
    };
  }
  const running = new Map<number, Call>();
  const queue: Call[] = [];
  let lastId = 0;

  const illegal = (index: number) => new TypeError(`Failed due to illegal value in property: ${index}`);

  function plain(value: unknown, index: number, above: readonly unknown[], inArray: boolean): unknown {
    if (value === undefined) return inArray ? null : undefined;
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (typeof value !== 'object' || above.includes(value)) throw illegal(index);
    const path = [...above, value];
    if (Array.isArray(value)) return value.map((item) => plain(item, index, path, true));
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw illegal(index);
    const entries = Object.entries(value).map(([key, item]) => [key, plain(item, index, path, false)]);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined)) as unknown;
  }

  function formFields(form: HTMLFormElement): unknown {
    const fields: Record<string, unknown> = {};
    new FormData(form).forEach((value, name) => {
      if (typeof value !== 'string') throw new Error('not implemented: google.script.run with a file field');
      const before = fields[name];
      fields[name] = before === undefined ? value : ([] as unknown[]).concat(before, value);
    });
    return fields;
  }

  function post(message: unknown): void {
    window.parent.postMessage(message, parentOrigin);
  }

  function startNext(): void {
    // Google lets ten calls run at once and holds back the others
    while (running.size < 10) {
      const call = queue.shift();
      if (!call) return;
      running.set(call.message.id, call);
      post(call.message);
    }
  }

  function runner(success: Handler, failure: Handler, userObject: unknown): unknown {
    return new Proxy(
      {},
      {
        get(_target, name) {
          if (typeof name !== 'string' || name.endsWith('_') || name === 'then') return undefined;
          if (name === 'withSuccessHandler')
            return (handler: Handler) => runner(handler, failure, userObject);
          if (name === 'withFailureHandler')
            return (handler: Handler) => runner(success, handler, userObject);
          if (name === 'withUserObject') return (object: unknown) => runner(success, failure, object);
          return (...given: unknown[]) => {
            const form = given.length === 1 && given[0] instanceof HTMLFormElement ? given[0] : undefined;
            const args = form
              ? [formFields(form)]
              : given.map((value, index) => plain(value, index, [], true));
            const message = { type: 'run', id: ++lastId, name, args };
            queue.push({ success, failure, userObject, message });
            startNext();
          };
        },
      },
    );
  }

  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== parentOrigin) return;
    const { type, id, result, error } = event.data as {
      type: string;
      id: number;
      result?: unknown;
      error?: { name: string; message: string };
    };
    const call = type === 'result' ? running.get(id) : undefined;
    if (!call) return;
    running.delete(id);
    startNext();
    if (!error) call.success?.(result ?? null, call.userObject);
    else {
      const failure = Object.assign(new Error(error.message), { name: error.name });
      if (call.failure) call.failure(failure, call.userObject);
      else console.error(failure);
    }
  });

  const host = {
    close: () => post({ type: 'close' }),
    setWidth: (width: number) => post({ type: 'size', width }),
    setHeight: (height: number) => post({ type: 'size', height }),
    editor: { focus: () => post({ type: 'focus' }) },
    origin: parentOrigin,
  };
  Object.assign(window, { google: { script: { run: runner(undefined, undefined, undefined), host } } });
}

/** The page with `google.script` in front of its own code. */
export function withGoogleScript(html: string, parentOrigin: string): string {
  const script = `<script>(${installGoogleScript.toString()})(${JSON.stringify(parentOrigin)})</script>`;
  return insertFirst(html, fontFaces(parentOrigin) + script);
}

/** Text of a mail as the mailbox shows it, readable on a machine without Japanese fonts. */
export function withFonts(html: string, origin: string): string {
  const family = "'Hiragino Sans', 'Yu Gothic UI', Meiryo, 'Noto Sans JP', sans-serif";
  return insertFirst(
    html,
    `${fontFaces(origin)}<style>body { margin: 16px 20px; } body, body * { font-family: ${family} !important; }</style>`,
  );
}

export function fontFaces(origin: string): string {
  const face = (weight: number, local: string) =>
    `@font-face { font-family: 'Noto Sans JP'; font-weight: ${weight}; ` +
    `src: local('${local}'), url('${origin}/assets/noto-${weight}.ttf'); }`;
  return `<style>${face(400, 'Noto Sans CJK JP')} ${face(700, 'Noto Sans CJK JP Bold')}</style>`;
}

function insertFirst(html: string, text: string): string {
  const place =
    /<head(?:\s[^>]*)?>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (!place) return `<!DOCTYPE html><meta charset="utf-8">${text}${html}`;
  const end = place.index + place[0].length;
  return html.slice(0, end) + text + html.slice(end);
}
