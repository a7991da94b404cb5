// What the public form is given of a questionnaire: what it asks, and none of the notes for the house.
import { openProgram } from '../../intake/layouts';
import { programs } from '../../src/programs';
import { allFactsOf } from '../../src/domain/named-fact';

test.each(programs)('visitors of $code are told no doubt about a document', (program) => {
  const sent = JSON.stringify(openProgram(program.code));
  const doubts = allFactsOf(program).flatMap(({ id, doubt }) =>
    id.startsWith('question.') && doubt ? [doubt] : [],
  );
  expect(sent).toContain(program.handbook!.questionnaire().title);
  expect(doubts.filter((doubt) => sent.includes(doubt))).toEqual([]);
});
