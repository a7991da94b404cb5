// How an answer reads to people: a figure with its unit and in words, its month as 2026年3月期.
import { formatFiscalMonth, parseFiscalMonth } from './calendar';
import { answerText, type Answer, type Question } from './question';
import { parseRevenue } from './revenue';

/**
 * What cannot be read stays as it was typed.
 * @example shownAnswer(revenue, { kind: 'revenue', text: '50,000', fiscalMonth: '2026-03' }) // '2026年3月期 50,000千円＝5,000万円'
 */
export function shownAnswer(question: Question, given: Answer | undefined): string {
  const { form } = question;
  if (given?.kind !== 'revenue' || form.kind !== 'revenue') return answerText(question, given);
  const figure = parseRevenue(given.text, form.unit);
  const month = parseFiscalMonth(given.fiscalMonth);
  return answerText(question, {
    ...given,
    text: figure.ok ? figure.value.echo : given.text,
    fiscalMonth: month.ok ? formatFiscalMonth(month.value) : given.fiscalMonth,
  });
}
