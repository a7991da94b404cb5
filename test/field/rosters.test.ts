// Rosters as Excel, kintone, Salesforce, databases and PDF files make them: the samples, and more of each kind.
import iconv from 'iconv-lite';
import { problemText } from '../../src/domain/problem-text';
import { DaichoError } from '../../src/domain/problem';
import { readPhone } from '../../src/domain/phone-number';
import { addressFault, plainAddress } from '../../src/domain/mail-address';
import { parseRevenue } from '../../src/domain/revenue';
import { searchText } from '../../src/domain/search-text';
import { cutText } from '../../src/domain/cut-text';
import { readRevenueHeading } from '../../src/rooms/roster/revenue-heading';
import { fileNameOf } from '../../src/rooms/mail';
import { fieldFile, rosterOf, takeIn } from '../support/field';
import { memoryWorld } from '../support/memory-ports';

const take = (content: Buffer | string, before?: Buffer | string) => {
  const world = memoryWorld();
  if (before !== undefined) takeIn(world, before);
  const report = takeIn(world, content);
  return {
    report,
    rows: rosterOf(world),
    codes: report.lines.map(({ messages }) => messages.map(({ code }) => code)),
  };
};
const outcomes = (content: Buffer | string, before?: string) =>
  take(content, before).report.lines.map(({ outcome }) => outcome);

