// This file tests that `npm run faults` can be bundled: Jest forgives an import that nothing exports, the bundler does not.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

test('npm run faults names its jobs, those that npm test samples among them', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tools/faults.mjs', '--list'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.trim().split('\n')).toEqual(
    expect.arrayContaining([
      'set-up from a blank workbook',
      'set-up over a workbook of 0.1.0',
      'migration of a tab',
      'a thousand submissions at once',
      'google: each behaviour turned back',
    ]),
  );
}, 120_000);
