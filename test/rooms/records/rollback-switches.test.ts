// C20: a switch for automatic quotes is off after an earlier version came back, whoever was there first.
import { openAutomaticQuotes, switchAutomaticQuotes } from '../../../src/rooms/automation/automatic-quotes';
import { clauseText } from '../../../src/rooms/automation/words';
import { openBookCheck, settleBook } from '../../../src/rooms/records/settle-book';
import { outbox } from '../../../src/tables/outbox';
import { deskWith, hourly, queued, typed } from '../../support/by-itself-desk';
import { refusedBy } from '../../support/refused';
import { copyRows, restorable } from '../../support/restorable';

/** Everything that this build keeps beside the cells; one line of 監査記録 is there before the switch is given. */
function switched() {
  const made = restorable(deskWith());
  const { world } = made;
  const run = (time: string) => hourly({ ...world, ports: made.ports() }, time);
  const alive = () => {
    const { programs } = openAutomaticQuotes(made.ports());
    const { on, offBecause } = programs.find(({ program }) => program === 'ALIVE')!;
    return { on, offBecause };
  };
  const turnOn = () => switchAutomaticQuotes(made.ports(), { program: 'ALIVE', on: true });
  const settle = () => settleBook(made.ports(), { standing: openBookCheck(made.ports()).lines.standing });
  turnOn();
  const early = copyRows(world);
  queued({ ...world, ports: made.ports() });
  expect(world.table(outbox)).toHaveLength(2);
  expect(alive()).toEqual({ on: true, offBecause: '' });
  return { ...made, run, alive, turnOn, settle, goBack: () => made.back(early) };
}

const OFF = { on: false, offBecause: clauseText.notRestored };

test.each([
  ['the hourly run', (made: ReturnType<typeof switched>) => made.run('12:00')],
  ['a manager who settles it', (made: ReturnType<typeof switched>) => void made.settle()],
])('off, seen first by %s', (_, see) => {
  const made = switched();
  made.goBack();
  expect(made.alive()).toEqual(OFF);
  see(made);
  expect(made.alive()).toEqual(OFF);
  made.settle();
  expect(made.alive()).toEqual(OFF);
  typed({ ...made.world, ports: made.ports() });
  made.run('13:00');
  made.run('14:00');
  expect(made.world.table(outbox)).toHaveLength(1);
  expect(made.alive()).toEqual(OFF);
  // Given again it stands, until the next time.
  made.turnOn();
  made.run('15:00');
  expect(made.alive()).toEqual({ on: true, offBecause: '' });
  made.goBack();
  expect(made.alive()).toEqual(OFF);
});

test('no switch is given in a version that nobody has settled', () => {
  const made = switched();
  made.goBack();
  expect(refusedBy(made.turnOn)).toEqual(['bookBehind']);
  switchAutomaticQuotes(made.ports(), { program: 'ALIVE', on: false });
  made.settle();
  made.turnOn();
  expect(made.alive()).toEqual({ on: true, offBecause: '' });
});

test('a switch of a build with marks of its own stands, and those marks go', () => {
  const made = switched();
  const { memory } = made.world.state;
  const { settled, ...before } = JSON.parse(memory.get('auto/switch/ALIVE')!) as Record<string, unknown>;
  expect(settled).toBe('');
  memory.set('auto/switch/ALIVE', JSON.stringify(before));
  memory.set('book', JSON.stringify({ fileId: 'book-1', highest: { quotes: 'Q-2026-0001' } }));
  expect(made.alive()).toEqual({ on: true, offBecause: '' });
  const ports = made.ports();
  ports.audit.record('recordContact', [], '');
  ports.tables.flush();
  expect(memory.has('book')).toBe(false);
  expect(made.alive()).toEqual({ on: true, offBecause: '' });
  made.goBack();
  made.settle();
  expect(made.alive()).toEqual(OFF);
});
