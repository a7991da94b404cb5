// 資料の内容を確認・訂正: one fact by the insurer's paper, seen on what shows it; another year fact by fact.
import { factDifference, readFactTable } from '../../../src/domain/fact-difference';
import { readPercent, readYen } from '../../../src/domain/corrected-cover';
import { correctedProgram, figureOf, reachOf } from '../../../src/domain/corrected-program';
import { simulateIncident } from '../../../src/rooms/claims/simulate-incident';
import { layoutInUse } from '../../../src/rooms/disclosure';
import { factPage } from '../../../src/rooms/disclosure/words';
import { certificateName } from '../../../src/domain/certificate-name';
import { allFactsOf } from '../../../src/domain/named-fact';
import { claimProgram } from '../../../src/rooms/claims/claim-world';
import { previewForm } from '../../../src/rooms/disclosure/print-form';
import { questions } from '../../../src/tables/questions';
import { programOf, programs } from '../../../src/programs';
import { compareFacts, confirmFact, openFacts } from '../../../src/rooms/disclosure/fact-desk';
import { openCoverage } from '../../../src/rooms/disclosure/open-coverage';
import { previewTalk } from '../../../src/rooms/disclosure/print-talk';
import { handbookRows } from '../../../src/rooms/set-up/default-rows';
import { installRows } from '../../../src/rooms/set-up/install-rows';
import { letterHtml } from '../../../src/desk';
import { facts } from '../../../src/tables/facts';
import { plans } from '../../../src/tables/masters';
import { memoryWorld } from '../../support/memory-ports';
import { refusedBy } from '../../support/refused';

const PAPER = { paper: '2027年度パンフレット', approvedBy: '管理者' };

function world() {
  const memory = memoryWorld();
  memory.rows.set(plans.key, []);
  memory.state.manager = true;
  installRows(memory.ports, handbookRows(programs, new Set()));
  const confirm = (factKey: string, corrected: string, more = {}) =>
    confirmFact(memory.ports, { factKey, corrected, ...PAPER, ...more });
  const shown = (program: string) => {
    previewTalk(memory.ports, { program, memberKey: '', forMember: false });
    return letterHtml(memory.letters[memory.letters.length - 1]!);
  };
  return { memory, confirm, shown };
}

// S2 「保険金額と保険料」 prints 100万円 for costs; 2,345,000 is nobody's figure.
test('a corrected limit stands in 補償, on its page, in the sheet and, the document kept, in 事実', () => {
  const { memory, confirm, shown } = world();
  expect(confirm('ALIVE/limit.cost', '234万5,000円')).toMatchObject({ state: '確認済', value: '100万円' });
  const line = openCoverage(memory.ports, { program: 'ALIVE' }).lines.find(
    ({ item }) => item === 'certification',
  )!;
  expect(line.limitYen).toBe(2_345_000);
  expect(shown('ALIVE')).toContain('234万5,000円');
  const row = memory.table(facts).find(({ factKey }) => factKey === 'ALIVE/limit.cost')!;
  expect(row).toMatchObject({ value: '100万円', corrected: '234万5,000円', paper: PAPER.paper });
});

// S4 「引受条件」: 90% of the cost of containing the damage.
test('a corrected ratio and a plan’s limit are seen where they stand', () => {
  const { memory, confirm } = world();
  confirm('TOSHA/coverage.damageContainment.ratio', '70％');
  confirm('TOSHA/TOSHA-A.costLimit', '7,000,000円');
  const lines = openCoverage(memory.ports, { program: 'TOSHA' }).lines;
  const ratios = lines.filter(({ item, covered }) => item === 'damageContainment' && covered === '補償項目');
  expect(ratios.map(({ ratioPercent }) => ratioPercent)).toEqual([70, 70]);
  expect(memory.table(plans).find(({ code }) => code === 'TOSHA-A')).toMatchObject({
    costLimitYen: 7_000_000,
  });
  // The one correction leaves the other standing.
  expect(memory.table(plans).find(({ code }) => code === 'TOSHA-C')).toMatchObject({
    costLimitYen: 5_000_000,
  });
});

