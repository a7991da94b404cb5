// 事故例と補償: what the sheet says is what the tabs say, and nothing of it leaves without mandate and approval.
import { letterHtml } from '../../../src/desk';
import type { TalkSheetModel } from '../../../src/domain/paper';
import { formatYenInWords } from '../../../src/domain/yen';
import { programs } from '../../../src/programs';
import { openTalk, previewTalk, storeTalk } from '../../../src/rooms/disclosure/print-talk';
import { handbookRows } from '../../../src/rooms/set-up/default-rows';
import { backgrounds } from '../../../src/tables/backgrounds';
import { coverages } from '../../../src/tables/coverages';
import { memoryWorld } from '../../support/memory-ports';
import { refusedBy } from '../../support/refused';

function world() {
  const memory = memoryWorld();
  for (const [table, rows] of handbookRows(programs, new Set())) {
    if (table.key === coverages.key || table.key === backgrounds.key)
      memory.ports.tables.append(table, rows as never);
  }
  const member = memory.addMember({ program: 'TOSHA', plans: 'TOSHA-A', memberNumber: '7001' });
  return { memory, member };
}

const plain = (html: string) => html.replace(/<style.*?<\/style>/gs, '').replace(/<[^>]*>/g, ' ');

function sheet({ memory }: ReturnType<typeof world>, program: string, memberKey = '', forMember = false) {
  previewTalk(memory.ports, { program, memberKey, forMember });
  return plain(letterHtml(memory.letters[memory.letters.length - 1]!));
}

test.each(programs)(
  'the sheet of $code has every accident and every item, with the amounts of the tabs',
  (program) => {
    const about = world();
    const text = sheet(about, program.code);
    const own = <T extends { program: string }>(rows: readonly T[]) =>
      rows.filter((row) => row.program === program.code);
    for (const { told } of own(about.memory.table(backgrounds))) expect(text).toContain(told);
    const rows = own(about.memory.table(coverages)).filter(({ covered }) => covered !== '記載なし');
    const amounts = new Set(
      rows.flatMap(({ limitYen, personYen, companyYen }) =>
        [limitYen, personYen, companyYen].flatMap((yen) => (yen === null ? [] : [formatYenInWords(yen)])),
      ),
    );
    for (const { name } of rows) expect(text).toContain(name);
    // Every amount of the table is one of the tab's, and none of those is left out.
    const table = /補償の項目と限度額(.*?)支払われない主な場合/s.exec(text)![1]!;
    const printed = new Set(table.match(/\d[\d,]*(?:億|万)?円/g) ?? []);
    expect([...printed].sort()).toEqual([...amounts].sort());
    expect(text).toContain('社内用');
  },
);

// S3 「支払限度額に関するご注意」: 90% and 2,000,000 yen in two cases; the case of one's own suspicion is the insurer's to say.
// S2 「特許権、意匠権等…」; S4 「過失犯を除きます」, 「精神的苦痛は含みません」, 「サイバー攻撃による場合を除きます」, 「無償で提供される…を除きます」.
test.each([
  ['ALIVE', ['著作権・商標権の侵害による請求は除外しない']],
  [
    'TOSHA',
    [
      '過失犯は除外しない',
      '精神的苦痛は除外しない',
      'サイバー攻撃による場合は除外しない',
      '無償で提供するものを除外しない',
    ],
  ],
] as const)('what an exclusion of %s leaves in cover is said with it', (program, left) => {
  const text = sheet(world(), program);
  expect(left.filter((words) => !text.includes(words))).toEqual([]);
});

// S2 「調査・報告対応費用」 ア: a lawyer or an adviser.
test('a kind of loss that an item takes is not 記載なし across the programmes', () => {
  const { memory } = world();
  previewTalk(memory.ports, { program: '', memberKey: '', forMember: false });
  const { across } = memory.letters[memory.letters.length - 1] as TalkSheetModel;
  const alive = programs.findIndex(({ code }) => code === 'ALIVE');
  const consulting = across!.rows.find(({ label }) => label === 'コンサルティング')!;
  expect(consulting.cells[alive]).toContain('100万円');
});