describe('01, 02: exact width, and marks of text of other programs', () => {
  test('Excel leaves out the separators of blank last cells', () => {
    const { report } = take(fieldFile('01-excel-missing-trailing-commas/roster.csv'));
    expect(report).toMatchObject({ rows: 35, added: 35, held: 0 });
  });
  test.each(['quoted', 'unquoted'])('="0001" is the text 0001: %s', (name) => {
    const { rows } = take(fieldFile(`02-excel-text-formula/${name}.csv`));
    expect(rows.map(({ memberNumber }) => memberNumber)).toEqual(['0001', '0002']);
  });
  // Where each comes from: web systems that guard zeros, =T(), SQL exports, the text mark of LibreOffice, phpMyAdmin's
  // quotes, Excel's "text (tab)" and a European Excel.
  test.each([
    ['会員番号,法人名,売上高,加入制度\n"=T(""0001"")",架空会,6000万円,ALIVE'],
    [`会員番号,法人名,売上高,加入制度\n'0001,架空会,6000万円,ALIVE`],
    [`会員番号,法人名,売上高,加入制度\n'0001','架空会',6000万円,ALIVE`],
    ['"会員番号";"法人名";"売上高";"加入制度"\n"0001";"架空会";"60000000";"ALIVE"'],
    ['会員番号\t法人名\t売上高\t加入制度\r\n0001\t架空会\t60,000,000\tALIVE\r\n'],
    ['sep=,\r\n会員番号,法人名,売上高,加入制度,備考,担当者\r\n0001,架空会,6000万円,ALIVE\r\n'],
  ])('%j is 0001 with 60,000,000 yen', (text) => {
    const { rows } = take(text);
    expect(rows.map((row) => [row.memberNumber, row.organization.replace(/'/g, ''), row.revenueYen])).toEqual(
      [['0001', '架空会', 60_000_000]],
    );
  });
});

describe('03: identity is more than the literal key', () => {
  const standing = '会員番号,法人名,メール,売上高,加入制度\n0001,架空会,a@example.jp,1億円,ALIVE';
  test('the sample: zeros that Excel took', () => {
    const { report, rows } = take(
      fieldFile('03-leading-zeros-lost/after-excel.csv'),
      fieldFile('03-leading-zeros-lost/first.csv'),
    );
    expect([report.held, report.added, rows.length]).toEqual([2, 0, 2]);
  });
  test.each([
    ['1,架空会,b@example.jp,1億円,GH', '保留', 'the same name in another programme'],
    ['1,架空の会,b@example.jp,1億円,ALIVE', '保留', 'the same programme'],
    ['１,架空の会,Ａ@example.jp,1億円,GH', '保留', 'the same address in other letters'],
    ['01,架空 会,,1億円,GH', '保留', 'the same name with a space'],
    [
      '1,よその会,c@example.jp,1億円,GH',
      '新規',
      'nothing but the number alike: another association counts anew',
    ],
    ['10001,架空会,a@example.jp,1億円,ALIVE', '新規', 'another number'],
  ])('%s: %s (%s)', (line, outcome) => {
    const file = `会員番号,法人名,メール,売上高,加入制度\n${line}`;
    expect(outcomes(file, standing)).toEqual([outcome]);
  });
});

describe('04, 10: what cannot be used never replaces what can', () => {
  const before = fieldFile('04-error-cells/before.csv');
  test('the samples', () => {
    const failed = take(fieldFile('04-error-cells/lookup-failed.csv'), before);
    expect([failed.report.held, failed.report.changed]).toEqual([1, 0]);
    const wide = take(fieldFile('10-addresses/fullwidth-after-good.csv'), before);
    expect(wide.report).toMatchObject({ unchanged: 1, changed: 0 });
  });
  // Excel's errors of later versions, LibreOffice's, a column too narrow copied as shown, MySQL, pandas, JavaScript.
  test.each([
    '#SPILL!',
    '#CALC!',
    '#REF!',
    '#NAME?',
    'Err:502',
    '########',
    '\\N',
    'NULL',
    'NaN',
    'undefined',
  ])('a contact %s changes nothing', (cell) => {
    const header = '会員番号,法人名,担当者名,TEL,メール,売上高,加入制度';
    const line = `0001,社会福祉法人架空会,${cell},${cell},${cell},6000万円,ALIVE`;
    const { report, rows } = take(`${header}\n${line}`, before);
    expect(report).toMatchObject({ unchanged: 1, changed: 0, held: 0 });
    expect(report.lines[0]!.messages).toHaveLength(3);
    expect(rows[0]).toMatchObject({ contact: '青木', phone: '03-0000-0001', email: 'a@example.jp' });
  });
  test.each(['〃', '同上', '″', '（同上）', '々'])(
    '%s says what stands above, wherever that is: held',
    (cell) => {
      const text = `会員番号,法人名,売上高,加入制度,備考\n0001,架空会,1億円,ALIVE,\n0002,${cell},1億円,ALIVE,`;
      expect(outcomes(text)).toEqual(['新規', '保留']);
    },
  );
  test('an address that cannot be used is told, and the usable one stays', () => {
    const text = '会員番号,法人名,メール,売上高,加入制度\n0001,社会福祉法人架空会,a＠example,6000万円,ALIVE';
    const { rows, codes } = take(text, before);
    expect(rows[0]!.email).toBe('a@example.jp');
    expect(codes[0]).toContain('rosterEmailKept');
  });
});

describe('05: a heading is understood whole, or refused', () => {
  test.each([
    ['hyaku', [60_000_000]],
    ['brackets', [60_000_000]],
    ['unit-below', [60_000_000, 350_000_000]],
  ])('the sample %s', (name, yen) => {
    expect(take(fieldFile(`05-unit-row/${name}.csv`)).rows.map(({ revenueYen }) => revenueYen)).toEqual(yen);
  });
  // Headings as forms, accounting programs and annual reports print them.
  test.each([
    ['売上高／千円', 'thousandYen'],
    ['年間売上高 単位:百万円', 'millionYen'],
    ['売上高［単位：万円］', 'tenThousandYen'],
    ['売上高（税抜・千円、千円未満切捨て）', 'thousandYen'],
    ['直近決算期の売上高(億円)', 'hundredMillionYen'],
    ['2025年度売上高_円', 'yen'],
    ['収入合計〈千円〉', 'thousandYen'],
    ['売上⾼(千円)', 'thousandYen'],
  ])('%s', (header, unit) => {
    expect(readRevenueHeading(header)).toMatchObject({ unit });
  });
  test.each(['売上高（千ドル）', '売上高(K)', '売上高（円／千円）', '売上高（十億円）', '売上高（USD）'])(
    '%s is not understood whole: refused',
    (header) => {
      expect(() => take(`会員番号,法人名,${header},加入制度\n0001,架空会,60,ALIVE`)).toThrow(DaichoError);
    },
  );
  test('the unit above the table, and a title above the heading', () => {
    const { rows, report } = take(
      '令和8年度 会員名簿,,,\n（単位：千円）,,,\n会員番号,法人名,売上高,加入制度\n0001,架空会,"60,000",ALIVE\n合計,,"60,000",',
    );
    expect(rows[0]!.revenueYen).toBe(60_000_000);
    expect(report.passedLines.map(({ line }) => line)).toEqual([1, 2, 5]);
  });
  test('a figure too small for a turnover asks, and with its unit written it is taken', () => {
    const header = '会員番号,法人名,売上高,加入制度';
    expect(
      outcomes(`${header}\n0001,架空会,60,ALIVE\n0002,架空二会,"60,000",ALIVE\n0003,架空三会,60万円,ALIVE`),
    ).toEqual(['保留', '保留', '新規']);
  });
});

describe('06, 15, 25: folding', () => {
  test('NFD from a Mac: the plan is found', () => {
    expect(take(fieldFile('06-nfd-halfwidth/nfd.csv')).rows[0]!.plans).toBe('GH-A');
  });
  test('Kangxi radicals out of a PDF: headings found, the name as written', () => {
    const { rows } = take(fieldFile('15-kangxi-radicals/head.csv'));
    expect(rows[0]).toMatchObject({ organization: '社会福祉法⼈架空会', revenueYen: 100_000_000 });
  });
  test.each([
    ['髙﨑', '高崎'],
    ['渡邉', '渡辺'],
    ['渡邊', '渡辺'],
    ['⾼崎', '高崎'],
    ['ﾀｶｻｷ', 'タカサキ'],
    ['か\u3099くえん', 'がくえん'],
    ['㈱ミドリ', '(株)みどり'],
  ])('a search for %s is one for %s', (written, sought) => {
    expect(searchText(written)).toBe(searchText(sought));
  });
  test('a name that looks the same is no change', () => {
    const file = (name: string) => `会員番号,法人名,売上高,加入制度\n0001,${name},1億円,ALIVE`;
    expect(outcomes(file('グループ法⼈'), file('グループ法人'.normalize('NFD')))).toEqual(['変更なし']);
  });
});

describe('08: text is cut between characters', () => {
  test('the sample: the name of the letter’s file', () => {
    const [row] = take(fieldFile('08-newline-name/surrogate.csv')).rows;
    for (let before = 0; before < 40; before++) {
      const name = fileNameOf(['M'.repeat(before), row!.organization]);
      expect(name).toBe(Buffer.from(name, 'utf8').toString('utf8'));
    }
  });
  // Variant selectors (邉󠄀), a combining mark, a flag of a family joined by ZWJ, a skin tone, a half-width voiced mark.
  test.each(['邉\u{e0100}', 'か\u3099', '👩\u200d👧', '👍\u{1f3fd}', 'ｶﾞ', '𠮷'])(
    'never inside %s',
    (character) => {
      const text = `架空${character}会`;
      for (let longest = 0; longest <= text.length; longest++)
        expect(['', '架', '架空', `架空${character}`, text]).toContain(cutText(text, longest));
    },
  );
});

describe('09, 16, and also', () => {
  test('rows of a table inside a kintone record belong to its first row', () => {
    const { report, rows } = take(fieldFile('09-salesforce/kintone.csv'));
    expect(report).toMatchObject({ rows: 3, added: 2, held: 0, passed: 1 });
    expect(rows.map(({ memberNumber, plans }) => [memberNumber, plans])).toEqual([
      ['0001', 'GH-A、GH-B'],
      ['0002', 'GH-A'],
    ]);
  });
  test('the sample: parts of an address are one', () => {
    expect(take(fieldFile('16-address2/a.csv')).rows[0]!.address).toBe('東京都架空区架空1-1 架空ビル3階');
  });
  // Salesforce (都道府県 市区郡 町名・番地), Rakuten and Yamato forms (住所1 = prefecture and town), postal software.
  test.each([
    ['都道府県,市区郡,町名・番地', '東京都,架空区,架空1-1', '東京都架空区架空1-1'],
    ['住所1,住所2,住所3', '東京都架空区架空1-1,架空ビル,3階', '東京都架空区架空1-1 架空ビル 3階'],
    ['都道府県,住所', '東京都,東京都架空区1-1', '東京都架空区1-1'],
    ['所在地,建物名', '東京都架空区1-1,', '東京都架空区1-1'],
    ['都道府県,市区町村,番地,方書', '東京都,架空区,1-1,青木方', '東京都架空区1-1 青木方'],
    ['都道府県,住所1', '#N/A,架空区1-1', ''],
  ])('%s: %s is %s', (headers, cells, address) => {
    const text = `会員番号,法人名,売上高,加入制度,${headers}\n0001,架空会,1億円,ALIVE,${cells}`;
    expect(take(text).rows[0]!.address).toBe(address);
  });
  test.each([
    '_a@example.jp',
    "o'hara@example.jp",
    'aoki#1@example.jp',
    'a+b@example.jp',
    'a&b@example.co.jp',
  ])('%s is an address', (address) => expect(addressFault(address)).toBeUndefined());
  test.each(['＜ａ＠ｅｘａｍｐｌｅ．ｊｐ＞', 'mailto:a@example.jp', ' a@example.jp '])(
    '%s is a@example.jp',
    (text) => expect(plainAddress(text)).toBe('a@example.jp'),
  );
  test.each([
    ['03-0000-0001（代表）', '03-0000-0001', '（代表）'],
    ['TEL 03(0000)0001 内線12', '03(0000)0001', ' 内線12'],
    ['+81-3-0000-0001', '03-0000-0001', ''],
    ['+81 (0)90 0000 0001', '09000000001', ''],
    ['０３ー００００ー０００１（代）', '03-0000-0001', '（代表）'],
    ['0120.000.001', '0120-000-001', ''],
  ])('%s is a telephone number', (text, number, note) => {
    expect(readPhone(text)).toEqual({ number, note });
  });
  test.each(['12', '03-0000', '電話なし', '0000'])('%s is none', (text) =>
    expect(readPhone(text)).toBeUndefined(),
  );
  test.each([
    ['￥60,000,000-', 60_000_000, undefined],
    ['JPY 60,000,000', 60_000_000, undefined],
    ['60,000,000 JPY', 60_000_000, undefined],
    ['金六千万円也', 60_000_000, undefined],
    ['6,000万円（税抜）', 60_000_000, '税抜'],
    ['60,000千円（消費税込み）', 60_000_000, '税込'],
    ['￥60,000,000也', 60_000_000, undefined],
  ])('%s is %d yen', (text, yen, tax) => {
    const read = parseRevenue(text, 'yen');
    expect(read.ok && [read.value.yen, read.value.tax]).toEqual([yen, tax]);
  });
  test('UTF-16 as "Unicode text" of Excel, with tabs', () => {
    const text = '会員番号\t法人名\t売上高\t加入制度\r\n0001\t架空会\t"60,000,000"\tALIVE\r\n';
    const { rows, report } = take(iconv.encode(text, 'utf-16le', { addBOM: true }));
    expect([report.encoding, rows[0]!.revenueYen]).toEqual(['utf-16', 60_000_000]);
  });
  test('a workbook is no text, and what to do is said', () => {
    const zip = Buffer.from('504b0304140000000800', 'hex');
    try {
      take(zip);
      throw new Error('not refused');
    } catch (error) {
      expect(problemText((error as DaichoError).problem)).toMatch(/CSV/);
    }
  });
});
