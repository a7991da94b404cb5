// 新しい会員: the form is read as a file is, and a member who may be there already is shown before a row is added.
import { NEW_MEMBER_FIELDS } from '../../../src/domain/member-words';
import { addMember, openNewMember } from '../../../src/rooms/roster/add-member';
import { openSelected } from '../../../src/rooms/roster/open-selected';
import { newMemberForm } from '../../../src/rooms/roster/words';
import { members, type NewMember } from '../../../src/tables/members';
import { policies } from '../../../src/tables/policies';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';
import { refusedBy } from '../../support/refused';

let world: MemoryWorld;
beforeEach(() => {
  world = memoryWorld();
});

type Typed = Partial<Record<(typeof NEW_MEMBER_FIELDS)[number], string>>;
const form = (typed: Typed = {}) =>
  ({
    ...Object.fromEntries(NEW_MEMBER_FIELDS.map((key) => [key, ''])),
    memberNumber: '0101',
    organization: '社会福祉法人みどり会',
    program: 'GH',
    ...typed,
  }) as Parameters<typeof addMember>[1];

test('a row of the roster, its texts folded and its codes found', () => {
  const added = addMember(
    world.ports,
    form({ memberNumber: '０１０１', planText: 'A', postalCode: '〒1000001', revenueText: '1億5,000万円' }),
  );
  expect(added).toMatchObject({ memberKey: '0101/GH', alike: [] });
  expect(added.card).toMatchObject({ organization: '社会福祉法人みどり会', program: 'GH' });
  expect(world.table(members)).toEqual([
    expect.objectContaining<Partial<NewMember>>({
      memberNumber: '0101',
      postalCode: '100-0001',
      state: '有効',
    }),
  ]);
  expect(world.audit.map(({ useCase }) => useCase)).toEqual(['addMember']);
});

test.each<[string, Typed, string]>([
  ['no number', { memberNumber: '' }, 'memberNumber'],
  ['no name', { organization: ' ' }, 'organization'],
  ['no programme', { program: '' }, 'program'],
  ['a plan of another programme', { planText: 'TOSHA-A' }, 'planText'],
  ['half a postal code', { postalCode: '100' }, 'postalCode'],
  ['a mail address that is none', { email: 'midori@' }, 'email'],
  ['half a telephone number', { phone: '03-12' }, 'phone'],
  ['a revenue in words', { revenueText: '不明' }, 'revenueText'],
  ['a month that is none', { fiscalYear: 'いつか' }, 'fiscalYear'],
  ['a corporate number that is none', { corporateNumber: '123' }, 'corporateNumber'],
])('%s is refused beside its field', (_, typed, field) => {
  const fields = refusedBy(() => addMember(world.ports, form(typed))).map((told) => told.split(':')[0]);
  expect(fields).toContain(field);
  expect(world.table(members)).toEqual([]);
});

test.each<[string, Typed, readonly string[]]>([
  // Folded: width, ㈱ for 株式会社, spaces, case.
  ['its name in other letters', { organization: '㈱ ﾐﾄﾞﾘ' }, ['法人名']],
  ['its number in another programme', { memberNumber: '０００１' }, ['会員番号']],
  ['its mail', { email: 'SOUMU@midori.example.jp' }, ['メール']],
])('a member who is known by %s is shown first, and added on a word', (_, typed, by) => {
  world.addMember({
    memberKey: '0001/TOSHA',
    memberNumber: '0001',
    program: 'TOSHA',
    organization: '株式会社ミドリ',
    email: 'soumu@midori.example.jp',
  });
  const wanted = form({ organization: '合同会社べつ', ...typed });
  const first = addMember(world.ports, wanted);
  expect(first).toMatchObject({ memberKey: '', card: null });
  expect(first.alike).toEqual([expect.objectContaining({ memberKey: '0001/TOSHA', by })]);
  expect(world.table(members)).toHaveLength(1);
  const seen = first.alike.map(({ memberKey }) => memberKey);
  expect(addMember(world.ports, { ...wanted, seen }).memberKey).not.toBe('');
  expect(world.table(members)).toHaveLength(2);
});

test('the same number, branch and programme is no other member, whatever is said', () => {
  addMember(world.ports, form());
  expect(refusedBy(() => addMember(world.ports, form({ memberNumber: '101' })))).toEqual([
    'memberNumber:memberStands',
  ]);
  expect(world.table(members)).toHaveLength(1);
});

test('lists of the form: every programme with its plans', () => {
  const start = openNewMember(world.ports);
  expect(start.programs.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['GH', 'ALIVE', 'TOSHA', 'AIOI', 'NISSHIN']),
  );
  expect(start.programs.every(({ plans }) => plans.length > 0)).toBe(true);
  expect(Object.keys(newMemberForm.labels)).toEqual([...NEW_MEMBER_FIELDS]);
});

describe('the side bar opens', () => {
  beforeEach(() => {
    world.addMember({ memberKey: '0001/GH', memberNumber: '0001', program: 'GH' });
  });
  test('at the member that is selected in the roster', () => {
    world.state.selected = ['0001/GH'];
    expect(openSelected(world.ports).card).toMatchObject({ memberKey: '0001/GH' });
  });
  test('at the member of a selected policy', () => {
    const policyNumber = addPolicy(world, { memberNumber: '0001', program: 'GH' });
    world.state.selectedIds = { [policies.key]: [policyNumber] };
    expect(openSelected(world.ports).card).toMatchObject({ memberKey: '0001/GH' });
  });
  test('at the search where nothing is selected, or the row is nobody', () => {
    expect(openSelected(world.ports).card).toBeNull();
    world.state.selected = ['9999/GH'];
    expect(openSelected(world.ports).card).toBeNull();
  });
});

test('a name or an address is one line, a remark as many as were written', () => {
  addMember(
    world.ports,
    form({
      memberNumber: '0102',
      organization: '社会福祉法人\n架空会',
      contact: '見本\r\n花子',
      address: '東京都\n架空区1-2-3',
      remarks: '一行目\n二行目',
    }),
  );
  expect(world.table(members)).toEqual([
    expect.objectContaining<Partial<NewMember>>({
      organization: '社会福祉法人 架空会',
      contact: '見本 花子',
      address: '東京都 架空区1-2-3',
      remarks: '一行目\n二行目',
    }),
  ]);
});
