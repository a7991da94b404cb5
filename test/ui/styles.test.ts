// All pages share one stylesheet: a name that one of its parts lays out in columns is no other part's.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../src/ui/styles');

/** Each rule outside of comments and of conditions such as print: its selectors and what it declares. */
const rulesOf = (name: string) =>
  [
    ...readFileSync(join(FOLDER, name), 'utf8')
      .replace(/\/\*[^]*?\*\//g, '')
      .matchAll(/^([^\s@{}][^{}]*)\{([^{}]*)\}/gm),
  ].map(([, selectors, body]) => ({
    selectors: selectors!.split(',').map((one) => one.trim()),
    body: body!,
  }));

test('a class in columns is styled by one file alone', () => {
  const files = readdirSync(FOLDER).map((name) => ({ name, rules: rulesOf(name) }));
  const inColumns = files.flatMap(({ name, rules }) =>
    rules
      .filter(({ body }) => body.includes('grid-template-columns'))
      .flatMap(({ selectors }) => selectors.filter((one) => /^\.[\w-]+$/.test(one)))
      .map((selector) => ({ name, selector })),
  );
  expect(inColumns.length).toBeGreaterThan(3);
  const claimed = inColumns.flatMap(({ name, selector }) =>
    files
      .filter((file) => file.name !== name)
      .filter(({ rules }) =>
        rules.some(({ selectors }) => selectors.some((one) => one.split(/[ >:]/)[0] === selector)),
      )
      .map((file) => `${selector} of ${name} in ${file.name}`),
  );
  expect(claimed).toEqual([]);
});
