import { formatJapanese } from '../../../domain/calendar';
import { EITHER_PAPER } from '../../../domain/certificate-name';
import type { RenewalLetterModel } from '../../../domain/renewal-letter';
import { formatYen, formatYenInWords } from '../../../domain/yen';
import { basisTexts, figureText } from '../../../domain/letter-figure';
import { Condition } from '../../../letters/letter';
import { words } from '../../../letters/messages';
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
          <Condition dense label={words.program}>
            {letter.programName}
          </Condition>
          <Condition dense label={words.plan}>
            {letter.planName}
            {limitsText(letter)}
          </Condition>
          <Condition dense label={words.period}>
            {say.period(formatJapanese(letter.periodStart), formatJapanese(letter.periodEnd), letter.endTime)}
          </Condition>
          {letter.certificateNumber === '' ? null : (
            <Condition dense label={say.certificate(letter.certificateName ?? EITHER_PAPER)}>
              {letter.certificateNumber}
            </Condition>
          )}
          {letter.lastRevenue === '' ? null : (
            <Condition dense label={words.revenue}>
              {letter.lastRevenue}
            </Condition>
          )}
          <Condition dense label={say.replyBy}>
            {letter.replyBy === '' ? say.replyByLater : formatJapanese(letter.replyBy)}
          </Condition>
        </tbody>
      </table>
      <Premiums letter={letter} />
      <p style={{ ...styles.notesTitle, marginTop: '7pt', marginBottom: '2pt' }}>{say.requests}</p>
      <table style={styles.table}>
        <tbody>
          {say.asked.map(({ label, text }) => (
            <Condition dense key={label} label={label}>
              {text}
            </Condition>
          ))}
          <Condition dense label={say.howTo}>
            {say.returnTo(agency.phone, agency.fax)}
          </Condition>
        </tbody>
      </table>
    </OwnLetter>
  );
}

/** Nothing of what is not known. */
function limitsText({ liabilityLimitYen, costLimitYen }: RenewalLetterModel): string {
  const limits = [
    typeof liabilityLimitYen === 'number' ? say.liability(formatYenInWords(liabilityLimitYen)) : '',
    typeof costLimitYen === 'number' ? say.cost(formatYenInWords(costLimitYen)) : '',
  ].filter((part) => part !== '');
  return limits.length === 0 ? '' : say.limits(limits.join('、'));
}

/** This year's premium beside the next, each with what it is. */
function Premiums({ letter }: { letter: RenewalLetterModel }) {
  const { premiumYen, planName, estimate } = letter;
  if (premiumYen === null && !estimate) return null;
  return (
    <>
      <p style={{ ...styles.notesTitle, marginTop: '7pt' }}>{words.annualPremium}</p>
      <table style={styles.table}>
        <thead>
          <tr>
            <th style={{ ...styles.head, width: '36%' }}>{say.thisYear}</th>
            <th style={styles.head}>{say.nextYear[estimate?.from ?? 'lastRevenue'](!estimate)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td style={{ ...styles.premium, padding: '2pt 4pt' }}>
              <Amount text={premiumYen === null ? words.notStated : formatYen(premiumYen)} />
              <div style={styles.caption}>{say.contracted}</div>
            </td>
            <td style={{ ...styles.premium, padding: '2pt 4pt' }}>
              {estimate ? <Estimate estimate={estimate} present={planName} /> : <Later />}
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

const amount = { fontWeight: 700, fontSize: '12pt' };
const Amount = ({ text }: { text: string }) => <div style={amount}>{text}</div>;

const Later = () => (
  <>
    <Amount text={words.separate} />
    <div style={styles.caption}>{say.later}</div>
  </>
);

function Estimate({
  estimate,
  present,
}: {
  estimate: NonNullable<RenewalLetterModel['estimate']>;
  present: string;
}) {
  const { figure, basis, yearNote, revenueBasis, from = 'lastRevenue', planName = '' } = estimate;
  const { lines } = figureText(figure, revenueBasis);
  return (
    <>
      {planName === '' || planName === present ? null : <div style={styles.caption}>{planName}</div>}
      {lines.map((line) => (
        <div key={line.caption}>
          {line.caption === '' ? '' : `${line.caption}　`}
          <span style={amount}>{line.amount}</span>
        </div>
      ))}
      <div style={styles.caption}>{basisTexts[basis](yearNote)}</div>
      <div style={styles.caption}>{say.from[from](estimate.revenue ?? '', estimate.quoteNumber ?? '')}</div>
    </>
  );
}
