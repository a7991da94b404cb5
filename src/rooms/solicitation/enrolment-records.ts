import { addMonths } from '../../domain/calendar';
import {
  missingOf,
  type EnrolmentRecord,
  type EnrolmentRules,
  type EnrolmentStep,
  type OnFile,
} from '../../domain/enrolment-rules';
import type { Problem } from '../../domain/problem';
import { programOf } from '../../programs';
import { disclosures } from '../../tables/disclosures';
import { documents, type DocumentRow } from '../../tables/documents';
import { intentions, type Intention } from '../../tables/intentions';
import { programs } from '../../tables/masters';
import type { Quote } from '../../tables/quotes';
import { doubtsIn, unreadProblem, type Unread } from '../../tables/unread';
import type { Ports } from '../../ports';
import { earlierNumbers, readFrozen, referenceText } from '../quotes';

export interface EnrolmentRecords {
  /** Latest by quote number. */
  readonly intentions: ReadonlyMap<string, Intention>;
  readonly documents: readonly DocumentRow[];
  /** The version that the latest signed form of the insurer made 告知完了, by key of the member. */
  readonly officialForms: ReadonlyMap<string, Declaration>;
  /** Programmes of which 制度 says that the insurer's form is not needed. */
  readonly withoutForm: ReadonlySet<string>;
  /** Rows that cannot be read, by the quote or the member that they name. */
  readonly inDoubt: readonly { readonly of: string; readonly doubts: readonly Unread[] }[];
}

export interface Declaration {
  readonly signedOn: string;
  /** 「K-2026-0001 第1版・2026-11-22（告知完了）」 */
  readonly reference: string;
}

/** Four reads, whatever the number of quotes. What cannot be read is not on record: a step waits for it. */
export function gatherEnrolmentRecords(ports: Pick<Ports, 'tables'>): EnrolmentRecords {
  const { tables } = ports;
  const forms = tables.read(disclosures);
  const talks = tables.read(intentions);
  const papers = tables.read(documents);
  const officialForms = new Map<string, Declaration>();
  for (const row of tables.sift(forms)) {
    if (row.state !== '告知完了') continue;
    const { disclosureId: id, finishedOn, signedOn } = row;
    const known = officialForms.get(row.memberKey);
    if (known && known.signedOn > signedOn) continue;
    const reference = referenceText({ id, version: row.version ?? 0, finishedOn, official: true });
    officialForms.set(row.memberKey, { signedOn, reference });
  }
  const byQuote = new Map<string, Intention>();
  for (const row of tables.sift(talks)) {
    if (row.quoteNumber !== '') byQuote.set(row.quoteNumber, row);
  }
  const withoutForm = tables.sound(programs).filter((row) => row.officialDisclosure === '不要');
  return {
    intentions: byQuote,
    documents: tables.sift(papers),
    officialForms,
    withoutForm: new Set(withoutForm.map(({ code }) => code)),
    inDoubt: [
      ...forms.map((row) => ({ of: row.memberKey, doubts: doubtsIn(row) })),
      ...[...talks, ...papers].map((row) => ({ of: row.quoteNumber, doubts: doubtsIn(row) })),
    ].filter(({ doubts }) => doubts.length > 0),
  };
}

/**
 * What keeps the step from being taken for this quote; empty where nothing does. A row that cannot be read comes first, by
 * its cell: what it holds is missed only for that.
 */
export function missingFor(step: EnrolmentStep, quote: Quote, records: EnrolmentRecords): Problem[] {
  const rules = rulesOf(quote.program);
  const missing = rules ? missingOf(rules, step, onFileOf(quote, records)) : [];
  if (missing.length === 0) return [];
  const own = [...numbersOf(quote), quote.memberKey];
  const doubts = records.inDoubt.flatMap((row) => (own.includes(row.of) ? row.doubts : []));
  return [...doubts.map(unreadProblem), ...missing];
}

export function rulesOf(program: string): EnrolmentRules | undefined {
  return programOf(program)?.handbook?.enrolment?.();
}

export function onFileOf(quote: Quote, records: EnrolmentRecords): OnFile {
  const numbers = numbersOf(quote);
  const intention = intentionOf(quote, records);
  const declaration = declarationFor(quote, records);
  const evidence = new Set(
    rulesOf(quote.program)?.documents.flatMap(({ kind, code }) => (kind === 'evidence' ? [code] : [])),
  );
  // Papers of an earlier quote of the case stay, but a figure that was proved for another one proves nothing here.
  const proves = (row: DocumentRow): boolean =>
    !evidence.has(row.code) || row.amountYen === null || row.amountYen === quote.revenueYen;
  return {
    record: intention && recordOf(intention),
    documents: [
      ...records.documents
        .filter((row) => numbers.includes(row.quoteNumber))
        .map((row) => ({ code: row.code, complete: row.state === '確認済' && proves(row) })),
      ...(declaration ? [{ code: 'officialForm', complete: true }] : []),
    ],
    declaredOn: declaration?.signedOn ?? '',
    officialFormNeeded: !records.withoutForm.has(quote.program),
  };
}

/** What was declared for this term: a form of an earlier year does not answer for it. */
export function declarationFor(
  quote: Pick<Quote, 'memberKey' | 'effectiveDate'>,
  records: Pick<EnrolmentRecords, 'officialForms'>,
): Declaration | undefined {
  const latest = records.officialForms.get(quote.memberKey);
  return latest && latest.signedOn !== '' && latest.signedOn >= addMonths(quote.effectiveDate, -12)
    ? latest
    : undefined;
}

/** The quote's own number, and those of the quotes before it in its case, the latest first. */
export function numbersOf(quote: Quote): string[] {
  const frozen = readFrozen(quote);
  return [quote.quoteNumber, ...(frozen ? earlierNumbers(frozen) : [])];
}

export function intentionOf(
  quote: Quote,
  records: Pick<EnrolmentRecords, 'intentions'>,
): Intention | undefined {
  for (const number of numbersOf(quote)) {
    const found = records.intentions.get(number);
    if (found) return found;
  }
  return undefined;
}

function recordOf(row: Intention): EnrolmentRecord {
  return { ...row, consents: row.consents.split('、').filter((label) => label !== '') };
}
