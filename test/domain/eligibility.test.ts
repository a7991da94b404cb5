// Who may join: what speaks against it goes to the insurer, what is unknown is asked for.
import { checkEligibility, type Applicant } from '../../src/domain/eligibility';
import { programOf, programs } from '../../src/programs';

const check = (program: string, applicant: Applicant) =>
  checkEligibility(programOf(program)!.handbook!.eligibility(), applicant).map(
    ({ rule, reason, kind }) => `${rule} ${reason} ${kind}`,
  );
const home: Applicant = { revenueYen: 100_000_000, businesses: [], wholeEntity: true };

// S0 「この保険の対象となるお客さま」: over 5,000億円 is out, 5,000億円 is not.
test.each<[string, Applicant, string[]]>([
  ['an ordinary home', home, []],
  ['5,000億円', { ...home, revenueYen: 500_000_000_000 }, []],
  ['one yen more', { ...home, revenueYen: 500_000_000_001 }, ['revenue excludedBusiness refer']],
  ['a municipality', { ...home, businesses: ['government'] }, ['excluded excludedBusiness refer']],
  ['a private lender', { ...home, businesses: ['consumerLender'] }, ['excluded excludedBusiness refer']],
  ['a part of the business', { ...home, wholeEntity: false }, ['wholeEntity excludedBusiness refer']],
])('GH: %s', (_name, applicant, findings) => {
  expect(check('GH', applicant)).toEqual(findings);
});

test('GH: what is not known is asked for, never assumed', () => {
  expect(check('GH', {})).toEqual([
    'wholeEntity excludedBusiness ask',
    'excluded excludedBusiness ask',
    'revenue missingRevenue ask',
  ]);
});

// S4 「募集対象、加入資格等」: members of the association only.
test('TOSHA: members only', () => {
  const member = '東京都社会福祉協議会の会員である区市町村社会福祉協議会';
  expect(check('TOSHA', { associations: [member] })).toEqual([]);
  expect(check('TOSHA', { associations: ['別の団体'] })).toEqual(['member notMember refer']);
  expect(check('TOSHA', {})).toEqual(['member notMember ask']);
});

test('no finding is a refusal', () => {
  for (const program of programs) {
    const worst: Applicant = {
      revenueYen: Number.MAX_SAFE_INTEGER,
      businesses: ['government', 'consumerLender', 'ceremonialMutual'],
      associations: [],
      wholeEntity: false,
    };
    for (const finding of checkEligibility(program.handbook!.eligibility(), worst)) {
      expect(finding.kind).toBe('refer');
      expect(finding.text).not.toBe('');
    }
  }
});
