// How a programme's folder writes down its doubts for the insurer.
import type { Doubt } from '../domain/doubt';
import type { FactSource } from '../domain/fact';

type DoubtText = Omit<Doubt, 'id' | 'program' | 'source'> & { section: string };

/** Doubts keep the id under which the insurer was asked: it is written out, never counted. */
export function doubtList(
  program: string,
  document: FactSource['document'],
  doubts: Readonly<Record<string, DoubtText>>,
): Doubt[] {
  return Object.entries(doubts).map(([id, { section, ...doubt }]) => ({
    id: `${program}/${id}`,
    program,
    ...doubt,
    source: { document, section },
  }));
}
