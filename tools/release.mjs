// This file gives a build its name, and its manifest.
import { execFileSync } from 'node:child_process';

/** The commit of this folder. Throws outside git, and for a ZIP unpacked inside somebody's repository. */
export const describeCommit = (root = '.') =>
  execFileSync('git', ['--git-dir=.git', 'describe', '--always', '--dirty'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Version and commit for 設定; a build that nobody pushes says so, and stays the same from commit to commit. */
export function nameOfBuild(version, { release, describe }) {
  if (!release) return `${version} (development)`;
  try {
    return `${version} (${describe().trim()})`;
  } catch {
    // A ZIP of the sources, or a machine without git.
    return `${version} (no commit)`;
  }
}

/** Where a web app has no active workbook, the form opens its own by id; that takes a wider scope. */
export function formManifest(manifest, { byId }) {
  if (!byId) return manifest;
  const wide = (scope) => scope.replace(/\/spreadsheets\.currentonly$/, '/spreadsheets');
  return { ...manifest, oauthScopes: manifest.oauthScopes.map(wide) };
}

/** Only the public form lies in another workbook that Daicho has not made; 保管した記録 needs the service without it too. */
export function manifestFor(manifest, { withoutForm }) {
  if (!withoutForm) return manifest;
  const oauthScopes = manifest.oauthScopes.filter((scope) => !scope.endsWith('/spreadsheets.readonly'));
  return { ...manifest, oauthScopes };
}
