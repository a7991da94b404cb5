// These tests hold what a refusal is made of, how it is told, and which ways out a page can offer.
import { DaichoError, at, fail, isOf, problemsOf, refuse, type Given } from '../../src/domain/problem';
import { problemText, shown } from '../../src/domain/problem-text';
import { says, type Way } from '../../src/domain/way';

const call: Way = { kind: 'call', call: 'renewQuote', request: { quoteNumber: 'Q-1' }, label: '作り直す' };
const kitchen = problemsOf({
  soupCold: () => 'スープが冷めています。',
  soupSalty: ({ grams, limit }: Given<'grams' | 'limit'>) =>
    `塩が${grams}gあります。${limit}gまでにしてください。`,
  soupGone: ({ pot }: Given<'pot'>) =>
    says('スープがありません。', { kind: 'cell', tab: '鍋', id: pot, column: '中身' }, call),
  soupNotOurs: () => says('このスープは変更できません。', { kind: 'person', who: 'insurer' }),
});

test('a maker gives the code and what the text needs, and nothing else', () => {
  expect(kitchen.soupCold()).toEqual({ code: 'soupCold' });
  expect(kitchen.soupSalty({ grams: 3, limit: 2 })).toEqual({
    code: 'soupSalty',
    params: { grams: 3, limit: 2 },
  });
  expect(kitchen.soupCold.code).toBe('soupCold');
});

test('the text is told with the place in front, each part of it once', () => {
  const salty = kitchen.soupSalty({ grams: 3, limit: 2 });
  expect(problemText(salty)).toBe('塩が3gあります。2gまでにしてください。');
  const placed = at(at(salty, { column: '塩' }), { tab: '鍋', row: 4 });
  expect(problemText(placed)).toBe('鍋 4行目「塩」：塩が3gあります。2gまでにしてください。');
  expect(fail(salty, { column: '塩' })).toEqual({
    ok: false,
    problem: { ...salty, where: { column: '塩' } },
  });
});

test('a text quotes 200 characters of what was given, no more', () => {
  const told = problemText(kitchen.soupSalty({ grams: 'あ'.repeat(500), limit: 2 }));
  expect(told).toBe(`塩が${'あ'.repeat(200)}…gあります。2gまでにしてください。`);
});

test('ways end the text, and those that a button can take go to the page', () => {
  const gone = kitchen.soupGone({ pot: 'N-7' });
  expect(problemText(gone)).toBe(
    'スープがありません。「鍋」の「N-7」の行で「中身」をご確認ください。「作り直す」を選ぶと続けられます。',
  );
  expect(shown(gone).ways).toEqual([{ kind: 'cell', tab: '鍋', id: 'N-7', column: '中身' }, call]);
  expect(shown(kitchen.soupNotOurs())).toEqual({
    code: 'soupNotOurs',
    message: 'このスープは変更できません。引受保険会社にご照会ください。',
  });
});

test.each<[Way, string]>([
  [
    { kind: 'page', page: 'intention', title: '意向・説明を記録' },
    '「意向・説明を記録」の画面をお開きください。',
  ],
  [{ kind: 'person', who: 'manager' }, '管理者にご依頼ください。'],
  [{ kind: 'person', who: 'member' }, '会員にご確認ください。'],
  [{ kind: 'person', who: 'owner' }, '台帳の所有者にご依頼ください。'],
  [{ kind: 'none', why: '翌月に調整してください。' }, '翌月に調整してください。'],
])('the way %j is one sentence', (way, sentence) => {
  expect(says('', way).text).toBe(sentence);
});

test('a page sees a problem by its row, its field and its name; several about one row in one line', () => {
  const cold = { ...kitchen.soupCold(), field: 'soup' };
  expect(shown(cold, 'N-7', '鍋7')).toEqual({
    code: 'soupCold',
    id: 'N-7',
    field: 'soup',
    message: '鍋7：スープが冷めています。',
  });
  expect(shown([kitchen.soupCold(), kitchen.soupSalty({ grams: 3, limit: 2 })], 'N-7')).toEqual({
    code: 'soupCold',
    id: 'N-7',
    message: 'スープが冷めています。 塩が3gあります。2gまでにしてください。',
  });
});

test('what is refused is thrown whole, the first problem in front', () => {
  const wrong = [kitchen.soupCold(), kitchen.soupNotOurs()] as const;
  let thrown: unknown;
  try {
    refuse(...wrong);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(DaichoError);
  const { problems, problem, message } = thrown as DaichoError;
  expect(problems).toEqual(wrong);
  expect(problem).toEqual({ code: 'soupCold' });
  expect(message).toBe('soupCold');
});

test('a catalogue knows its own refusals, and no name that every object has', () => {
  const { wallGreen } = problemsOf({ wallGreen: () => '壁が緑です。' });
  expect(isOf(kitchen.soupCold(), kitchen)).toBe(true);
  expect(isOf(wallGreen(), kitchen)).toBe(false);
  expect(isOf({ ...kitchen.soupCold(), code: 'toString' }, kitchen)).toBe(false);
});
