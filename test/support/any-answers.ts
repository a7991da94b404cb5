// Generated answers to a layout, for property tests.
import fc from 'fast-check';
import type { Answer, Answers } from '../../src/domain/question';
import type { Questionnaire } from '../../src/domain/questionnaire';

const blank: Answer = { kind: 'notFilledIn' };

/** Any answers to any of a layout's questions, fitting their forms. */
export function anyAnswers(layout: Questionnaire): fc.Arbitrary<Answers> {
  const answers = layout.items.map(({ question }) => {
    const { form } = question;
    const given: fc.Arbitrary<Answer> =
      form.kind === 'choice'
        ? fc.constantFrom(...form.options).map(({ code }) => ({ kind: 'choice', option: code }))
        : form.kind === 'list'
          ? fc.subarray(form.entries.map((entry) => entry.code)).map((checked) => ({ kind: 'list', checked }))
          : form.kind === 'revenue'
            ? fc.constant({ kind: 'revenue', text: '3億円', fiscalMonth: '2026年3月期' })
            : fc.string({ maxLength: 10 }).map((text) => ({ kind: 'text', text }));
    return fc
      .option(fc.oneof({ weight: 5, arbitrary: given }, { weight: 1, arbitrary: fc.constant(blank) }), {
        nil: undefined,
      })
      .map((answer) => [question.key, answer] as const);
  });
  return fc
    .tuple(...answers)
    .map((pairs) => Object.fromEntries(pairs.filter(([, answer]) => answer !== undefined)) as Answers);
}
