// The receipt of a premium: number, amount, for what, received when, from whom.
import { paperTitle, type ReceiptModel } from '../../../domain/paper';
import { formatYen } from '../../../domain/yen';
import { Condition, LetterSheet } from '../../../letters/letter';
import { receiptWords as say } from './words';
import { ACCENT, styles } from '../../../letters/styles';

export function Receipt({ letter }: { letter: ReceiptModel }) {
  const { premium } = letter;
  return (
    <LetterSheet letter={letter} title={paperTitle(letter)} notes={say.notes}>
      <div
        style={{
          margin: '20pt 12% 6pt',
          padding: '8pt 0',
          borderBottom: `1.6pt solid ${ACCENT}`,
          fontSize: '20pt',
          fontWeight: 700,
          textAlign: 'center',
        }}
      >
        {say.sum(formatYen(premium.amountYen))}
      </div>
      <div style={{ ...styles.center, margin: '8pt 0 14pt' }}>
        {say.purpose(letter.programName).map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
      <table style={styles.table}>
        <tbody>
          <Condition label={say.number}>{letter.receiptNumber}</Condition>
          <Condition label={say.receivedOn}>{say.received(letter.receivedOn)}</Condition>
          <Condition label={say.issuer}>{issuerOf(letter)}</Condition>
          <Condition label={say.policy}>{premium.policyNumber}</Condition>
          <Condition label={say.plan}>{premium.planName}</Condition>
          <Condition label={say.period}>{premium.period}</Condition>
        </tbody>
      </table>
    </LetterSheet>
  );
}

const issuerOf = ({ agency: { name, capacity = '' } }: ReceiptModel): string =>
  capacity === '' ? name : `${name}（${capacity}）`;
