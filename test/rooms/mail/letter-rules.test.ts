// These tests hold that every kind of letter has its rule, from one room.
import { letterDesk, rooms } from '../../../src/desk';
import { paperTitles } from '../../../src/domain/paper';
import { letterTitles } from '../../../src/domain/quote-letter';

// What carries its own content; letters about quotes are drawn anew by their room, the talk sheet is printed or kept.
const kinds = Object.keys(paperTitles).filter((kind) => !(kind in letterTitles) && kind !== 'talkSheet');

test('every kind of paper is brought by one room, and what carries its own content with its rule', () => {
  const brought = rooms.flatMap(({ letters }) => Object.keys(letters ?? {}));
  // The sheet to fill in is printed, and never stands in 送信箱.
  expect([...brought].sort()).toEqual([...Object.keys(paperTitles), 'preCheckForm'].sort());
  expect(Object.keys(letterDesk.rules).sort()).toEqual([...kinds].sort());
});

test('one room draws the letters of which 送信箱 keeps only the numbers', () => {
  expect(rooms.filter(({ drawLetters }) => drawLetters).map(({ name }) => name)).toEqual(['quotes']);
});

test('what carries answers or an incident never goes by mail (rule C14)', () => {
  const never = kinds.filter((kind) => letterDesk.rules[kind as keyof typeof letterDesk.rules]!.notByMail);
  expect(never.sort()).toEqual(['firstReport', 'insurerReferral']);
});