// S1 prints 1,000万円 for costs of plan A, S4 500万円 for A and C; 300万円 and 700万円 are nobody's.
test('a plan’s limit and the limit of claims are one fact, corrected in either place', () => {
  const amount = (program: string, id: string, corrected: Record<string, string>) =>
    correctedProgram(programOf(program)!, new Map(Object.entries(corrected)))
      .handbook!.coverages()
      .limits.find((limit) => limit.id === id)!.amountYen.value;
  expect(amount('GH', 'cost.A', { 'GH-A.costLimit': '300万円' })).toBe(3_000_000);
  const both = { 'TOSHA-A.costLimit': '700万円', 'TOSHA-C.costLimit': '700万円' };
  expect(amount('TOSHA', 'cost.small', both)).toBe(7_000_000);
  expect(amount('TOSHA', 'cost.small', { 'TOSHA-A.costLimit': '700万円' })).toBe(5_000_000);
  // The sum of liability and costs is a limit of its own, though it prints the same amount.
  expect(amount('ALIVE', 'total', { 'ALIVE.liabilityLimit': '300万円' })).toBe(100_000_000);
  const { memory, confirm } = world();
  confirm('GH/limit.cost.A', '300万円');
  expect(memory.table(plans).find(({ code }) => code === 'GH-A')).toMatchObject({ costLimitYen: 3_000_000 });
});

// S3 「支払限度額に関するご注意」: 90% and 2,000,000 yen where nothing had been reached; 70% and 1,500,000 are nobody's.
test('a corrected ratio and limit of a condition are what claims and the simulator use', () => {
  const { memory, confirm } = world();
  const request = {
    ...{
      kind: 'attackThreat',
      persons: '',
      companies: '',
      access: '無',
      detection: 'securityOperator',
      publication: '',
    },
    ...{ losses: [{ category: 'attackCheck', amount: '1,000,000' }], keep: false, requestKey: 's1' },
    ...{ audience: '社内', plans: [], memberNumber: '', intention: '', reason: '', approvalNumber: '' },
  } as unknown as Parameters<typeof simulateIncident>[1];
  const payable = () =>
    simulateIncident(memory.ports, request).plans.find(({ plan }) => plan === 'NISSHIN')!.payableYen;
  expect(payable()).toBe(900_000);
  confirm('NISSHIN/term.noAccessOutsideAlert.ratio', '70%');
  expect(payable()).toBe(700_000);
  confirm('NISSHIN/term.noAccessOutsideAlert.limit', '50万円');
  expect(payable()).toBe(500_000);
});

// S0 「見積りシート」 4: a text of ours is corrected, and every paper that asks it says the new one.
test('a corrected question is asked as corrected: in 質問, in the sidebar’s layout and on the form', () => {
  const { memory, confirm } = world();
  const wanted = '職員に名札の着用を義務づけている';
  expect(confirm('GH/question.4', wanted)).toMatchObject({ reach: 'question', corrected: wanted });
  expect(memory.table(questions).find(({ questionId }) => questionId === 'GH/4')!.wording).toBe(wanted);
  const { layout } = layoutInUse(programs[0]!.handbook!.questionnaire(), memory.table(questions));
  expect(layout.items.find(({ number }) => number === '4')!.question.text).toBe(wanted);
  expect(layout.items.filter(({ question }) => question.text === wanted)).toHaveLength(1);
});

// S1 prints 3-2, and no choices of it: the sidebar says so until the insurer's paper has confirmed them.
test('what is open of the choices is told beside the question until they are confirmed', () => {
  const { memory, confirm } = world();
  const asked = () => {
    const own = programOf('AIOI')!.handbook!.questionnaire();
    return layoutInUse(own, memory.table(questions)).layout.items.find(({ number }) => number === '3-2')!;
  };
  expect([asked().state, asked().doubt]).toEqual(['published', expect.stringContaining('選択肢')]);
  confirm('AIOI/question.3-2.options', '');
  expect([asked().state, asked().doubt]).toEqual(['published', undefined]);
});

