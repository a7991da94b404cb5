// This file tests a switch that is cut off: no premium comes from half of it, and it can be done again.
import { compileRates } from '../../../src/rating/compile';
import { publishesRates } from '../../../src/programs';
import { activateRates } from '../../../src/rooms/rates/activate-rates';
import { activation, drafted, ofVersion, rateDesk } from '../../support/rate-desk';

/** The version of ALIVE before this one ends where it begins, so that all three writes are needed. */
function desk() {
  const made = rateDesk();
  for (const row of ofVersion(made, 'S2-公表')) row.effectiveTo = '2028-03-31';
  return drafted(made);
}

test.each([1, 2, 3])('killed before write %i', (dies) => {
  const made = desk();
  const request = activation(made);
  let writes = 0;
  made.state.before = (effect, table) => {
    if (effect === 'update' && table === 'rates' && ++writes === dies) throw new Error('killed');
  };
  expect(() => activateRates(made.ports, request)).toThrow('killed');
  made.state.before = () => undefined;
  expect(ofVersion(made, 'ALIVE-2027').map(({ state }) => state)).toEqual(['下書き', '下書き', '下書き']);
  expect(compileRates(made.state.rateValues, publishesRates).problems).toEqual([]);
  activateRates(made.ports, activation(made));
  expect(ofVersion(made, 'ALIVE-2027').map(({ state, effectiveFrom }) => [state, effectiveFrom])).toEqual(
    Array.from({ length: 3 }, () => ['有効', '2027-04-01']),
  );
  expect(new Set(ofVersion(made, 'S2-公表').map(({ effectiveTo }) => effectiveTo))).toEqual(
    new Set(['2027-03-31']),
  );
});
