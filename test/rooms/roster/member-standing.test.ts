// The tests of the member card: what stands between a member and the agency now, and a contact by hand.
import type { DaichoError } from '../../../src/domain/problem';
import { contacts } from '../../../src/tables/contacts';
import { deadlines, type Deadline } from '../../../src/tables/deadlines';
import { disclosures } from '../../../src/tables/disclosures';
import { policies, type Policy } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { newRecord } from '../../../src/tables/new-record';
import { disclosureStart } from '../../../src/rooms/disclosure/disclosure-start';
import { openMember } from '../../../src/rooms/roster/open-member';
import { recordContact } from '../../../src/rooms/roster/record-contact';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const KEY = '1001/TOSHA';
let world: MemoryWorld;

beforeEach(() => {
  world = memoryWorld();
  world.addMember({ memberKey: KEY, program: 'TOSHA', plans: 'TOSHA-A' });
  world.addMember({ memberKey: '1002/ALIVE', memberNumber: '1002' });
});

// The clock of the memory world stands at 2026-11-22T10:00:00.
function addPolicy(policyNumber: string, set: Partial<Policy>): void {
  const row: Policy = newRecord(policies, {
    policyNumber,
    memberNumber: '1001',
    program: 'TOSHA',
    plan: 'TOSHA-A',
    startsAt: '2026-04-01T16:00:00',
    endsAt: '2027-04-01T16:00:00',
    state: '契約中',
    paymentState: '入金済',
    certificateState: '登録済',
    ...set,
  });
  world.ports.tables.append(policies, [row]);
}

describe('the card', () => {
  it('shows cover in force also without a certificate, and none that starts later, ended or was cancelled', () => {
    addPolicy('P-1', { state: '引受', certificateState: '' });
    addPolicy('P-2', { startsAt: '2027-04-01T16:00:00', endsAt: '2028-04-01T16:00:00' });
    addPolicy('P-3', { endsAt: '2026-11-22T10:00:00' });
    addPolicy('P-4', { state: '解約' });
    addPolicy('P-5', { memberNumber: '1002' });
    expect(openMember(world.ports, { memberKey: KEY }).cover).toEqual([
      {
        policyNumber: 'P-1',
        program: 'TOSHA',
        plan: 'TOSHA-A',
        startsAt: '2026-04-01T16:00:00',
        endsAt: '2027-04-01T16:00:00',
        state: '引受',
        certificateState: '未着',
      },
    ]);
  });

  it('counts cover of the member in another programme too', () => {
    addPolicy('P-9', { program: 'ALIVE', plan: 'ALIVE' });
    expect(openMember(world.ports, { memberKey: KEY }).cover).toMatchObject([{ program: 'ALIVE' }]);
  });

  it('shows what is unpaid, not what is paid or given up', () => {
    addPolicy('P-1', { paymentState: '未収', appliedPremiumYen: 81_370 });
    addPolicy('P-2', { paymentState: '一部入金', state: '申込受付' });
    addPolicy('P-3', { paymentState: '入金済' });
    addPolicy('P-4', { paymentState: '未収', state: '取消' });
    expect(openMember(world.ports, { memberKey: KEY }).unpaid).toEqual([
      { policyNumber: 'P-1', program: 'TOSHA', premiumYen: 81_370, paymentState: '未収' },
      { policyNumber: 'P-2', program: 'TOSHA', premiumYen: null, paymentState: '一部入金' },
    ]);
  });

  it('lists open deadlines nearest first, blank ones last, and counts the rest', () => {
    const due = (
      deadlineKey: string,
      dueAt: string,
      state: Deadline['state'] = '未了',
      memberNumber = '1001',
    ) =>
      newRecord(deadlines, {
        deadlineKey,
        dueAt,
        state,
        memberNumber,
      });
    world.ports.tables.append(deadlines, [
      due('blank', '', '日付未入力'),
      due('late', '2027-01-10T00:00:00'),
      due('over', '2026-11-01T00:00:00', '期限超過'),
      due('done', '2026-11-23T00:00:00', '完了'),
      due('other', '2026-11-23T00:00:00', '未了', '1002'),
      due('a', '2026-12-01T00:00:00'),
      due('b', '2026-12-02T00:00:00'),
    ]);
    const { due: shown, moreDue } = openMember(world.ports, { memberKey: KEY });
    expect(shown.map((line) => [line.deadlineKey, line.overdue])).toEqual([
      ['over', true],
      ['a', false],
      ['b', false],
      ['late', false],
      ['blank', false],
    ]);
    expect(moreDue).toBe(0);
    world.ports.tables.append(deadlines, [due('c', '2026-12-03T00:00:00'), due('d', '2026-12-04T00:00:00')]);
    const more = openMember(world.ports, { memberKey: KEY });
    expect(more.due.map((line) => line.deadlineKey)).toEqual(['over', 'a', 'b', 'c', 'd']);
    expect(more.moreDue).toBe(2);
  });

  it('reads a constant number of tabs', () => {
    openMember(world.ports, { memberKey: KEY });
    // Members, policies, incidents, deadlines, contacts.
    expect(world.calls).toMatchObject({ read: 5, append: 0, update: 0 });
  });

  it('refuses a member that the roster does not have', () => {
    expect(() => openMember(world.ports, { memberKey: '9999/GH' })).toThrow(/memberUnknown/);
  });
});

