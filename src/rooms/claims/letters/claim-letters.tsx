// The letters of a claim: the first report to the insurer, and which papers a member still owes.
import { formatJapanese } from '../../../domain/calendar';
import {
  paperTitle,
  type ClaimDocumentsModel,
  type FirstReportModel,
  type LabelledText,
} from '../../../domain/paper';
import { Condition, LetterSheet } from '../../../letters/letter';
import { words } from '../../../letters/messages';
import { Heading, OwnLetter, ReplyRows } from '../../../letters/own-letter';
import { MarkedNotes } from '../../../letters/sheet';
import { styles } from '../../../letters/styles';
import { claimDocumentsWords, firstReportWords as say } from '../words';

export function FirstReport({ letter }: { letter: FirstReportModel }) {
  return (
    <LetterSheet letter={letter} title={paperTitle(letter)}>
      <p style={{ ...styles.paragraph, marginTop: '9pt', textIndent: '0' }}>{say.greeting}</p>
      <p style={styles.paragraph}>{say.body(letter.programName)}</p>
      <p style={styles.center}>{words.below}</p>
      <Heading>{say.figures}</Heading>
      <Lines lines={[{ label: say.claim, text: letter.claimNumber }, ...letter.figures]} />
      <Heading>{say.statements}</Heading>
      <Lines lines={letter.statements} />
      <div style={{ pageBreakInside: 'avoid' }}>
        <Heading>{say.reply}</Heading>
        <ReplyRows labels={say.replyRows} />
      </div>
      <div style={{ height: '5pt' }} />
      <MarkedNotes notes={letter.notes} />
    </LetterSheet>
  );
}

function Lines({ lines }: { lines: readonly LabelledText[] }) {
  return (
    <table style={styles.table}>
      <tbody>
        {lines.map(({ label, text }) => (
          <Condition key={label} label={label}>
            {text === '' ? say.unknown : text}
          </Condition>
        ))}
      </tbody>
    </table>
  );
}

export function ClaimDocumentsLetter({ letter }: { letter: ClaimDocumentsModel }) {
  const own = claimDocumentsWords;
  return (
    <OwnLetter letter={letter} body={own.body(letter.programName)} notes={own.notes}>
      <table style={styles.table}>
        <tbody>
          <Condition label={own.claim}>{letter.claimNumber}</Condition>
          <Condition label={own.occurred}>{formatJapanese(letter.occurredOn)}</Condition>
          <Condition label={own.howTo}>{own.returnTo(letter.agency.fax)}</Condition>
        </tbody>
      </table>
      <Heading>{own.papers}</Heading>
      <table style={styles.table}>
        <tbody>
          <tr>
            <td style={{ ...styles.head, width: '34%' }}>{own.group}</td>
            <td style={styles.head}>{own.paper}</td>
          </tr>
          {letter.papers.map((paper) => (
            <tr key={paper.group + paper.name}>
              <td style={styles.fact}>{paper.group}</td>
              <td style={styles.value}>{paper.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </OwnLetter>
  );
}
