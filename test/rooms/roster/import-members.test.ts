// This file tests the roster import on memory ports, with the two sample files and with broken ones.
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { DaichoError } from '../../../src/domain/problem';
import { problemText } from '../../../src/domain/problem-text';
import { members, type Member } from '../../../src/tables/members';
import { importResults } from '../../../src/tables/records';
import type { ImportMembersReport } from '../../../src/rooms/roster/contract';
import { importMembers, type ImportPorts } from '../../../src/rooms/roster/import-members';
import { decodeTestUpload } from '../../support/uploads';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const UTF8 = readFileSync('test/fixtures/members-utf8bom.csv');
const SJIS = readFileSync('test/fixtures/members-sjis.csv');
const HEADER = '会員番号,法人名,売上高,加入制度,希望プラン,メール,備考';

function portsOf(world: MemoryWorld): ImportPorts {
  return {
    ...world.ports,
    textFiles: {
      ...world.ports.textFiles,
      decode: decodeTestUpload,
    },
  };
}

function run(world: MemoryWorld, content: Buffer | string, dryRun = false): ImportMembersReport {
  const bytes = typeof content === 'string' ? iconv.encode(content, 'cp932') : content;
  return importMembers(portsOf(world), {
    fileName: 'members.csv',
    contentBase64: bytes.toString('base64'),
    dryRun,
  });
}

function refusal(content: string): string {
  try {
    run(memoryWorld(), content);
  } catch (error) {
    if (error instanceof DaichoError) return problemText(error.problem);
    throw error;
  }
  throw new Error('not refused');
}

const member = (world: MemoryWorld, key: string): Member | undefined =>
  world.table(members).find((row) => row.memberKey === key);
const lineOf = (report: ImportMembersReport, line: number) => report.lines.find((row) => row.line === line)!;
const codesOf = (report: ImportMembersReport, line: number) =>
  lineOf(report, line).messages.map((message) => message.code);

