// Every fact of the five documents stands where a person reads it: the list was made from the documents alone.
import { programs } from '../../src/programs';
import { factsOfList, missingIn, PLACES, type ListedFact } from './list';
import { readOf, wordsOf } from './read';
import { gone, leavesOf } from './without';

/** What is ours, and no line of a document; each with its reason. */
const OURS = new RegExp(
  [
    // Days and parties as the product reckons with them: 事実 reads them out in a row of their own, which is listed.
    '(cover\\.closings|contract\\.value\\.holder|claims\\.trigger)',
    // Our two questions; what they ask about stands among the exclusions, which are listed.
    'claims\\.priorKnowledge',
    // No days are named: the words beside it, which are listed, say at once or without delay.
    'claims\\.clocks\\.\\d+\\.length\\.value$',
    // Our names of the groups of papers, and when each is asked for.
    'claims\\.documents\\.value\\.\\d+\\.(name|entries\\.\\d+\\.when)',
  ]
    // S0 to S3 say nothing of these, and the programmes have nothing of them as published.
    .map((path) => `^TOSHA ${path}`)
    .concat(
      // A document says of an item once that it is covered, not once a plan.
      '^(GH|ALIVE|NISSHIN|TOSHA) coverages\\.(items\\.\\d+\\.plans|events\\.\\d+\\.plans)',
      // S1 names no item of its cover, S3 no question: both are put together from what it says elsewhere.
      '^AIOI coverages\\.items\\.\\d+\\.summary',
      '^NISSHIN questionnaire\\.items\\.0\\.question\\.text',
    )
    .join('|'),
);

describe.each(programs)('$code', (program) => {
  const listed = factsOfList(program.code);

  test('every fact of its list is read', () => {
    expect(missingIn(listed, readOf(program))).toEqual([]);
  });

  // The other way round: what the programme says as published stands on the list.
  test('without any one of its facts a line of the list is missed', () => {
    const unmissed = leavesOf(program)
      .filter(({ path, isPublished }) => isPublished && !OURS.test(`${program.code} ${path}`))
      .filter((leaf) => {
        const less = wordsOf(leaf.with(gone(leaf.value)), leaf.places);
        if (missingIn(listed, less).length > 0) return false;
        // Said a second time in the same place, it is not gone.
        const text = typeof leaf.value === 'string' && /[^ -~]/.test(leaf.value) ? leaf.value : undefined;
        return !text || !Object.values(less).some((lines) => lines.some((line) => line.includes(text)));
      })
      .map(({ path, value }) => `${path} ${String(value)}`);
    expect(unmissed).toEqual([]);
  });

  test('each line of the list is one fact, in the order of the document', () => {
    const names = listed.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(listed.map(({ line }) => line)).toEqual(
      listed.map(({ line }) => line).sort((left, right) => left - right),
    );
    expect(listed.filter(({ place }) => !PLACES.includes(place))).toEqual([]);
  });

  test('without one of its facts exactly the line of that fact is missed', () => {
    const leaves = leavesOf(program);
    const lost = (leaf: (typeof leaves)[number], by: unknown) =>
      missingIn(listed, wordsOf(leaf.with(by), leaf.places));
    const byName = new Map(listed.map((fact) => [fact.name, fact]));
    const isAbout = ({ needles }: ListedFact, word: string): boolean =>
      needles.some((needle) => needle.includes(word) || word.includes(needle));
    /** Lines that say the same, or are of the same line of the document, may go together. */
    const isItsOwn = (fact: ListedFact, names: readonly string[], word?: string): boolean =>
      names.includes(fact.name) &&
      names.every((name) => {
        const other = byName.get(name)!;
        return other.line === fact.line || (word !== undefined && isAbout(other, word));
      });
    const isText = (value: unknown): value is string => typeof value === 'string' && /[^ -~]/.test(value);
    const figures = leaves.filter(({ value }) => !isText(value)).map((leaf) => lost(leaf, gone(leaf.value)));
    const words = new Map<string, string[]>();
    const lostWord = (leaf: (typeof leaves)[number], text: string, word: string): string[] => {
      const key = `${leaf.path} ${word}`;
      if (!words.has(key)) words.set(key, lost(leaf, text.replaceAll(word, '')));
      return words.get(key)!;
    };
    const isMissedAlone = (fact: ListedFact): boolean =>
      figures.some((names) => isItsOwn(fact, names)) ||
      leaves.some(
        (leaf) =>
          isText(leaf.value) &&
          leaf.places.includes(fact.place) &&
          fact.needles.some((needle) => {
            const text = leaf.value as string;
            const word = needle.includes(text) ? text : needle;
            return text.includes(word) && isItsOwn(fact, lostWord(leaf, text, word), word);
          }),
      );
    expect(listed.filter((fact) => !isMissedAlone(fact)).map(({ name }) => name)).toEqual([]);
  });
});
