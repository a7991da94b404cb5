// What pasted tables are read as: the sources' own tables, and what is doubtful in others.
import { programOf, programs } from '../../src/programs';
import { readBrochure, type BrochureReading } from '../../src/rating/brochure';

// The table of S2, "保険金額と保険料", as text copied from the page.
const S2 = `売上高(消費税込み)区分	年間保険料
5,000万円以下	20,000円
5,000万円超 1億円以下	30,000円
1億円超 1億5,000万円以下	40,000円
1億5,000万円超 2億円以下	45,000円
2億円超 2億5,000万円以下	55,000円
2億5,000万円超 3億円以下	66,000円
3億円超 4億円以下	88,000円
4億円超 5億円以下	109,000円
5億円超	別途ご照会ください。`;

// The table of S4, 2.(7), with its merged headings.
const S4 = `| 加入プラン | | | スタンダードプラン | | プレミアムプラン | |
|-------|-----------------|----------------|-----------|----------|----------|----------|
| | | | Aプラン | Bプラン | Cプラン | Dプラン |
| 支払限度額 | ① 賠償損害 | 一請求・保険期間中支払限度額 | 5,000万円 | 10,000万円 | 5,000万円 | 10,000万円 |
| | | 免責金額 | 0円 | 0円 | 0円 | 0円 |
| | ② 費用損害 | 一事故・保険期間中支払限度額 | 500万円 | 1,000万円 | 500万円 | 1,000万円 |
| | | 免責金額 | 0円 | 0円 | 0円 | 0円 |
| 保険料 | 収入合計3億円の場合の保険料 | | 81,370円 | 112,310円 | 114,010円 | 157,410円 |
| | 収入合計5億円の場合の保険料 | | 98,810円 | 136,370円 | 138,450円 | 191,150円 |
| | 収入合計10億円の場合の保険料 | | 127,870円 | 176,470円 | 179,160円 | 247,360円 |
| | 収入合計15億円の場合の保険料 | | 144,220円 | 199,040円 | 202,070円 | 278,990円 |`;

// S0, <保険料例>: descending, with 「約」 and 万円.
const S0 = `年間売上高	Aプラン	Bプラン
3億円	約11.5万円	約8万円
2億円	約10.3万円	約7.1万円
1億円	約5.1万円	約3.6万円
5,000万円	約3万円	約3万円`;

function read(code: string, text: string): BrochureReading {
  const program = programOf(code)!;
  const reading = readBrochure(text, program.plans, program.planRatios);
  if (!reading) throw new Error('nothing was read');
  return reading;
}

/** [plan, revenue, premium] of every figure, plan by plan. */
function figures(reading: BrochureReading): [string, number, number][] {
  return reading.plans.flatMap((plan) =>
    reading.steps.flatMap(({ revenueYen, premiums }) =>
      premiums
        .filter((cell) => cell.plan === plan && cell.premiumYen !== null)
        .map((cell): [string, number, number] => [plan, revenueYen!, cell.premiumYen!]),
    ),
  );
}

function shipped(code: string): [string, number, number][] {
  return programs
    .find((program) => program.code === code)!
    .rates.flatMap(({ plan, steps }) =>
      steps.map(({ revenueYen, premiumYen }): [string, number, number] => [plan, revenueYen, premiumYen]),
    );
}

test.each([
  ['ALIVE', S2, 'bands'],
  ['TOSHA', S4, 'points'],
  ['GH', S0, 'points'],
])('the table of %s, pasted as it stands, is what is shipped, without a doubt', (code, text, method) => {
  const reading = read(code, text);
  expect(reading.method).toBe(method);
  expect(figures(reading)).toEqual(shipped(code));
  expect(reading.doubtful).toBe(0);
});

test('above the last band of S2 the brochure refers, and nothing is made of it', () => {
  const last = read('ALIVE', S2).steps.at(-1)!;
  expect(last).toMatchObject({ revenueYen: null, aboveYen: 500_000_000, text: '5億円超' });
  expect(last.premiums).toMatchObject([{ premiumYen: null, refers: true, text: '別途ご照会ください。' }]);
});

