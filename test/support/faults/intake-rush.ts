// Ten visitors of the public form who submit at once, again and again.
import type { FormStart, SubmissionResult } from '../../../intake/contract';
import type { Twin } from '../../../local/twin';
import { materialRequest } from '../public-request';

const VISITORS = 10;

async function asPage<T>(form: Twin, name: string, ...args: unknown[]): Promise<T> {
  const { result, error } = await form.call(name, args, { kind: 'page' });
  if (error) throw new Error(`${name}: ${error.message}`);
  return result as T;
}

/** Broken promises, in words: each submission is one row under the number that its visitor was told. */
export async function rush(form: Twin, count: number): Promise<string[]> {
  const before = form.workbook.tabRows('受付').length;
  const numbers: string[] = [];
  let next = 0;
  const visitor = async () => {
    while (next < count) {
      const organization = `会社${next++}`;
      const { token } = await asPage<Extract<FormStart, { open: true }>>(form, 'startRequest');
      const submission = { website: '', token, consent: true, request: materialRequest({ organization }) };
      const submit = () => asPage<SubmissionResult>(form, 'submitRequest', submission);
      let answer = await submit();
      while (!answer.ok && answer.reason === 'busy') answer = await submit();
      if (!answer.ok) throw new Error(answer.message);
      numbers.push(answer.receiptNumber);
    }
  };
  await Promise.all(Array.from({ length: VISITORS }, visitor));
  const rows = form.workbook.tabRows('受付').slice(before);
  const kept = rows.map((row) => String(row['受付番号']));
  const different = (values: readonly unknown[]) => new Set(values).size;
  return [
    ...(rows.length === count ? [] : [`${rows.length} rows for ${count} submissions`]),
    ...(different(rows.map((row) => row['企業名'])) === count ? [] : ['a company stands twice']),
    ...(different(numbers) === count ? [] : ['a number was told twice']),
    ...(kept.sort().join() === numbers.sort().join() ? [] : ['a row has another number than was told']),
  ];
}
