// What letters with their own content share: head, title, greeting, headings, room to reply, foot.
import type { ComponentChildren } from 'preact';
import { paperTitle, type OwnLetterModel } from '../domain/paper';
import { LetterSheet, Opening } from './letter';
import { styles } from './styles';

interface OwnLetterProps {
  readonly letter: OwnLetterModel;
  /** Between the greeting and 「記」. */
  readonly body: string;
  readonly notes: readonly string[];
  /** A number in front of version and approval number. */
  readonly foot?: string;
  /** Kept together with the notes. */
  readonly last?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function OwnLetter({ letter, body, notes, foot = '', last, children }: OwnLetterProps) {
  return (
    <LetterSheet letter={letter} title={paperTitle(letter)} foot={[foot]} notes={notes} last={last}>
      <Opening body={body} />
      {children}
    </LetterSheet>
  );
}

/** Conditions that close a letter, as its `last`. */
export function LastRows({ children }: { children: ComponentChildren }) {
  return (
    <table style={styles.lastTable}>
      <tbody>{children}</tbody>
    </table>
  );
}

export function Heading({ children }: { children: string }) {
  return <p style={{ ...styles.notesTitle, marginTop: '7pt', marginBottom: '2pt' }}>{children}</p>;
}

const REPLY = { padding: '1.5pt 6pt' };

/** Empty lines for whoever answers on paper. */
export function ReplyRows({ labels }: { labels: readonly string[] }) {
  return (
    <table style={{ ...styles.table, pageBreakInside: 'avoid' }}>
      <tbody>
        {labels.map((label) => (
          <tr key={label}>
            <td style={{ ...styles.label, ...REPLY, height: '15pt', width: '27%' }}>{label}</td>
            <td style={styles.value} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
