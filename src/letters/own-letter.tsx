// What letters with their own content share: head, title, greeting, headings, room to reply, foot.
import type { ComponentChildren } from 'preact';
import { paperTitle, type OwnLetterModel } from '../domain/paper';
import { Head } from './letter';
import { words } from './messages';
import { MarkedNotes, Sheet, Title } from './sheet';
import { styles } from './styles';

interface OwnLetterProps {
  readonly letter: OwnLetterModel;
  /** Between the greeting and 「記」. */
  readonly body: string;
  readonly notes: readonly string[];
  /** In front of version and approval number. */
  readonly foot?: string;
  readonly children: ComponentChildren;
}

export function OwnLetter({ letter, body, notes, foot = '', children }: OwnLetterProps) {
  return (
    <Sheet title={paperTitle(letter)}>
      <Head letter={letter} />
      <Title>{paperTitle(letter)}</Title>
      <p style={{ ...styles.paragraph, marginTop: '9pt', textIndent: '0' }}>
        {words.opening}　{words.season}
      </p>
      <p style={styles.paragraph}>{body}</p>
      <p style={styles.right}>{words.closing}</p>
      <p style={styles.center}>{words.below}</p>
      {children}
      <div style={{ height: '7pt' }} />
      <MarkedNotes notes={notes} />
      <p style={styles.right}>{words.end}</p>
      <TemplateFoot letter={letter} first={foot} />
    </Sheet>
  );
}

/** Version and approval number of the text (rule C16). */
export function TemplateFoot({ letter, first = '' }: { letter: OwnLetterModel; first?: string }) {
  const { template } = letter;
  const foot = [
    first,
    template.version === '' ? '' : `${words.template}　第${template.version}版`,
    letter.internal ? words.internal : `${words.approval}　${template.approvalNumber}`,
  ];
  return (
    <div style={{ ...styles.footer, marginTop: '4pt' }}>
      {foot.filter((part) => part !== '').join('　／　')}
    </div>
  );
}

export function Heading({ children }: { children: string }) {
  return <p style={{ ...styles.notesTitle, marginTop: '7pt', marginBottom: '2pt' }}>{children}</p>;
}

/** Empty lines for whoever answers on paper. */
export function ReplyRows({ labels }: { labels: readonly string[] }) {
  return (
    <table style={styles.table}>
      <tbody>
        {labels.map((label) => (
          <tr key={label}>
            <td style={{ ...styles.label, height: '16pt' }}>{label}</td>
            <td style={styles.value} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
