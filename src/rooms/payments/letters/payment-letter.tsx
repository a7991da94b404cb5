// The letter about a premium to be paid, and its reminder: what, by when, where to.
import { formatJapanese } from '../../../domain/calendar';
import type { PaymentLetterModel } from '../../../domain/paper';
import { formatYen } from '../../../domain/yen';
import { Condition } from '../../../letters/letter';
import { LastRows, OwnLetter } from '../../../letters/own-letter';
import { transferWords as say } from './words';
import { styles } from '../../../letters/styles';

export function PaymentLetter({ letter }: { letter: PaymentLetterModel }) {
  const total = letter.premiums.reduce((yen, { amountYen }) => yen + amountYen, 0);
  return (
    <OwnLetter
      letter={letter}
      body={say[letter.kind](letter.programName)}
      notes={say.notes}
      last={
        <LastRows>
          {letter.payBy === '' ? null : (
            <Condition label={say.payBy}>
              <b>{formatJapanese(letter.payBy)}</b>
            </Condition>
          )}
          {letter.account.map(({ label, text }) => (
            <Condition key={label} label={label}>
              {text}
            </Condition>
          ))}
        </LastRows>
      }
    >
      <table style={styles.table}>
        <thead>
          <tr>
            <td style={{ ...styles.head, width: '22%' }}>{say.policy}</td>
            <td style={styles.head}>{say.plan}</td>
            <td style={{ ...styles.head, width: '24%' }}>{say.amount}</td>
          </tr>
        </thead>
        <tbody>
          {letter.premiums.map((premium) => (
            <tr key={premium.policyNumber}>
              <td style={styles.fact}>{premium.policyNumber}</td>
              <td style={{ ...styles.value, fontSize: '9pt' }}>
                {premium.planName}
                <div style={styles.caption}>{premium.period}</div>
              </td>
              <td style={{ ...styles.value, textAlign: 'right' }}>{formatYen(premium.amountYen)}</td>
            </tr>
          ))}
          {letter.premiums.length > 1 ? (
            <tr>
              <td style={{ ...styles.value, textAlign: 'right', fontWeight: 700 }} colSpan={2}>
                {say.total}
              </td>
              <td style={{ ...styles.value, textAlign: 'right', fontWeight: 700 }}>{formatYen(total)}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </OwnLetter>
  );
}
