// What every handbook must hold: facts with sources, unique ids, the whole master answered.
import { allFactsOf } from '../../src/domain/named-fact';
import { factsOf, factValueText } from '../../src/domain/program-fact';
import { programOf, programs } from '../../src/programs';
import { masterFacts } from '../../src/programs/master-fact';

const all = programs.flatMap((program) =>
  allFactsOf(program).map((fact) => [`${program.code} ${fact.id}`, program.document.id, fact] as const),
);

test.each(all)('%s has a source, and a doubt where it is not published', (_name, document, fact) => {
  expect(fact.source.document).toBe(document);
  expect(fact.source.section.trim()).not.toBe('');
  if (fact.state === 'published') expect(fact.doubt).toBeUndefined();
  else expect(fact.doubt?.trim()).toBeTruthy();
});

test.each(programs)('$code answers every line of the master, each id once', (program) => {
  const ids = allFactsOf(program).map((fact) => fact.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const typed = [
    'cover.midTerm',
    'revenue.basis',
    'revenue.tax',
    'revenue.unit',
    'revenue.fiscalYear',
    'revenue.planValue',
    'disclosureRequired',
  ];
  expect(ids).toEqual(expect.arrayContaining([...Object.keys(masterFacts), ...typed]));
});

test.each(programs)('$code says what a document leaves out, and never as a published value', (program) => {
  for (const { fact } of factsOf(program)) {
    if (fact.value === null) expect(fact.state).not.toBe('published');
    expect(factValueText(fact.value)).not.toBe('');
  }
});

// Decision 16: contacts of the documents' year are facts, and are not printed before someone confirms them.
test('phone numbers, addresses and company contacts wait for a confirmation', () => {
  for (const program of programs) {
    for (const { id, label, fact, printedWhen } of factsOf(program)) {
      if (/\d{2,4}-\d{2,4}-\d{3,4}/.test(factValueText(fact.value).replace(/\d{4}-\d{2}-\d{2}/g, ''))) {
        expect([program.code, id, label, printedWhen]).toEqual([program.code, id, label, 'confirmed']);
      }
    }
  }
});

// Rule C7: the account of 2018 stands in the document and nowhere in the product.
test('no bank account is shipped', () => {
  const account = factsOf(programOf('TOSHA')!).find((fact) => fact.id === 'bankAccount')!;
  expect(account).toMatchObject({
    fact: { value: null, state: 'unverified' },
    printedWhen: 'confirmedByTwo',
  });
  expect(JSON.stringify(programs.map((program) => factsOf(program)))).not.toContain('1491278');
});

test.each(programs)('$code has one label a fact, and texts without codes of ours', (program) => {
  const facts = allFactsOf(program);
  const labels = facts.map(({ label }) => label);
  expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  for (const { id, label, text, state } of facts) {
    // No JSON, no name of a program, no plan's code, no key of ours.
    const shown = `${label}｜${text}`.replace(/https?:\/\/\S+/g, '');
    expect([id, shown]).toEqual([
      id,
      shown.replace(/[{}[\]"]|undefined|\b[A-Z]{2,6}-[A-D]\b|\b[a-z]+[A-Z]\w*|\d{6,}/g, ''),
    ]);
    // What nobody says is no published fact.
    if (text.startsWith('資料に記載なし')) expect([id, state]).not.toEqual([id, 'published']);
  }
});

// What a programme says twice it says in one state: the value of a fact and the one beside it.
test.each(programs)('$code has one state for the same words at the same place', (program) => {
  const states = new Map<string, string>();
  for (const { label, text, source, state } of allFactsOf(program)) {
    if (text === '資料に記載なし') continue;
    const key = [label.replace(/^(?:事故の期限|限度額|条件) /, ''), text, source.section].join('｜');
    expect([key, states.get(key) ?? state]).toEqual([key, state]);
    states.set(key, state);
  }
});

// S4 cover page and 2.(3), 2.(5); S0 「対象となるお客さま」; S3 company line; S2 notes.
test.each([
  ['TOSHA', 'cover.period', '2018-04-01 16:00 ～ 2019-04-01 16:00', 'inferred'],
  ['TOSHA', 'estimateClosing', '2018-03-06（初回）', 'published'],
  ['TOSHA', 'applicationClosing', '2018-03-16（初回）', 'published'],
  [
    'TOSHA',
    'territory',
    '賠償・費用ともスタンダード：日本国内、賠償・費用ともプレミアム：全世界',
    'published',
  ],
  ['TOSHA', 'insurers', '三井住友海上 68%（幹事）、東京海上日動 26%、損保ジャパン日本興亜 6%', 'inferred'],
  ['TOSHA', 'revenue.basis', '収入合計', 'published'],
  ['TOSHA', 'lookBack', '3年', 'published'],
  ['GH', 'revenue.eligibleUpTo', '5,000億円以下', 'published'],
  ['GH', 'lookBack', '3年', 'published'],
  ['GH', 'trigger', '資料に記載なし', 'unverified'],
  ['AIOI', 'revenue.tax', '税込', 'published'],
  ['AIOI', 'deductible', '資料に記載なし', 'unverified'],
  ['ALIVE', 'cover.midTerm', '可（月割）', 'published'],
  ['ALIVE', 'territory', '日本国内外', 'published'],
  ['NISSHIN', 'deductible', '資料に記載なし', 'unverified'],
  ['NISSHIN', 'accidentContact', '0120-25-7474（24時間・365日）', 'published'],
])('%s %s is %s (%s)', (program, id, text, state) => {
  const found = factsOf(programOf(program)!).find((fact) => fact.id === id)!;
  expect(factValueText(found.fact.value)).toBe(text);
  expect(found.fact.state).toBe(state);
});
