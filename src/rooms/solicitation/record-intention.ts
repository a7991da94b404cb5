import type { Problem } from '../../domain/problem';
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
import { readForm } from '../../domain/form-reader';
import { numberSeries } from '../../domain/number-series';
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
import { partNames, solicitationAudit, solicitationProblems } from './words';

type IntentionPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

const PAPERS_SHOWN = 10;
type Content = Pick<Intention, (typeof INTENTION_TEXTS)[number] | 'consents'>;

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
        return wrong ?? (isKnown ? undefined : solicitorDoubt(name, undefined, true));
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
      const doubt = solicitorDoubt(name, list.get(name), list.size > 0);
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

/** What the day of the explanation says. */
interface ContentFacts {
  readonly today: string;
  /** The paper in force; '' where none is registered. */
  readonly inForce: (on: string) => string;
  readonly refuses: (solicitor: string, on: string) => Problem | undefined;
  /** What is on record: it stays as it was written. */
  readonly standing: Intention | undefined;
}

function readContent(
  request: RecordIntentionRequest,
  consents: readonly string[],
  facts: ContentFacts,
): Content {
  const form = readForm<keyof IntentionFields>(request, facts.today);
  const firstIntention = form.text('firstIntention');
  const firstOn = form.date('firstOn');
  const finalIntention = form.text('finalIntention');
  const finalOn = form.date('finalOn');
  const differs = form.choice('differs', DIFFERS);
  const difference = form.text('difference');
  const differenceReason = form.text('differenceReason');
  const typedPaper = form.text('explanationDocument');
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
  }
  differenceProblems();
  const inForce = explainedOn === '' ? '' : facts.inForce(explainedOn);
  const explanationDocument = typedPaper || (isExplained() ? inForce : '');
  if (isExplained()) explanationProblems();
  else if (solicitor !== '') solicitorProblem(facts.today);
  const ticked = request.consents;
  const unknown = ticked.filter((label) => !consents.includes(label));
  for (const label of unknown)
    form.refuse('consents', solicitationProblems.consentUnknown({ label: label.slice(0, 40) }));
  const content: Content = {
    firstIntention,
    firstOn,
    finalIntention,
    finalOn,
    differs,
    difference,
    differenceReason,
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
  form.done();
  return content;

  /** Asked as such, and never by comparing what two people wrote. */
  function differenceProblems(): void {
    const told = difference !== '' || differenceReason !== '';
    if (finalIntention === '') {
      if (differs !== '' || told) form.refuse('differs', solicitationProblems.differsWithoutFinal());
      return;
    }
    if (differs === '') form.refuse('differs', solicitationProblems.differsMissing());
    if (differs === 'なし' && told) form.refuse('difference', solicitationProblems.differenceNotAsked());
    if (differs !== 'あり') return;
    if (difference === '') form.refuse('difference', solicitationProblems.differenceMissing());
    if (differenceReason === '')
      form.refuse('differenceReason', solicitationProblems.differenceReasonMissing());
  }

  function isExplained(): boolean {
    return typedPaper !== '' || explainedOn !== '' || method !== '';
  }

  function explanationProblems(): void {
    const { standing } = facts;
    const stands = standing?.explanationDocument === typedPaper && standing.explainedOn === explainedOn;
    if (explanationDocument === '')
      form.refuse('explanationDocument', solicitationProblems.explanationPaperMissing());
    else if (inForce !== '' && typedPaper !== '' && typedPaper !== inForce && !stands)
      form.refuse(
        'explanationDocument',
        solicitationProblems.explanationNotInForce({
          typed: typedPaper.slice(0, 60),
          paper: inForce,
          on: explainedOn,
        }),
      );
    if (explainedOn === '') form.refuse('explainedOn', solicitationProblems.explanationDateMissing());
    if (method === '') form.refuse('method', solicitationProblems.explanationMethodMissing());
    if (solicitor === '') form.refuse('solicitor', solicitationProblems.solicitorMissing());
    else solicitorProblem(explainedOn || facts.today);
  }

  function solicitorProblem(on: string): void {
    const wrong = facts.refuses(solicitor, on);
    if (wrong) form.refuse('solicitor', wrong);
  }
}
