// Shipped texts say of the reader only what the occasion of their letter makes true: no request before a renewal.
import { bodies, deficiencyWords } from '../../../src/letters/messages';
import { defaultTemplates } from '../../../src/rooms/set-up/default-templates';
import { templateCodes } from '../../../src/tables/setting-keys';

/** What a text says that the reader did: 「…いただきました」「…いただき、」; a wish (いただきますよう) is none. */
const deeds = (text: string): string[] =>
  [...text.matchAll(/([^、。\n」]*?いただ)(?:き、|きました|いている場合)/g)].map(([, deed]) => deed!);

/**
 * The letters whose occasion is that deed. All others go out on several: a quote also as a renewal or by itself, a
 * payment letter before an application is accepted or after a change, a receipt also for cash.
 */
const OCCASIONS: Readonly<Record<string, readonly string[]>> = {
  [templateCodes.deficiency]: ['ご記入いただ'],
  [templateCodes.receipt]: ['の保険料をお納めいただ'],
  [templateCodes.certificate]: ['にご加入いただ'],
  // Sent for a request that came by the public form.
  [templateCodes.materials]: ['の資料をご請求いただ'],
  [templateCodes.intakeReceipt]: ['このたびはお問い合わせいただ'],
  // 「すでに…いただいている場合は」 says it of those who did.
  [templateCodes.documents]: ['すでにお送りいただ'],
  [templateCodes.paymentReminder]: ['すでにお振込みいただ'],
};

test.each(defaultTemplates().map(({ code, body }) => [String(code), String(body)]))(
  '%s says no deed that its reader may not have done',
  (code, body) => {
    expect(deeds(body)).toEqual(OCCASIONS[code] ?? []);
  },
);

test.each(Object.entries(bodies))('the letter %s says none', (_, body) => {
  expect(deeds(body('制度'))).toEqual([]);
});

test('the letter of what is missing says that the form was filled in', () => {
  expect(deeds(deficiencyWords.body('制度'))).toEqual(['さて、ご記入いただ'.slice(3)]);
});

test('a reminder says no distance to its day, for it may go out on the day or after it', () => {
  const body = String(defaultTemplates().find(({ code }) => code === templateCodes.reminder)!.body);
  expect(body).toContain('お手続きの期限は{{期限日}}です');
  expect(body).not.toContain('近づいて');
});
