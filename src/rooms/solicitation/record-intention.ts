// This file defines 意向・説明を記録: what the member wanted first and last, what was explained, and the consents.
import type { Problem } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { fingerprintOf } from '../../domain/fingerprint';
import { EXPLANATION_METHODS, intentions, type Intention } from '../../tables/intentions';
import { quotes, type Quote } from '../../tables/quotes';
import type {
  IntentionDesk,
  IntentionFields,
  RecordIntentionRequest,
  RecordIntentionResult,
} from './contract';
import { INTENTION_TEXTS } from './contract';
import { readForm, refused } from '../../domain/form-reader';
import { numberSeries } from '../../domain/number-series';
import type { Ports } from '../../ports';
import {
  gatherEnrolmentRecords,
  intentionOf,
  missingFor,
  rulesOf,
  type EnrolmentRecords,
} from './enrolment-records';
import { partNames, solicitationAudit, solicitationProblems } from './solicitation-messages';
import { quoteOf, subjectQuote } from './subject-quote';

type IntentionPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

const PAPERS_SHOWN = 10;
type Content = Pick<Intention, (typeof INTENTION_TEXTS)[number] | 'consents'>;

/** Six reads. */
export function openIntention(
  ports: Pick<Ports, 'tables' | 'clock'>,
  request: { readonly quoteNumber: string },
): IntentionDesk {
  const quote = quoteOf(ports, request.quoteNumber);
  const records = gatherEnrolmentRecords(ports);
  const own = intentionOf(quote, records);
  // Another plan of the same member: the talk was one, so its first part is offered again.
  const beside = [...records.intentions.values()].filter((row) => row.memberKey === quote.memberKey).pop();
  return {
    quote: subjectQuote(quote),
    recordNumber: own?.intentionNumber ?? '',
    fields: own
      ? fieldsOf(own)
      : { ...fieldsOf(beside), ...(beside ? unsettled : {}), solicitor: quote.solicitor },
    consents: consentLabels(quote),
    methods: EXPLANATION_METHODS,
    papers: [...new Set([...records.intentions.values()].reverse().map((row) => row.explanationDocument))]
      .filter((paper) => paper !== '')
      .slice(0, PAPERS_SHOWN),
    missing: missingTexts(quote, records),
    today: ports.clock.today(),
  };
}

/** The final word belongs to one quote and is never taken over. */
const unsettled = { finalIntention: '', finalOn: '', difference: '', consents: [] } as const;

function fieldsOf(row: Intention | undefined): IntentionFields {
  const text = (key: (typeof INTENTION_TEXTS)[number]): string => row?.[key] ?? '';
  const texts = Object.fromEntries(INTENTION_TEXTS.map((key) => [key, text(key)])) as Record<
    (typeof INTENTION_TEXTS)[number],
    string
  >;
  return { ...texts, consents: (row?.consents ?? '').split('、').filter((label) => label !== '') };
}

export function recordIntention(
  ports: IntentionPorts,
  request: RecordIntentionRequest,
): RecordIntentionResult {
  return ports.lock.hold(() => {
    const quote = quoteOf(ports, request.quoteNumber);
    const read = readContent(request, consentLabels(quote), ports.clock.today());
    if (!read.ok) return refused(read.problems);
    const { content } = read;
    const records = gatherEnrolmentRecords(ports);
    const standing = records.intentions.get(quote.quoteNumber);
    const row =
      standing && sameContent(standing, content) ? standing : write(ports, quote, standing, content);
    const known = new Map(records.intentions).set(quote.quoteNumber, row);
    return {
      ok: true,
      recordNumber: row.intentionNumber,
      missing: missingTexts(quote, { ...records, intentions: known }),
    };
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
      intentionNumber: numberSeries('E', ports.clock.today().slice(0, 4), taken)(),
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

function readContent(
  request: RecordIntentionRequest,
  consents: readonly string[],
  today: string,
): { ok: true; content: Content } | { ok: false; problems: readonly Problem[] } {
  const form = readForm<keyof IntentionFields>(request, today);
  const firstIntention = form.text('firstIntention');
  const firstOn = form.date('firstOn');
  const finalIntention = form.text('finalIntention');
  const finalOn = form.date('finalOn');
  const difference = form.text('difference');
  const explanationDocument = form.text('explanationDocument');
  const explainedOn = form.date('explainedOn');
  const method = form.choice('method', EXPLANATION_METHODS);
  const solicitor = form.text('solicitor');
  const comparisonReason = form.text('comparisonReason');
  const approvalNumber = form.text('approvalNumber');

  if (firstIntention !== '' && firstOn === '')
    form.refuse('firstOn', solicitationProblems.firstDateMissing());
  if (firstIntention === '' && firstOn !== '')
    form.refuse('firstIntention', solicitationProblems.intentionTextMissing());
  if (finalIntention === '' && finalOn !== '')
    form.refuse('finalIntention', solicitationProblems.intentionTextMissing());
  if (finalIntention !== '') {
    if (firstIntention === '') form.refuse('firstIntention', solicitationProblems.finalWithoutFirst());
    if (finalOn === '') form.refuse('finalOn', solicitationProblems.finalDateMissing());
    else if (firstOn !== '' && finalOn < firstOn)
      form.refuse('finalOn', solicitationProblems.finalBeforeFirst());
    if (finalIntention !== firstIntention && difference === '')
      form.refuse('difference', solicitationProblems.differenceMissing());
  }
  if (explanationDocument !== '' || explainedOn !== '' || method !== '') {
    if (explanationDocument === '')
      form.refuse('explanationDocument', solicitationProblems.explanationPaperMissing());
    if (explainedOn === '') form.refuse('explainedOn', solicitationProblems.explanationDateMissing());
    if (method === '') form.refuse('method', solicitationProblems.explanationMethodMissing());
    if (solicitor === '') form.refuse('solicitor', solicitationProblems.solicitorMissing());
  }
  const ticked = Array.isArray(request.consents) ? request.consents.map(String) : [];
  const unknown = ticked.filter((label) => !consents.includes(label));
  for (const label of unknown)
    form.refuse('consents', solicitationProblems.consentUnknown({ label: label.slice(0, 40) }));
  const content: Content = {
    firstIntention,
    firstOn,
    finalIntention,
    finalOn,
    difference,
    explanationDocument,
    explainedOn,
    method,
    solicitor,
    consents: consents.filter((label) => ticked.includes(label)).join('、'),
    comparisonReason,
    approvalNumber,
  };
  const said = [firstIntention, finalIntention, explanationDocument, content.consents, comparisonReason];
  if (form.problems.length === 0 && said.every((part) => part === ''))
    form.refuse('firstIntention', solicitationProblems.recordEmpty());
  return form.problems.length > 0 ? { ok: false, problems: form.problems } : { ok: true, content };
}
