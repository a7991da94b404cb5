// This file tells whether the last build still stands: what it read is written down once, here, and listed in its stamp.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the build reads. Packages stand for themselves by the lock file; package.json gives the version. */
export const INPUTS = [
  'src',
  'local',
  'intake',
  'tools',
  'appsscript.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
];
const OUTPUTS = ['dist', 'dist-intake', '.build/local/main.cjs'];
const STAMP = '.build/stamp';

/** Takes the old stamp away: a build that fails leaves none. Gives what writes the new one, with what stood at the start. */
export function beginBuild(root = '.') {
  rmSync(join(root, STAMP), { force: true });
  const inputs = listing(root);
  return () => {
    mkdirSync(dirname(join(root, STAMP)), { recursive: true });
    writeFileSync(join(root, STAMP), inputs);
  };
}

export function isBuilt(root = '.') {
  return (
    [STAMP, ...OUTPUTS].every((path) => existsSync(join(root, path))) &&
    readFileSync(join(root, STAMP), 'utf8') === listing(root)
  );
}

/** Every file with its time and size, so that one deleted or put back from an older day counts like a new one. */
function listing(root) {
  return INPUTS.flatMap((path) => linesOf(join(root, path)))
    .sort()
    .join('\n');
}

function linesOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [`${path} ${found.mtimeMs} ${found.size}`];
  return (
    readdirSync(path)
      // what editors and systems leave beside the files
      .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
      .flatMap((name) => linesOf(join(path, name)))
  );
}
