// The letter to a member: head, greeting, conditions, plans side by side, notes, foot.
import type { ComponentChildren } from 'preact';
import { formatJapanese } from '../domain/calendar';
import { letterTitles, type LetterModel } from '../domain/quote-letter';
import { bodies, noteTexts, words } from './messages';
import { PlansTable } from './plans-table';
import { addresseeStyles, PAGE_CSS, styles } from './styles';

export function Letter({ letter }: { letter: LetterModel }) {
  return (
    <html lang="ja">
      <head>
        <meta charSet="utf-8" />
        <title>{letterTitles[letter.kind]}</title>
        <style dangerouslySetInnerHTML={{ __html: PAGE_CSS }} />
      </head>
      <body style={styles.body}>
        <Head letter={letter} />
        <div style={{ ...styles.title, marginTop: '8pt' }}>{letterTitles[letter.kind]}</div>
        <Greeting letter={letter} />
        <Conditions letter={letter} />
        <div style={{ height: '6pt' }} />
        <PlansTable letter={letter} />
        <Notes letter={letter} />
        <p style={styles.right}>{words.end}</p>
        <Foot letter={letter} />
      </body>
    </html>
  );
}

/** What every letter opens with: number, date, to whom, from whom. */
export type LetterHead = Pick<LetterModel, 'number' | 'date' | 'addressee' | 'agency' | 'internal'>;

export function Head({ letter }: { letter: LetterHead }) {
  return (
    <table style={styles.plain}>
      <tbody>
        <tr>
          <td style={{ verticalAlign: 'top', width: '56%' }}>
            {letter.internal ? <span style={styles.internal}>{words.internal}</span> : null}
          </td>
          <td style={styles.top}>
            {formatJapanese(letter.date)}
            <br />
            {words.number}　{letter.number}
          </td>
        </tr>
        <tr>
          <td style={styles.addressee}>
            <Addressee letter={letter} />
          </td>
          <td style={{ ...styles.agency, paddingTop: '12pt', paddingLeft: '22pt' }}>
            <Agency letter={letter} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Addressee({ letter: { addressee } }: { letter: LetterHead }) {
  const place = [addressee.postalCode === '' ? '' : words.post(addressee.postalCode), addressee.address];
  // 御中 for a company, 様 for a person: never both.
  const toPerson = addressee.contact !== '';
  const look = addresseeStyles(addressee.organization, addressee.address);
  const inside = [addressee.establishment, addressee.department].filter((part) => part !== '').join('　');
  return (
    <>
      <div style={look.address}>{place.filter((part) => part !== '').join('\n')}</div>
      <div style={{ ...look.name, marginTop: '4pt' }}>
        {toPerson || inside !== '' ? addressee.organization : words.company(addressee.organization)}
      </div>
      {inside === '' ? null : (
        <div style={{ marginTop: '2pt', fontSize: '9pt', lineHeight: '1.35' }}>
          {toPerson ? inside : words.company(inside)}
        </div>
      )}
      {toPerson ? (
        <div style={{ fontSize: '12pt', marginTop: '2pt' }}>{words.person(addressee.contact)}</div>
      ) : null}
    </>
  );
}

function Agency({ letter: { agency } }: { letter: LetterHead }) {
  const lines = [
    agency.department,
    agency.postalCode === '' ? '' : words.post(agency.postalCode),
    agency.address,
    agency.phone === '' ? '' : words.phone(agency.phone),
    agency.fax === '' ? '' : words.fax(agency.fax),
    agency.email === '' ? '' : words.email(agency.email),
    agency.solicitor === '' ? '' : words.solicitor(agency.solicitor),
  ].filter((line) => line !== '');
  return (
    <>
      <div style={styles.agencyName}>{agency.name}</div>
      {lines.map((line) => (
        <div key={line} style={{ whiteSpace: 'pre-line' }}>
          {line}
        </div>
      ))}
    </>
  );
}

function Greeting({ letter }: { letter: LetterModel }) {
  return (
    <>
      <p style={{ ...styles.paragraph, marginTop: '9pt', textIndent: '0' }}>
        {words.opening}　{words.season}
      </p>
      <p style={styles.paragraph}>{bodies[letter.kind](letter.programName)}</p>
      <p style={styles.right}>{words.closing}</p>
      <p style={styles.center}>{words.below}</p>
    </>
  );
}

function Conditions({ letter }: { letter: LetterModel }) {
  const { revenue } = letter;
  const tax = revenue.tax === words.unknownTax ? '' : revenue.tax;
  const details = [revenue.basis, tax, revenue.state, fiscalText(revenue.fiscalYear)];
  const end = letter.expirationDate === '' ? words.noPeriodEnd : `～${formatJapanese(letter.expirationDate)}`;
  const until = letter.kind === 'quotation' ? words.validUntil : words.referenceUntil;
  return (
    <table style={styles.table}>
      <tbody>
        <Condition label={words.program}>{letter.programName}</Condition>
        <Condition label={words.period}>
          {`${formatJapanese(letter.effectiveDate)}${end}　（${letter.transaction}）`}
        </Condition>
        <Condition label={words.revenue}>
          {revenue.echo + words.revenueDetails(details.filter((part) => part !== ''))}
        </Condition>
        {letter.validUntil === '' || letter.kind === 'referralNotice' ? null : (
          <Condition label={until}>{formatJapanese(letter.validUntil)}</Condition>
        )}
      </tbody>
    </table>
  );
}

export function Condition({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <tr>
      <td style={styles.label}>{label}</td>
      <td style={styles.value}>{children}</td>
    </tr>
  );
}

function fiscalText(fiscalYear: string): string {
  const parts = /^(\d{4})-(\d{2})$/.exec(fiscalYear);
  return parts ? words.fiscalYear(parts[1]!, String(Number(parts[2]))) : '';
}

function Notes({ letter }: { letter: LetterModel }) {
  return (
    <>
      <p style={styles.notesTitle}>{words.notes}</p>
      <table style={styles.plain}>
        <tbody>
          {letter.notes.map((note) => (
            <tr key={note.code + JSON.stringify(note.params)}>
              <td style={styles.noteMark}>※</td>
              <td style={styles.note}>{noteTexts[note.code](note.params)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Foot({ letter }: { letter: LetterModel }) {
  const { template } = letter;
  const parts = [
    `${words.quoteNumber}　${letter.plans.map((plan) => plan.quoteNumber).join('、')}`,
    letter.rateVersions.length === 0 ? '' : `${words.rateVersion}　${letter.rateVersions.join('、')}`,
    template.version === '' ? '' : `${words.template}　第${template.version}版`,
    letter.internal || template.approvalNumber === '' ? '' : `${words.approval}　${template.approvalNumber}`,
    letter.internal ? words.internal : '',
  ];
  return (
    <div style={{ ...styles.footer, marginTop: '4pt' }}>
      {parts.filter((part) => part !== '').join('　／　')}
    </div>
  );
}
