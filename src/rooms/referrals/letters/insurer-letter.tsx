// The letter 引受条件・保険料のご照会: the question first, then figures, answers, and room to reply.
import { formatJapanese } from '../../../domain/calendar';
import type { InsurerLetterModel } from '../../../domain/paper';
import { Condition } from '../../../letters/letter';
import { insurerWords as say } from '../../../letters/messages';
import { Heading, ReplyRows } from '../../../letters/own-letter';
import { styles } from '../../../letters/styles';
import { InsurerSheet } from '../../../letters/insurer-sheet';

const NUMBER_WIDTH = '9%';
const ANSWER_WIDTH = '24%';

export function InsurerLetter({ letter }: { letter: InsurerLetterModel }) {
  return (
    <InsurerSheet
      letter={letter}
      say={say}
      notes={letter.answers.length === 0 ? say.notes : [say.enclosed, ...say.notes]}
      reply={<Figures letter={letter} />}
      enclosed={letter.answers.length === 0 ? null : <Answers letter={letter} />}
    >
      <Heading>{say.questions}</Heading>
      <table style={styles.table}>
        <tbody>
          {letter.questions.map((question) => (
            <tr key={question.referralNumber}>
              <td style={styles.label}>
                {question.referralNumber}
                <br />
                {question.planName}
              </td>
              <td style={styles.value}>{question.question}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </InsurerSheet>
  );
}

/** With room to reply, so that this never stands alone on a page. */
function Figures({ letter }: { letter: InsurerLetterModel }) {
  return (
    <>
      <Heading>{say.figures}</Heading>
      <table style={styles.table}>
        <tbody>
          {letter.figures.map(({ label, text }) => (
            <Condition key={label} label={label}>
              {text}
            </Condition>
          ))}
          {letter.wantedBy === '' ? null : (
            <Condition label={say.wantedBy}>{formatJapanese(letter.wantedBy)}</Condition>
          )}
        </tbody>
      </table>
      <Heading>{say.reply}</Heading>
      <ReplyRows labels={say.replyRows} />
    </>
  );
}

function Answers({ letter }: { letter: InsurerLetterModel }) {
  // GH's 29 questions on one page.
  const small = { fontSize: '8pt', lineHeight: '1.25', padding: '0.8pt 4pt' };
  return (
    <>
      <div style={{ pageBreakBefore: 'always' }}>
        <Heading>{say.answers}</Heading>
      </div>
      <p style={{ ...styles.note, margin: '0 0 3pt' }}>{letter.disclosureNote}</p>
      <table style={styles.table}>
        <tbody>
          {letter.answers.map((line) => (
            <tr key={line.number + line.text}>
              <td style={{ ...styles.value, ...small, width: NUMBER_WIDTH, textAlign: 'center' }}>
                {line.number}
              </td>
              <td style={{ ...styles.value, ...small }}>{line.text}</td>
              <td style={{ ...styles.value, ...small, width: ANSWER_WIDTH, fontWeight: 700 }}>
                {line.answer}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