describe('the samples', () => {
  // 31 rows, of which wrong: -1000 (17), 不明 (18), 4001 twice (27, 28), no number (29), XYZ (30).
  const HELD = [17, 18, 27, 28, 29, 30];

  it('takes the right rows in and holds the wrong ones', () => {
    const world = memoryWorld();
    const report = run(world, SJIS);
    expect(report).toMatchObject({ rows: 31, added: 25, changed: 0, unchanged: 0, held: 6 });
    expect(report.lines.filter((row) => row.outcome === '保留').map((row) => row.line)).toEqual(HELD);
    expect(world.table(members)).toHaveLength(25);
  });

  it('gives the same from UTF-8 and from CP932', () => {
    const [first, second] = [memoryWorld(), memoryWorld()];
    const { encoding: one, ...utf8 } = run(first, UTF8);
    const { encoding: other, ...sjis } = run(second, SJIS);
    expect([one, other]).toEqual(['utf-8', 'shift_jis']);
    expect(sjis).toEqual(utf8);
    expect(second.table(members)).toEqual(first.table(members));
  });

  it('writes nothing in a dry run, and nothing new in a second import', () => {
    const world = memoryWorld();
    expect(run(world, SJIS, true)).toMatchObject({ dryRun: true, added: 25, held: 6 });
    expect(world.rows.get('members') ?? []).toEqual([]);
    run(world, SJIS);
    const before = JSON.stringify([...world.rows]);
    expect(run(world, UTF8)).toMatchObject({ added: 0, changed: 0, unchanged: 25, held: 6 });
    expect(JSON.stringify([...world.rows])).toBe(before);
  });

  it('says why each row is held', () => {
    const report = run(memoryWorld(), SJIS);
    expect(codesOf(report, 17)).toEqual(['revenueNegative']);
    expect(lineOf(report, 18).messages[0]!.message).toBe(
      '取込ファイル 18行目「売上高(税込)」：「不明」は金額として読み取れません。例：1億5,000万円、150,000千円',
    );
    expect(lineOf(report, 27).messages[0]!.message).toBe(
      '会員番号4001が2行あります（取込ファイル 27・28行目）。同じ法人の別事業所なら枝番を付けてください。どちらも取り込んでいません。',
    );
    expect(codesOf(report, 28)).toEqual(['rosterDuplicate']);
    expect(codesOf(report, 29)).toEqual(['rosterNumberMissing']);
    expect(codesOf(report, 30).sort()).toEqual([
      'rosterEmail',
      'rosterPlanUnknownAnywhere',
      'rosterPostalCode',
      'rosterProgramUnknown',
    ]);
  });

  it('puts the held rows with their reasons into 取込結果', () => {
    const world = memoryWorld();
    run(world, SJIS);
    const held = world.table(importResults).filter((row) => row.outcome === '保留');
    expect(new Set(held.map((row) => row.line))).toEqual(new Set(HELD));
    expect(held.filter((row) => row.line === 30)).toHaveLength(4);
  });

  it.each<[string, Partial<Member>]>([
    [
      '0001/GH',
      {
        revenueText: '1億円',
        revenueYen: 100_000_000,
        plans: 'GH-A、GH-B',
        fiscalYear: '2026-03',
        state: '有効',
      },
    ],
    [
      '0002/GH',
      {
        revenueText: '２億円',
        revenueYen: 200_000_000,
        plans: 'GH-A',
        phone: '03-0000-1003',
        postalCode: '100-0002',
        fiscalYear: '2026-03',
      },
    ],
    [
      '0003/GH',
      { revenueYen: 300_000_000, revenueText: '300,000千円', contactMethod: 'FAX', fiscalYear: '2025-12' },
    ],
    ['0004/GH', { revenueText: '50,000,000円', revenueYen: 50_000_000, taxBasis: '税込' }],
    ['0006/GH', { revenueText: '', revenueYen: null, state: '有効', revenueState: '' }],
    ['0007/GH', { revenueYen: 250_000_000, revenueState: '', revenueText: '約2.5億円' }],
    ['1001/ALIVE', { revenueYen: 48_000_000, plans: 'ALIVE', fiscalYear: '2026-03' }],
    ['1002/ALIVE', { revenueYen: 50_000_000, state: '有効' }],
    ['1003/ALIVE', { revenueYen: 50_000_001, state: '有効' }],
    ['1006/ALIVE', { revenueText: '300,000,001円', revenueYen: 300_000_001 }],
    ['1007/ALIVE', { revenueText: '五億円', revenueYen: 500_000_000 }],
    [
      '2003/TOSHA',
      { revenueYen: 400_000_000, revenueBasis: '収入合計', fiscalYear: '2017-03', plans: 'TOSHA-C' },
    ],
    ['2004/TOSHA', { revenueYen: 1_250_000_000, plans: 'TOSHA-A、TOSHA-B、TOSHA-C、TOSHA-D' }],
    ['3001/AIOI', { revenueYen: 1_200_000_000, plans: 'AIOI' }],
    [
      '3002/AIOI',
      {
        organization: '＝ＨＹＰＥＲＬＩＮＫ商店',
        email: '=HYPERLINK("http://evil.example","x")',
        remarks: '=1+1',
        contactMethod: '郵送',
      },
    ],
    [
      '6001/GH',
      {
        organization: '㈱髙橋ケアサービス',
        establishment: '①号館～③号館',
        contact: '髙橋　﨑子',
        postalCode: '160-0022',
        fiscalYear: '2026-03',
      },
    ],
    ['6002/AIOI', { revenueText: '1,200百万円', revenueYen: 1_200_000_000, revenueUnit: '' }],
  ])('reads %s', (key, expected) => {
    const world = memoryWorld();
    run(world, SJIS);
    expect(member(world, key)).toMatchObject(expected);
  });
});

