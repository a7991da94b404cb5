// Nothing that is pasted is skipped in silence either: each line is taken, or told with its place or its text.
import fc from 'fast-check';
import { foldText } from '../../src/domain/fold-text';
import { registerCertificates } from '../../src/rooms/enrolment/register-certificates';
import { readBrochure } from '../../src/rating/brochure';
import { memoryWorld } from '../support/memory-ports';
import { addPolicy } from '../support/policies';

const pasted = (lines: readonly string[]) => lines.join('\n');
const filled = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');

test('certificates that are pasted come out even', () => {
  const line = fc.constantFrom(
    ...['P-2027-0001\t証-1', 'P-2027-0001,証-1', 'P-2027-0002，証-2', '4001\t証-3', 'P-2027-0001\t証-4'],
    ...['', '  ', '契約番号\t証券番号', '合計 2件', 'P-2027-0001', 'P-1,証-1,x', '\t証-5', 'P-2027-0002\t'],
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      fc.pre(filled(lines).length > 0);
      const world = memoryWorld();
      world.state.today = '2027-05-10';
      for (const memberNumber of ['4001', '4002']) addPolicy(world, { program: 'ALIVE', memberNumber });
      const request = { text: pasted(lines), on: '2027-05-01', document: '', reissue: false };
      const { registered, existing, refused, left } = registerCertificates(world.ports, request);
      expect(registered.length + existing.length + refused.length + left).toBe(filled(lines).length);
      expect(refused.every(({ message }) => message !== '')).toBe(true);
    }),
    { numRuns: 25 },
  );
});

const plans = [{ code: 'ALIVE', name: 'アライブ', letter: '' }] as unknown as Parameters<
  typeof readBrochure
>[1];

test('a brochure that is pasted: each line below the heading is a step, a part of one, or told', () => {
  const step = fc.constantFrom(
    ...['5,000万円以下\t20,000円', '1億円以下\t30,000円', '1.5億円まで\t40,000円', '2億円以下\t別途照会'],
    ...['※表示は年間保険料です', '（注）税込', '合計', '上記以外はお問い合わせください', '3億円以下\t?'],
  );
  // A second table of the same page, or words.
  const beneath = fc.constantFrom<string[]>(
    [],
    ['', '締切は2月末です'],
    ['', '人数\t補償額', '10人\t7,000,000円', '20人\t8,000,000円'],
    ['', '加入者数　多い順', '', '第2表\t割増\t額\t他'],
  );
  fc.assert(
    fc.property(fc.uniqueArray(step, { maxLength: 9 }), beneath, (below, beneath) => {
      const read = readBrochure(pasted(['売上高\t保険料', ...below, ...beneath]), plans);
      // What is no table at all is refused whole.
      if (!read) return;
      const told = [
        ...read.steps.map(({ text, premiums }) =>
          foldText([text, ...premiums.map((one) => one.text)].join(' ')),
        ),
        ...read.ignored.map((one) => foldText(one)),
      ];
      const lost = [...below, ...beneath].filter((line) =>
        line.split('\t').some((cell) => !told.some((one) => one.includes(foldText(cell)))),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a table of the page that is not the one of premiums is told with its lines', () => {
  const text = [
    ...['売上高\t保険料', '5,000万円\t20,000円', '1億円\t30,000円', ''],
    ...['割引', '5,000万円以下\tなし', '1億円以下\tあり'],
  ].join('\n');
  const read = readBrochure(text, plans)!;
  expect(read.steps.map(({ revenueYen }) => revenueYen)).toEqual([50_000_000, 100_000_000]);
  expect(read.ignored).toEqual(['売上高 保険料', '割引', '5,000万円以下 なし', '1億円以下 あり']);
});
