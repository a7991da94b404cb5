// The test of 事故を受付 with an empty form: what is wrong stands beside the fields, and the first of it is in sight.
import type { Browser } from 'puppeteer-core';
import { readRequest } from '../../src/calls/read-request';
import { DaichoError } from '../../src/domain/problem';
import { shown, type ShownProblem } from '../../src/domain/problem-text';
import { claimStart } from '../../src/rooms/claims/claim-start';
import { contract } from '../../src/rooms/claims/contract';
import { registerClaim } from '../../src/rooms/claims/register-claim';
import { fill, focused, gone, press, read } from '../support/acting';
import { launchBrowser } from '../support/browser';
import { desk } from '../support/claim-desk';
import { stagePage } from '../support/page-stage';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const { ports, memberKey } = desk();

/** What the server refuses of a form that nobody filled in. */
function refusedWhenEmpty(): readonly ShownProblem[] {
  try {
    registerClaim(ports, readRequest(contract.registerClaim.request!(), { intake: { memberKey } }));
  } catch (error) {
    if (error instanceof DaichoError) return error.problems.map((problem) => shown(problem));
    throw error;
  }
  return [];
}

test('an empty form is scrolled to its first problem, and the field waits for the keys', async () => {
  const { page, frame, problems, calls } = await stagePage(browser, 'claim', {
    claimStart: [{ value: claimStart(ports, { memberKey }) }],
    registerClaim: [{ refused: refusedWhenEmpty() }],
  });
  // A sidebar on a small screen: the button stands screens below the dates.
  await page.evaluate(() => {
    const { style } = document.querySelector('iframe')!;
    style.width = '300px';
    style.height = '480px';
  });
  await press(frame, '受け付けて第一報へ');
  await focused(frame, '#occurredOn');
  expect(await calls('registerClaim')).toHaveLength(1);
  const beside = await frame.evaluate(() =>
    [...document.querySelectorAll('.field-error:not(:empty)')].map(({ id }) => id),
  );
  expect(beside).toEqual(['occurredOn-error', 'knownOn-error', 'kind-error']);
  expect(await read(frame, '#occurredOn-error')).toContain('発生日が空欄です');
  const isInSight = () => {
    const { top, bottom } = document.getElementById('occurredOn-error')!.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  };
  await frame.waitForFunction(isInSight, { polling: 50 });
  // What is typed anew is not refused any more; the others are.
  await fill(frame, '#occurredOn', '2018-06-10');
  await gone(frame, '#occurredOn-error:not(:empty)');
  expect(await read(frame, '#knownOn-error')).toContain('認識日が空欄です');
  expect(problems).toEqual([]);
});
