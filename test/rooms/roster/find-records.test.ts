// What the search finds besides members: quotes, policies, claims, contacts.
import { claims } from '../../../src/tables/claims';
import { contacts } from '../../../src/tables/contacts';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { newRecord } from '../../../src/tables/new-record';
import { findRecords } from '../../../src/rooms/roster/find-records';
import { memoryWorld } from '../../support/memory-ports';

function world() {
  const made = memoryWorld();
  const organization = '社会福祉法人ミドリ会';
  made.rows.set(
    quotes.key,
    Array.from({ length: 7 }, (_, at) =>
      newRecord(quotes, {
        quoteNumber: `Q-2026-000${at + 1}`,
        organization,
        plan: 'GH-A',
        effectiveDate: '2027-04-01',
        state: '案内済',
      }),
    ),
  );
  made.rows.set(policies.key, [
    newRecord(policies, { policyNumber: 'P-2026-0001', certificateNumber: '123-4567', organization }),
  ]);
  made.rows.set(claims.key, [newRecord(claims, { claimNumber: 'C-2026-0001', organization })]);
  made.rows.set(contacts.key, [
    newRecord(contacts, { contactNumber: 'T-2026-0001', organization, summary: '満期の件で電話' }),
  ]);
  return made;
}

test('every tab, its newest first, five at most', () => {
  const made = world();
  const hits = findRecords(made.ports, { text: 'みどり' });
  expect(hits.map(({ tab, id }) => `${tab} ${id}`)).toEqual([
    '見積 Q-2026-0007',
    '見積 Q-2026-0006',
    '見積 Q-2026-0005',
    '見積 Q-2026-0004',
    '見積 Q-2026-0003',
    '契約 P-2026-0001',
    '事故 C-2026-0001',
    '対応履歴 T-2026-0001',
  ]);
  expect(hits[0]).toEqual({
    tab: '見積',
    id: 'Q-2026-0007',
    title: '社会福祉法人ミドリ会',
    detail: 'GH-A　2027-04-01　案内済',
  });
  expect(made.calls.read).toBe(4);
});

test.each([
  ['１２３-４５６７', ['P-2026-0001']],
  ['q-2026-0002', ['Q-2026-0002']],
  ['ミドリ 満期', ['T-2026-0001']],
  ['どこにもない', []],
  ['  ', []],
])('「%s」 finds %j', (text, ids) => {
  expect(findRecords(world().ports, { text }).map(({ id }) => id)).toEqual(ids);
});