test('what changes share and limit in a case stands on the sheet, once', () => {
  const text = sheet(world(), 'NISSHIN');
  expect(text.match(/支払割合90%、限度200万円/g)).toHaveLength(2);
  expect(sheet(world(), 'TOSHA')).not.toContain('支払割合・限度額の条件');
});

// Each line of the table beside the lines of 補償 of that item: no amount has slipped into another row.
test.each(programs)('$code: the amounts of each item are those of its own lines in 補償', (program) => {
  const about = world();
  previewTalk(about.memory.ports, { program: program.code, memberKey: '', forMember: false });
  const html = letterHtml(about.memory.letters[about.memory.letters.length - 1]!);
  const lines = html.split('</tr>').map(plain);
  const items = new Map<string, Set<string>>();
  for (const row of about.memory.table(coverages)) {
    if (row.program !== program.code || row.covered === '記載なし') continue;
    const amounts = items.get(row.name) ?? new Set<string>();
    for (const yen of [row.limitYen, row.personYen, row.companyYen])
      if (yen !== null) amounts.add(formatYenInWords(yen));
    items.set(row.name, amounts);
  }
  for (const [name, amounts] of items) {
    const [line] = lines.filter(
      (text) => text.replace(/^[\s\d]+/, '').startsWith(name) && /公表|推定|未確認/.test(text),
    );
    expect([name, [...new Set(line!.match(/\d[\d,]*(?:億|万)?円/g) ?? [])].sort()]).toEqual([
      name,
      [...amounts].sort(),
    ]);
  }
});

// Decision 9 and rule C5: whoever corrects the tab corrects the sheet.
test('an amount that is changed in 補償 is that of the sheet', () => {
  const about = world();
  const row = about.memory.table(coverages).find(({ program }) => program === 'ALIVE')!;
  about.memory.ports.tables.update(coverages, [{ id: row.coverageId, set: { limitYen: 123_450_000 } }]);
  expect(sheet(about, 'ALIVE')).toContain('1億2,345万円');
});

test('across the programmes there is one column each, for the house', () => {
  const about = world();
  const text = sheet(about, '');
  for (const { shortName } of programs) expect(text).toContain(shortName);
  expect(text).toContain('社内用');
  expect(text).toContain('会員への比較の説明には使わないでください');
});

// Rules C4, C9, C16.
describe('towards a member', () => {
  test('only what the member has', () => {
    const { memory, member } = world();
    const ask = (program: string, memberKey: string) =>
      refusedBy(() => previewTalk(memory.ports, { program, memberKey, forMember: true }));
    expect(ask('ALIVE', member.memberKey)).toEqual(['talkNotOfMember']);
    expect(ask('', member.memberKey)).toEqual(['talkNotOfMember']);
    expect(ask('TOSHA', '')).toEqual(['talkNotOfMember']);
  });

  test('社内用 until mandate and approval are there, and with them not', () => {
    const about = world();
    const { memory, member } = about;
    const printed = () => sheet(about, 'TOSHA', member.memberKey, true);
    memory.setProgram('TOSHA', { mandate: '取扱あり' });
    memory.setTemplates({ approvalNumber: '', usableUntil: '2027-03-31' });
    expect(printed()).toContain('社内用');
    memory.setTemplates({ approvalNumber: 'A-1', usableUntil: '2027-03-31' });
    expect(printed()).not.toContain('社内用');
    expect(printed()).toContain('A-1');
    memory.setProgram('TOSHA', { mandate: '取扱なし' });
    expect(printed()).toContain('社内用');
  });
});

test('it opens at the selected member, and is kept as a PDF with a line in the record', () => {
  const { memory, member } = world();
  memory.state.selected = [member.memberKey];
  expect(openTalk(memory.ports)).toMatchObject({ member: { memberNumber: '7001', program: 'TOSHA' } });
  const { name } = storeTalk(memory.ports, {
    program: 'TOSHA',
    memberKey: member.memberKey,
    forMember: false,
  });
  expect(name).toContain('事故例と補償');
  expect(memory.audit.map(({ useCase }) => useCase)).toContain('storeTalk');
});
