// One claim as pages show it: policy, warnings, clocks, costs, papers, steps.
import { certificateName } from '../../domain/certificate-name';
import { pick } from '../../domain/pick';
import { daysBetween, formatJapanese } from '../../domain/calendar';
import { partText } from '../../domain/coverage';
import { factStateText } from '../../domain/fact';
import type { Problem } from '../../domain/problem';
import { problemText, shown, type ShownProblem } from '../../domain/problem-text';
import { itemAmount } from '../../payable/item-amount';
import { dateText, traceText } from '../../payable/words';
import type { Ports } from '../../ports';
import { claims, type Claim, type ClaimCost } from '../../tables/claims';
import { intakeOf } from './claim-intake';
import {
  claimOf,
  clocksOf,
  costsOf,
  coveredClaim,
  isClosed,
  lossOf,
  measuresUntil,
  planName,
  policiesOf,
  searchPolicies,
  surePolicies,
  type ClaimProgram,
  type PolicySearch,
} from './claim-world';
import type { ClaimView, ClockView, CostView, RequestFor } from './contract';
import { approvalNeed, costWarnings, itemOf, nextMoves } from './cost-rules';
import { documentGroups } from './document-list';
import { publicationWays } from './payable-notes';
import { stepViews } from './step-rules';
import { claimTerms, coveragesOfContract, type ClaimTerms } from './claim-terms';
import { versionViews } from './claim-versions';
import { claimProblems, factsWay, viewText } from './words';

export function openClaim(
  ports: Pick<Ports, 'tables' | 'selection' | 'clock' | 'user' | 'termsHistory'>,
  { claimNumber }: RequestFor<'openClaim'>,
): ClaimView {
  const claim = claimOf(ports, claimNumber);
  const about = coveredClaim(ports, claim);
  const { program, coverages, rules } = about;
  const today = ports.clock.today();
  const intake = intakeOf(claim);
  const policies = policiesOf(ports, claim.memberKey);
  const search = searchPolicies(policies, rules, intake);
  const costs = costsOf(ports, claim);
  const policy = policies.find((row) => row.policyNumber === claim.policyNumber);
  const terms = claimTerms(ports, claim, about, policy);
  const contract = { ...about, coverages: coveragesOfContract(coverages, terms) };
  const documents = documentGroups(claim, about, costs);
  const { agreement } = viewText;
  return {
    ...pick(claim, 'claimNumber', 'organization', 'state', 'policyNumber', 'memberKey'),
    programName: program.name,
    planName: planName(program, claim.plan),
    today,
    certificate: claim.certificateState,
    certificateName: certificateName(program),
    policyLines: [...search.answers.map(policyLine), ...terms.notes],
    warnings: warningsOf(ports, claim, about, search, terms),
    clocks: clockViews(about, claim, today),
    agreement: rules?.agreementNeedsConsent.value ? agreement.needed : agreement.unknown,
    costs: costs.map((cost) => costView(cost, claim, contract)),
    items: coverages.items.map((coverage) => {
      return {
        ...pick(coverage, 'item', 'name'),
        ...pick(itemOf(coverages, claim.plan, coverage.item), 'listed', 'perPerson', 'perCompany'),
        part: partText[coverage.part],
        approval: approvalNeed(coverage),
      };
    }),
    documents,
    documentsNote: documents.length === 0 ? viewText.documentsUnlisted : viewText.documentsAsked,
    steps: stepViews(claim),
    intake,
    versions: versionViews(ports, claim),
    closed: isClosed(claim),
    mayReopen: isClosed(claim) && ports.user.isManager(),
  };
}

const COST_COLUMNS = [
  ...(['costNumber', 'itemName', 'payee', 'state', 'estimateYen', 'approvalNeeded'] as const),
  ...(['approvedOn', 'approvedBy', 'approvedYen', 'spentYen', 'checkedYen'] as const),
] as const;

function costView(cost: ClaimCost, claim: Claim, about: ClaimProgram): CostView {
  const warnings = [
    ...costWarnings(cost, claim, measuresUntil(about, claim)),
    ...limitWarnings(cost, claim, about),
  ];
  return {
    ...pick(cost, ...COST_COLUMNS),
    next: isClosed(claim) ? [] : nextMoves(cost.state),
    warnings: warnings.map(problemText),
  };
}

/** An amount beyond a limit is told when it is keyed, with the limit's own line. */
function limitWarnings(cost: ClaimCost, claim: Claim, { coverages }: ClaimProgram): Problem[] {
  const amount = itemAmount(coverages, claim.plan, {
    id: cost.costNumber,
    item: cost.item,
    name: cost.itemName,
    lossYen: lossOf(cost),
    persons: cost.persons ?? 0,
    companies: cost.companies ?? 0,
  });
  if (!amount.ok) return [amount.problem];
  const lines = amount.value.trace;
  return lines
    .filter(({ code, yen }, at) => {
      const before = lines[at - 1]?.yen;
      return ['heads', 'itemLimit'].includes(code) && before !== undefined && yen! < before;
    })
    .map((line) => claimProblems.claimAboveLimit({ text: traceText(line) }));
}

