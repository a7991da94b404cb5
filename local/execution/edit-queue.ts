// Which edits onEdit hears of: one runs, two wait, and what comes beyond is not told, as Google documents.

import { asGoogle } from './behaviours';

const WAITING_AT_MOST = 2;

/** The promise of an edit that is not told is kept at once. */
export function editQueue<Edit>(answer: (edit: Edit) => Promise<void>): (edit: Edit) => Promise<void> {
  let last = Promise.resolve();
  let underWay = 0;
  return (edit) => {
    if (!asGoogle('editQueue')) return answer(edit);
    if (underWay > WAITING_AT_MOST) return Promise.resolve();
    underWay++;
    const mine = last.then(() => answer(edit)).finally(() => underWay--);
    last = mine.catch(() => undefined);
    return mine;
  };
}
