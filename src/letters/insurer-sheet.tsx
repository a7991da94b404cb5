// The frame of every letter to an insurer: head, greeting, what it is about, notes.
import type { ComponentChildren } from 'preact';
import { paperTitle, type DoubtLetterModel, type InsurerLetterModel } from '../domain/paper';
import { LetterSheet, Opening } from './letter';

interface InsurerSheetProps {
  readonly letter: DoubtLetterModel | InsurerLetterModel;
  readonly say: { readonly greeting: string; readonly body: (programName: string) => string };
  readonly notes: readonly string[];
  readonly reply: ComponentChildren;
  readonly children: ComponentChildren;
  /** On pages of its own. */
  readonly enclosed?: ComponentChildren;
}

export function InsurerSheet({ letter, say, notes, reply, children, enclosed }: InsurerSheetProps) {
  return (
    <LetterSheet
      letter={letter}
      title={paperTitle(letter)}
      notes={notes}
      reply={reply}
      enclosed={enclosed}
      toInsurer
    >
      <Opening greeting={say.greeting} body={say.body(letter.programName)} />
      {children}
    </LetterSheet>
  );
}
