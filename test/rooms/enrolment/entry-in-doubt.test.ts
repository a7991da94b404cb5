// This file tests that no entry whose policy is in doubt makes a policy of its own, and that nothing is written meanwhile.
import { problemText } from '../../../src/domain/problem-text';
import { DaichoError } from '../../../src/domain/problem';
import { recordRenewal } from '../../../src/rooms/renewals/record-renewal';
import { policies } from '../../../src/tables/policies';
import { transactions } from '../../../src/tables/transactions';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

/** Two policies. */
function desk() {
  const world = memoryWorld();
  world.state.today = '2027-04-10';
  const first = addPolicy(world, { program: 'ALIVE' });
  addPolicy(world, { program: 'ALIVE', memberNumber: '4002' });
  return { world, first };
}

const stands = (world: MemoryWorld) => JSON.stringify([world.table(transactions), world.table(policies)]);

const acts: Readonly<Record<string, (world: MemoryWorld, policyNumber: string) => unknown>> = {
  'an answer about renewal': ({ ports }, policyNumber) =>
    recordRenewal(ports, { policyNumbers: [policyNumber], state: '回答あり', on: '', reason: '電話' }),
};

describe.each(Object.entries(acts))('%s', (_, act) => {
  test.each(['=1+1', '#N/A', -1])('names the cell that holds %s, and writes nothing', (cell) => {
    const { world, first } = desk();
    const last = world.table(transactions).length - 1;
    world.type(transactions, world.table(transactions)[last]!.transactionNumber, 'policyNumber', cell);
    const before = stands(world);
    let told = '';
    try {
      act(world, first);
    } catch (error) {
      if (!(error instanceof DaichoError)) throw error;
      told = problemText(error.problem);
    }
    expect(told).toContain(`異動 ${last + 2}行目「契約番号」`);
    expect(stands(world)).toBe(before);
  });

  test('goes on beside an entry of no policy, which becomes none', () => {
    const { world, first } = desk();
    const { transactionNumber } = world.table(transactions).find((row) => row.policyNumber !== first)!;
    world.type(transactions, transactionNumber, 'policyNumber', '');
    act(world, first);
    expect(world.table(policies).map(({ policyNumber }) => policyNumber)).toEqual([
      'P-2027-0001',
      'P-2027-0002',
    ]);
  });
});
