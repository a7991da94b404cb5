// The letter to a member about quotes: conditions, plans side by side, notes.
import { formatJapanese } from '../domain/calendar';
import { letterTitles, type LetterModel } from '../domain/quote-letter';
import { Condition, LetterSheet } from './letter';
import { bodies, noteTexts, words } from './messages';
import { PlansTable } from './plans-table';
import { MarkedNotes } from './sheet';
import { styles } from './styles';

export function Letter({ letter }: { letter: LetterModel }) {
  return (
    <LetterSheet
      letter={letter}
      title={letterTitles[letter.kind]}
      body={bodies[letter.kind](letter.programName)}
      foot={footOf(letter)}
    >
      <Conditions letter={letter} />
      <div style={{ height: '6pt' }} />
      <PlansTable letter={letter} />
      <p style={styles.notesTitle}>{words.notes}</p>
      <MarkedNotes notes={letter.notes.map(({ code, params }) => noteTexts[code](params))} />
    </LetterSheet>
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

function fiscalText(fiscalYear: string): string {
  const parts = /^(\d{4})-(\d{2})$/.exec(fiscalYear);
  return parts ? words.fiscalYear(parts[1]!, String(Number(parts[2]))) : '';
}

function footOf({ plans, rateVersions, template, internal }: LetterModel): readonly string[] {
  return [
    `${words.quoteNumber}　${plans.map((plan) => plan.quoteNumber).join('、')}`,
    rateVersions.length === 0 ? '' : `${words.rateVersion}　${rateVersions.join('、')}`,
    template.version === '' ? '' : `${words.template}　第${template.version}版`,
    internal || template.approvalNumber === '' ? '' : `${words.approval}　${template.approvalNumber}`,
    internal ? words.internal : '',
  ];
}