// Words, no figures: 「公表要件」, consent and event of S4, its papers and its first notice.
test('corrected words stand in 補償, in the sheet, in claims and on the form', () => {
  const { memory, confirm, shown } = world();
  const consent = '保険会社の同意（支出の前に書面で）';
  confirm('TOSHA/coverage.damageContainment.consent', consent);
  confirm('TOSHA/publication.a-d', '費用の事故①・③・④・⑤');
  confirm('TOSHA/claims.notice', '知った日時、相手の申立て');
  confirm('TOSHA/claims.priorKnowledge.1', '始期に、おそれを知っていましたか');
  confirm('TOSHA/certificateName', '加入者カード');
  confirm('GH/questionnaire.starNote', '★は必ず答える');
  const [line] = openCoverage(memory.ports, { program: 'TOSHA' }).lines.filter(
    ({ item, covered }) => item === 'damageContainment' && covered === '補償項目',
  );
  expect(line).toMatchObject({ consent });
  expect(line!.publication).toContain('費用の事故①・③・④・⑤：');
  expect(shown('TOSHA')).toContain(consent);
  const { rules, program } = claimProgram(memory.ports, 'TOSHA');
  expect(rules!.noticeItems.value).toEqual(['知った日時', '相手の申立て']);
  expect(rules!.priorKnowledge[0]!.value).toBe('始期に、おそれを知っていましたか');
  expect(certificateName(program)).toBe('加入者カード');
  const form = previewForm(memory.ports, { program: 'GH', memberKey: '', prefilled: false });
  expect(form.html).not.toBe('');
  expect(letterHtml(memory.letters[memory.letters.length - 1]!)).toContain('★は必ず答える');
});

// S4 「保険金をお支払いしない主な場合」, 「公表要件」 a, the note of 見舞金費用 and 「最近の事例」; S0 「見積りシート」 A★.
test('corrected texts stand in 補償, on the sheet, in 背景 and beside the question', () => {
  const { memory, confirm, shown } = world();
  confirm('TOSHA/exclusion.general.causes.1', '戦争と内乱');
  confirm('TOSHA/publication.a-d.way.a', '監督官庁への届出');
  confirm('TOSHA/coverage.damageContainment.summary', '切り離しと停止');
  const told = allFactsOf(programs.find(({ code }) => code === 'TOSHA')!).find(
    ({ label }) => label === '背景 事故例 1',
  )!;
  confirm(`TOSHA/${told.id}`, '2016年6月 旅行会社：標的型攻撃');
  confirm('GH/question.A.hint', '記入は円単位');
  const { lines, exclusions } = openCoverage(memory.ports, { program: 'TOSHA' });
  expect(exclusions[0]!.entries.slice(0, 2)).toEqual(['戦争と内乱', '地震、噴火、洪水、津波']);
  const line = lines.find(({ item, covered }) => item === 'damageContainment' && covered === '補償項目')!;
  expect(line.summary).toBe('切り離しと停止');
  expect(line.publication).toContain('a 監督官庁への届出');
  expect(shown('TOSHA')).toContain('戦争と内乱');
  expect(shown('TOSHA')).toContain('2016年6月 旅行会社：標的型攻撃');
  expect(memory.table(questions).find(({ questionId }) => questionId === 'GH/A')!.hint).toBe('記入は円単位');
});

test.each([
  ['limit.cost', 'cover'],
  ['coverage.damages.summary', 'coverText'],
  ['publication.a-d.way.a', 'way'],
  ['term.notPublished.when', 'coverText'],
  ['exclusion.general.causes.1', 'exclusion'],
  ['background.travel', 'told'],
  ['question.4.hint', 'hint'],
  ['question.4.options', 'options'],
  ['field.fax', 'field'],
  ['GH-A.costBasis', 'basis'],
  ['deductible.offLoss', 'payable'],
  ['coverage.damageContainment.ratio', 'cover'],
  ['term.notPublished.limit', 'cover'],
  ['GH-A.costLimit', 'plan'],
  ['question.4', 'question'],
  ['insured', 'papers'],
  ['claims.documents', 'claim'],
  ['eligibility.revenue', 'joining'],
  ['payment', 'row'],
])('%s is seen in %s: the page says so before it is typed', (id, reach) => {
  expect(reachOf(id)).toBe(reach);
  expect(Object.keys(factPage.reach)).toContain(reach);
});

test('a fact is confirmed as it stands where nothing is corrected', () => {
  const { memory, confirm } = world();
  expect(confirm('GH/insured', '')).toMatchObject({ state: '確認済', corrected: '' });
  expect(memory.audit.map(({ useCase }) => useCase)).toContain('confirmFact');
  expect(
    openFacts(memory.ports, { program: 'GH' }).facts.find(({ label }) => label === '被保険者'),
  ).toMatchObject({
    state: '確認済',
  });
});

