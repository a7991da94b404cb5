// Which questions are open, required and next, for any answers.
import fc from 'fast-check';
import { answerOfDigit, answerText, type Answer, type Answers } from '../../src/domain/question';
import {
  itemOf,
  nextUnanswered,
  progress,
  requiredQuestions,
  visibleQuestions,
  type Questionnaire,
} from '../../src/domain/questionnaire';
import { programs } from '../../src/programs';
import { anyAnswers } from '../support/any-answers';

const layouts = programs.map((program) => program.handbook!.questionnaire());
const gh = layouts.find((layout) => layout.program === 'GH')!;
const yes: Answer = { kind: 'choice', option: 'yes' };
const no: Answer = { kind: 'choice', option: 'no' };
const blank: Answer = { kind: 'notFilledIn' };
const numbers = (items: Questionnaire['items']) => items.map((item) => item.number);

describe.each(layouts)('any answers to $program', (layout) => {
  const answers = anyAnswers(layout);

  test('open questions keep the printed order, and a follow-up is open only under its condition', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const visible = visibleQuestions(layout, given);
        expect(visible).toEqual(layout.items.filter((item) => visible.includes(item)));
        for (const item of visible) {
          if (!item.when) continue;
          const parent = visible.find((other) => other.question.key === item.when!.key);
          const answer = parent && given[parent.question.key];
          expect(answer?.kind === 'choice' && item.when.options.includes(answer.option)).toBe(true);
        }
      }),
    );
  });

  test('nothing required is left exactly when there is no next question', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { answered, total } = progress(layout, given);
        expect(nextUnanswered(layout, given) === undefined).toBe(answered === total);
        expect(total).toBe(requiredQuestions(layout, given).length);
      }),
    );
  });

  test('asking for the next question again and again answers all of them and ends', () => {
    fc.assert(
      fc.property(answers, (given) => {
        let state = given;
        let after: string | undefined;
        for (let step = 0; step <= layout.items.length; step += 1) {
          const next = nextUnanswered(layout, state, after);
          if (!next) break;
          after = next.question.key;
          state = { ...state, [after]: answerOfDigit(next.question, 1) ?? blank };
        }
        expect(nextUnanswered(layout, state)).toBeUndefined();
      }),
    );
  });
});

// S0: 1a and 1b after a yes to 1; 2a after a yes or 制限のみ; 1c always.
test('follow-ups appear and disappear with their question', () => {
  expect(numbers(visibleQuestions(gh, {})).slice(3, 6)).toEqual(['1', '1c', '2']);
  expect(numbers(visibleQuestions(gh, { POLICY: yes })).slice(3, 8)).toEqual(['1', '1a', '1b', '1c', '2']);
  expect(numbers(visibleQuestions(gh, { POLICY: blank }))).not.toContain('1a');
  const restricted: Answers = { ACCESS: { kind: 'choice', option: 'restrictedOnly' } };
  expect(numbers(visibleQuestions(gh, restricted))).toContain('2a');
  expect(numbers(visibleQuestions(gh, { ACCESS: no }))).not.toContain('2a');
});

// 38 items of the sheet less five conditional follow-ups (1a, 1b, 2a, 15a, 23a) make 33.
test('progress counts the open questions, and what the paper leaves blank is not complete', () => {
  expect(progress(gh, {})).toEqual({ answered: 0, total: 33, notFilledIn: [], complete: false });
  const all: Answers = Object.fromEntries(
    gh.items.map(({ question }) => [question.key, answerOfDigit(question, 3) ?? blank]),
  );
  const { answered, total, notFilledIn, complete } = progress(gh, all);
  expect([answered, total, complete]).toEqual([33, 33, false]);
  // The revenue and the two lists have no 「いいえ」 and stay blank here.
  expect(notFilledIn).toEqual(['A', '28', '29']);
});

test('the next question is searched after the present one, then from the top', () => {
  expect(nextUnanswered(gh, { POLICY: yes }, 'POLICY')?.number).toBe('1a');
  expect(nextUnanswered(gh, {}, 'SOFT')?.number).toBe('A');
  expect(nextUnanswered(gh, {})?.number).toBe('A');
});

test('digits lead to the options of the question, 0 to 未記入, others nowhere', () => {
  const outsource = itemOf(gh, 'OUTSOURCE')!.question;
  const texts = [1, 2, 3, 0].map((digit) => answerText(outsource, answerOfDigit(outsource, digit)));
  expect(texts).toEqual(['はい', '時々ある', 'いいえ', '未記入']);
  expect(answerOfDigit(itemOf(gh, 'CARD')!.question, 2)).toBeUndefined();
  expect(answerOfDigit(outsource, 4)).toBeUndefined();
});

test('a list without a tick says so, and an entry under a heading names it', () => {
  const certs = itemOf(gh, 'CERTS')!.question;
  expect(answerText(certs, { kind: 'list', checked: [] })).toBe('該当なし');
  expect(answerText(certs, { kind: 'list', checked: ['isms', 'securityAction2'] })).toBe(
    'ISMS認証、SECURITY ACTION 二つ星',
  );
});
