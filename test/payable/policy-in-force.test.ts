// The policy in force: the trigger's date, 16:00 to 16:00, both dates where nobody says which.
import { dateProblems, policyWarnings } from '../../src/payable/check-dates';
import { fitOf, policiesInForce, type ClaimMoments, type Moment } from '../../src/payable/policy-in-force';
import { programOf } from '../../src/programs';

const first = {
  policyNumber: 'P-1',
  startsAt: '2018-04-01T16:00:00',
  endsAt: '2019-04-01T16:00:00',
  state: '満期',
};
const second = {
  ...first,
  policyNumber: 'P-2',
  startsAt: '2019-04-01T16:00:00',
  endsAt: '2020-04-01T16:00:00',
  state: '契約中',
};
const at = (date: string, time = ''): Moment => ({ date, time });
const rulesOf = (code: string) => programOf(code)!.handbook!.claims!();

test.each([
  ['2018-04-01', '15:59', 'out'],
  ['2018-04-01', '16:00', 'in'],
  ['2019-04-01', '15:59', 'in'],
  ['2019-04-01', '16:00', 'out'],
  ['2018-03-31', '', 'out'],
  ['2018-04-01', '', 'boundary'],
  ['2018-04-02', '', 'in'],
  ['2019-03-31', '', 'in'],
  ['2019-04-01', '', 'boundary'],
  ['2019-04-02', '', 'out'],
])('%s %s is %s', (date, time, fit) => {
  expect(fitOf(first, at(date, time))).toBe(fit);
});

const numbers = (moments: ClaimMoments, program = 'TOSHA') =>
  policiesInForce([first, second], rulesOf(program), moments).map(({ part, by, candidates }) => [
    part,
    by,
    ...candidates.map((one) => one.policyNumber),
  ]);

test('liability of TOSHA goes by the date of the claim, costs by the event', () => {
  expect(numbers({ occurred: at('2018-05-01'), claimed: at('2019-04-01', '16:00') })).toEqual([
    ['liability', 'claimed', 'P-2'],
    ['cost', 'occurred', 'P-1'],
  ]);
  expect(numbers({ occurred: at('2018-05-01'), claimed: at('2019-04-01', '15:59') })[0]).toEqual([
    'liability',
    'claimed',
    'P-1',
  ]);
});

test('on the day of change without a time both terms are candidates', () => {
  expect(numbers({ occurred: at('2018-05-01'), claimed: at('2019-04-01') })[0]).toEqual([
    'liability',
    'claimed',
    'P-1',
    'P-2',
  ]);
});

test('where the trigger is unverified both dates are tried', () => {
  expect(numbers({ occurred: at('2018-05-01'), claimed: at('2019-05-01') }, 'ALIVE')).toEqual([
    ['liability', 'claimed', 'P-2'],
    ['liability', 'occurred', 'P-1'],
    ['cost', 'claimed', 'P-2'],
    ['cost', 'occurred', 'P-1'],
  ]);
});

const NOW = '2026-05-10T09:00:00';

test('impossible dates are refused', () => {
  const codes = (moments: ClaimMoments) =>
    dateProblems(moments, NOW).map(({ code, params }) => [code, ...Object.values(params ?? {})]);
  expect(codes({ occurred: at('2026-05-01'), known: at('2026-05-02'), claimed: at('2026-05-01') })).toEqual(
    [],
  );
  expect(codes({ occurred: at('2026-05-03'), known: at('2026-05-02') })).toEqual([
    ['claimDatesOutOfOrder', '発生日', '認識日時'],
  ]);
  expect(codes({ occurred: at('2026-05-01', '10:00'), claimed: at('2026-05-01', '09:59') })).toEqual([
    ['claimDatesOutOfOrder', '発生日', '請求日時'],
  ]);
  expect(codes({ known: at('2026-05-10', '09:01') })).toEqual([['claimDateAhead', '認識日時']]);
});

test('dates outside every term, boundary days and lapsed policies are flagged', () => {
  const warned = (terms: (typeof first)[], moments: ClaimMoments) => {
    const answers = policiesInForce(terms, rulesOf('TOSHA'), moments);
    return policyWarnings(terms, answers, moments).map((warning) => warning.code);
  };
  const occurred = at('2018-05-01');
  expect(warned([first], { occurred, claimed: at('2018-05-02') })).toEqual([]);
  expect(warned([first], { occurred: at('2018-03-01'), claimed: at('2018-05-02') })).toEqual([
    'claimBeforeInception',
  ]);
  expect(warned([first], { occurred, claimed: at('2019-04-02') })).toEqual(['claimAfterExpiry']);
  expect(warned([first], { occurred, claimed: at('2019-04-01') })).toEqual(['claimBoundaryDay']);
  expect(warned([first], { occurred })).toEqual(['claimTriggerMissing']);
  expect(warned([{ ...first, state: '失効' }], { occurred, claimed: occurred })).toEqual([
    'claimPolicyLapsed',
  ]);
  expect(warned([], { occurred, claimed: occurred })).toEqual(['claimWithoutPolicy', 'claimWithoutPolicy']);
});
