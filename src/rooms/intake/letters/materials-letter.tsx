import type { MaterialsModel } from '../../../domain/paper';
import { Condition } from '../../../letters/letter';
import { LastRows, OwnLetter } from '../../../letters/own-letter';
import { styles } from '../../../letters/styles';
import { materialsWords as say } from './words';

export function MaterialsLetter({ letter }: { letter: MaterialsModel }) {
  const { agency } = letter;
  return (
    <OwnLetter
      letter={letter}
      body={say.body(letter.programName)}
      notes={say.notes}
      last={
        <LastRows>
          <Condition label={say.receipt}>{letter.receiptNumber}</Condition>
          <Condition label={say.contact}>{say.phone(agency.phone, agency.email)}</Condition>
        </LastRows>
      }
    >
      <p style={{ ...styles.notesTitle, marginBottom: '2pt' }}>{say.items}</p>
      <table style={styles.table}>
        <thead>
          <tr>
            <td style={{ ...styles.head, width: '42%' }}>{say.name}</td>
            <td style={styles.head}>{say.how}</td>
          </tr>
        </thead>
        <tbody>
          {letter.items.map(({ name, link }) => (
            <tr key={name}>
              <td style={{ ...styles.value, fontWeight: 700 }}>{name}</td>
              <td style={{ ...styles.value, fontSize: '9pt', wordBreak: 'break-all' }}>
                {link === '' ? say.enclosed : link}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </OwnLetter>
  );
}
