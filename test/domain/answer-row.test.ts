// These tests hold that the check of a sheet's row says what the check of the answers themselves says.
import fc from 'fast-check';
import { checkAnswers } from '../../src/domain/answer-check';
import { compileAnswerRow } from '../../src/domain/answer-row';
import { answerOf, answerText, type Answers } from '../../src/domain/question';
import { progress, type Questionnaire } from '../../src/domain/questionnaire';
import { programs } from '../../src/programs';
import { anyAnswers } from '../support/any-answers';

const layouts = programs.flatMap((program) => program.handbook?.questionnaire() ?? []);
const layoutOf = (program: string) => layouts.find((layout) => layout.program === program)!;

function rowOf(layout: Questionnaire, answers: Answers): string[] {
  return layout.items.map(({ question }) => answerText(question, answerOf(answers, question.key)));
}

function checkOf(layout: Questionnaire) {
  const keys = layout.items.map(({ question }) => question.key);
  return compileAnswerRow(layout, (key) => (keys.includes(key) ? keys.indexOf(key) : undefined));
}

test.each(layouts.map((layout) => [layout.program, layout] as const))(
  '%s: a row is right exactly when its answers are right and complete',
  (_, layout) => {
    const check = checkOf(layout);
    fc.assert(
      fc.property(anyAnswers(layout), (answers) => {
        const row = rowOf(layout, answers);
        // A text that is blank on the sheet is no answer there.
        const given = Object.fromEntries(
          Object.entries(answers).filter(
            ([key]) => row[layout.items.findIndex(({ question }) => question.key === key)] !== '',
          ),
        );
        const right = checkAnswers(layout, given).length === 0 && progress(layout, given).complete;
        expect(check(row) === undefined).toBe(right);
      }),
      { numRuns: 300 },
    );
  },
);

describe('GH, by its printed numbers', () => {
  const layout = layoutOf('GH');
  const check = checkOf(layout);
  const at = (number: string) => layout.items.findIndex((item) => item.number === number);
  const complete = layout.items.map(({ question, when }) => {
    if (question.key === 'REV') return '2026年3月期 3億円';
    if (question.form.kind === 'list') return '該当なし';
    return when ? '' : 'いいえ';
  });
  const changed = (number: string, text: string) =>
    complete.map((cell, i) => (i === at(number) ? text : cell));

  test('every question answered no, without follow-ups, is complete', () => {
    expect(check(complete)).toBeUndefined();
  });

  test('a yes to 15 opens 15a, and 15a without it is refused', () => {
    expect(check(changed('15', 'はい'))).toEqual({ code: 'unanswered', number: '15a' });
    expect(check(changed('15', '時々ある'))).toEqual({ code: 'unanswered', number: '15a' });
    expect(check(changed('15a', 'はい'))).toEqual({ code: 'followUpClosed', number: '15a' });
  });

  test('an option that the question does not have, a blank and 未記入 are told by number', () => {
    expect(check(changed('7', '時々ある'))).toEqual({ code: 'optionUnknown', number: '7' });
    expect(check(changed('9', ''))).toEqual({ code: 'unanswered', number: '9' });
    expect(check(changed('9', '未記入'))).toEqual({ code: 'notFilledIn', number: '9' });
    expect(check(changed('28', 'ISMS認証、宅建'))).toEqual({ code: 'optionUnknown', number: '28' });
  });
});
