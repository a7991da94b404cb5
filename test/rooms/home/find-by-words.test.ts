// A menu item that needs a row: a refusal whose way is a row becomes the question for it, and the work goes on.
import { problemsOf, refuse } from '../../../src/domain/problem';
import { says } from '../../../src/domain/way';
import { withRow } from '../../../src/rooms/home/find-by-words';
import { outbox } from '../../../src/tables/outbox';
import { newRecord } from '../../../src/tables/new-record';
import { memoryWorld } from '../../support/memory-ports';

const problems = problemsOf({
  noRow: () => says('書類が選択されていません。', { kind: 'row', tab: '送信箱' }),
  nothingHelps: () => '今日は送れません。',
});

/** Three letters of two organisations; each question is answered by the next of these texts. */
function desk(...typed: readonly string[]) {
  const world = memoryWorld();
  const answers = [...typed];
  const questions: string[] = [];
  const state = { selected: '' };
  const done: string[] = [];
  world.rows.set(
    outbox.key,
    [
      ['M-1', 'みどり会'],
      ['M-2', 'かがやき'],
      ['M-20', 'かがやき'],
    ].map(([deliveryNumber = '', organization = '']) =>
      newRecord(outbox, {
        deliveryNumber,
        organization,
      }),
    ),
  );
  const ports = {
    ...world.ports,
    tabs: [outbox],
    screen: {
      ...world.ports.screen,
      askText: (_: string, text: string) => {
        questions.push(text);
        return answers.shift();
      },
      showRow: (_: string, id: string) => {
        state.selected = id;
        return { found: true };
      },
    },
  };
  const run = () =>
    withRow(ports, '送信', () => {
      if (state.selected === '') refuse(problems.noRow());
      done.push(state.selected);
    });
  return { ports, questions, done, state, run };
}

test('with its row there is nothing to ask', () => {
  const { questions, done, state, run } = desk();
  state.selected = 'M-1';
  run();
  expect([questions, done]).toEqual([[], ['M-1']]);
});

test('one that fits the words is selected, and the work is done with it', () => {
  const { questions, done, run } = desk('みどり');
  run();
  expect(done).toEqual(['M-1']);
  expect(questions[0]).toContain('書類が選択されていません。');
  expect(questions[0]).toContain('「送信箱」の行を探します');
});

test('several are listed, and a whole number means its own row', () => {
  const { questions, done, run } = desk('かがやき', 'M-2');
  run();
  expect(done).toEqual(['M-2']);
  expect(questions[1]).toMatch(/M-2　.*\n?[^]*M-20|M-20　[^]*M-2　/);
});

test('whoever steps back has done nothing, and is told nothing', () => {
  const { questions, done, run } = desk();
  run();
  expect(done).toEqual([]);
  expect(questions).toHaveLength(1);
});

test('who finds nothing is told what was refused, and is not asked for ever', () => {
  const { questions, done, run } = desk(...Array<string>(50).fill('どこにもない'));
  expect(run).toThrow('noRow');
  expect(done).toEqual([]);
  expect(questions.length).toBeLessThan(10);
});

test('a refusal that no row would answer is no question', () => {
  const { ports, questions } = desk('みどり');
  expect(() => withRow(ports, '送信', () => refuse(problems.nothingHelps()))).toThrow('nothingHelps');
  expect(questions).toEqual([]);
});
