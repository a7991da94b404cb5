// Of edits that come while onEdit runs, two wait and the rest are not told.
import { editQueue } from '../../../local/execution/edit-queue';

test('one runs, two wait, the fourth is not told; afterwards there is room again', async () => {
  const told: string[] = [];
  const queue = editQueue(async (edit: string) => {
    await Promise.resolve();
    told.push(edit);
  });
  await Promise.all(['1', '2', '3', '4'].map(queue));
  await queue('5');
  expect(told).toEqual(['1', '2', '3', '5']);
});

test('an edit whose answer fails holds up none after it', async () => {
  const told: string[] = [];
  const queue = editQueue((edit: string) => {
    told.push(edit);
    return edit === 'bad' ? Promise.reject(new Error('bad')) : Promise.resolve();
  });
  const outcomes = await Promise.allSettled([queue('bad'), queue('good')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(told).toEqual(['bad', 'good']);
});