describe('a contact by hand', () => {
  const entry = {
    memberKey: KEY,
    channel: '電話',
    direction: '受信',
    summary: '更新の件で折り返し希望',
    entryId: 'entry-0001',
  };

  it('becomes one row, with time and person, however often it is sent', () => {
    const first = recordContact(world.ports, entry);
    expect(first).toMatchObject({ contactNumber: 'T-2026-0001' });
    expect(recordContact(world.ports, entry)).toEqual(first);
    expect(world.table(contacts)).toMatchObject([
      {
        contactNumber: 'T-2026-0001',
        at: '2026-11-22T10:00:00',
        memberNumber: '1001',
        channel: '電話',
        direction: '受信',
        summary: '更新の件で折り返し希望',
        recordedBy: 'staff@agency.example.jp',
        origin: '手入力',
      },
    ]);
    // What was said never enters the trail.
    expect(JSON.stringify(world.audit)).not.toContain('折り返し');
  });

  it('is the newest of the last five on the card', () => {
    for (let day = 1; day <= 6; day += 1) {
      const at = `2026-11-0${day}T09:00`;
      recordContact(world.ports, { ...entry, at, entryId: `entry-000${day}`, summary: `${day}日` });
    }
    const { contacts: shown } = openMember(world.ports, { memberKey: KEY });
    expect(shown.map((line) => line.summary)).toEqual(['6日', '5日', '4日', '3日', '2日']);
  });

  it('names everything that is wrong at once and writes nothing', () => {
    const refused = (sent: Partial<typeof entry> & { at?: string }): (readonly [string, string?])[] => {
      try {
        recordContact(world.ports, { ...entry, ...sent });
      } catch (error) {
        return (error as DaichoError).problems.map(({ code, field }) => [code, field]);
      }
      return [];
    };
    expect(refused({ channel: '伝書鳩', direction: '', summary: ' ', at: '2026-11-22T10:01' })).toEqual([
      ['contactChannelMissing', 'channel'],
      ['contactDirectionMissing', 'direction'],
      ['contactSummaryMissing', 'summary'],
      ['contactTimeFuture', 'at'],
    ]);
    expect(refused({ summary: 'あ'.repeat(100_000) })).toEqual([['contactSummaryTooLong', 'summary']]);
    expect(refused({ memberKey: 'x' })).toEqual([['memberUnknown', undefined]]);
    expect(world.table(contacts)).toEqual([]);
  });
});

describe('回答を入力 at the selected row', () => {
  const at = (selected: { members?: string[]; quotes?: string[]; disclosures?: string[] } = {}) => {
    const { members: chosen = [], ...others } = selected;
    world.state.selected = chosen;
    world.state.selectedIds = others;
    return disclosureStart(world.ports);
  };

  it('opens the member of a selected row with its programme', () => {
    expect(at({ members: [KEY] })).toMatchObject({
      program: 'TOSHA',
      card: { memberKey: KEY },
    });
  });

  it('takes member and programme of a selected quote or pre-check, also where the roster names another programme', () => {
    const quote = newRecord(quotes, { quoteNumber: 'Q-1', memberKey: '1002/ALIVE', program: 'ALIVE' });
    const row = newRecord(disclosures, { disclosureId: 'K-1', memberKey: '1001/GH', program: 'GH' });
    world.ports.tables.append(quotes, [quote]);
    world.ports.tables.append(disclosures, [row]);
    expect(at({ quotes: ['Q-1'] })).toMatchObject({
      program: 'ALIVE',
      card: { memberNumber: '1002' },
    });
    expect(at({ disclosures: ['K-1'] })).toMatchObject({
      program: 'GH',
      card: { memberKey: KEY },
    });
  });

  it('opens at the search without a selection, or where the row no longer fits', () => {
    expect(at()).toEqual({ program: '' });
    expect(at({ members: ['9//ZZ'] })).toEqual({ program: '' });
  });
});