test.each([
  ['ALIVE/limit.cost', 'たくさん', {}, ['corrected:factFigureUnreadable']],
  ['TOSHA/coverage.damageContainment.ratio', '120%', {}, ['corrected:factFigureUnreadable']],
  ['ALIVE/limit.cost', '', { paper: '' }, ['paper:factPaperMissing']],
  [
    'ALIVE/limit.cost',
    '',
    { paper: '', approvedBy: ' ' },
    ['paper:factPaperMissing', 'approvedBy:factApproverMissing'],
  ],
  ['TOSHA/claims.clock.payment', '30日または60日', {}, ['corrected:factFigureUnreadable']],
  ['TOSHA/coverage.damageContainment.plans', 'いろいろ', {}, ['corrected:factFigureUnreadable']],
  ['ALIVE/zzz', '', {}, ['factUnknown']],
])('%s as 「%s」 is refused', (key, corrected, more, codes) => {
  const { memory, confirm } = world();
  const before = JSON.stringify([...memory.rows]);
  expect(refusedBy(() => confirm(key, corrected, more))).toEqual(codes);
  expect(JSON.stringify([...memory.rows])).toBe(before);
});

describe('another year', () => {
  const year = (lines: readonly string[]) => lines.join('\n');

  test('shows what says something else, is new, or is gone, and nothing that says the same', () => {
    const { memory } = world();
    const own = memory.table(facts).filter(({ program }) => program === 'ALIVE');
    const same = own.map(({ factKey, program, label, value }) => [factKey, program, label, value].join('\t'));
    expect(compareFacts(memory.ports, { program: 'ALIVE', table: year(same) })).toEqual({
      differences: [],
      read: own.length,
    });
    const next = [
      ...same.filter((line) => !line.startsWith('ALIVE/payment\t')),
      'ALIVE/newRule\tALIVE\t新しい定め\tあり',
    ].map((line) => line.replace(/^(ALIVE\/limit\.cost\t.*\t)100万円$/, '$1２００万円'));
    expect(compareFacts(memory.ports, { program: 'ALIVE', table: year(next) }).differences).toEqual(
      [
        {
          kind: '変更',
          key: 'ALIVE/limit.cost',
          label: '限度額 事故発生時の対応費用',
          before: '100万円',
          after: '２００万円',
        },
        { kind: 'なし', key: 'ALIVE/payment', label: '保険料の払込み', before: '一括払', after: '' },
        { kind: '追加', key: 'ALIVE/newRule', label: '新しい定め', before: '', after: 'あり' },
      ].sort((left, right) => order(own, left.key) - order(own, right.key)),
    );
  });

  test('of another programme nothing is read, and it says so', () => {
    const { memory } = world();
    expect(
      refusedBy(() => compareFacts(memory.ports, { program: 'ALIVE', table: 'GH/insured\t法人' })),
    ).toEqual(['factTableUnreadable']);
  });
});

const order = (rows: readonly { factKey: string }[], key: string): number => {
  const at = rows.findIndex(({ factKey }) => factKey === key);
  return at < 0 ? rows.length : at;
};

test('the difference knows widths and blanks, and a table by hand has two columns', () => {
  const [fact] = readFactTable('ALIVE/payment\t一括 払\nGH/x\ty\n項目\t内容', 'ALIVE');
  expect(fact).toEqual({ key: 'ALIVE/payment', label: 'ALIVE/payment', text: '一括 払' });
  expect(factDifference([{ key: 'ALIVE/payment', label: '払込み', text: '一括払' }], [fact!])).toEqual([]);
});

test.each([
  ['limit.cost', 'yen', '1,000万円', 10_000_000],
  ['TOSHA-A.deductible', 'yen', '0円', 0],
  ['coverage.damages.ratio', 'percent', '80%', 80],
  ['term.notPublished.limit', 'yen', '200万円', 2_000_000],
] as const)('%s is corrected as %s', (id, figure, text, value) => {
  expect(figureOf(id)).toBe(figure);
  expect({ yen: readYen, percent: readPercent }[figure](text)).toBe(value);
});
