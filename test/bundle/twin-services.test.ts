// This file tests the twin's services through plain scripts: mail, PDF, files, stores, triggers, user interface.

import iconv from 'iconv-lite';
import type { MenuEntry, ServedPage, UserInterface } from '../../local/contracts';
import { callTwin, openTestTwin, PLAIN_BUNDLE, type Twin } from '../support/twin';

let twin: Twin;
beforeEach(async () => {
  twin = await openTestTwin({ bundle: PLAIN_BUNDLE, now: '2026-04-01T08:00', limits: { mailQuota: 3 } });
});

test('a mail with a PDF stands in the outbox and reads back', async () => {
  // quota 3, two recipients
  expect(await callTwin(twin, 'mail', 'one@member.example, 二 <two@member.example>')).toBe(1);
  const [summary] = twin.mailbox();
  const mail = await twin.readMail(summary!.file);
  expect(mail.subject).toBe('保険料のご案内'.repeat(10));
  expect(mail.from).toBe('代理店 <manager@agency.example>');
  expect(mail.to).toContain('one@member.example');
  expect(mail.to).toContain('two@member.example');
  expect(mail.replyTo).toBe('desk@agency.example');
  expect(mail.text).toBe('本文です。\n二行目');
  expect(mail.html).toBe('<p>本文です。</p>');
  expect(mail.attachments.map(({ name, contentType }) => [name, contentType])).toEqual([
    ['御見積書のとても長い名前のファイル.pdf', 'application/pdf'],
  ]);
  expect(mail.attachments[0]!.content.subarray(0, 5).toString()).toBe('%PDF-');
});

test('the mail quota is counted by recipient and starts anew after a day', async () => {
  expect(await callTwin(twin, 'plainMail', 'a@b.example,c@d.example')).toBe(1);
  expect((await twin.call('plainMail', ['a@b.example,c@d.example'])).error?.message).toContain(
    'too many times for one day',
  );
  expect(twin.mailbox()).toHaveLength(1);
  await twin.clock.advance(25 * 3600_000);
  expect(await callTwin(twin, 'plainMail', 'a@b.example')).toBe(2);
});

test.each([
  '<div style="display:flex">x</div>',
  '<p style="background:#eee">x</p>',
  '<img src="https://x.example/a.png">',
  '<svg></svg>',
])('what the conversion to PDF would lose is refused: %s', async (html) => {
  expect((await twin.call('pdf', [html])).error?.message).toContain('The PDF conversion would lose');
});

test('a PDF costs 1.9 seconds of virtual time on a typical day', async () => {
  const report = await twin.call('pdf', ['<p>display: flex in the text is fine</p>']);
  // "%PDF"
  expect(report.result).toEqual([37, 80, 68, 70]);
  expect(report.virtualMs).toBeGreaterThanOrEqual(1900);
  expect(report.virtualMs).toBeLessThan(2000);
});

// 1.5 s at best and 4 s at worst are what was measured on Google.
test.each([
  ['good', 1500],
  ['bad', 4000],
] as const)('on a %s day it costs %d ms', async (day, milliseconds) => {
  const another = await openTestTwin({ bundle: PLAIN_BUNDLE, limits: { day } });
  const { virtualMs } = await another.call('pdf', ['<p>x</p>']);
  expect(virtualMs).toBeGreaterThanOrEqual(milliseconds);
  expect(virtualMs).toBeLessThan(milliseconds + 100);
});

test('Drive files are kept and found', async () => {
  expect(await callTwin(twin, 'files')).toEqual([['あ.txt'], 'abc', true]);
  expect(twin.files().map(({ name, size }) => [name, size])).toEqual([['あ.txt', 3]]);
  expect(twin.readFile(twin.files()[0]!.id).toString()).toBe('abc');
});

test('MS932 has the characters that Shift_JIS lacks', async () => {
  const bytes = [...iconv.encode('株㈱①髙', 'cp932')];
  expect(await callTwin(twin, 'sjis', bytes)).toEqual(['株㈱①髙', '株\uFFFD\uFFFD\uFFFD']);
});

test('properties and cache keep, forget and refuse', async () => {
  expect(await callTwin(twin, 'stores')).toEqual([{ b: '2' }, null, 'v', null, 'Argument too large: value']);
});

test('clock triggers fire in order under their owner', async () => {
  expect(await callTwin(twin, 'installDaily')).toEqual([['daily', true]]);
  twin.setCurrentUser('staff@agency.example');
  await twin.clock.advance(2 * 24 * 3600_000);
  expect(await callTwin(twin, 'ran')).toBe(
    '04-01 09:00 manager@agency.example|04-02 09:00 manager@agency.example',
  );
});

test('menu, page, alert and prompt reach the user interface', async () => {
  const menus: MenuEntry[] = [];
  const pages: ServedPage[] = [];
  const ui: UserInterface = {
    setMenus: (entries) => void menus.splice(0, menus.length, ...entries),
    showSidebar: (page) => void pages.push(page),
    showDialog: () => undefined,
    toast: () => undefined,
    alert: async () => 'YES',
    prompt: async () => ({ button: 'OK', text: '山田' }),
  };
  twin.setUserInterface(ui);
  await twin.opened();
  await twin.opened();
  expect(menus).toEqual([
    {
      kind: 'menu',
      caption: '台帳',
      items: [
        { kind: 'item', caption: '数える', functionName: 'count' },
        { kind: 'separator', caption: '' },
      ],
    },
  ]);
  expect(await callTwin(twin, 'ask')).toEqual([true, 'YES', true, '山田']);
  await callTwin(twin, 'showPage');
  expect(pages[0]!.title).toBe('見出し');
  expect(pages[0]!.html).not.toContain('gone');
  expect(pages[0]!.html).toContain("'http://example.invalid/'");
});

test('a simple trigger may not open pages or send mail', async () => {
  for (const name of ['showPage', 'plainMail']) {
    const report = await twin.call(name, ['a@b.example'], { kind: 'simpleTrigger' });
    expect(report.error?.message).toContain('You do not have permission to call');
  }
});
