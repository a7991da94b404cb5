import { problemText, shown } from '../../domain/problem-text';
import { fingerprintOf } from '../../domain/fingerprint';
import { notRegistered, solicitorDoubt } from '../../domain/solicitor';
import { DIFFERS, EXPLANATION_METHODS, intentions, type Intention } from '../../tables/intentions';
import { quotes, type Quote } from '../../tables/quotes';
import {
  INTENTION_TEXTS,
  type IntentionDesk,
  type IntentionFields,
  type OpenQuoteRequest,
  type RecordIntentionRequest,
  type RecordIntentionReport,
} from './contract';
import { type Content, readContent } from './intention-content';
import type { Ports } from '../../ports';
import {
  gatherEnrolmentRecords,
  intentionOf,
  missingFor,
  rulesOf,
  type EnrolmentRecords,
} from './enrolment-records';
import { gatherSolicitors, paperInForce, usableNames, versionsOf } from './solicitor-desk';
import { openedQuote, quoteOf, subjectQuote } from './subject-quote';
import { partNames, solicitationAudit } from './words';

type IntentionPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

const PAPERS_SHOWN = 10;

/** Seven reads. */
export function openIntention(
  ports: Pick<Ports, 'tables' | 'clock' | 'selection'>,
  request: OpenQuoteRequest,
): IntentionDesk {
  const quote = openedQuote(ports, request);
  const records = gatherEnrolmentRecords(ports);
  const own = intentionOf(quote, records);
  // Another plan of the same member: the talk was one, so its first part is offered again.
  const { program, solicitor } = quote;
  const list = gatherSolicitors(ports);
  const today = ports.clock.today();
  const beside = [...records.intentions.values()].filter((row) => row.memberKey === quote.memberKey).pop();
  return {
    quote: subjectQuote(quote),
    recordNumber: own?.intentionNumber ?? '',
    fields: own ? fieldsOf(own) : { ...fieldsOf(beside), ...(beside ? withoutFinal : {}), solicitor },
    versions: versionsOf(records.documents).filter((one) => one.program === program),
    differs: DIFFERS,
    solicitors: usableNames(list, today),
    consents: consentLabels(quote),
    methods: EXPLANATION_METHODS,
    papers: [...new Set([...records.intentions.values()].reverse().map((row) => row.explanationDocument))]
      .filter((paper) => paper !== '')
      .slice(0, PAPERS_SHOWN),
    missing: missingTexts(quote, records),
    today,
  };
}

/** The final word belongs to one quote and is never taken over. */
const withoutFinal = {
  ...{ finalIntention: '', finalOn: '', differs: '', difference: '', differenceReason: '' },
  consents: [],
} as const;

/** An older desk asked for the text alone: with a text they differ, with a final word and no text they do not. */
function differsOf(row: Pick<Intention, 'differs' | 'difference' | 'finalIntention'>): Intention['differs'] {
  if (row.differs !== '' || row.finalIntention === '') return row.differs;
  return row.difference === '' ? 'なし' : 'あり';
}

function fieldsOf(row: Intention | undefined): IntentionFields {
  const text = (key: (typeof INTENTION_TEXTS)[number]): string => row?.[key] ?? '';
  const texts = Object.fromEntries(INTENTION_TEXTS.map((key) => [key, text(key)])) as Record<
    (typeof INTENTION_TEXTS)[number],
    string
  >;
  return {
    ...texts,
    differs: row ? differsOf(row) : '',
    consents: (row?.consents ?? '').split('、').filter((label) => label !== ''),
  };
}

export function recordIntention(
  ports: IntentionPorts,
  request: RecordIntentionRequest,
): RecordIntentionReport {
  return ports.lock.hold(() => {
    const quote = quoteOf(ports, request.quoteNumber);
    const records = gatherEnrolmentRecords(ports);
    const list = gatherSolicitors(ports);
    const standing = records.intentions.get(quote.quoteNumber);
    const content = readContent(request, consentLabels(quote), {
      standing,
      today: ports.clock.today(),
      inForce: (on) => paperInForce(versionsOf(records.documents), quote.program, on),
      refuses: (name, on) => {
        const wrong = notRegistered(list.get(name), on);
        // Names of an older desk go on, and are told; a new name comes from the list.
        const isKnown =
          list.size === 0 || list.has(name) || [quote.solicitor, standing?.solicitor].includes(name);
        return wrong ?? (isKnown ? undefined : solicitorDoubt(name, undefined, { isListKept: true }));
      },
    });
    const row =
      standing && sameContent(standing, content) ? standing : write(ports, quote, standing, content);
    const known = new Map(records.intentions).set(quote.quoteNumber, row);
    return {
      recordNumber: row.intentionNumber,
      missing: missingTexts(quote, { ...records, intentions: known }),
      doubts: doubtsOf(content.solicitor),
    };

    function doubtsOf(name: string) {
      const doubt = solicitorDoubt(name, list.get(name), { isListKept: list.size > 0 });
      return doubt ? [shown(doubt)] : [];
    }
  });
}

function write(
  ports: IntentionPorts,
  quote: Quote,
  standing: Intention | undefined,
  content: Content,
): Intention {
  const made = { recordedAt: ports.clock.now(), recordedBy: ports.user.email() };
  let row: Intention;
  if (standing && onlyAdds(standing, content)) {
    row = { ...standing, ...content, ...made };
    ports.tables.update(intentions, [{ id: standing.intentionNumber, set: { ...content, ...made } }]);
  } else {
    // What was on record stays on record: a correction is a row of its own, and the later one counts.
    const taken = ports.tables.read(intentions).map(({ intentionNumber }) => intentionNumber);
    row = {
      intentionNumber: ports.tables.series('E', ports.clock.today().slice(0, 4), taken)(),
      memberKey: quote.memberKey,
      memberNumber: quote.memberNumber,
      organization: quote.organization,
      program: quote.program,
      quoteNumber: quote.quoteNumber,
      ...content,
      ...made,
      idempotencyKey: fingerprintOf([quote.quoteNumber, content]),
    };
    ports.tables.append(intentions, [row]);
  }
  ports.tables.update(quotes, [
    { id: quote.quoteNumber, set: { intentionOn: content.finalOn, explanationOn: content.explainedOn } },
  ]);
  const parts = (Object.keys(partNames) as (keyof typeof partNames)[]).filter((key) => content[key] !== '');
  ports.audit.record(
    'recordIntention',
    [row.intentionNumber, quote.quoteNumber],
    solicitationAudit.recorded(parts.map((key) => partNames[key])),
  );
  ports.tables.flush();
  return row;
}

function sameContent(standing: Intention, content: Content): boolean {
  return (Object.keys(content) as (keyof Content)[]).every((key) => standing[key] === content[key]);
}

function onlyAdds(standing: Intention, content: Content): boolean {
  return (Object.keys(content) as (keyof Content)[]).every(
    (key) => standing[key] === '' || standing[key] === content[key],
  );
}

function consentLabels(quote: Quote): string[] {
  return rulesOf(quote.program)?.consents.map(({ label }) => label) ?? [];
}

function missingTexts(quote: Quote, records: EnrolmentRecords): string[] {
  return missingFor('application', quote, records).map((problem) => problemText(problem));
}
