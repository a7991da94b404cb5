// The layouts against their papers: numbers, counts, options, follow-ups, what is required when.
import { visibleQuestions, requiredQuestions, type Questionnaire } from '../../src/domain/questionnaire';
import type { Answers } from '../../src/domain/question';
import { programOf, programs } from '../../src/programs';
import { canonicalQuestions } from '../../src/programs/questions';

const layoutOf = (program: string) => programOf(program)!.handbook!.questionnaire();
const numbersOf = (layout: Questionnaire) => layout.items.map((item) => item.number);
const upTo = (last: number, prefix = '') => Array.from({ length: last }, (_, at) => `${prefix}${at + 1}`);
const choice = (option: string) => ({ kind: 'choice', option }) as const;

describe.each(programs)('the layout of $code', (program) => {
  const layout = program.handbook!.questionnaire();
  const keys = layout.items.map((item) => item.question.key);

  test('names every number and key once, in blocks that exist and are used', () => {
    expect(new Set(numbersOf(layout)).size).toBe(layout.items.length);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(layout.items.map((item) => item.block))).toEqual(
      new Set(layout.blocks.map((block) => block.code)),
    );
    expect(layout.program).toBe(program.code);
  });

  test('refers in conditions to items further up and to options that they have', () => {
    const conditions = layout.items.flatMap((item, at) => {
      const block = layout.blocks.find((each) => each.code === item.block)!;
      return [item.when, block.hiddenWhen, block.requiredWhen].flatMap((when) =>
        when ? [{ when, at }] : [],
      );
    });
    for (const { when, at } of conditions) {
      const parent = layout.items.slice(0, at).find((item) => item.question.key === when.key);
      const form = parent?.question.form;
      expect(form?.kind).toBe('choice');
      const options = form?.kind === 'choice' ? form.options.map((option) => option.code) : [];
      expect(when.options.filter((option) => !options.includes(option))).toEqual([]);
      expect(when.options.length).toBeGreaterThan(0);
    }
  });

  test('has digits that lead to one option each, and never a lost revenue unit', () => {
    for (const { question } of layout.items) {
      if (question.form.kind !== 'choice') continue;
      const digits = question.form.options.map((option) => option.digit);
      expect(new Set(digits).size).toBe(digits.length);
    }
    const revenue = layout.items.find((item) => item.question.form.kind === 'revenue');
    expect(revenue?.question.form).toMatchObject({ unit: program.revenue.unit.value });
  });

  test('says what a misstatement means wherever it has a ★', () => {
    const starred = layout.items.some((item) => item.star);
    expect(layout.starNote !== undefined).toBe(starred);
  });
});

test('every canonical question is asked by some programme', () => {
  const asked = new Set(
    programs.flatMap((program) => program.handbook!.questionnaire().items.map((item) => item.question.key)),
  );
  expect(Object.keys(canonicalQuestions()).filter((key) => !asked.has(key))).toEqual([]);
});

// S0 見積りシート: A★, B★ (two questions), 1 to 29, and six follow-ups.
test('GH asks A★, B★, 29 numbered questions and six follow-ups', () => {
  const layout = layoutOf('GH');
  const numbers = numbersOf(layout);
  expect(numbers.filter((number) => /^\d+$/.test(number))).toEqual(upTo(29));
  expect(numbers.filter((number) => /^\d+[a-z]$/.test(number))).toEqual([
    '1a',
    '1b',
    '1c',
    '2a',
    '15a',
    '23a',
  ]);
  expect(layout.items.filter((item) => item.star).map((item) => item.number)).toEqual(['A', 'B-1', 'B-2']);
  expect(layout.items).toHaveLength(3 + 29 + 6);
});

// S0 prints its 2 on the row of the written pledge and nothing on the row of the internal network.
test('GH prints its numbers as the sheet does', () => {
  const printed = layoutOf('GH').items.map((item) => item.printed ?? item.number);
  expect(printed.slice(0, 9)).toEqual(['A', 'B', 'B', '1', '1a', '1b', '2', '', '2a']);
});

