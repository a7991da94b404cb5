// This file defines what letters with their own content share: head, title, greeting, foot.
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
  readonly children: ComponentChildren;
}

export function OwnLetter({ letter, body, notes, children }: OwnLetterProps) {
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
      <TemplateFoot letter={letter} />
    </Sheet>
  );
}

/** Version and approval number of the text (rule C16). */
export function TemplateFoot({ letter }: { letter: OwnLetterModel }) {
  const { template } = letter;
  const foot = [
    template.version === '' ? '' : `${words.template}　第${template.version}版`,
    letter.internal ? words.internal : `${words.approval}　${template.approvalNumber}`,
  ];
  return (
    <div style={{ ...styles.footer, marginTop: '4pt' }}>
      {foot.filter((part) => part !== '').join('　／　')}
    </div>
  );
}
