// The lists from which the steps of one thing are opened: 照会の一覧, 事故を開く, 原本を登録.
import { pages, wholeDesk } from '../../src/desk';
import { openClaims } from '../../src/rooms/claims/open-claims';
import { openOriginals } from '../../src/rooms/disclosure/open-originals';
import { openReferrals } from '../../src/rooms/referrals/open-referrals';
import { claims } from '../../src/tables/claims';
import { disclosures } from '../../src/tables/disclosures';
import { newRecord } from '../../src/tables/new-record';
import { quotes } from '../../src/tables/quotes';
import { REFERRAL_STATES, referrals } from '../../src/tables/referrals';
import { memoryWorld } from '../support/memory-ports';

test('照会: open ones, those that have not gone out first, each with its next step', () => {
  const world = memoryWorld();
  world.rows.set(quotes.key, [newRecord(quotes, { quoteNumber: 'Q-1', organization: 'みどり会' })]);
  world.rows.set(
    referrals.key,
    [...REFERRAL_STATES]
      .reverse()
      .map((state, at) =>
        newRecord(referrals, { referralNumber: `S-${at}`, category: '料率', subjectNumber: 'Q-1', state }),
      ),
  );
  const { lines, quoteNumber } = openReferrals(world.ports);
  expect(lines.map(({ state }) => state)).toEqual(['未送付', '回答済', '回答待ち', '送付済']);
  expect(lines.map(({ ways }) => ways.map((way) => way.kind === 'page' && way.page))).toEqual([
    ['referral'],
    ['answer'],
    ['answer'],
    ['answer'],
  ]);
  expect([lines[0]!.organization, quoteNumber]).toEqual(['みどり会', '']);
  world.state.selectedIds = { [quotes.key]: ['Q-1'] };
  expect(openReferrals(world.ports).quoteNumber).toBe('Q-1');
});

test('事故: every page of a claim is opened from its line, open claims first', () => {
  const world = memoryWorld();
  world.rows.set(claims.key, [
    newRecord(claims, { claimNumber: 'C-2026-0001', state: '終了' }),
    newRecord(claims, { claimNumber: 'C-2026-0002', state: '受付' }),
  ]);
  const { lines, more } = openClaims(world.ports);
  expect(lines.map(({ claimNumber, closed }) => [claimNumber, closed])).toEqual([
    ['C-2026-0002', false],
    ['C-2026-0001', true],
  ]);
  expect(more).toBe(0);
  const ways = lines[0]!.ways.map((way) => (way.kind === 'page' ? way : undefined)!);
  expect(ways.map(({ page }) => page).sort()).toEqual(
    wholeDesk
      .offers('claims')
      .map(({ name }) => name)
      .sort(),
  );
  for (const { page, title, row } of ways)
    expect([pages.get(page)?.title, row]).toEqual([title, { tab: '事故', id: 'C-2026-0002' }]);
});

describe('原本を登録', () => {
  const row = (memberKey: string, version: number, set: object) =>
    newRecord(disclosures, {
      disclosureId: `${memberKey}/${version}`,
      memberKey,
      version,
      program: 'TOSHA',
      ...set,
    });

  test('who finished a pre-check and has no signed form, by the newest version, the longest wait first', () => {
    const world = memoryWorld();
    world.rows.set(disclosures.key, [
      row('A', 1, { finishedOn: '2026-11-10' }),
      row('B', 1, { finishedOn: '2026-11-01' }),
      // Signed with its second version; a third is being written.
      row('C', 1, { finishedOn: '2026-10-01' }),
      row('C', 2, { finishedOn: '2026-10-05', signedOn: '2026-10-06' }),
      row('C', 3, {}),
      row('D', 1, {}),
    ]);
    const { lines, selected } = openOriginals(world.ports);
    expect(lines.map(({ memberKey, version }) => [memberKey, version])).toEqual([
      ['B', 1],
      ['A', 1],
    ]);
    expect(selected).toBe('');
    world.state.selected = ['A'];
    expect(openOriginals(world.ports).selected).toBe('A');
  });

  test('nobody of a programme that does not ask for the form', () => {
    const world = memoryWorld();
    world.setProgram('TOSHA', { officialDisclosure: '不要' });
    world.rows.set(disclosures.key, [row('A', 1, { finishedOn: '2026-11-10' })]);
    expect(openOriginals(world.ports).lines).toEqual([]);
  });
});
