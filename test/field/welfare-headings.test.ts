// The members of TOSHA send lists headed by the lines of their statements.
import { readRevenueHeading } from '../../src/rooms/roster/revenue-heading';
import { rosterOf, takeIn } from '../support/field';
import { memoryWorld } from '../support/memory-ports';

describe('lines of the statements of welfare corporations (the forms of 社会福祉法人会計基準)', () => {
  test.each([
    ['サービス活動収益計', {}],
    ['サービス活動収益計（１）（千円）', { unit: 'thousandYen' }],
    ['令和7年度 事業活動計算書のサービス活動収益計', {}],
    ['事業活動収入計', { basis: '収入合計' }],
    ['事業活動収入計(1)【円】', { unit: 'yen', basis: '収入合計' }],
    ['資金収支計算書・事業活動収入計', { basis: '収入合計' }],
    ['売上高または事業活動収入計', {}],
  ])('%s', (heading, said) => {
    expect(readRevenueHeading(heading)).toEqual(said);
  });
  test.each([
    'サービス活動外収益計',
    'サービス活動増減差額',
    '事業活動支出計',
    '施設整備等収入計',
    'その他の活動収入計',
    '介護保険事業収入',
  ])('%s is not the revenue', (heading) => {
    expect([undefined, 'unclear']).toContain(readRevenueHeading(heading));
  });
  test('TOSHA takes either line: nobody is asked which basis it is', () => {
    const world = memoryWorld();
    const report = takeIn(
      world,
      '会員番号,法人名,サービス活動収益計（千円）,加入制度\n0001,架空会,300000,TOSHA',
    );
    expect(rosterOf(world)[0]).toMatchObject({ revenueYen: 300_000_000, revenueBasis: '収入合計' });
    expect(report.notes).toEqual([]);
  });
});
