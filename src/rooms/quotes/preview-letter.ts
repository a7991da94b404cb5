// 案内文を確認: the letter of some quotes as it would be printed, without sending anything.
import { chosenQuotes } from './chosen-quotes';
import { letterModel } from './letter-model';
import { gatherLetterFacts, hasMandate, templateOf } from '../mail';
import type { RequestOf } from '../../calls/call';
import type { PaperView } from '../../domain/paper';
import { kindOfLetter, letterTitles } from '../../domain/quote-letter';
import type { Ports } from '../../ports';
import type { contract } from './contract';

export function previewLetter(
  ports: Pick<Ports, 'tables' | 'clock' | 'letters' | 'selection'>,
  request: RequestOf<typeof contract.previewLetter>,
): PaperView {
  const { quotes, member, programs } = chosenQuotes(ports, request);
  const facts = gatherLetterFacts(ports);
  const kind = kindOfLetter(quotes.map(({ frozen }) => frozen.choice));
  const letter = letterModel({
    kind,
    number: quotes[0]!.quoteNumber,
    quotes,
    member,
    facts,
    template: templateOf(facts, kind),
  });
  // Without a mandate the letter may be read inside the house only.
  const internal = letter.internal || !programs.every((code) => hasMandate(facts.programs.get(code)));
  return { html: ports.letters.html({ ...letter, internal }), title: letterTitles[kind] };
}
