// 22, Also: decimal shares are shares, as the cell 引受会社・割合 of 契約 or a list from elsewhere writes them.
import { sharedPremium } from '../../src/rooms/payments';

// 33.4% of 100,000 yen is 33,400; the others have 33,300 each: 100,000 in all.
test.each([
  ['甲損保 33.4%、乙損保 33.3%、丙損保 33.3%'],
  ['甲損保33.4％、乙損保33.3％、丙損保33.3％'],
  ['甲損保（３３．４％）、乙損保（３３．３％）、丙損保（３３．３％）'],
  ['甲損保 33.4%・乙損保 33.3%・丙損保 33.3%'],
  ['甲損保 33.4 % / 乙損保 33.3 % / 丙損保 33.3 %'],
  ['甲損保 33.4%（33,400円）、乙損保 33.3%（33,300円）、丙損保 33.3%（33,300円）・端数処理未確認'],
  ['甲損保\u300033.40%\n乙損保\u300033.30%\n丙損保\u300033.30%'],
])('%s', (insurers) => {
  expect(sharedPremium({ insurers, program: 'TOSHA' }, 100_000)).toEqual([
    { insurer: '甲損保', yen: 33_400 },
    { insurer: '乙損保', yen: 33_300 },
    { insurer: '丙損保', yen: 33_300 },
  ]);
});

test('an insurer whose name has ・ keeps it', () => {
  const insurers = '見本・インシュアランス 66.6%、乙損保 33.4%';
  // 66.6% of 1,000 is 666, 33.4% is 334.
  expect(sharedPremium({ insurers, program: 'TOSHA' }, 1000)).toEqual([
    { insurer: '見本・インシュアランス', yen: 666 },
    { insurer: '乙損保', yen: 334 },
  ]);
});
