// What every letter is: head, title, greeting, its own part after 「記」, and the foot.
import type { ComponentChildren } from 'preact';
import { formatJapanese } from '../domain/calendar';
import type { LetterModel } from '../domain/quote-letter';
import { words } from './messages';
import { Sheet, Title } from './sheet';
import { addresseeStyles, styles } from './styles';

interface LetterSheetProps {
  readonly letter: LetterHead;
  readonly title: string;
  /** Between the greeting and 「記」. */
  readonly body: string;
  readonly foot: readonly string[];
  readonly children: ComponentChildren;
}

export function LetterSheet({ letter, title, body, foot, children }: LetterSheetProps) {
  return (
    <Sheet title={title}>
      <Head letter={letter} />
      <Title>{title}</Title>
      <p style={{ ...styles.paragraph, marginTop: '9pt', textIndent: '0' }}>
        {words.opening}　{words.season}
      </p>
      <p style={styles.paragraph}>{body}</p>
      <p style={styles.right}>{words.closing}</p>
      <p style={styles.center}>{words.below}</p>
      {children}
      <p style={styles.right}>{words.end}</p>
      <Foot parts={foot} />
    </Sheet>
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

export function Condition({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <tr>
      <td style={styles.label}>{label}</td>
      <td style={styles.value}>{children}</td>
    </tr>
  );
}

/** Blank parts are left out. */
export function Foot({ parts }: { parts: readonly string[] }) {
  return (
    <div style={{ ...styles.footer, marginTop: '4pt' }}>
      {parts.filter((part) => part !== '').join('　／　')}
    </div>
  );
}
