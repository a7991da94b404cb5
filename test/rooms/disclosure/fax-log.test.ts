// This file tests FAX受信簿 and 不備返戻: what came in, what goes back, and that it goes back once.
import { faxLog } from '../../../src/tables/fax-log';
import { outbox } from '../../../src/tables/outbox';
import { recordFax } from '../../../src/rooms/disclosure/record-fax';
import { returnDeficient } from '../../../src/rooms/disclosure/return-deficient';
import { refusedBy } from '../../support/refused';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const KEY = '0001/GH';
const LINK = 'https://files.example.jp/fax-1.pdf';
let world: MemoryWorld;
beforeEach(() => {
  world = memoryWorld();
  world.addMember({ memberKey: KEY, memberNumber: '0001', program: 'GH', contactMethod: 'FAX' });
});

const record = (more: object = {}) =>
  recordFax(world.ports, { pages: 2, memberKey: KEY, illegible: false, imageLink: LINK, ...more });
const giveBack = (more: object = {}) =>
  returnDeficient(world.ports, { memberKey: KEY, program: 'GH', numbers: ['16', '3'], ...more });

it('records a FAX once, by its image', () => {
  expect(record()).toEqual({ faxNumber: 'F-2026-0001' });
  expect(record()).toEqual({ faxNumber: 'F-2026-0001' });
  expect(world.table(faxLog)).toMatchObject([
    { receivedAt: '2026-11-22T10:00:00', pages: 2, memberNumber: '0001', program: 'GH', imageLink: LINK },
  ]);
});

it('records a FAX of nobody known, and text as text', () => {
  const remarks = '=HYPERLINK("http://evil.example")<b>';
  expect(record({ memberKey: '', imageLink: '', remarks, receivedAt: '2026-11-20 09:05' }).faxNumber).toBe(
    'F-2026-0001',
  );
  expect(world.table(faxLog)).toMatchObject([
    { receivedAt: '2026-11-20T09:05:00', memberNumber: '', remarks },
  ]);
});

it.each([
  [{ pages: 0 }, 'pages:faxPagesUnusable'],
  [{ pages: 1.5 }, 'pages:faxPagesUnusable'],
  [{ receivedAt: '2026-02-31T10:00' }, 'receivedAt:faxTimeUnreadable'],
  [{ receivedAt: '2026-11-22T25:00' }, 'receivedAt:faxTimeUnreadable'],
  [{ receivedAt: '2026-11-22T10:01' }, 'receivedAt:faxTimeFuture'],
  [{ imageLink: 'javascript:alert(1)' }, 'imageLink:fieldLinkUnusable'],
  [{ completes: 'F-2026-0009' }, 'completes:faxUnknown'],
  [{ memberKey: '9999/GH' }, 'memberUnknown'],
])('refuses %j', (more, code) => {
  expect(refusedBy(() => record(more))).toEqual([code]);
  expect(world.table(faxLog)).toEqual([]);
});

it('sends a sheet back once, names the lines in printed order, and notes it in the log', () => {
  record();
  const first = giveBack({ faxNumber: 'F-2026-0001' });
  expect(first).toEqual({ deliveryNumber: 'M-2026-0001', existing: false });
  expect(giveBack({ faxNumber: 'F-2026-0001', numbers: ['3', '16'] })).toMatchObject({ existing: true });
  const [delivery] = world.table(outbox);
  expect(delivery).toMatchObject({ letterTitle: 'ご記入内容の確認のお願い（不備）', method: 'FAX' });
  const { paper } = JSON.parse(delivery!.payload) as { paper: { items: { number: string }[] } };
  expect(paper.items.map(({ number }) => number)).toEqual(['3', '16']);
  expect(world.table(faxLog)).toMatchObject([
    { returnedOn: '2026-11-22', returnedNumbers: '3、16', deliveryNumber: 'M-2026-0001' },
  ]);
  record({ imageLink: `${LINK}2`, completes: 'F-2026-0001' });
  expect(world.table(faxLog)[0]).toMatchObject({ arrivedAgainOn: '2026-11-22' });
});

it.each([
  [{ numbers: [] }, 'numbersMissing'],
  [{ numbers: ['99'] }, 'numberUnknown'],
  [{ faxNumber: 'F-2026-0009' }, 'faxUnknown'],
])('returns nothing for %j', (more, code) => {
  expect(refusedBy(() => giveBack(more))).toEqual([code]);
  expect(world.table(outbox)).toEqual([]);
});

it('lets nothing wait to go out without a mandate', () => {
  world.setProgram('GH', { mandate: '取扱なし' });
  expect(refusedBy(() => giveBack())).toEqual(['noMandate']);
  expect(world.table(outbox)).toEqual([]);
});

it('tells all that is wrong with a FAX at once', () => {
  const wrong = { pages: 0, receivedAt: 'きのう', imageLink: 'C:\\fax.pdf', completes: 'F-2026-0009' };
  expect(refusedBy(() => record(wrong))).toEqual([
    'receivedAt:faxTimeUnreadable',
    'pages:faxPagesUnusable',
    'imageLink:fieldLinkUnusable',
    'completes:faxUnknown',
  ]);
});
