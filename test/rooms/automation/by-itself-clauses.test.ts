// Rule C20: each clause has a state in which it alone does not hold, and taken out of the rule that state passes.
import {
  CLAUSES,
  mayGoByItself,
  type ClauseName,
  type QuoteByItself,
} from '../../../src/rooms/automation/by-itself-clauses';

const goes: QuoteByItself = {
  switched: true,
  sameRule: true,
  sameRates: true,
  sameTemplates: true,
  book: 'same',
  demonstration: false,
  startedBy: 'hand',
  runsUnchanged: 2,
  mandate: true,
  method: 'メール',
  mailsBefore: 1,
  addressUnchanged: true,
  openReferrals: 0,
  openComplaints: 0,
  openAccidents: 0,
  otherQuotes: 0,
  livePolicies: 0,
  findings: [],
  marks: 0,
  letter: 'quotation',
  figures: ['exact', 'about'],
  templateApproved: true,
  goneBefore: 0,
  daysValid: 7,
  asDecidedNow: true,
  stopped: false,
  waited: true,
  inHours: true,
  // The tenth of an hour and the thirtieth of a day, with one mail more than staff keep.
  sentThisHour: 9,
  hourlyLimit: 10,
  sentToday: 29,
  dailyLimit: 30,
  quotaLeft: 21,
  reserve: 20,
};

type Case = readonly [ClauseName, 'nothing' | 'person' | 'later', Partial<QuoteByItself>];

const cases: readonly Case[] = [
  ['switchedOn', 'nothing', { switched: false }],
  ['sameRule', 'nothing', { sameRule: false }],
  ['sameRates', 'nothing', { sameRates: false }],
  ['sameTemplates', 'nothing', { sameTemplates: false }],
  ['notCopied', 'nothing', { book: 'copied' }],
  ['notRestored', 'nothing', { book: 'restored' }],
  ['noDemonstration', 'nothing', { demonstration: true }],
  ['startedByHand', 'nothing', { startedBy: 'import' }],
  ['startedByHand', 'nothing', { startedBy: 'paste' }],
  ['startedByHand', 'nothing', { startedBy: 'publicForm' }],
  ['startedByHand', 'nothing', { startedBy: 'demonstration' }],
  ['startedByHand', 'nothing', { startedBy: 'migration' }],
  ['startedByHand', 'nothing', { startedBy: '' }],
  ['seenTwice', 'nothing', { runsUnchanged: 1 }],
  ['mandate', 'nothing', { mandate: false }],
  ['byMail', 'nothing', { method: 'FAX' }],
  // Nobody has chosen: an address alone is no wish.
  ['byMail', 'nothing', { method: '' }],
  ['once', 'nothing', { goneBefore: 1 }],
  ['noNewerQuote', 'nothing', { otherQuotes: 1 }],
  ['noPolicy', 'nothing', { livePolicies: 1 }],
  ['nothingToCheck', 'nothing', { findings: ['メールの形式'] }],
  ['knownAddress', 'person', { mailsBefore: 0 }],
  ['sameAddress', 'person', { addressUnchanged: false }],
  ['noReferral', 'person', { openReferrals: 1 }],
  ['noComplaint', 'person', { openComplaints: 1 }],
  ['noAccident', 'person', { openAccidents: 1 }],
  ['noMark', 'person', { marks: 1 }],
  ['letterAllowed', 'person', { letter: 'referralNotice' }],
  ['letterAllowed', 'person', { letter: 'insurerAnswer' }],
  ['figureAllowed', 'person', { figures: ['exact', 'examples'] }],
  ['figureAllowed', 'person', { figures: ['separate'] }],
  ['templateApproved', 'person', { templateApproved: false }],
  ['lasts', 'person', { daysValid: 6 }],
  ['asDecidedNow', 'person', { asDecidedNow: false }],
  ['notStopped', 'person', { stopped: true }],
  ['waited', 'later', { waited: false }],
  ['inHours', 'later', { inHours: false }],
  ['hourlyLimit', 'later', { sentThisHour: 10 }],
  ['dailyLimit', 'later', { sentToday: 30 }],
  ['quotaForStaff', 'later', { quotaLeft: 20 }],
];

test('with all of them a quote goes', () => {
  expect(mayGoByItself(goes)).toEqual([]);
  expect(mayGoByItself({ ...goes, startedBy: 'preCheck', letter: 'example' })).toEqual([]);
});

test.each(cases)('%s alone keeps it (%s): %j', (name, keeps, set) => {
  const failed = mayGoByItself({ ...goes, ...set });
  expect(failed.map((one) => [one.name, one.keeps])).toEqual([[name, keeps]]);
  expect(failed[0]!.text).not.toBe('');
});

test.each(CLAUSES.map(({ name }) => name))('without %s exactly its own cases pass', (name) => {
  const without = CLAUSES.filter((clause) => clause.name !== name);
  const passed = cases.filter(([, , set]) => mayGoByItself({ ...goes, ...set }, without).length === 0);
  expect(passed.map(([of]) => of)).toEqual(cases.map(([of]) => of).filter((of) => of === name));
  expect(passed).not.toEqual([]);
});
