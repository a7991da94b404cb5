// The three lists of programmes name the same ones, with the same handbooks.
import { programs } from '../../src/programs';
import { programs as asked } from '../../src/programs/asked';
import { programs as rated } from '../../src/programs/rated';

const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

test('what the desk knows, the cells rate and the form can ask', () => {
  expect(codes(rated)).toEqual(codes(programs));
  expect(codes(asked)).toEqual(codes(programs));
});

test.each(programs.map((program, at) => [program.code, program, at] as const))(
  '%s: the same covers and questions in each',
  (code, { handbook }, at) => {
    expect(rated[at]!.coverages).toBe(handbook!.coverages);
    expect(asked[at]!.questionnaire).toBe(handbook!.questionnaire);
    expect(asked[at]!.questionnaire().program).toBe(code);
  },
);
