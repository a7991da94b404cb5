// What the hands of the browser tests do on a page that changes under them: they act on what stands there now.
import type { Browser, Page } from 'puppeteer-core';
import { fill, frameOf, press, reads, tick } from '../support/acting';
import { launchBrowser, newPage } from '../support/browser';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  ({ page } = await newPage(browser));
});
afterAll(() => browser.close());

const open = (body: string, script: string) =>
  page.setContent(`<main>${body}</main><p id="heard"></p><script>{ ${script} }</script>`);

const COUNTS = `let times = 0;
  const hears = (button) => button.addEventListener('click', () =>
    document.querySelector('#heard').textContent = String(++times));
  const button = document.querySelector('button');`;

const moments: Readonly<Record<string, string>> = {
  'the form is mounted anew while its button cannot be pressed': `setTimeout(() => {
    const next = button.cloneNode(true);
    next.disabled = false;
    hears(next);
    button.replaceWith(next);
  }, 100); button.disabled = true;`,
  'it moves away from under the pointer': `hears(button);
    addEventListener('mousemove', () => document.querySelector('main').style.paddingTop = '200px', { once: true });`,
  'another one stands in its place as the pointer comes': `
    addEventListener('mousemove', () => {
      const next = button.cloneNode(true);
      next.style.marginLeft = '300px';
      hears(next);
      button.replaceWith(next);
    }, { once: true });`,
  'something lies over it for a while': `hears(button);
    const over = document.createElement('div');
    over.style.cssText = 'position:fixed;inset:0';
    document.body.append(over);
    setTimeout(() => over.remove(), 100);`,
  'it is far below what is seen, and goes while it is scrolled to': `
    document.querySelector('main').style.paddingTop = '3000px';
    addEventListener('scroll', () => {
      const next = button.cloneNode(true);
      hears(next);
      button.replaceWith(next);
    }, { once: true });`,
};

for (const [moment, script] of Object.entries(moments))
  test(`a press is heard once: ${moment}`, async () => {
    await open('<button>閉じる</button>', COUNTS + script);
    await press(page, '閉じる');
    await reads(page, '#heard', '1');
  });

test('a press that closes the page under it was heard', async () => {
  await open(
    '<iframe srcdoc="<button>閉じる</button>" sandbox="allow-scripts"></iframe>',
    `const frame = document.querySelector('iframe');
     addEventListener('message', () => { frame.remove(); document.querySelector('#heard').textContent = '1'; });
     frame.srcdoc = '<button onclick="parent.postMessage(1, &quot;*&quot;)">閉じる</button>';`,
  );
  await press(await frameOf(page, 'iframe'), '閉じる');
  await reads(page, '#heard', '1');
});

test('what is filled in stands there, also when the field is mounted anew', async () => {
  await open(
    '<input id="line"><input id="box" type="checkbox">',
    `for (const field of document.querySelectorAll('input'))
      field.addEventListener('input', () => setTimeout(() => {
        const next = field.cloneNode(true);
        next.value = '';
        field.replaceWith(next);
      }), { once: true });`,
  );
  await fill(page, '#line', '決算報告書');
  await tick(page, '#box');
  const held = await page.evaluate(() =>
    [...document.querySelectorAll('input')].map((field) => [field.value, field.checked]),
  );
  expect(held).toEqual([
    ['決算報告書', false],
    ['', true],
  ]);
});
