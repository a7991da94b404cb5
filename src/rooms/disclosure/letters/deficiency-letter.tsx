// The letter ご記入内容の確認のお願い（不備）: which lines of the sheet to fill in, and how to send it back.
import { formatJapanese } from '../../../domain/calendar';
import type { DeficiencyLetterModel } from '../../../domain/paper';
import { Condition } from '../../../letters/letter';
import { deficiencyWords as say } from '../../../letters/messages';
import { OwnLetter } from '../../../letters/own-letter';
import { styles } from '../../../letters/styles';

export function DeficiencyLetter({ letter }: { letter: DeficiencyLetterModel }) {
  const { agency } = letter;
  const received = letter.receivedOn === '' ? '' : formatJapanese(letter.receivedOn);
  return (
    <OwnLetter
      letter={letter}
      body={say.body(letter.programName)}
      notes={say.notes(letter.items.some(({ number }) => number.includes('★')))}
    >
      <table style={styles.table}>
        <tbody>
          <Condition label={say.form}>{letter.formTitle}</Condition>
          {received === '' ? null : <Condition label={say.received}>{received}</Condition>}
          <Condition label={say.howTo}>{say.returnTo(agency.fax)}</Condition>
        </tbody>
      </table>
      <p style={{ ...styles.notesTitle, marginTop: '9pt', marginBottom: '2pt' }}>{say.items}</p>
      <table style={styles.table}>
        <thead>
          <tr>
            <td style={{ ...styles.head, width: '10%' }}>{say.number}</td>
            <td style={styles.head}>{say.question}</td>
            <td style={{ ...styles.head, width: '30%' }}>{say.state}</td>
          </tr>
        </thead>
        <tbody>
          {letter.items.map((item) => (
            <tr key={item.number}>
              <td style={{ ...styles.fact, fontWeight: 700 }}>{item.number}</td>
              <td style={{ ...styles.value, fontSize: '9pt' }}>
                {item.text}
                {item.hint === '' ? null : <div style={styles.caption}>{item.hint}</div>}
              </td>
              <td style={styles.fact}>{say.blank}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </OwnLetter>
  );
}
