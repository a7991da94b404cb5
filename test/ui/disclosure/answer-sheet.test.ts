// The tests of the answer sheet: what the keys do, follow-ups, lists, and what goes to the server.
import type { Answers } from '../../../src/domain/question';
import { shownAnswer } from '../../../src/domain/shown-answer';
import { programOf } from '../../../src/programs';
import {
  answer,
  confirmed,
  goTo,
  goToNextOpen,
  isVoluntary,
  openSheet,
  pressed,
  sentAnswers,
  sentUnconfirmed,
  sheetProblems,
  sheetProgress,
  takeProposals,
  unansweredItems,
  visibleItems,
  type AnswerSheet,
} from '../../../src/rooms/disclosure/pages/parts/answer-sheet';

const layoutOf = (program: string) => programOf(program)!.handbook!.questionnaire();
const gh = layoutOf('GH');
const aioi = layoutOf('AIOI');
const figure = { kind: 'revenue', text: '50,000', fiscalMonth: '2026年3月期' } as const;

/** Types one key after the other; a key that means nothing there leaves the sheet as it is. */
const type = (sheet: AnswerSheet, ...keys: string[]) =>
  keys.reduce((before, key) => pressed(before, key) ?? before, sheet);
const at = (sheet: AnswerSheet) =>
  visibleItems(sheet).find((item) => item.question.key === sheet.current)?.number;
const number = (sheet: AnswerSheet, wanted: string) =>
  goTo(sheet, sheet.layout.items.find((item) => item.number === wanted)!.question.key);
const option = (sheet: AnswerSheet, key: string) => {
  const given = sheet.answers[key];
  return given?.kind === 'choice' ? given.option : given?.kind;
};

test('a digit answers and goes on in printed order: 1 yes, 2 the own middle option, 3 no, 0 not filled in', () => {
  let sheet = number(openSheet(gh, {}), '3');
  sheet = type(sheet, '1', '2', '2', '2', '3', '0');
  expect(option(sheet, 'CARD')).toBe('yes');
  expect(option(sheet, 'ID')).toBe('incomplete');
  expect(option(sheet, 'ZONE')).toBe('partly');
  expect(option(sheet, 'FW_IDS')).toBe('outdated');
  expect(option(sheet, 'LOG3M')).toBe('no');
  expect(option(sheet, 'AV_PATCH')).toBe('notFilledIn');
  expect(at(sheet)).toBe('9');
});

test('2 on a question without a middle option does nothing at all', () => {
  const sheet = number(openSheet(gh, {}), '7');
  expect(pressed(sheet, '2')).toBeNull();
});

test('full-width digits count as digits', () => {
  expect(option(type(number(openSheet(gh, {}), '7'), '３'), 'LOG3M')).toBe('no');
});

test('follow-ups open and close with their question; a closed one is not sent, and comes back unharmed', () => {
  let sheet = type(number(openSheet(gh, {}), '1'), '1', '1', '3');
  expect(at(sheet)).toBe('1c');
  expect(sentAnswers(sheet)).toHaveProperty('POLICY_OFFICE');
  sheet = type(number(sheet, '1'), '3');
  // With 1a and 1b closed, 1c is the next one.
  expect(at(sheet)).toBe('1c');
  expect(sentAnswers(sheet)).not.toHaveProperty('POLICY_OFFICE');
  sheet = type(number(sheet, '1'), '1');
  expect(at(sheet)).toBe('1a');
  expect(option(sheet, 'POLICY_OFFICE')).toBe('yes');
  expect(sentAnswers(sheet)).toHaveProperty('POLICY_TRAINING');
});

test('lists take their own digits, in printed order, and Enter with no tick is 該当なし', () => {
  let sheet = type(number(openSheet(gh, {}), '28'), '6', '2', '4', '4');
  expect(sheet.answers.CERTS).toEqual({ kind: 'list', checked: ['privacyMark', 'securityAction2'] });
  expect(at(sheet)).toBe('28');
  sheet = type(sheet, 'Enter');
  expect(at(sheet)).toBe('29');
  expect(pressed(sheet, '6')).toBeNull(); // five kinds of software
  sheet = type(sheet, 'Enter');
  expect(sheet.answers.SOFT).toEqual({ kind: 'list', checked: [] });
  expect(sheet.current).toBe('');
  expect(option(type(number(sheet, '29'), '0'), 'SOFT')).toBe('notFilledIn');
});

test('arrows move, stay within the sheet, and below the last question stands the finish', () => {
  const sheet = openSheet(gh, {});
  expect(at(type(sheet, 'ArrowUp'))).toBe('A');
  expect(at(type(sheet, 'ArrowDown', 'ArrowDown', 'ArrowUp'))).toBe('B-1');
  expect(type(number(sheet, '29'), 'ArrowDown', 'ArrowDown').current).toBe('');
  expect(at(type(goTo(sheet, ''), 'ArrowUp'))).toBe('29');
});

