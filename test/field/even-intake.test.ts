// The form's workbook comes out even too: rows read = taken + here before + told as unreadable, whoever wrote in it.
import fc from 'fast-check';
import { fingerprintOf } from '../../src/domain/fingerprint';
import { collectIntake } from '../../src/rooms/intake/collect-intake';
import { collectedText } from '../../src/rooms/intake/words';
import { intakes } from '../../src/tables/intakes';
import type { RequestRow } from '../../src/tables/requests';
import { memoryWorld } from '../support/memory-ports';
import { materialRequest, type FIELDS } from '../support/public-request';

/** A row of the form; the same content has the same hash. */
function sent(receiptNumber: string, organization: string): RequestRow {
  const request = materialRequest({ organization });
  const row = {
    receiptNumber,
    receivedAt: '2026-11-22T09:00:00',
    formId: receiptNumber,
    hash: fingerprintOf(request),
    program: request.program,
    wants: 'x',
    ...(request.fields as Record<keyof typeof FIELDS, string>),
    content: JSON.stringify({ version: 1, layoutVersion: 'AIOI-1', request }),
  };
  return row as RequestRow;
}

const OURS = ['W261122-AAAAAAA', 'W261122-AAAAAAB', 'W261123-AAAAAAC'];
// What a hand, a sort or a copied workbook leaves where a number stands.
const OTHERS = ['', '合計', 'W261122', 'w261122-aaaaaaa', '2026/11/22'];
const row = fc.tuple(fc.constantFrom(...OURS, ...OTHERS), fc.constantFrom('架空会', '見本会'));

test('each row is taken, was here before, or is told', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 7 }), fc.array(row, { maxLength: 4 }), (first, later) => {
      const world = memoryWorld();
      world.setSetting('intakeWorkbook', 'book-1234567890');
      const seen = new Set<string>();
      for (const arrived of [first, later]) {
        world.state.requests = [...world.state.requests, ...arrived.map(([at, name]) => sent(at, name))];
        const all = [...first, ...(arrived === later ? later : [])];
        const named = all.filter(([number]) => OURS.includes(number));
        // The same number with other content is another request; with the same it is the same.
        const before = seen.size;
        for (const [number, name] of named) seen.add(`${number} ${name}`);
        const report = collectIntake(world.ports);
        expect(report).toMatchObject({
          read: all.length,
          collected: seen.size - before,
          known: named.length - (seen.size - before),
          unreadable: all.length - named.length,
        });
        expect(world.table(intakes)).toHaveLength(seen.size);
        expect(collectedText(report).includes('読み取れない行')).toBe(all.length > named.length);
      }
    }),
    { numRuns: 25 },
  );
});
