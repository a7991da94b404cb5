import { formatJapanese } from '../../../domain/calendar';
import { EITHER_PAPER } from '../../../domain/certificate-name';
import type { CertificateNoticeModel } from '../../../domain/certificate-letter';
import { certificateWords as say } from './words';
import { Condition } from '../../../letters/letter';
import { words } from '../../../letters/messages';
import { OwnLetter } from '../../../letters/own-letter';
import { styles } from '../../../letters/styles';

export function CertificateNotice({ letter }: { letter: CertificateNoticeModel }) {
  const { agency, certificateName: paper = EITHER_PAPER } = letter;
  return (
    <OwnLetter letter={letter} body={say.body(letter.programName, paper)} notes={say.notes(paper)}>
      <p style={styles.notesTitle}>{say.cover}</p>
      <table style={styles.table}>
        <tbody>
          <Condition label={say.policy}>{letter.policyNumber}</Condition>
          <Condition label={words.program}>{letter.programName}</Condition>
          <Condition label={words.plan}>{letter.planName}</Condition>
          <Condition label={say.begins}>
            {say.at(formatJapanese(letter.periodStart), letter.startTime)}
          </Condition>
          <Condition label={say.ends}>{say.at(formatJapanese(letter.periodEnd), letter.endTime)}</Condition>
        </tbody>
      </table>
      <p style={{ ...styles.notesTitle, marginTop: '9pt' }}>{say.contacts}</p>
      <table style={styles.table}>
        <tbody>
          <Condition label={say.agency}>{say.phone(agency.phone, agency.fax)}</Condition>
          {letter.hotline === '' ? null : <Condition label={say.hotline}>{letter.hotline}</Condition>}
        </tbody>
      </table>
      <p style={{ ...styles.notesTitle, marginTop: '9pt' }}>{say.tell}</p>
      <table style={styles.table}>
        <tbody>
          {say.asked.map(({ label, text }) => (
            <Condition key={label} label={label}>
              {text}
            </Condition>
          ))}
        </tbody>
      </table>
    </OwnLetter>
  );
}
