// Every text that a programme's folder tells a reader stands in 事実, where a manager can confirm or correct it.
import { allFactsOf } from '../../src/domain/named-fact';
import { programs } from '../../src/programs';
import { leavesOf } from '../facts/without';

/** Names and headings, by which a fact is found; what a form is made of; words beside a figure that has a row. */
const NO_FACTS = new RegExp(
  [
    'name|document\\.title|plans\\.\\d+\\.(name|liabilityBasis|costBasis)|rates\\.\\d+\\.yearNote|facts\\.\\d+\\.group',
    'coverages\\.(items\\.\\d+\\.group|exclusions\\.\\d+\\.(clause|heading))',
    'questionnaire\\.(title|blocks\\.\\d+\\.title|fields\\.\\d+\\.text|items\\.\\d+\\.question\\.form\\..*)',
    // Without days and words of the document it reads 「資料に記載なし」.
    'claims\\.clocks\\.\\d+\\.counting',
  ]
    .map((paths) => `^(${paths})$`)
    .join('|'),
);

test.each(programs)('each text of $code has a row of 事実', (program) => {
  const rows = allFactsOf(program).map(({ label, text }) => `${label}｜${text}`);
  const texts = leavesOf(program).filter(
    ({ path, value }) => typeof value === 'string' && /[^ -~]/.test(value) && !NO_FACTS.test(path),
  );
  expect(texts.length).toBeGreaterThan(20);
  const without = texts.filter(({ value }) => !rows.some((row) => row.includes(String(value))));
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