describe('a second import with changes', () => {
  const file = (phone: string) => `会員番号,法人名,売上高,加入制度,TEL\n0001,みどり会,1億円,ALIVE,${phone}`;

  it('changes only what the file states', () => {
    const world = memoryWorld();
    run(world, file('03-0000-1001'));
    const row = world.rows.get('members')![0]!;
    row['remarks'] = '手書きのメモ';
    row['fax'] = '03-0000-9999';
    const report = run(world, file('03-0000-2002'));
    expect(report.lines[0]).toMatchObject({
      outcome: '変更',
      changes: ['TEL：03-0000-1001 → 03-0000-2002'],
    });
    expect(member(world, '0001/ALIVE')).toMatchObject({
      remarks: '手書きのメモ',
      fax: '03-0000-9999',
      phone: '03-0000-2002',
    });
  });

  it('never blanks a value that stands, and never restarts a member whom staff stopped', () => {
    const world = memoryWorld();
    run(world, file('03-0000-1001'));
    world.rows.get('members')![0]!['state'] = '停止';
    expect(run(world, file('').replace('1億円', '2億円'))).toMatchObject({ changed: 1 });
    expect(member(world, '0001/ALIVE')).toMatchObject({
      phone: '03-0000-1001',
      revenueYen: 200_000_000,
      state: '停止',
    });
  });
});

describe('files', () => {
  const row = '0001,みどり会,1億円,GH,A,a@example.jp,';

  it('takes columns in any order, extra ones aside, under other names', () => {
    const world = memoryWorld();
    const report = run(
      world,
      '備考,加入制度,売上高(千円),好きな色,企業名,希望プラン,会員No\n=1+1,GH,"100,000",青,みどり会,両方,７',
    );
    expect(report).toMatchObject({ added: 1, held: 0 });
    expect(report.notes!.map((note) => note.message)).toEqual([
      '取込ファイル：名簿にない項目のため取り込みません：好きな色',
    ]);
    expect(member(world, '7/GH')).toMatchObject({
      revenueText: '100,000千円',
      revenueYen: 100_000_000,
      revenueUnit: '',
      planText: 'A、B',
      plans: 'GH-A、GH-B',
      remarks: '=1+1',
    });
  });

  it('holds a row whose cells do not fit the heading, such as an unquoted thousands comma', () => {
    const report = run(memoryWorld(), `${HEADER}\n${row}\n0002,やまびこ,50,000,000,GH,A,,`);
    expect(report).toMatchObject({ added: 1, held: 1 });
    expect(codesOf(report, 3)).toContain('rosterWidth');
  });

  it('names what is missing in the heading', () => {
    expect(refusal('会員番号,法人名,メール\n1,みどり会,')).toMatch(
      /^取込ファイル 1行目：見出し「加入制度」「売上高」が見つかりません。.*会員番号、法人名、メール/,
    );
  });

  it.each([
    ['a file without rows', HEADER, /会員の行がありません/],
    ['an empty file', '\n\n', /内容がありません/],
    ['an unclosed quote', `${HEADER}\n${row}\n0002,"やまびこ,1億円,GH,A,,\n`, /^取込ファイル 3行目：引用符/],
    ['a column twice', `${HEADER},会員No\n${row},1`, /「会員番号」「会員No」/],
  ])('refuses %s', (_, content, text) => {
    expect(refusal(content)).toMatch(text);
  });

  it('refuses 50 MB before decoding it', () => {
    const world = memoryWorld();
    const decode = jest.fn();
    const request = { fileName: 'a.csv', contentBase64: 'A'.repeat(66_666_668), dryRun: true };
    expect(() =>
      importMembers({ ...portsOf(world), textFiles: { ...world.ports.textFiles, decode } }, request),
    ).toThrow('fileTooLarge');
    expect(decode).not.toHaveBeenCalled();
  });

  it('tells members of one number apart by branch and by programme', () => {
    const world = memoryWorld();
    const report = run(
      world,
      '会員番号,枝番,法人名,売上高,加入制度\n1,,甲,1億円,ALIVE\n1,,甲,1億円,AIOI\n1,01,甲,1億円,ALIVE',
    );
    expect(report.added).toBe(3);
    expect(world.table(members).map((one) => one.memberKey)).toEqual(['1/ALIVE', '1/AIOI', '1/01/ALIVE']);
  });

  it('costs the same number of table calls for 3 rows as for 300', () => {
    const callsFor = (rows: number) => {
      const world = memoryWorld();
      const lines = Array.from({ length: rows }, (_, at) => `${at + 1},法人,1億円,GH,Z,,`);
      run(world, [HEADER, ...lines].join('\n'));
      return { ...world.calls };
    };
    expect(callsFor(300)).toEqual(callsFor(3));
  });
});