test('only S0 says 約', () => {
  const about = (code: string, text: string) =>
    read(code, text).steps.every(({ premiums }) => premiums.every((cell) => cell.about));
  expect([about('GH', S0), about('TOSHA', S4)]).toEqual([true, false]);
});

test('rows and columns exchanged give the same figures', () => {
  const turned = S0.split('\n')
    .map((line) => line.split('\t'))
    .reduce<string[][]>((rows, cells) => cells.map((cell, at) => [...(rows[at] ?? []), cell]), []);
  expect(figures(read('GH', turned.map((cells) => cells.join('\t')).join('\n')))).toEqual(shipped('GH'));
});

test('tabs lost on the way: spaces part the columns', () => {
  expect(figures(read('ALIVE', S2.replace(/\t/g, ' ')))).toEqual(shipped('ALIVE'));
});

test('bare numbers take the unit of their heading', () => {
  const text = '売上高（百万円）\t保険料（千円）\n50以下\t20\n50超100以下\t30';
  const reading = read('ALIVE', text);
  expect(figures(reading)).toEqual([
    ['ALIVE', 50_000_000, 20_000],
    ['ALIVE', 100_000_000, 30_000],
  ]);
  expect(reading.doubtful).toBe(0);
});

test('a cell with a line break, as a spreadsheet copies it', () => {
  const text = '区分\t年間保険料\n"5,000万円\n以下"\t20,000円\n"5,000万円超\n1億円以下"\t30,000円';
  expect(figures(read('ALIVE', text))).toEqual([
    ['ALIVE', 50_000_000, 20_000],
    ['ALIVE', 100_000_000, 30_000],
  ]);
});

const BANDS = (second: string, premium = '30,000円') =>
  `区分\t年間保険料\n5,000万円以下\t20,000円\n${second}\t${premium}\n1億円超2億円以下\t45,000円`;

test.each([
  ['5,000万円超1億円未満', 'exclusiveBound'],
  ['6,000万円超1億円以下', 'bandGap'],
  ['4,000万円超1億円以下', 'bandOverlap'],
  ['5,000万円～1億円', 'rangeWithoutWords'],
])('the band 「%s」 is marked %s', (band, doubt) => {
  expect(read('ALIVE', BANDS(band)).steps[1]!.doubts).toContain(doubt);
});

test.each([
  ['3O,OOO円', 30_000, 'letterForDigit'],
  ['30.000円', 30_000, 'dotForComma'],
  ['30,000', 30_000, 'unitAssumed'],
  ['30,000円※1', 30_000, 'footnote'],
  ['約30,000円', 30_000, 'mixedAbout'],
  ['3,000円', 3000, 'falls'],
  ['3万?千円', null, 'cellUnread'],
  ['', null, 'cellBlank'],
  ['別途照会', null, 'referInside'],
])('the premium 「%s」 reads as %s and is marked %s', (premium, yen, doubt) => {
  const [cell] = read('ALIVE', BANDS('5,000万円超1億円以下', premium)).steps[1]!.premiums;
  expect(cell).toMatchObject({ premiumYen: yen, text: premium });
  expect(cell!.doubts).toContain(doubt);
});

test('a figure out of proportion to the other plans is marked, and no other', () => {
  // 98,810 × 1.380 = 136,357.8; two digits exchanged: 163,370.
  const odd = read('TOSHA', S4.replace('136,370円', '163,370円'))
    .steps.flatMap(({ premiums }) => premiums)
    .filter(({ doubts }) => doubts.length > 0);
  expect(odd).toMatchObject([{ text: '163,370円', doubts: ['outOfRatio'] }]);
});

test('without headings the plans are taken in order, and every figure is marked', () => {
  const reading = read('GH', S0.split('\n').slice(1).join('\n'));
  expect(figures(reading)).toEqual(shipped('GH'));
  expect(
    reading.steps.every(({ premiums }) => premiums.every((cell) => cell.doubts.includes('planAssumed'))),
  ).toBe(true);
});

test('a text without a table gives nothing', () => {
  const { plans } = programOf('ALIVE')!;
  expect(readBrochure('保険期間は1年です。\n保険料は売上高により異なります。', plans)).toBeUndefined();
  expect(readBrochure('', plans)).toBeUndefined();
});
