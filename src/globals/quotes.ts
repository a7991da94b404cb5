// This file defines the globals of quoting: preview, creation, letters and the plan comparison.
import { book, told } from '../composition';
import { referenceDate } from '../sheets/named-cells';
import { selectedIds } from '../sheets/selection';
import { members } from '../tables/members';
import { quotes } from '../tables/quotes';
import type { ComparisonFunctions } from '../rooms/quotes/comparison-contract';
import type { ServerFunctions } from '../ui/contract';
import { comparePlans as compare, openComparison as compareStart } from '../rooms/quotes/compare-plans';
import { createQuotes as create, previewQuotes as preview } from '../rooms/quotes/create-quotes';
import { previewLetter as letter } from '../rooms/quotes/preview-letter';
import { menuPage } from './menu-item';
import type { Answer, Request } from './request';

type Server = ServerFunctions;
type Comparison = ComparisonFunctions;

/** Names shown when a dialog opens; the rest is counted. */
const NAMES_SHOWN = 10;

export function previewQuotes(request: Request<Server, 'previewQuotes'>): Answer<Server, 'previewQuotes'> {
  return told((ports) => preview(ports, request));
}

export function createQuotes(request: Request<Server, 'createQuotes'>): Answer<Server, 'createQuotes'> {
  return told((ports) => create(ports, request));
}

/** HTML of the letter as it will be printed; 'selected' takes the rows selected in 見積. */
export function previewLetter({
  quoteNumbers,
}: Request<Server, 'previewLetter'>): Answer<Server, 'previewLetter'> {
  return told((ports) =>
    letter(ports, {
      quoteNumbers: quoteNumbers === 'selected' ? selectedIds(book(), quotes) : quoteNumbers,
    }),
  );
}

/** What the quote dialog opens with: the selected members and 基準日. */
export function quoteDialogStart(): Answer<Server, 'quoteDialogStart'> {
  return told((ports) => {
    const rows = ports.tables.read(members);
    const selected = new Set(ports.selection.memberKeys());
    const chosen = rows.filter((row) => selected.has(row.memberKey));
    return {
      selected: chosen.length,
      names: chosen.slice(0, NAMES_SHOWN).map((row) => row.organization),
      total: rows.length,
      referenceDate: referenceDate(book()) || ports.clock.today(),
    };
  });
}

export function openComparison(): Answer<Comparison, 'openComparison'> {
  return told((ports) => compareStart(ports, referenceDate(book())));
}

export function comparePlans(
  request: Request<Comparison, 'comparePlans'>,
): Answer<Comparison, 'comparePlans'> {
  return told((ports) => compare(ports, request));
}

export function menuCreateQuotes(): void {
  menuPage('quotes');
}

export function menuPreviewLetter(): void {
  menuPage('letter');
}

export function menuComparePlans(): void {
  menuPage('compare');
}
