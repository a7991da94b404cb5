// What every letter is: head, title, greeting, its own part after 「記」, and the foot.
import type { ComponentChildren } from 'preact';
import { formatJapanese } from '../domain/calendar';
import type { LetterAgency, LetterHead, LetterInsurer } from '../domain/quote-letter';
import { words } from './messages';
import { MarkedNotes, Sheet, Title } from './sheet';
import { addresseeStyles, DENSE, styles } from './styles';

interface LetterSheetProps {
  readonly letter: LetterHead;
  readonly title: string;
  /** Numbers in front of version and approval number. */
  readonly foot?: readonly string[];
  /** Kept together with notes and foot; says enough to begin a page. */
  readonly reply?: ComponentChildren;
  /** The same, and never first on a page. */
  readonly last?: ComponentChildren;
  readonly notes?: readonly string[];
  readonly notesTitle?: string;
  /** No customer reads it: nobody solicits where no member is concerned. */
  readonly toInsurer?: boolean;
  readonly children: ComponentChildren;
  /** On pages of its own, after the foot. */
  readonly enclosed?: ComponentChildren;
}

export function LetterSheet({ letter, title, children, enclosed, ...rest }: LetterSheetProps) {
  const { foot = [], reply, last, notes = [], notesTitle, toInsurer = false } = rest;
  return (
    <Sheet title={title}>
      <Head letter={letter} toInsurer={toInsurer} />
      <Title>{title}</Title>
      {children}
      {/* Notes and foot never stand alone on a page. */}
      <div style={reply ? styles.whole : styles.tail}>
        {reply ?? last}
        {notesTitle ? <p style={styles.notesTitle}>{notesTitle}</p> : <div style={{ height: '6pt' }} />}
        <MarkedNotes notes={notes} />
        <p style={styles.right}>{words.end}</p>
        <Foot letter={letter} parts={foot} />
      </div>
      {enclosed}
    </Sheet>
  );
}

/** 拝啓 to 敬具, and 「記」. */
export function Opening({ body, greeting = words.season }: { body: string; greeting?: string }) {
  return (
    <>
      <p style={{ ...styles.paragraph, marginTop: '9pt', textIndent: '0' }}>
        {words.opening}　{greeting}
      </p>
      <p style={styles.paragraph}>{body}</p>
      <p style={styles.right}>{words.closing}</p>
      <p style={styles.center}>{words.below}</p>
    </>
  );
}

function Head({ letter, toInsurer }: { letter: LetterHead; toInsurer: boolean }) {
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
            <Agency agency={letter.agency} toInsurer={toInsurer} />
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

function Agency({ agency, toInsurer }: { agency: LetterAgency; toInsurer: boolean }) {
  const lines = [
    agency.department,
    agency.postalCode === '' ? '' : words.post(agency.postalCode),
    agency.address,
    agency.phone === '' ? '' : words.phone(agency.phone),
    agency.fax === '' ? '' : words.fax(agency.fax),
    agency.email === '' ? '' : words.email(agency.email),
    toInsurer && agency.solicitor === '' ? '' : words.solicitor(agency.solicitor),
  ].filter((line) => line !== '');
  return (
    <>
      <div>{agency.capacity || words.capacity}</div>
      <div style={styles.agencyName}>{agency.name}</div>
      {lines.map((line) => (
        <div key={line} style={{ whiteSpace: 'pre-line' }}>
          {line}
        </div>
      ))}
    </>
  );
}

export function Condition(props: { label: string; dense?: boolean; children: ComponentChildren }) {
  const dense = props.dense ? DENSE : {};
  return (
    <tr>
      <td style={{ ...styles.label, ...dense }}>{props.label}</td>
      <td style={{ ...styles.value, ...dense }}>{props.children}</td>
    </tr>
  );
}

/** Who insures, and under which text and approval the letter goes out (rule C16); blank parts are left out. */
export function Foot({ letter, parts = [] }: { letter: LetterHead; parts?: readonly string[] }) {
  const { template, internal } = letter;
  const numbers = [
    ...parts,
    template.version === '' ? '' : `${words.template}　第${template.version}版`,
    internal || template.approvalNumber === '' ? '' : `${words.approval}　${template.approvalNumber}`,
    internal ? words.internal : '',
  ].filter((part) => part !== '');
  return (
    <div style={{ ...styles.footer, marginTop: '4pt' }}>
      <div style={styles.insurer}>
        {words.insurer}　{insurersText(letter.insurers ?? [])}
      </div>
      {numbers.join('　／　')}
    </div>
  );
}

/** Rule C8: what nobody has confirmed is said to be so, and never named. */
function insurersText(insurers: readonly LetterInsurer[]): string {
  const [only] = insurers;
  if (insurers.every(({ insurer }) => insurer === '')) return words.insurerUnconfirmed;
  if (insurers.length === 1) return only!.insurer;
  return insurers
    .map(({ programName, insurer }) => `${programName}：${insurer || words.insurerUnconfirmed}`)
    .join('\n');
}