function policyLine(answer: PolicySearch['answers'][number]): string {
  const part = partText[answer.part];
  const by = dateText[answer.by];
  if (answer.missing) return viewText.policyMissing(part, by);
  const found = answer.candidates.map(({ policyNumber, fit }) =>
    fit === 'boundary' ? viewText.boundary(policyNumber) : policyNumber,
  );
  return viewText.policy(part, by, found.join('、') || viewText.noPolicy, answer.state);
}

/** What a person should look at, each with the page where it is answered. */
function warningsOf(
  ports: Pick<Ports, 'tables'>,
  claim: Claim,
  about: ClaimProgram,
  search: PolicySearch,
  terms: ClaimTerms,
): ShownProblem[] {
  const { claimNumber, policyNumber } = claim;
  const intake = intakeOf(claim);
  const known = (about.rules?.priorKnowledge ?? []).filter(
    (_, index) => intake.priorKnowledge[index] === 'はい',
  );
  const warnings: Problem[] = known.map(({ value }) =>
    claimProblems.claimPriorKnowledge({ text: value, claimNumber }),
  );
  // By the dates it would be another one, and nobody chose this one.
  if (intake.policyNumber === '' && search.best !== '' && search.best !== policyNumber)
    warnings.push(claimProblems.claimPolicyDiffers({ policyNumber, found: search.best, claimNumber }));
  const { liability, cost } = surePolicies(search);
  if (liability !== '' && cost !== '' && liability !== cost)
    warnings.push(claimProblems.claimPartsDiffer({ liability, cost, policyNumber }));
  const ways = publicationWays(about.coverages, claim);
  if (ways.length > 0)
    warnings.push(claimProblems.claimPublicationOpen({ ways: ways.join('、'), claimNumber }));
  if (claim.cautionOn === '') warnings.push(claimProblems.claimCautionOpen({ claimNumber }));
  const { deductibleYen, deductibleText, policyLimits, plan } = terms;
  if (plan !== '' && plan !== claim.plan) {
    const name = (code: string): string => planName(about.program, code);
    warnings.push(claimProblems.claimPlanDiffers({ plan: name(claim.plan), found: name(plan), claimNumber }));
  }
  if (deductibleYen === null)
    warnings.push(claimProblems.claimDeductibleOpen({ text: deductibleText, policyNumber }));
  const parts = (['liability', 'cost'] as const).filter((part) => policyLimits[part] === null);
  if (parts.length > 0)
    warnings.push(
      claimProblems.claimLimitsUnknown({
        parts: parts.map((part) => partText[part]).join('・'),
        policyNumber,
      }),
    );
  const like = likeClaim(ports, claim);
  if (like) warnings.push(claimProblems.claimMaybeTwice({ claimNumber: like.claimNumber }));
  return [
    // Of dates and policies: what is learnt later is keyed in 受付内容.
    ...search.warnings.map((one) => ({ ...shown(one), ways: [factsWay(claimNumber)] })),
    ...warnings.map((one) => shown(one)),
  ];
}

function likeClaim({ tables }: Pick<Ports, 'tables'>, claim: Claim): Claim | undefined {
  const others = tables
    .read(claims)
    .filter((row) => row.claimNumber !== claim.claimNumber && row.memberKey === claim.memberKey);
  return tables
    .sift(others)
    .find((row) => row.occurredOn === claim.occurredOn && row.kind === claim.kind && row.state !== '取下げ');
}

/** Open ones first by date; those without a date stand last among them, to be keyed. */
function clockViews(about: ClaimProgram, claim: Claim, today: string): ClockView[] {
  const views = clocksOf(about, claim).map((draft): ClockView => {
    const dueOn = draft.dueAt.slice(0, 10);
    return {
      ...pick(draft, 'key', 'kind', 'counting', 'source', 'satisfiedBy'),
      dueOn,
      daysLeft: dueOn === '' || draft.satisfiedBy !== '' ? null : daysBetween(today, dueOn),
      start: draft.start === '' ? '' : formatJapanese(draft.start),
      certainty: draft.certainty === 'confirmed' ? viewText.confirmed : factStateText[draft.certainty],
    };
  });
  const rank = (view: ClockView): string =>
    `${view.satisfiedBy === '' ? 0 : 2}${view.dueOn === '' ? '9' : view.dueOn}`;
  return views.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
