// Every caption of the grid's menus of rows, columns, cells, tabs and groups is Japanese.
import { readFileSync } from 'node:fs';
import { translate } from '../../../local/web/page/translations';

const engine = readFileSync(require.resolve('@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js'), 'utf8');
const regions = engine.split('//#region ');
const textsOf = (wanted: RegExp) =>
  regions
    .filter((region) => wanted.test(region.slice(0, region.indexOf('\n'))))
    .flatMap((region) => [...region.matchAll(/_t\(\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text!));
const isJapanese = (text: string) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);

/** Pivots and carousels are hidden, names of functions and the percentage are the same everywhere. */
const SAME =
  /pivot|carousel|irregularity|side panel|zoom_percentage|^(SUM|AVERAGE|COUNT|MAX|MIN)$|Expand\/Collapse/i;

test.each([
  [
    'menus of rows, columns, cells, tabs and groups',
    /^src\/registries\/menus\/(row|col|cell|sheet|header_group|table_style)_menu|^src\/registries\/menus\/header_group/,
  ],
  ['what these menus do', /^src\/actions\/(menu_items|sheet|edit|insert|view|data)_actions/],
  ['tabs and the frame', /^src\/components\/(bottom_bar|spreadsheet)\//],
  [
    'refusals of sorting, merging, grouping, pasting',
    /^src\/helpers\/(sort_interactive|ui\/(merge|toggle_group|cut)_interactive)/,
  ],
])('%s', (_, wanted) => {
  const texts = textsOf(wanted).filter((text) => !SAME.test(text));
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => !isJapanese(translate(text)))).toEqual([]);
});

test('a number stands where the caption has its place for it', () => {
  // as many places as in English, so that nothing is lost
  const places = (text: string) => [...text.matchAll(/%s|%\(\w+\)s/g)].map(([place]) => place).sort();
  const texts = textsOf(/^src\//).filter((text) => translate(text) !== text);
  expect(texts.length).toBeGreaterThan(100);
  for (const text of texts) expect([text, places(translate(text))]).toEqual([text, places(text)]);
});
