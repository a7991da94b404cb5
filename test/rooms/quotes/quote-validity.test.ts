// Until when a quote holds (rule C17) and when the cover ends.
import { expirationDate, validUntil } from '../../../src/rooms/quotes/quote-validity';

const none = { periodStart: '', periodEnd: '', applicationClosing: '' };
const year = { periodStart: '2027-04-01', periodEnd: '2028-04-01', applicationClosing: '2027-03-10' };
const base = { createdOn: '2027-03-01', days: 30, effectiveDate: '2027-06-01', period: none, tariffEnd: '' };

describe('the earliest of', () => {
  test.each([
    // 2027-03-01 + 30 days
    ['30 days', base, '2027-03-31'],
    ['the application closing', { ...base, effectiveDate: '2027-04-01', period: year }, '2027-03-10'],
    ['the start of cover', { ...base, effectiveDate: '2027-03-15' }, '2027-03-15'],
    ['the end of the tariff', { ...base, days: 200, tariffEnd: '2027-06-01' }, '2027-06-01'],
    ['the days of 設定', { ...base, days: 10 }, '2027-03-11'],
  ])('%s', (_name, facts, expected) => {
    expect(validUntil(facts)).toBe(expected);
  });

  test('a closing of another year says nothing', () => {
    const old = { periodStart: '2018-04-01', periodEnd: '2019-04-01', applicationClosing: '2018-03-16' };
    expect(validUntil({ ...base, period: old })).toBe('2027-03-31');
  });

  test('the end of a tariff that is quoted outside its year says nothing', () => {
    expect(validUntil({ ...base, tariffEnd: '2019-03-31' })).toBe('2027-03-31');
  });
});

describe('the end of cover', () => {
  test('is the common one of the programme year', () => {
    expect(expirationDate('2027-10-01', year, 12)).toBe('2028-04-01');
  });
  test('is counted from the start outside that year, if the programme says how long', () => {
    expect(expirationDate('2029-01-31', year, 12)).toBe('2030-01-31');
    expect(expirationDate('2028-02-29', none, 12)).toBe('2029-02-28');
  });
  test('stays blank where nobody says', () => {
    expect(expirationDate('2029-01-31', none, undefined)).toBe('');
  });
});
