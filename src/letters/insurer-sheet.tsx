// The frame of every letter to an insurer: head, greeting, what it is about, notes.
import type { ComponentChildren } from 'preact';
import { paperTitle, type DoubtLetterModel, type InsurerLetterModel } from '../domain/paper';
import { Head } from './letter';
import { words } from './messages';
import { MarkedNotes, Sheet, Title } from './sheet';
import { styles } from './styles';

interface InsurerSheetProps {
  readonly letter: DoubtLetterModel | InsurerLetterModel;
  readonly say: { readonly greeting: string; readonly body: (programName: string) => string };
  readonly notes: readonly string[];
  readonly children: ComponentChildren;
  /** On pages of its own. */
  readonly enclosed?: ComponentChildren;
}

export function InsurerSheet({ letter, say, notes, children, enclosed }: InsurerSheetProps) {
  return (
    <Sheet title={paperTitle(letter)}>
      <Head letter={letter} />
      <Title>{paperTitle(letter)}</Title>
      <p style={{ ...styles.paragraph, marginTop: '9pt', textIndent: '0' }}>
        {words.opening}　{say.greeting}
      </p>
      <p style={styles.paragraph}>{say.body(letter.programName)}</p>
      <p style={styles.right}>{words.closing}</p>
      <p style={styles.center}>{words.below}</p>
      {children}
      <div style={{ height: '5pt' }} />
      <MarkedNotes notes={notes} />
      <p style={styles.right}>{words.end}</p>
      {enclosed}
    </Sheet>
  );
}