// S0, row by row: the middle option of each question that has one.
test('GH offers each question its own middle option and no other', () => {
  const middles = layoutOf('GH').items.flatMap(({ number, question }) => {
    const middle =
      question.form.kind === 'choice'
        ? question.form.options.find((option) => option.digit === 2)
        : undefined;
    return middle ? [[number, middle.text]] : [];
  });
  expect(middles).toEqual([
    ['2', '制限のみ実施'],
    ['4', '行っているが不完全'],
    ['5', '一部実施'],
    ['6', '最新ではないが導入'],
    ['8', '最新ではないが導入'],
    ['10', '一部実施'],
    ['15', '時々ある'],
    ['15a', '一部規定'],
    ['16', '一部実施'],
    ['18', '一部実施'],
    ['19', '一部実施'],
  ]);
});

// S0 28 and 29: six boxes (two of them under SECURITY ACTION) and five boxes.
test('GH lists six certifications and five kinds of software', () => {
  const entries = (number: string) => {
    const form = layoutOf('GH').items.find((item) => item.number === number)!.question.form;
    return form.kind === 'list' ? form.entries : [];
  };
  expect(entries('28')).toHaveLength(6);
  expect(entries('28').filter((entry) => entry.parent === 'SECURITY ACTION')).toHaveLength(2);
  expect(entries('29')).toHaveLength(5);
});

// S1 告知事項3: 22 questions; 告知事項4: 7; each 告知事項 1 and 2: one.
test('AIOI asks 22 questions in disclosure 3 and 7 in disclosure 4', () => {
  const layout = layoutOf('AIOI');
  const inBlock = (block: string) =>
    numbersOf({ ...layout, items: layout.items.filter((item) => item.block === block) });
  expect(inBlock('disclosure1')).toEqual(['1']);
  expect(inBlock('disclosure2')).toEqual(['2']);
  expect(inBlock('disclosure3').filter((number) => !/[a-z]$/.test(number))).toEqual(upTo(22, '3-'));
  expect(inBlock('disclosure3').filter((number) => /[a-z]$/.test(number))).toEqual([
    '3-1a',
    '3-1b',
    '3-1c',
    '3-2a',
    '3-15a',
  ]);
  expect(inBlock('disclosure4').filter((number) => !/[a-z]$/.test(number))).toEqual(upTo(7, '4-'));
  expect(inBlock('disclosure4')).toContain('4-2a');
});

test('AIOI looks back five years and asks about events, GH and TOSHA three years and claims', () => {
  const lookBack = (program: string) =>
    layoutOf(program).items.flatMap(({ question }) =>
      question.period?.kind === 'lookBack' ? [[question.key, question.period.years]] : [],
    );
  expect(lookBack('AIOI')).toEqual([['EVENT_5Y', 5]]);
  for (const program of ['GH', 'TOSHA']) {
    // S0 and S4 name the period for claims; the costs come "besides the above", without one.
    expect(lookBack(program)).toEqual([['LOSS_3P', 3]]);
  }
});

// S1: no quote wanted, no disclosures; disclosure 4 is voluntary without the IT-work rider.
test('AIOI asks disclosures for a quote only, and needs disclosure 4 with the IT-work rider only', () => {
  const layout = layoutOf('AIOI');
  const blocks = (items: Questionnaire['items']) => new Set(items.map((item) => item.block));
  const noQuote: Answers = { WANTS_QUOTE: choice('no') };
  expect(blocks(visibleQuestions(layout, noQuote))).toEqual(new Set(['request']));
  const quote: Answers = { WANTS_QUOTE: choice('yes'), RIDER_IT_WORK: choice('no') };
  expect(blocks(visibleQuestions(layout, quote)).has('disclosure4')).toBe(true);
  expect(blocks(requiredQuestions(layout, quote)).has('disclosure4')).toBe(false);
  const rider: Answers = { WANTS_QUOTE: choice('yes'), RIDER_IT_WORK: choice('yes') };
  expect(requiredQuestions(layout, rider).filter((item) => item.block === 'disclosure4')).toHaveLength(7);
});
