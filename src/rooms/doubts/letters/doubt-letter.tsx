// The letter 資料の記載についてのご照会: what a programme's document leaves open, with room to reply.
import { formatJapanese } from '../../../domain/calendar';
import type { DoubtLetterModel } from '../../../domain/paper';
import { Condition } from '../../../letters/letter';
import { doubtWords as say } from '../../../letters/messages';
import { ReplyRows } from '../../../letters/own-letter';
import { styles } from '../../../letters/styles';
import { InsurerSheet } from '../../../letters/insurer-sheet';

export function DoubtLetter({ letter }: { letter: DoubtLetterModel }) {
  return (
    <InsurerSheet letter={letter} say={say} notes={say.notes}>
      <table style={styles.table}>
        <tbody>
          <Condition label={say.document}>{letter.documentTitle}</Condition>
          <Condition label={say.count}>{say.items(letter.questions.length)}</Condition>
          {letter.wantedBy === '' ? null : (
            <Condition label={say.wantedBy}>{formatJapanese(letter.wantedBy)}</Condition>
          )}
        </tbody>
      </table>
      <div style={{ height: '7pt' }} />
      <table style={styles.table}>
        <thead>
          <tr>
            <td style={{ ...styles.head, width: '15%' }}>{say.number}</td>
            <td style={styles.head}>{say.question}</td>
            <td style={{ ...styles.head, width: '34%' }}>{say.reply}</td>
          </tr>
        </thead>
        <tbody>
          {letter.questions.map((line) => (
            <tr key={line.referralNumber}>
              <td style={styles.fact}>{line.referralNumber}</td>
              <td style={{ ...styles.value, fontSize: '9pt' }}>
                {line.question}
                {line.place === '' ? null : <div style={styles.caption}>{line.place}</div>}
              </td>
              <td style={styles.value} />
            </tr>
          ))}
        </tbody>
      </table>
      <div style={{ height: '5pt' }} />
      <ReplyRows labels={say.replyRows} />
    </InsurerSheet>
  );
}
