// This file tests how custom functions are found in a bundle, and what loose files make a project.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCustomFunctions, loadSources } from '../../../local/execution/bundle';

test('only functions whose comment says so, with their optional parameters', () => {
  const code = `
/** Not one of them. */
function helper(x) {}
/**
 * Yearly premium
 * in yen.
 * @param {number|string} revenue Revenue.
 * @param {string} plan Plan.
 * @param {{a: number}=} rates Rates.
 * @param {Date} [asOf] Start.
 * @return {number}
 * @customfunction
 */
function PREMIUM(revenue, plan, rates, asOf) { return 1; }
/** @customfunction */
function BARE(x = 1) {}`;
  expect(findCustomFunctions(code)).toEqual([
    {
      name: 'PREMIUM',
      description: 'Yearly premium in yen.',
      parameters: [
        { name: 'revenue', optional: false },
        { name: 'plan', optional: false },
        { name: 'rates', optional: true },
        { name: 'asOf', optional: true },
      ],
    },
    { name: 'BARE', description: '', parameters: [{ name: 'x', optional: true }] },
  ]);
});

test('loose files of a project: scripts, pages and a manifest of any zone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const manifest = { timeZone: 'America/New_York', oauthScopes: ['s'] };
  const files = [
    write('Code.gs', 'function a() {}'),
    write('Sidebar.html', '<p>x</p>'),
    write('appsscript.json', JSON.stringify(manifest)),
  ];
  const { sources, pages, timeZone, scopes } = loadSources(files);
  expect([sources.map(({ name }) => name), pages, timeZone, scopes]).toEqual([
    ['Code.gs'],
    { Sidebar: '<p>x</p>' },
    'America/New_York',
    ['s'],
  ]);
  expect(() => loadSources(files.slice(1))).toThrow('There is no script');
  write('appsscript.json', '{"timeZone":"Mars/Olympus"}');
  expect(() => loadSources(files)).toThrow('There is no time zone Mars/Olympus');
  rmSync(folder, { recursive: true });
});
