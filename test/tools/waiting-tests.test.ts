// These tests hold the rule that tests of the browser act through waiting locators alone: lint refuses the rest.
import { linted } from '../support/linted';

const ACTS = [
  "await page.click('#send')",
  "await (await frame.waitForSelector('#send')).click()",
  "await frame.evaluate(() => document.querySelector('button').click())",
  "await frame.locator('#name').fill('x')",
  "await page.tap('#send')",
  "await page.type('#name', 'x')",
  "await page.keyboard.type('x')",
  "await page.keyboard.press('Enter')",
  "await page.focus('#name')",
  "await page.hover('#name')",
  "await frame.select('#kind', 'leak')",
  "await input.uploadFile('a.csv')",
  "await frame.$('#name')",
  "await frame.$$('#name')",
  "await frame.$eval('#name', (one) => one.value)",
  "await frame.$$eval('#name', (all) => all.length)",
  "await frame['click']('#send')",
  'await page.waitForTimeout(100)',
];
const SLEEPS = [
  'await new Promise((wake) => setTimeout(wake, 100))',
  'await new Promise((wake) => { globalThis.setTimeout(wake, 100); })',
  "import { setTimeout as sleep } from 'node:timers/promises'",
  "import { setTimeout as sleep } from 'timers/promises'",
  'const sleep = promisify(setTimeout)',
];
const PLACES = [
  "desk.rows('送信箱').at(-1)",
  "readdirSync('outbox').sort().pop()",
  'mails[mails.length - 1]',
  'rows.findLast((row) => row.x === 1)',
];

const FOCUS = ['expect(await frame.evaluate(() => document.activeElement.id)).toBe("name")'];
const SOUND =
  "await press(frame, '送信する'); await frame.waitForFunction(() => true); rows.at(0); setTimeout(work);";

const [RAW, SLEEP, PLACE, NOW] = ['no-raw-acts', 'no-sleeps', 'no-places', 'no-focus-now'].map(
  (rule) => `house(${rule})`,
) as [string, string, string, string];

/** In a new test of the browser, each its own. */
const inBrowser: readonly (readonly [code: string, rules: readonly string[]])[] = [
  // Both the locator and its click.
  ["await page.locator('#send').click()", [RAW, RAW]],
  ...ACTS.map((code) => [code, [RAW]] as const),
  ...SLEEPS.map((code) => [code, [SLEEP]] as const),
  ...PLACES.map((code) => [code, [PLACE]] as const),
  ...FOCUS.map((code) => [code, [NOW]] as const),
  [SOUND, []],
];
const both = `${ACTS[0]!};\n${SLEEPS[0]!};\n`;
const cases: readonly (readonly [file: string, code: string, rules: readonly string[]])[] = [
  ...inBrowser.map(([code, rules], at) => [`test/browser/new-${at}.test.ts`, code, rules] as const),
  ['test/walk/new.test.ts', both, [RAW, SLEEP]],
  // test/support is held to the same, but for the files that act and the one that pauses.
  ['test/support/new.ts', both, [RAW, SLEEP]],
  ['test/support/acting.ts', both, [SLEEP]],
  ['test/support/controls.ts', both, [SLEEP]],
  ['test/support/patience.ts', both, [RAW]],
  // No test sleeps, wherever it is.
  ...['bundle', 'local', 'faults', 'rooms/mail'].map(
    (folder) => [`test/${folder}/new.test.ts`, both, [SLEEP]] as const,
  ),
];

let said: ReturnType<typeof linted>;
beforeAll(() => {
  said = linted(new Map(cases.map(([file, code]) => [file, code])));
});

test.each(cases)('%s: %s', (file, _, rules) => {
  const refused = said.get(file)!.map(({ rule }) => rule);
  expect(refused.filter((rule) => rule.startsWith('house(')).sort()).toEqual([...rules].sort());
});
