// The letters of a claim: the first report to the insurer, and which papers a member still owes.
import { Fragment } from 'preact';
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
import { DENSE, styles } from '../../../letters/styles';
import { claimDocumentsWords, firstReportWords as say } from '../words';

export function FirstReport({ letter }: { letter: FirstReportModel }) {
  return (
    <LetterSheet letter={letter} title={paperTitle(letter)} notes={letter.notes} last={<Reply />} toInsurer>
      <p style={{ ...styles.paragraph, marginTop: '9pt', textIndent: '0' }}>{say.greeting}</p>
      <p style={styles.paragraph}>{say.body(letter.programName)}</p>
      <p style={styles.center}>{words.below}</p>
      <Heading>{say.figures}</Heading>
      <Lines lines={[{ label: say.claim, text: letter.claimNumber }, ...letter.figures]} />
      <Heading>{say.statements}</Heading>
      <Lines lines={letter.statements} widths={['27%', '23%', '27%', '23%']} />
    </LetterSheet>
  );
}

function Reply() {
  return (
    <>
      <Heading>{say.reply}</Heading>
      <ReplyRows labels={say.replyRows} />
    </>
  );
}

/** Beside each other where both are short: the report stays on one page of a FAX. */
function Lines({ lines, widths = WIDTHS }: { lines: readonly LabelledText[]; widths?: readonly string[] }) {
  const cell = { ...DENSE, padding: '1pt 6pt', lineHeight: '1.3', fontSize: '9pt' };
  const texts = lines.map(({ label, text }) => ({ label, text: text === '' ? say.unknown : text }));
  return (
    <table style={styles.table}>
      <colgroup>
        {widths.map((width, at) => (
          <col key={at} style={{ width }} />
        ))}
      </colgroup>
      <tbody>
        {inPairs(texts).map((pair) => (
          <tr key={pair[0].label}>
            {pair.map(({ label, text }) => (
              <Fragment key={label}>
                <td style={{ ...styles.label, ...cell, width: '' }}>{label}</td>
                <td style={{ ...styles.value, ...cell }} colSpan={pair.length === 1 ? 3 : 1}>
                  {text}
                </td>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WIDTHS = ['21%', '29%', '21%', '29%'];

type Pair = readonly [LabelledText] | readonly [LabelledText, LabelledText];
/** What a cell beside another, and its label, hold on one line, a kana counted as one. */
const SHORT = { text: 14, label: 10 };
const isShort = ({ label, text }: LabelledText): boolean =>
  widthOf(text) <= SHORT.text && widthOf(label) <= SHORT.label;
const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (letter.charCodeAt(0) < 0x80 ? 0.55 : 1), 0);

function inPairs(lines: readonly LabelledText[]): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [line, next] = [lines[at]!, lines[at + 1]];
    const isPair = next && isShort(line) && isShort(next);
    pairs.push(isPair ? [line, next] : [line]);
    if (isPair) at += 1;
  }
  return pairs;
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
        <thead>
          <tr>
            <td style={{ ...styles.head, width: '34%' }}>{own.group}</td>
            <td style={styles.head}>{own.paper}</td>
          </tr>
        </thead>
        <tbody>
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
