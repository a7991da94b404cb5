// This file tests what follows from hand edits of the roster: key, yen, state.
import { members, type Member } from '../../src/tables/members';
import { waitingFor } from '../../src/rooms/roster/words';
import { settleMember } from '../../src/rooms/roster/settle-member';
import { blankRecord } from '../support/memory-ports';

const member = (set: Partial<Member>): Member => ({
  ...blankRecord(members),
  memberNumber: '0001',
  program: 'ALIVE',
  memberKey: '0001/ALIVE',
  ...set,
});

it('gives a row that was typed by hand its key and its yen', () => {
  const typed = member({ memberKey: '', branch: '02', revenueText: '1億5,000万円' });
  expect(settleMember(typed, ['memberNumber', 'revenueText']).set).toMatchObject({
    memberKey: '0001/02/ALIVE',
    revenueYen: 150_000_000,
    revenueState: '実績',
    state: '有効',
  });
});

it('reads a bare number in the unit of its row', () => {
  const typed = member({ revenueText: '60,000', revenueUnit: '千円', state: '有効' });
  expect(settleMember(typed, ['revenueText']).set).toMatchObject({
    revenueYen: 60_000_000,
    revenueUnit: '千円',
  });
});

it('takes a typed yen figure as what was stated', () => {
  const typed = member({
    revenueYen: 61_000_000,
    revenueText: '60,000千円',
    revenueUnit: '千円',
    state: '有効',
  });
  expect(settleMember(typed, ['revenueYen']).set).toMatchObject({
    revenueText: '61,000,000円',
    revenueUnit: '円',
  });
});

it('releases a row at a band edge once the figure is in yen', () => {
  const waiting = member({ revenueText: '50,000,000円', state: '確認待ち', waitingFor: waitingFor.bandEdge });
  expect(settleMember(waiting, ['revenueText']).set).toMatchObject({ state: '有効', waitingFor: '' });
});

it('shows no old figure beside a text that cannot be read', () => {
  const typed = member({ revenueText: '不明', revenueYen: 100, state: '有効' });
  const { set, problem } = settleMember(typed, ['revenueText']);
  expect(set).toEqual({ revenueYen: null });
  expect(problem?.code).toBe('revenueUnreadable');
});

it('takes a blanked revenue as not handed in', () => {
  const typed = member({ revenueText: '', revenueYen: 100, state: '有効', revenueState: '実績' });
  expect(settleMember(typed, ['revenueText']).set).toMatchObject({
    revenueYen: null,
    revenueState: '未提出',
    state: '売上高未提出',
  });
});

it('leaves other edits alone', () => {
  expect(settleMember(member({ revenueText: '1億円' }), ['branch']).set).toEqual({});
});
