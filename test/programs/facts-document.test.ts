// That docs/programs.md says what the data says, and names every fact with its source.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factSourceText } from '../../src/domain/fact';
import { doubtsOf } from '../../src/domain/doubt';
import { allFactsOf } from '../../src/domain/named-fact';
import { programs } from '../../src/programs';
import { factRows } from '../../src/rooms/set-up/handbook-rows';

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'docs/programs.md'), 'utf8');

test('the document is up to date', () => {
  const run = spawnSync(process.execPath, ['tools/programs-doc.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});

test.each(programs)('every source and every doubt of $code stands in it', (program) => {
  const section = text.split('\n## ').find((part) => part.startsWith(`${program.code}:`))!;
  const missing = [
    ...allFactsOf(program).map((fact) => factSourceText(fact.source)),
    ...doubtsOf(program).map((doubt) => `\`${doubt.id}\``),
  ].filter((wanted) => !section.includes(wanted));
  expect(missing).toEqual([]);
});

// Cover and questions have tables of their own there, without the label of the tab.
test.each(programs)('the tab 事実 says of $code what the document says', (program) => {
  const section = text.split('\n## ').find((part) => part.startsWith(`${program.code}:`))!;
  const lines = section.split('\n');
  const rows = factRows(program, new Set()).flatMap(({ factKey, label, value, state }) => {
    const id = String(factKey).slice(program.code.length + 1);
    const line = lines.find((one) => one.startsWith(`| \`${id}\` |`));
    return line === undefined
      ? []
      : [{ line, wanted: [label, `| ${String(value)}`, `| ${String(state)} |`] }];
  });
  expect(rows.length).toBeGreaterThan(30);
  const differing = rows.filter(({ line, wanted }) => !wanted.every((part) => line.includes(String(part))));
  expect(differing).toEqual([]);
});
