import { formatJapanese } from '../../../domain/calendar';
import { EITHER_PAPER } from '../../../domain/certificate-name';
import type { RenewalLetterModel } from '../../../domain/renewal-letter';
import { formatYen } from '../../../domain/yen';
import { figureText } from '../../../letters/figures';
import { Condition } from '../../../letters/letter';
import { basisTexts, words } from '../../../letters/messages';
import { renewalWords as say } from './words';
import { OwnLetter } from '../../../letters/own-letter';
import { styles } from '../../../letters/styles';

export function RenewalLetter({ letter }: { letter: RenewalLetterModel }) {
  const { agency } = letter;
  return (
    <OwnLetter
      letter={letter}
      body={say.body[letter.kind](letter.programName)}
      notes={say.notes}
      foot={`${say.policy}　${letter.policyNumber}`}
    >
      <p style={styles.notesTitle}>{say.present}</p>
      <table style={styles.table}>
        <tbody>
          <Condition label={words.program}>{letter.programName}</Condition>
          <Condition label={words.plan}>{letter.planName}</Condition>
          <Condition label={words.period}>
            {say.period(formatJapanese(letter.periodStart), formatJapanese(letter.periodEnd), letter.endTime)}
          </Condition>
          {letter.certificateNumber === '' ? null : (
            <Condition label={say.certificate(letter.certificateName ?? EITHER_PAPER)}>
              {letter.certificateNumber}
            </Condition>
          )}
          {letter.premiumYen === null ? null : (
            <Condition label={words.annualPremium}>{formatYen(letter.premiumYen)}</Condition>
          )}
          {letter.lastRevenue === '' ? null : (
            <Condition label={words.revenue}>{letter.lastRevenue}</Condition>
          )}
          <Condition label={say.replyBy}>
            {letter.replyBy === '' ? say.replyByLater : formatJapanese(letter.replyBy)}
          </Condition>
        </tbody>
      </table>
      <Estimate letter={letter} />
      <p style={{ ...styles.notesTitle, marginTop: '9pt', marginBottom: '2pt' }}>{say.requests}</p>
      <table style={styles.table}>
        <tbody>
          {say.asked.map(({ label, text }) => (
            <Condition key={label} label={label}>
              {text}
            </Condition>
          ))}
          <Condition label={say.howTo}>{say.returnTo(agency.phone, agency.fax)}</Condition>
        </tbody>
      </table>
    </OwnLetter>
  );
}

function Estimate({ letter }: { letter: RenewalLetterModel }) {
  if (!letter.estimate) return null;
  const { figure, basis, yearNote, revenueBasis } = letter.estimate;
  const { lines } = figureText(figure, revenueBasis);
  return (
    <>
      <p style={{ ...styles.notesTitle, marginTop: '9pt' }}>{say.estimate}</p>
      <table style={styles.table}>
        <tbody>
          <Condition label={say.estimateLabel}>
            {lines.map((line) => (
              <div key={line.caption}>
                {line.caption === '' ? '' : `${line.caption}　`}
                <span style={{ fontWeight: 700, fontSize: '12pt' }}>{line.amount}</span>
              </div>
            ))}
            <div style={styles.caption}>{basisTexts[basis](yearNote)}</div>
            <div style={styles.caption}>{say.estimateNote}</div>
          </Condition>
        </tbody>
      </table>
    </>
  );
}
