// These tests hold the rule that tests of the browser act through waiting locators alone: lint refuses the rest.
import { ESLint } from 'eslint';
import bans from '../../eslint.config.mjs';

const lint = new ESLint({ overrideConfigFile: true, overrideConfig: bans });

async function refusals(filePath: string, code: string): Promise<string[]> {
  const [result] = await lint.lintText(code, { filePath });
  return result!.messages
    .filter(({ ruleId }) => ruleId === 'no-restricted-syntax')
    .map(({ message }) => message);
}

const NEW = 'test/browser/new.test.ts';
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

describe('test/browser', () => {
  test('refuses both the locator and its click', async () => {
    expect(await refusals(NEW, "await page.locator('#send').click()")).toHaveLength(2);
  });
  test.each(ACTS)('refuses %s', async (code) => {
    expect(await refusals(NEW, code)).toEqual([expect.stringContaining('acting.ts')]);
  });
  test.each(SLEEPS)('refuses %s', async (code) => {
    expect(await refusals(NEW, code)).toEqual([expect.stringContaining('not for time')]);
  });
  test.each(PLACES)('refuses %s', async (code) => {
    expect(await refusals(NEW, code)).toEqual([expect.stringContaining('by what it is')]);
  });
  test('refuses a look at the focus as it is now', async () => {
    const code = 'expect(await frame.evaluate(() => document.activeElement.id)).toBe("name")';
    expect(await refusals(NEW, code)).toEqual([expect.stringContaining('focused()')]);
  });
  test('lets the acting functions and waits be', async () => {
    const code =
      "await press(frame, '送信する'); await frame.waitForFunction(() => true); rows.at(0); setTimeout(work);";
    expect(await refusals(NEW, code)).toEqual([]);
  });
});

test('test/support is held to the same, but for the file that acts and the one that pauses', async () => {
  const [act, sleep] = [ACTS[0]!, SLEEPS[0]!];
  expect(await refusals('test/support/new.ts', act)).toHaveLength(1);
  expect(await refusals('test/support/new.ts', sleep)).toHaveLength(1);
  expect(await refusals('test/support/acting.ts', act)).toEqual([]);
  expect(await refusals('test/support/acting.ts', sleep)).toHaveLength(1);
  expect(await refusals('test/support/patience.ts', act)).toHaveLength(1);
  expect(await refusals('test/support/patience.ts', sleep)).toEqual([]);
});

test('no test sleeps, wherever it is', async () => {
  for (const room of ['bundle', 'local', 'faults', 'workflows'])
    expect(await refusals(`test/${room}/new.test.ts`, SLEEPS[0]!)).toHaveLength(1);
});
