// This file defines the letter ご記入内容の確認のお願い（不備）: which lines of the sheet to fill in, and how to send it back.
import { formatJapanese } from '../domain/calendar';
import { paperTitle, type DeficiencyLetterModel } from '../domain/paper';
import { Condition, Head } from './letter';
import { deficiencyWords as say, words } from './messages';
import { MarkedNotes, Sheet, Title } from './sheet';
import { styles } from './styles';

export function DeficiencyLetter({ letter }: { letter: DeficiencyLetterModel }) {
  const { template, agency } = letter;
  const received = letter.receivedOn === '' ? '' : formatJapanese(letter.receivedOn);
  const foot = [
    template.version === '' ? '' : `${words.template}　第${template.version}版`,
    letter.internal ? words.internal : `${words.approval}　${template.approvalNumber}`,
  ];
  return (
    <Sheet title={paperTitle(letter)}>
      <Head letter={letter} />
      <Title>{paperTitle(letter)}</Title>
      <p style={{ ...styles.paragraph, marginTop: '9pt', textIndent: '0' }}>
        {words.opening}　{words.season}
      </p>
      <p style={styles.paragraph}>{say.body(letter.programName)}</p>
      <p style={styles.right}>{words.closing}</p>
      <p style={styles.center}>{words.below}</p>
      <table style={styles.table}>
        <tbody>
          <Condition label={say.form}>{letter.formTitle}</Condition>
          {received === '' ? null : <Condition label={say.received}>{received}</Condition>}
          <Condition label={say.howTo}>{say.returnTo(agency.fax)}</Condition>
        </tbody>
      </table>
      <p style={{ ...styles.notesTitle, marginTop: '9pt', marginBottom: '2pt' }}>{say.items}</p>
      <table style={styles.table}>
        <tbody>
          <tr>
            <td style={{ ...styles.head, width: '10%' }}>{say.number}</td>
            <td style={styles.head}>{say.question}</td>
            <td style={{ ...styles.head, width: '30%' }}>{say.state}</td>
          </tr>
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
      <div style={{ height: '7pt' }} />
      <MarkedNotes notes={say.notes} />
      <p style={styles.right}>{words.end}</p>
      <div style={{ ...styles.footer, marginTop: '4pt' }}>
        {foot.filter((part) => part !== '').join('　／　')}
      </div>
    </Sheet>
  );
}
