// What a record of solicitation holds, read field by field: all that does not hold together is refused at once.
import { cutText } from '../../domain/cut-text';
import { readForm } from '../../domain/form-reader';
import type { Problem } from '../../domain/problem';
import { DIFFERS, EXPLANATION_METHODS, type Intention } from '../../tables/intentions';
import type { INTENTION_TEXTS, IntentionFields, RecordIntentionRequest } from './contract';
import { solicitationProblems } from './words';

export type Content = Pick<Intention, (typeof INTENTION_TEXTS)[number] | 'consents'>;

/** What the day of the explanation says. */
interface ContentFacts {
  readonly today: string;
  /** The paper in force; '' where none is registered. */
  readonly inForce: (on: string) => string;
  readonly refuses: (solicitor: string, on: string) => Problem | undefined;
  /** What is on record: it stays as it was written. */
  readonly standing: Intention | undefined;
}

export function readContent(
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
    form.refuse('consents', solicitationProblems.consentUnknown({ label: cutText(label, 40) }));
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
          typed: cutText(typedPaper, 60),
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
