// This file tests the calendar file against RFC 5545: lines, folding, escaping, times, and whom it may go to.
import fc from 'fast-check';
import { deadlines, type Deadline } from '../../../src/tables/deadlines';
import { newRecord } from '../../../src/tables/new-record';
import { exportCalendar, mailCalendar, openCalendar } from '../../../src/rooms/deadlines/calendar-file';
import { calendarText, escapeText, foldLine, utcTime } from '../../../src/rooms/deadlines/icalendar';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { anyText } from '../../support/any-text';

function worldWith(...rows: Partial<Deadline>[]): MemoryWorld {
  const world = memoryWorld();
  world.ports.tables.append(
    deadlines,
    rows.map((row, at) =>
      newRecord(deadlines, {
        deadlineKey: `P-2026-0001/renewal/${at}`,
        kind: '満期',
        dueAt: '2027-04-01T16:00:00',
        businessDay: '2027-04-01',
        state: '未了',
        organization: '社会福祉法人架空',
        subjectNumber: 'P-2026-0001',
        counting: '保険期間の満了（16:00）',
        source: '契約 P-2026-0001',
        certainty: '確認済',
        owner: '担当A',
        ...row,
      }),
    ),
  );
  return world;
}

/** RFC 5545, 3.1: a line break and a space are no part of the content. */
const unfolded = (content: string): string[] => content.replace(/\r\n[ \t]/g, '').split('\r\n');
const octets = (line: string): number => Buffer.byteLength(line, 'utf8');

test('a calendar by the letter', () => {
  const { content, name, events } = exportCalendar(
    worldWith({}, { dueAt: '2027-01-01T23:59:00', businessDay: '2026-12-31', kind: '更改の案内（90日前）' })
      .ports,
  );
  expect(name).toBe('期限_2026-11-22.ics');
  expect(events).toBe(2);
  expect(content.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(content.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  expect(unfolded(content)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Daicho//Deadlines//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:台帳の期限',
    'BEGIN:VEVENT',
    'UID:P-2026-0001%2Frenewal%2F0@deadlines.daicho',
    // 10 o'clock in Tokyo is 1 o'clock UTC; 16 o'clock is 7.
    'DTSTAMP:20261122T010000Z',
    'LAST-MODIFIED:20261122T010000Z',
    'DTSTART:20270401T070000Z',
    'SUMMARY:【期限】満期　社会福祉法人架空　P-2026-0001',
    'DESCRIPTION:数え方：保険期間の満了（16:00）\\n根拠：契約 P-2026-0001（確認済）\\n担当：担当A',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:P-2026-0001%2Frenewal%2F1@deadlines.daicho',
    'DTSTAMP:20261122T010000Z',
    'LAST-MODIFIED:20261122T010000Z',
    'DTSTART;VALUE=DATE:20270101',
    'DTEND;VALUE=DATE:20270102',
    'SUMMARY:【期限】更改の案内（90日前）　社会福祉法人架空　P-2026-0001',
    'DESCRIPTION:数え方：保険期間の満了（16:00）\\n根拠：契約 P-2026-0001（確認済）\\n前営業日：2026年12月31日\\n担当：担当A',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('an hour before nine belongs to the day before in UTC; 29 February is followed by 1 March', () => {
  expect(utcTime('2028-03-01T08:30')).toBe('20280229T233000Z');
  const leap = calendarText(
    'x',
    [{ uid: 'a', at: '2028-02-29', title: 't', description: '' }],
    '2028-01-01T09:00:00',
  );
  expect(leap).toContain('DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n');
});

test('no line is longer than 75 octets, and unfolding gives the text back', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 400 }), (text) => {
      const line = `SUMMARY:${escapeText(text)}`;
      const folded = foldLine(line);
      for (const part of folded.split('\r\n')) expect(octets(part)).toBeLessThanOrEqual(75);
      expect(folded.replace(/\r\n /g, '')).toBe(line);
    }),
  );
});

test('what a name holds cannot become another line', () => {
  const organization = '悪意;会,\\n\r\nBEGIN:VEVENT\u2028X';
  const { content } = exportCalendar(worldWith({ organization }).ports);
  expect(unfolded(content).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(unfolded(content).find((line) => line.startsWith('SUMMARY'))).toBe(
    'SUMMARY:【期限】満期　悪意\\;会\\,\\\\n\\nBEGIN:VEVENT\\nX　P-2026-0001',
  );
});

test('only what is open and dated, of one person where one is named', () => {
  const world = worldWith(
    {},
    { owner: '担当B' },
    { state: '完了' },
    { state: '日付未入力', dueAt: '' },
    { dueAt: 'あとで' },
  );
  expect(exportCalendar(world.ports).events).toBe(2);
  expect(exportCalendar(world.ports, { owner: '担当B' }).events).toBe(1);
  expect(openCalendar(world.ports)).toMatchObject({ owners: ['担当A', '担当B'], open: 2, undated: 1 });
});

test('it goes to oneself and to managers alone, with the file', () => {
  const world = worldWith({});
  world.setSetting('managers', 'kanri@agency.example.jp');
  expect(() => mailCalendar(world.ports, { to: 'customer@example.jp' })).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'calendarAddress' }) }),
  );
  expect(mailCalendar(world.ports, { to: 'kanri@agency.example.jp' })).toEqual({
    to: 'kanri@agency.example.jp',
    events: 1,
  });
  expect(world.mails).toHaveLength(1);
  expect(world.mails[0]!.attachments[0]!.name).toBe('期限_2026-11-22.ics');
  world.state.quota = 0;
  expect(() => mailCalendar(world.ports, { to: 'staff@agency.example.jp' })).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'calendarQuota' }) }),
  );
});
