// The letter 資料の記載についてのご照会: what a programme's document leaves open, with room to reply.
import { formatJapanese } from '../../../domain/calendar';
import type { DoubtLetterModel } from '../../../domain/paper';
import { Condition } from '../../../letters/letter';
import { doubtWords as say } from '../../../letters/messages';
import { ReplyRows } from '../../../letters/own-letter';
import { styles } from '../../../letters/styles';
import { InsurerSheet } from '../../../letters/insurer-sheet';

/** Questions that no page break parts from the room to reply: no last page without one. */
const KEPT = 2;

export function DoubtLetter({ letter }: { letter: DoubtLetterModel }) {
  const { questions } = letter;
  const last = Math.max(1, questions.length - KEPT);
  return (
    <InsurerSheet
      letter={letter}
      say={say}
      notes={say.notes}
      reply={
        <>
          <Questions questions={questions.slice(last)} />
          <div style={{ height: '5pt' }} />
          <ReplyRows labels={say.replyRows} />
        </>
      }
    >
      <table style={styles.table}>
        <tbody>
          <Condition label={say.document}>{letter.documentTitle}</Condition>
          <Condition label={say.count}>{say.items(questions.length)}</Condition>
          {letter.wantedBy === '' ? null : (
            <Condition label={say.wantedBy}>{formatJapanese(letter.wantedBy)}</Condition>
          )}
        </tbody>
      </table>
      <div style={{ height: '7pt' }} />
      <Questions questions={questions.slice(0, last)} head />
    </InsurerSheet>
  );
}

const WIDTHS = [{ width: '14%' }, { width: '56%' }, { width: '30%' }] as const;

function Questions({ questions, head }: Pick<DoubtLetterModel, 'questions'> & { head?: boolean }) {
  return (
    <table style={styles.table}>
      {head ? (
        <thead>
          <tr>
            {[say.number, say.question, say.reply].map((caption, at) => (
              <td key={caption} style={{ ...styles.head, ...WIDTHS[at] }}>
                {caption}
              </td>
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody>
        {questions.map((line) => (
          <tr key={line.referralNumber}>
            <td style={{ ...styles.fact, ...WIDTHS[0] }}>{line.referralNumber}</td>
            <td style={{ ...styles.value, ...WIDTHS[1], fontSize: '9pt' }}>
              {line.question}
              {line.place === '' ? null : <div style={styles.caption}>{line.place}</div>}
            </td>
            <td style={{ ...styles.value, ...WIDTHS[2] }} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
