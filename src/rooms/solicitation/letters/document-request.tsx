import type { DocumentRequestModel } from '../../../domain/paper';
import { Condition } from '../../../letters/letter';
import { LastRows, OwnLetter } from '../../../letters/own-letter';
import { documentRequestWords as say } from './words';
import { styles } from '../../../letters/styles';

export function DocumentRequest({ letter }: { letter: DocumentRequestModel }) {
  return (
    <OwnLetter
      letter={letter}
      body={say.body(letter.programName)}
      notes={say.notes}
      last={
        <LastRows>
          <Condition label={say.howTo}>{say.returnTo(letter.agency.fax)}</Condition>
        </LastRows>
      }
    >
      <p style={{ ...styles.notesTitle, marginBottom: '2pt' }}>{say.items}</p>
      <table style={styles.table}>
        <thead>
          <tr>
            <td style={{ ...styles.head, width: '30%' }}>{say.name}</td>
            <td style={styles.head}>{say.request}</td>
          </tr>
        </thead>
        <tbody>
          {letter.items.map((item) => (
            <tr key={item.name}>
              <td style={{ ...styles.value, fontWeight: 700 }}>{item.name}</td>
              <td style={{ ...styles.value, fontSize: '9pt' }}>
                {item.request}
                {item.note === '' ? null : <div style={styles.caption}>{item.note}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </OwnLetter>
  );
}
