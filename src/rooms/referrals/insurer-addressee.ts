// How a typed addressee at an insurer is read: a company, or a person there.
import { noAddress, type LetterModel } from '../../domain/quote-letter';

/** 「○○保険 営業部 山田様」 is a person, anything else a company: never 御中 and 様 together. */
export function insurerAddressee(text: string, address: string): LetterModel['addressee'] {
  const plain = text.replace(/\s*(御中|宛)$/, '').trim();
  const person = /^(.*\S)\s+(\S+)\s*様$/.exec(plain);
  return {
    ...noAddress,
    organization: person ? person[1]! : plain.replace(/\s*様$/, ''),
    contact: person ? person[2]! : '',
    address,
  };
}