test('Backspace takes an answer back', () => {
  const sheet = type(number(openSheet(gh, {}), '3'), '1', 'ArrowUp', 'Backspace');
  expect(sheet.answers).toEqual({});
  expect(at(sheet)).toBe('3');
});

test('GH counts 33 questions at the start, and the follow-ups of 1, 2, 15 and 23 make it 38', () => {
  // 3 ★, 29 numbered, 1c; then 1a, 1b, 2a, 15a, 23a.
  let sheet = openSheet(gh, {});
  expect(sheetProgress(sheet).total).toBe(3 + 29 + 1);
  for (const each of ['1', '2', '15', '23']) sheet = type(number(sheet, each), '1');
  expect(sheetProgress(sheet)).toMatchObject({ answered: 4, total: 38 });
});

test('AIOI: part 4 is voluntary until the IT-work rider is wanted, and nothing is asked without a quote', () => {
  const fourth = (sheet: AnswerSheet) => visibleItems(sheet).filter((item) => item.block === 'disclosure4');
  let sheet = type(openSheet(aioi, {}), '1', '1', '3', '3', '3');
  expect(fourth(sheet)).not.toEqual([]);
  expect(isVoluntary(sheet, fourth(sheet)[0]!)).toBe(true);
  const without = sheetProgress(sheet).total;
  sheet = type(number(sheet, '特約-3'), '1');
  expect(isVoluntary(sheet, fourth(sheet)[0]!)).toBe(false);
  // 4-1 to 4-7; 4-2a opens with 4-2.
  expect(sheetProgress(sheet).total).toBe(without + 7);
  sheet = type(number(sheet, '見積'), '3');
  expect(visibleItems(sheet).map((item) => item.number)).toEqual(['資料', '見積']);
});

describe('the next open question', () => {
  test('goes round the end, and to the finish when nothing is left', () => {
    let sheet = type(number(openSheet(gh, {}), '29'), 'Enter', 'n');
    expect(at(sheet)).toBe('A');
    sheet = openSheet(gh, {});
    sheet = answer(sheet, 'REV', figure);
    for (let guard = 0; guard < 60 && unansweredItems(sheet).length > 0; guard += 1) {
      sheet = goToNextOpen(sheet);
      sheet = type(sheet, '3', ...(sheet.current === 'CERTS' || sheet.current === 'SOFT' ? ['Enter'] : []));
    }
    expect(sheetProgress(sheet).complete).toBe(true);
    expect(goToNextOpen(sheet).current).toBe('');
  });

  test('a draft opens where it was left', () => {
    expect(at(openSheet(gh, { REV: figure }))).toBe('B-1');
  });
});

describe('what was carried over', () => {
  const no = { kind: 'choice', option: 'no' } as const;
  const proposals = [
    { key: 'CARD', answer: no, confirmNeeded: false },
    { key: 'ID', answer: no, confirmNeeded: true },
    { key: 'LOSS_3P', answer: no, confirmNeeded: true },
  ];
  const start: Answers = { REV: figure, CARD: { kind: 'choice', option: 'yes' } };

  test('never replaces an answer and never fills a ★ item', () => {
    const sheet = takeProposals(openSheet(gh, start), proposals);
    expect(option(sheet, 'CARD')).toBe('yes');
    expect(sheet.answers).not.toHaveProperty('LOSS_3P');
    expect(sheet.carried).toEqual(['ID']);
    expect(sentUnconfirmed(sheet)).toEqual(['ID']);
  });

  test('is confirmed one by one: by Enter, or by answering anew', () => {
    const taken = takeProposals(openSheet(gh, {}), proposals);
    const kept = type(number(taken, '4'), 'Enter');
    expect(kept.unconfirmed).toEqual([]);
    expect(option(kept, 'ID')).toBe('no');
    expect(at(kept)).toBe('5');
    expect(type(number(taken, '4'), '1')).toMatchObject({ unconfirmed: [], carried: ['CARD'] });
    // An answer that nothing differs for needs no confirmation, and keeps its mark.
    expect(confirmed(taken, 'POLICY')).toBe(taken);
  });

  test('still counts as open for the jump', () => {
    let sheet = takeProposals(openSheet(gh, {}), proposals);
    sheet = number(sheet, '3');
    expect(at(goToNextOpen(sheet))).toBe('4');
  });
});

test('a figure typed half-way is a problem of its question and stays in the page', () => {
  const sheet = answer(openSheet(gh, {}), 'REV', { kind: 'revenue', text: '', fiscalMonth: '2026年3月期' });
  expect(sheetProblems(sheet).get('REV')?.code).toBe('revenueBlank');
  expect(sentAnswers(sheet)).toEqual({});
  expect(sentAnswers(answer(sheet, 'REV', figure))).toEqual({ REV: figure });
});

test('a figure is shown in the words of its echo', () => {
  expect(shownAnswer(gh.items[0]!.question, figure)).toContain('5,000万円');
});
