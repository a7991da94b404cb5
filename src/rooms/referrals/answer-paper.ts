// The paper of an insurer's answer becomes a row of 書類.
import { pick } from '../../domain/pick';
import type { Ports } from '../../ports';
import { documents, INSURER_ANSWER, newDocument } from '../../tables/documents';
import type { Quote } from '../../tables/quotes';
import type { ReadAnswer } from './answer-input';
import { answerText } from './words';

/** Under the lock. Its number; one paper for each 照会, whatever dies in between. */
export function filePaper(
  ports: Pick<Ports, 'tables' | 'clock' | 'user'>,
  { answeredOn, answeredBy, paper, link, method, terms }: ReadAnswer,
  asked: Quote,
  referralNumber: string,
): string {
  const rows = ports.tables.read(documents);
  const idempotencyKey = `${INSURER_ANSWER}/${referralNumber}`;
  const filed = rows.find((row) => row.idempotencyKey === idempotencyKey);
  if (filed) return filed.documentNumber;
  const taken = rows.map((row) => row.documentNumber);
  const row = newDocument({
    ...pick(asked, 'memberKey', 'memberNumber', 'program', 'quoteNumber'),
    documentNumber: ports.tables.series('D', ports.clock.today().slice(0, 4), taken)(),
    tradedOn: answeredOn,
    // Of the paper itself.
    amountYen: terms?.termPremiumYen ?? null,
    counterparty: answeredBy,
    kind: answerText.paper,
    code: INSURER_ANSWER,
    method,
    evidence: paper,
    state: '確認済',
    link,
    receivedOn: answeredOn,
    recordedAt: ports.clock.now(),
    recordedBy: ports.user.email(),
    idempotencyKey,
  });
  ports.tables.append(documents, [row]);
  return row.documentNumber;
}
