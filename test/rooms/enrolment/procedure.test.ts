// 契約の手続き: the steps of a case in the order of the law (C19), the next one marked, each with its page; and no page is missed.
import { pages, wholeDesk } from '../../../src/desk';
import type { CaseStep } from '../../../src/domain/case-step';
import { openApplications, acceptApplications } from '../../../src/rooms/enrolment/accept-applications';
import { openProcedure } from '../../../src/rooms/enrolment/open-procedure';
import { documents } from '../../../src/tables/documents';
import { intentions } from '../../../src/tables/intentions';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { acceptable, alive, quoteOf } from '../../support/enrolment-world';
import type { MemoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

const Q = 'Q-2026-0001';
/** C19: 意向, 説明, 告知, 申込; then what an accepted application leads to. */
const ORDER = [
  '意向・説明',
  '告知',
  '書類',
  '保険会社への照会',
  '案内文の送付',
  '申込',
  '引受',
  '入金',
  '証券・加入者証',
  '更改',
];

const ready = () => acceptable(alive({ memberNumber: '1001', revenueText: '3億円' }));
const caseOf = (world: MemoryWorld, tab: string, id: string) =>
  openProcedure(world.ports, { tab, id }).chosen!;
const next = (steps: readonly CaseStep[]) =>
  steps.filter(({ stands }) => stands === 'next').map(({ title }) => title);
const stateOf = (steps: readonly CaseStep[], title: string) =>
  steps.find((one) => one.title === title)!.state;

function accepted(): MemoryWorld {
  const world = ready();
  world.state.today = '2026-11-22';
  acceptApplications(world.ports, { quoteNumbers: [Q], receivedOn: '2026-11-20', document: '申込書1' });
  return world;
}

test('before the application the steps stand in the order of the law, and the application is next', () => {
  const { steps, quoteNumber, policyNumber } = caseOf(ready(), '見積', Q);
  expect([quoteNumber, policyNumber]).toEqual([Q, '']);
  expect(steps.map(({ title }) => title)).toEqual(ORDER.slice(0, 7));
  expect(next(steps)).toEqual(['申込']);
  expect(stateOf(steps, '申込')).toBe('受け付けられます');
});

test('what is missing is the next step, and the application says the same as its own page', () => {
  const world = ready();
  world.rows.set(intentions.key, []);
  world.rows.set(documents.key, []);
  world.state.selectedIds = { [quotes.key]: [Q] };
  const [line] = openApplications(world.ports).lines;
  const { steps } = caseOf(world, '見積', Q);
  expect(next(steps)).toEqual(['意向・説明']);
  expect(stateOf(steps, '申込')).toBe(`不足 ${line!.missing.length}件`);
  expect(line!.missing.length).toBeGreaterThan(1);
  const { detail } = steps.find(({ title }) => title === '申込')!;
  for (const { message } of line!.missing) expect(detail).toContain(message);
});

test('after the application the case goes on with its policy, found from either row', () => {
  const world = accepted();
  const [policy] = world.table(policies);
  const fromQuote = caseOf(world, '見積', Q);
  expect(caseOf(world, '契約', policy!.policyNumber)).toEqual(fromQuote);
  expect(fromQuote.steps.map(({ title }) => title)).toEqual(ORDER);
  expect(next(fromQuote.steps)).toEqual(['引受']);
});

test('money is no step where it is not the business of this desk', () => {
  const world = accepted();
  const ports = { ...world.ports, switches: { ...world.ports.switches, isOn: () => false } };
  const { steps } = openProcedure(ports, { tab: '見積', id: Q }).chosen!;
  expect(steps.map(({ title }) => title)).toEqual(ORDER.filter((title) => title !== '入金'));
});

test('a policy without a quote begins where its paper is', () => {
  const world = alive({ memberNumber: '1001' });
  const number = addPolicy(world, { memberNumber: '1001', program: 'ALIVE', start: '2026-04-01' });
  const { steps, quoteNumber } = caseOf(world, '契約', number);
  expect(quoteNumber).toBe('');
  expect(steps.map(({ title }) => title)).toEqual(ORDER.slice(6));
});

test('the row that is selected opens its case; without one, what is under way is listed', () => {
  const world = ready();
  world.state.selectedIds = { [quotes.key]: [Q] };
  expect(openProcedure(world.ports, {}).chosen?.quoteNumber).toBe(Q);
  world.state.selectedIds = {};
  const { chosen, waiting } = openProcedure(world.ports, {});
  expect(chosen).toBeNull();
  expect(waiting).toEqual([
    { tab: '見積', id: Q, organization: quoteOf(world, Q).organization, state: '案内済' },
  ]);
});

test('a number that nothing has is refused with the way to the search', () => {
  expect(() => openProcedure(ready().ports, { tab: '見積', id: 'Q-9' })).toThrow('caseUnknown');
  expect(() => openProcedure(ready().ports, { tab: '契約', id: 'P-9' })).toThrow('caseUnknown');
});

test('its steps lead to every page that is opened from here, by the names that the pages have', () => {
  const ways = (world: MemoryWorld) => {
    const { steps, aside } = caseOf(world, '見積', Q);
    return [...steps, ...aside].flatMap((step) => step.ways);
  };
  const all = [...ways(ready()), ...ways(accepted())];
  const led = new Set(all.flatMap((way) => (way.kind === 'page' ? [way.page] : [])));
  expect(wholeDesk.offers('procedures').filter(({ name }) => !led.has(name))).toEqual([]);
  for (const way of all)
    expect(way.kind === 'page' && pages.get(way.page)?.title).toBe(way.kind === 'page' && way.title);
});
