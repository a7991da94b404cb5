// Every text that a programme's folder tells a reader stands in 事実, where a manager can confirm or correct it.
import { allFactsOf } from '../../src/domain/named-fact';
import { programs } from '../../src/programs';
import { questionRows } from '../../src/rooms/set-up/handbook-rows';
import { leavesOf } from '../facts/without';

/** Ours, or a name by which the facts themselves are found. */
const NO_FACTS = new RegExp(
  [
    // What programme, document and plan are called here: every row, label and letter names them by it.
    'name|document\\.title|plans\\.\\d+\\.name',
    // Where a row of 事実, a clause or an item is filed, in our words.
    'facts\\.\\d+\\.group|coverages\\.(items\\.\\d+\\.group|exclusions\\.\\d+\\.(clause|heading))',
    // The year that the period states (which has a row), or our note that a document names none.
    'rates\\.\\d+\\.yearNote',
    // Our names of a form and of its parts.
    'questionnaire\\.(title|blocks\\.\\d+\\.title)',
    // The heading that stands before each of its entries in the row of the choices.
    'questionnaire\\.items\\.\\d+\\.question\\.form\\.entries\\.\\d+\\.parent',
    // Without days and words of the document it reads 「資料に記載なし」.
    'claims\\.clocks\\.\\d+\\.counting',
  ]
    .map((paths) => `^(${paths})$`)
    .join('|'),
);
/** S2, S3 and S4 print no form: the fields of our own sheets are no facts of theirs. */
const OWN_SHEET = /^questionnaire\.fields\.\d+\.text$/;

test.each(programs)('each text of $code has a row of 事実', (program) => {
  const rows = allFactsOf(program).map(({ label, text }) => `${label}｜${text}`);
  const texts = leavesOf(program).filter(
    ({ path, value }) => typeof value === 'string' && /[^ -~]/.test(value) && !NO_FACTS.test(path),
  );
  const ownSheet = program.handbook!.questionnaire().origin.value === 'ownSheet';
  expect(texts.length).toBeGreaterThan(20);
  const without = texts
    .filter(({ path }) => !(ownSheet && OWN_SHEET.test(path)))
    .filter(({ value }) => !rows.some((row) => row.includes(String(value))));
  expect(without.map(({ path, value }) => `${path} ${String(value)}`)).toEqual([]);
});

// S4 「5. 保険金をお支払いしない主な場合」, 「公表要件」: one row each, under a label of its own.
test('what the documents list one by one can be corrected one by one', () => {
  const of = (code: string, pattern: RegExp) =>
    allFactsOf(programs.find((program) => program.code === code)!).filter(({ id }) => pattern.test(id));
  expect(of('TOSHA', /\.way\./).map(({ label }) => label)).toEqual(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `公表の方法 ${letter}`),
  );
  // S2 「保険金をお支払いできない主な場合」: four of the liability, one with its exception, and three of the costs.
  expect(of('ALIVE', /^exclusion\./)).toHaveLength(4 + 1 + 3);
  // S0 「主な事故例」: two.
  expect(of('GH', /^background\./).map(({ label }) => label)).toEqual(['背景 事故例 1', '背景 事故例 2']);
});

// S0 explains neither IDS nor CISO: S1 does. A document's own note is published, what we add is not.
test('a hint says whose words it is', () => {
  const stateOf = (code: string, number: string) =>
    allFactsOf(programs.find((program) => program.code === code)!).find(
      ({ id }) => id === `question.${number}.hint`,
    )!.state;
  expect(['6', '16', '21', '24', '25'].map((number) => stateOf('GH', number))).toEqual(
    Array(5).fill('inferred'),
  );
  expect(['3-6', '3-16', '3-21', '4-3', '4-4'].map((number) => stateOf('AIOI', number))).toEqual(
    Array(5).fill('published'),
  );
  // The list of certificates stands in S0 alone; 「はい」 as a risk is our reading of both.
  expect([stateOf('GH', '28'), stateOf('AIOI', '3-22')]).toEqual(['published', 'inferred']);
  expect([stateOf('GH', '3'), stateOf('AIOI', '3-3')]).toEqual(['inferred', 'inferred']);
});

const rowsOf = (code: string) => allFactsOf(programs.find((program) => program.code === code)!);

// S1 prints every question of 告知事項1 to 4; what 「認証ソフトウェア」 is stays open. Choices have rows of their own.
test('the state of a question is not that of its choices', () => {
  const open = rowsOf('AIOI').filter(
    ({ id, state }) => /^question\.\d[^.]*$/.test(id) && state !== 'published',
  );
  expect(open.map(({ id }) => id)).toEqual(['question.4-7']);
  const rows = questionRows(
    programs.find(({ code }) => code === 'AIOI')!,
    new Set(),
  );
  // S1 names 「はい」 and 「時々ある」 alone: every row that has choices says that they are not the document's.
  const chosen = new Set(rowsOf('AIOI').map(({ id }) => id));
  const unsaid = rows.filter(
    ({ number, doubt }) =>
      chosen.has(`question.${String(number)}.options`) && !/選択肢|一覧/.test(String(doubt)),
  );
  expect(unsaid.map(({ number }) => number)).toEqual([]);
  const confirmed = new Set(['AIOI/question.3-2.options']);
  const [row] = questionRows(
    programs.find(({ code }) => code === 'AIOI')!,
    confirmed,
  ).filter(({ number }) => number === '3-2');
  expect(row).toMatchObject({ state: '公表', doubt: '' });
});

// S0 「見積りシート」 prints its choices and fields; S1 marks its fields and names two choices; S4 asks 有無.
test('choices and fields say whose they are', () => {
  const row = (code: string, id: string) => rowsOf(code).find((fact) => fact.id === id);
  expect(row('GH', 'question.4.options')).toMatchObject({
    label: '質問 4 選択肢',
    text: 'はい／行っているが不完全／いいえ',
    state: 'published',
  });
  expect(row('GH', 'question.28.options')!.text).toMatch(/^TRUSTe／.*／SECURITY ACTION 二つ星$/);
  expect(
    ['AIOI/question.3-7', 'AIOI/question.3-15', 'TOSHA/question.2-1'].map((key) => {
      const [code, id] = key.split('/') as [string, string];
      return row(code, `${id}.options`)!.state;
    }),
  ).toEqual(Array(3).fill('inferred'));
  expect(row('AIOI', 'field.building')!.text).toBe('ビル名等（任意）');
  expect(row('GH', 'field.fax')!.text).toBe('FAX');
  // Counted on the papers: 7 fields of S0, 8 of S1; our own sheets have none of a document.
  const fields = programs.map(({ code }) => rowsOf(code).filter(({ id }) => id.startsWith('field.')).length);
  expect(programs.map(({ code }, at) => [code, fields[at]])).toEqual(
    expect.arrayContaining([
      ['GH', 7],
      ['AIOI', 8],
      ['ALIVE', 0],
      ['NISSHIN', 0],
      ['TOSHA', 0],
    ]),
  );
});

// S0 「支払限度額と保険料」: 1請求・期間中, 1事故・期間中.
test('what a limit counts by is a row of its own', () => {
  const text = (id: string) => rowsOf('GH').find((fact) => fact.id === id)!.text;
  expect([text('GH-A.liabilityBasis'), text('GH-B.costBasis')]).toEqual(['1請求・期間中', '1事故・期間中']);
});
