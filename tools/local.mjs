// This file runs the twin's command line, building first when the last build no longer stands.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { createRequire } from 'node:module';
import { isBuilt } from './build-stamp.mjs';

if (!isBuilt()) {
  // Nothing of the build on the output: that is the command's, one JSON line an answer.
  const { status } = spawnSync(process.execPath, ['tools/build.mjs'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
process.argv[1] = resolve('.build/local/main.cjs');
createRequire(import.meta.url)(process.argv[1]);
