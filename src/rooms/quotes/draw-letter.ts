// The letter about quotes, drawn anew from them on the day it leaves.
import { lookup } from '../../tables/unread';
import { formatJapanese } from '../../domain/calendar';
import { fail, ok } from '../../domain/problem';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { templateCodes } from '../../tables/setting-keys';
import { type DrawLetters, readPayload } from '../mail';
import { isIntact, readFrozen } from './frozen-quote';
import { type NumberedQuote, letterModel } from './letter-model';
import { quoteProblems } from './words';

const CLOSED: readonly Quote['state'][] = ['取消', '期限切れ', '見送り'];

export const drawLetters: DrawLetters = (ports) => {
  const rows = lookup(ports.tables.read(quoteTable), (row) => row.quoteNumber);
  return (delivery, today) => {
    const payload = readPayload(delivery);
    if (!payload || payload.quoteNumbers.length === 0)
      return fail(quoteProblems.quoteGone({ quoteNumber: delivery.subjectNumbers }));
    const quotes: NumberedQuote[] = [];
    for (const quoteNumber of payload.quoteNumbers) {
      const row = rows.get(quoteNumber);
      if (!row) return fail(quoteProblems.quoteGone({ quoteNumber }));
      if (CLOSED.includes(row.state))
        return fail(quoteProblems.quoteClosed({ quoteNumber, state: row.state }));
      if (!isIntact(row)) return fail(quoteProblems.quoteChanged({ quoteNumber }));
      quotes.push({ quoteNumber, frozen: readFrozen(row)! });
    }
    const until = quotes.map(({ frozen }) => frozen.validUntil).sort()[0]!;
    const { memberKey, letter: kind } = payload;
    return ok({
      memberKey,
      program: quotes[0]!.frozen.program,
      template: templateCodes[kind],
      ...(kind === 'quotation' && until < today
        ? { expired: quoteProblems.quotationExpired({ until: formatJapanese(until) }) }
        : {}),
      paper: (sheet) => letterModel({ kind, quotes, ...sheet }),
    });
  };
};
