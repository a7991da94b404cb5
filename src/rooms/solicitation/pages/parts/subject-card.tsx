import { japaneseDate } from '../../../../ui/format';
import { deskWords as words } from '../../words';
import type { SubjectQuote } from '../../contract';

export function SubjectCard({ quote }: { readonly quote: SubjectQuote }) {
  return (
    <table class="facts">
      <tbody>
        <tr>
          <th>{words.member}</th>
          <td>{`${quote.memberNumber}　${quote.organization}`}</td>
        </tr>
        <tr>
          <th>{words.quote}</th>
          <td>
            {words.quoteLine(
              quote.quoteNumber,
              quote.planName,
              japaneseDate(quote.effectiveDate),
              quote.label,
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** What still keeps an application from being taken. */
export function MissingList({ missing }: { readonly missing: readonly string[] }) {
  if (missing.length === 0) return <p class="hint">{words.complete}</p>;
  return (
    <div class="missing">
      <strong>{words.missing(missing.length)}</strong>
      <ul class="messages">
        {missing.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
