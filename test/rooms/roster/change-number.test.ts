// This file tests 会員番号の変更: the key goes along through every tab, frozen content stays, and a cut-off run ends the same.
import { tabs } from '../../../src/desk';
import { contacts } from '../../../src/tables/contacts';
import { members } from '../../../src/tables/members';
import { outbox } from '../../../src/tables/outbox';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { audit } from '../../../src/tables/records';
import { transactions } from '../../../src/tables/transactions';
import { newRecord } from '../../../src/tables/new-record';
import { openLedger } from '../../../src/rooms/enrolment/ledger';
import { policyFinding } from '../../../src/rooms/records/frozen-rows';
import { changeMemberNumber, keyedTables } from '../../../src/rooms/roster/change-number';
import { orphanKeys, orphanLines } from '../../../src/rooms/roster/orphan-keys';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { isIntact } from '../../../src/rooms/quotes';
import type { Ports } from '../../../src/ports';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

const OLD = '1001/ALIVE';
const NEW = '2002/ALIVE';
const request = { memberKey: OLD, memberNumber: '2002', branch: '' };
const asked = { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' } as const;

/** A member with a quote, its letter, a policy and a contact, and the trail as a tab. */
function world(): MemoryWorld & { desk: Ports } {
  const memory = memoryWorld();
  memory.addMember({ memberNumber: '1001', program: 'ALIVE' });
  createQuotes(memory.ports, asked);
  addPolicy(memory, { memberNumber: '1001', program: 'ALIVE' });
  memory.ports.tables.append(contacts, [
    newRecord(contacts, { contactNumber: 'T-2026-0001', memberKey: OLD, memberNumber: '1001' }),
  ]);
  const desk: Ports = {
    ...memory.ports,
    tabs,
    whole: { tabs, tables: memory.ports.tables },
    audit: {
      record: (useCase, subjects, summary) => {
        const sequence = String(memory.table(audit).length + 1);
        const line = newRecord(audit, {
          ...{ sequence, useCase, subjects: subjects.join('、'), summary },
          hash: `hash-${sequence}`,
        });
        memory.ports.tables.append(audit, [line]);
      },
    },
  };
  return { ...memory, desk };
}

const keysOf = ({ desk }: { desk: Ports }): string[] =>
  keyedTables(tabs).flatMap((table) =>
    (desk.tables.read(table) as unknown as Record<string, unknown>[]).map((row) => String(row['memberKey'])),
  );

test('every tab that has keys is carried, fifteen with the roster', () => {
  expect(
    keyedTables(tabs)
      .map(({ tab }) => tab)
      .sort(),
  ).toEqual(
    [
      '見積',
      '契約',
      '申込',
      '異動',
      '期限',
      '事故',
      '対応履歴',
      '意向・説明記録',
      '書類',
      '収納・精算',
      '受付',
      'FAX受信簿',
      '苦情',
      '告知回答',
    ].sort(),
  );
});

test('the key goes along, what was frozen stays as it is', () => {
  const memory = world();
  const before = memory.table(quotes).map(({ frozen, fingerprint }) => ({ frozen, fingerprint }));
  const report = changeMemberNumber(memory.desk, request);
  expect(report).toMatchObject({ from: OLD, to: NEW });
  expect(report.rows).toBeGreaterThan(3);
  expect(memory.table(members).map(({ memberKey }) => memberKey)).toEqual([NEW]);
  expect(keysOf(memory).filter((key) => key === OLD)).toEqual([]);
  const [quote] = memory.table(quotes);
  expect(quote).toMatchObject({ memberKey: NEW, memberNumber: '2002', formerKey: OLD });
  expect(memory.table(quotes).map(({ frozen, fingerprint }) => ({ frozen, fingerprint }))).toEqual(before);
  expect(isIntact(quote!)).toBe(true);
  expect(memory.table(outbox)[0]).toMatchObject({ memberNumber: '2002' });
  expect(memory.table(outbox)[0]!.payload).toContain(NEW);
});

test('a quote that somebody put to another member by hand is still found', () => {
  const memory = world();
  changeMemberNumber(memory.desk, request);
  expect(isIntact({ ...memory.table(quotes)[0]!, memberKey: '9999/ALIVE', formerKey: '' })).toBe(false);
});

test('under the new number nothing is quoted or written a second time', () => {
  const memory = world();
  changeMemberNumber(memory.desk, request);
  const again = createQuotes(memory.ports, asked);
  expect(again).toMatchObject({ created: [], existing: ['Q-2026-0001'], deliveries: [] });
});

test('cut off at any write and asked for again, it ends the same, with one line', () => {
  const whole = world();
  changeMemberNumber(whole.desk, request);
  const rows = (memory: MemoryWorld) => JSON.stringify([...memory.rows.values()]);
  for (let kill = 1; kill < 12; kill++) {
    const memory = world();
    let writes = 0;
    memory.state.before = (effect) => {
      if ((effect === 'update' || effect === 'append') && ++writes === kill) throw new Error('killed');
    };
    try {
      changeMemberNumber(memory.desk, request);
    } catch (error) {
      if ((error as Error).message !== 'killed') throw error;
    }
    memory.state.before = () => undefined;
    const found = memory.table(members)[0]!.memberKey;
    changeMemberNumber(memory.desk, request);
    expect([kill, found === OLD || found === NEW]).toEqual([kill, true]);
    const { summary: _, ...line } = memory.table(audit)[0]!;
    expect(memory.table(audit)).toHaveLength(1);
    expect(line).toMatchObject({ useCase: 'changeMemberNumber', subjects: `${OLD} → ${NEW}` });
    expect([kill, rows(memory)]).toEqual([kill, rows(whole)]);
  }
});

test('the ledger goes on under the new number, and the check finds nothing', () => {
  const memory = world();
  const now = '2026-11-22T10:00:00';
  const checked = () => memory.table(policies).map((row) => policyFinding(row, now));
  expect(checked()).toEqual([undefined]);
  changeMemberNumber(memory.desk, request);
  expect(checked()).toEqual([undefined]);
  const { policyNumber } = memory.table(policies)[0]!;
  const ledger = openLedger(memory.ports);
  const event = { kind: 'renewalTrack', state: '案内済' } as const;
  ledger.record({ policyNumber, event, effectiveOn: memory.state.today, document: '' });
  ledger.commit();
  expect(memory.table(policies)[0]).toMatchObject({ memberKey: NEW, memberNumber: '2002' });
  // Taken up, underwritten, told of the renewal.
  expect(memory.table(transactions).map(({ memberKey }) => memberKey)).toEqual([NEW, NEW, NEW]);
  expect(checked()).toEqual([undefined]);
});

test('back again the rows need no former key', () => {
  const memory = world();
  changeMemberNumber(memory.desk, request);
  changeMemberNumber(memory.desk, { memberKey: NEW, memberNumber: '1001', branch: '' });
  expect(memory.table(quotes)[0]).toMatchObject({ memberKey: OLD, memberNumber: '1001', formerKey: '' });
  expect(memory.table(policies)[0]).toMatchObject({ memberKey: OLD, formerKey: '' });
  expect(memory.table(audit)).toHaveLength(2);
});

test('in a sorted trail a change that was made and taken back before is told again', () => {
  const memory = world();
  changeMemberNumber(memory.desk, request);
  changeMemberNumber(memory.desk, { memberKey: NEW, memberNumber: '1001', branch: '' });
  memory.rows.get(audit.key)!.reverse();
  changeMemberNumber(memory.desk, request);
  expect(memory.table(audit)).toHaveLength(3);
});

test('a change cut off is told once, though another member’s number that ends alike changed meanwhile', () => {
  const memory = world();
  memory.addMember({ memberNumber: '21001', program: 'ALIVE' });
  memory.state.before = (effect) => {
    if (effect === 'update') throw new Error('killed');
  };
  expect(() => changeMemberNumber(memory.desk, request)).toThrow('killed');
  memory.state.before = () => undefined;
  changeMemberNumber(memory.desk, { memberKey: '21001/ALIVE', memberNumber: '21002', branch: '' });
  changeMemberNumber(memory.desk, request);
  expect(memory.table(audit).map(({ subjects }) => subjects)).toEqual([
    `${OLD} → ${NEW}`,
    '21001/ALIVE → 21002/ALIVE',
  ]);
});

test('点検 lists what a typed number left behind, and offers the row of that name and programme', () => {
  const memory = world();
  expect(orphanKeys(memory.desk)).toEqual([]);
  const row = memory.rows.get(members.key)![0]!;
  row['memberNumber'] = '2002';
  expect(orphanKeys(memory.desk)).toMatchObject([{ memberKey: OLD, proposal: NEW }]);
  expect(orphanLines(memory.desk)[0]).toContain(`「${NEW}」`);
  changeMemberNumber(memory.desk, request);
  expect(orphanKeys(memory.desk)).toEqual([]);
});

test('no key in 点検 where the cell holds what none can be', () => {
  const memory = world();
  memory.type(quotes, memory.table(quotes)[0]!.quoteNumber, 'memberKey', -1);
  expect(orphanLines(memory.desk)).toEqual([]);
});

test.each([
  ['a number that another row has', { memberNumber: '3003' }, 'numberTaken'],
  ['one that looks like it', { memberNumber: '03003' }, 'numberTaken'],
  ['what is no number', { memberNumber: '３' }, 'numberUnfit'],
  ['a member that is nowhere', { memberKey: '9999/ALIVE', memberNumber: '9998' }, 'memberUnknown'],
])('%s is refused, and nothing is changed', (_, set, code) => {
  const memory = world();
  memory.addMember({ memberNumber: '3003' });
  const before = JSON.stringify([...memory.rows]);
  expect(() => changeMemberNumber(memory.desk, { ...request, ...set })).toThrow(code);
  expect(JSON.stringify([...memory.rows])).toBe(before);
});
