// The letter to a member about quotes: conditions, plans side by side, notes.
import { formatFiscalMonth, formatJapanese } from '../domain/calendar';
import { letterTitles, type LetterModel, type LetterPart } from '../domain/quote-letter';
import { Condition, LetterSheet, Opening } from './letter';
import { bodies, noteTexts, words } from './messages';
import { PlansTable } from './plans-table';
import { styles } from './styles';

export function Letter({ letter }: { letter: LetterModel }) {
  const { parts } = letter;
  return (
    <LetterSheet
      letter={letter}
      title={letterTitles[letter.kind]}
      notesTitle={words.notes}
      notes={letter.notes.map(({ code, params }) => noteTexts[code](params))}
      foot={footOf(letter)}
    >
      <Opening body={bodies[letter.kind](letter.programName)} />
      {parts.map((part, at) => (
        <div key={at} style={{ pageBreakInside: 'avoid', ...(at > 0 ? { marginTop: '10pt' } : {}) }}>
          <Conditions letter={letter} part={part} />
          <div style={{ height: '6pt' }} />
          <PlansTable plans={part.plans} revenueBasis={part.revenue.basis} />
        </div>
      ))}
    </LetterSheet>
  );
}

function Conditions({ letter, part }: { letter: LetterModel; part: LetterPart }) {
  const { revenue } = part;
  const tax = revenue.tax === words.unknownTax ? '' : revenue.tax;
  const details = [revenue.basis, tax, revenue.state, formatFiscalMonth(revenue.fiscalYear)];
  const end = part.expirationDate === '' ? words.noPeriodEnd : `～${formatJapanese(part.expirationDate)}`;
  const until = letter.kind === 'quotation' ? words.validUntil : words.referenceUntil;
  return (
    <table style={styles.table}>
      <tbody>
        <Condition label={words.program}>{part.programName}</Condition>
        <Condition label={words.period}>
          {`${formatJapanese(part.effectiveDate)}${end}　（${part.transaction}）`}
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

function footOf({ parts, rateVersions }: LetterModel): readonly string[] {
  const numbers = parts.flatMap(({ plans }) => plans.map((plan) => plan.quoteNumber));
  return [
    `${words.quoteNumber}　${numbers.join('、')}`,
    rateVersions.length === 0 ? '' : `${words.rateVersion}　${rateVersions.join('、')}`,
  ];
}
