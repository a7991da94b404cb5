import { cutText } from '../../domain/cut-text';
import { fingerprintOf } from '../../domain/fingerprint';
import type { DocumentRule } from '../../domain/enrolment-rules';
import { allFactsOf } from '../../domain/named-fact';
import { factSourceText, factStateText } from '../../domain/fact';
import { refuse } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { formatYen } from '../../domain/yen';
import { programOf } from '../../programs';
import { documents, RECEIPT_METHODS, type DocumentRow } from '../../tables/documents';
import { newRecord } from '../../tables/new-record';
import type { Quote } from '../../tables/quotes';
import type { ChecklistItem, DocumentDesk, OpenQuoteRequest, RegisterDocumentRequest } from './contract';
import { readForm } from '../../domain/form-reader';
import { gatherLetterFacts, hasMandate, mailProblems } from '../mail';
import type { Ports } from '../../ports';
import {
  gatherEnrolmentRecords,
  numbersOf,
  onFileOf,
  rulesOf,
  type EnrolmentRecords,
} from './enrolment-records';
import { openedQuote, quoteOf, subjectQuote } from './subject-quote';
import { evidenceText, notInPapers, solicitationAudit, solicitationProblems, stepText } from './words';

type DocumentPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

/** Eight reads. */
export function openDocuments(
  ports: Pick<Ports, 'tables' | 'clock' | 'selection'>,
  request: OpenQuoteRequest,
): DocumentDesk {
  const quote = openedQuote(ports, request);
  const records = gatherEnrolmentRecords(ports);
  const facts = gatherLetterFacts(ports);
  const mandate = hasMandate(facts.programs.get(quote.program));
  return {
    quote: subjectQuote(quote),
    items: checklist(quote, records),
    methods: RECEIPT_METHODS,
    blocked: mandate ? '' : problemText(mailProblems.noMandate({ program: quote.program })),
    today: facts.today,
  };
}

export function checklist(quote: Quote, records: EnrolmentRecords): ChecklistItem[] {
  const program = programOf(quote.program);
  const facts = program ? allFactsOf(program) : [];
  const onFile = onFileOf(quote, records);
  const numbers = numbersOf(quote);
  return (rulesOf(quote.program)?.documents ?? []).map((rule) => {
    // The latest paper of its kind counts.
    const row = records.documents
      .filter((one) => one.code === rule.code && numbers.includes(one.quoteNumber))
      .pop();
    const complete = onFile.documents.some((one) => one.code === rule.code && one.complete);
    const fact = facts.find(({ id }) => id === rule.factId);
    const needless = rule.kind === 'officialForm' && !onFile.officialFormNeeded;
    const signed =
      rule.kind === 'officialForm' ? (records.officialForms.get(quote.memberKey)?.signedOn ?? '') : '';
    return {
      code: rule.code,
      name: rule.name,
      kind: rule.kind,
      checks: rule.checks,
      lines: rule.lines,
      state: needless ? '不要' : complete ? '確認済' : row ? '不備あり' : '未着',
      documentNumber: row?.documentNumber ?? '',
      receivedOn: row?.receivedOn ?? (complete ? signed : ''),
      note: row ? row.missing || row.evidence || row.link : '',
      source: fact ? `${factStateText[fact.state]}・${factSourceText(fact.source)}` : notInPapers,
      before: stepText[rule.before],
    };
  });
}

export function registerDocument(
  ports: DocumentPorts,
  request: RegisterDocumentRequest,
): { readonly documentNumber: string } {
  return ports.lock.hold(() => {
    const quote = quoteOf(ports, request.quoteNumber);
    const rule = rulesOf(quote.program)?.documents.find(({ code }) => code === request.code);
    const today = ports.clock.today();
    const form = readForm<keyof RegisterDocumentRequest>(request, today);
    if (!rule) {
      refuse(solicitationProblems.documentUnknown({ code: cutText(request.code, 40) }));
    }
    // Only the insurer's signed form, registered with its version, makes a pre-check 告知完了.
    if (rule.kind === 'officialForm') {
      refuse(solicitationProblems.documentIsOfficialForm({ memberKey: quote.memberKey }));
    }
    const receivedOn = form.date('receivedOn', { need: solicitationProblems.receivedDateMissing() });
    const method = form.choice('method', RECEIPT_METHODS, solicitationProblems.receivedMethodMissing());
    const missing = form.text('missing', { max: 500 });
    const link = form.place('link');
    const amountYen = form.yen('amount');
    const statement = form.text('statement', { max: 100 });
    const line = form.text('line', { max: 100 });
    const ticked = request.checked;
    const unchecked = rule.checks.filter((check) => !ticked.includes(check));
    if (missing === '') {
      if (unchecked.length > 0)
        form.refuse('checked', solicitationProblems.checksIncomplete({ names: unchecked.join('、') }));
      if (rule.kind === 'evidence') evidenceProblems();
    }
    form.done();
    const rows = ports.tables.read(documents);
    const content = { receivedOn, method, missing, link, amountYen, statement, line, ticked };
    const idempotencyKey = fingerprintOf([quote.quoteNumber, rule.code, content]);
    const found = rows.find((row) => row.idempotencyKey === idempotencyKey);
    if (found) return { documentNumber: found.documentNumber };
    const row: DocumentRow = newRecord(documents, {
      documentNumber: ports.tables.series(
        'D',
        today.slice(0, 4),
        rows.map((one) => one.documentNumber),
      )(),
      tradedOn: receivedOn,
      amountYen,
      counterparty: quote.organization,
      kind: rule.name,
      code: rule.code,
      method,
      memberKey: quote.memberKey,
      memberNumber: quote.memberNumber,
      program: quote.program,
      quoteNumber: quote.quoteNumber,
      evidence: statement === '' ? '' : evidenceText(statement, line),
      checked: rule.checks.filter((check) => ticked.includes(check)).join('、'),
      missing,
      state: missing === '' ? '確認済' : '不備あり',
      link,
      receivedOn,
      recordedAt: ports.clock.now(),
      recordedBy: ports.user.email(),
      idempotencyKey,
    });
    ports.tables.append(documents, [row]);
    const subjects = [row.documentNumber, quote.quoteNumber];
    ports.audit.record('registerDocument', subjects, solicitationAudit.document(rule.name, row.state));
    ports.tables.flush();
    return { documentNumber: row.documentNumber };

    /** Which statement, which line; and the figure must be the one that was quoted. */
    function evidenceProblems(): void {
      if (statement === '' || line === '')
        form.refuse('statement', solicitationProblems.evidenceLineMissing());
      if (amountYen === null) form.refuse('amount', solicitationProblems.evidenceAmountMissing());
      else if (quote.revenueYen !== null && amountYen !== quote.revenueYen) {
        const params = { amount: formatYen(amountYen), expected: formatYen(quote.revenueYen) };
        form.refuse('amount', solicitationProblems.evidenceDiffers(params));
      }
    }
  });
}

/** Rules of what is missing, for the letter that asks for it. */
export function wantedRules(quote: Quote, records: EnrolmentRecords): readonly DocumentRule[] {
  const items = checklist(quote, records);
  const open = new Set(
    items.filter(({ state }) => state === '未着' || state === '不備あり').map(({ code }) => code),
  );
  return (rulesOf(quote.program)?.documents ?? []).filter(({ code }) => open.has(code));
}
