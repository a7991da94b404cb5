// A programme in which the insurer's paper has corrected single facts of its document: one text a fact, by its id.
import type { ClaimRules, ClockRule } from './claim-rules';
import {
  amendedCover,
  amendedPlan,
  amending,
  readPercent,
  readYen,
  saying,
  withSameLimits,
  type Corrections,
} from './corrected-cover';
import {
  readBusinesses,
  readConsents,
  readCovered,
  readDocuments,
  readField,
  readInsurers,
  readItems,
  readLength,
  readNeeded,
  readOffLoss,
  readOptions,
  readOrigin,
  readPlans,
} from './corrected-words';
import type { EligibilityRule } from './eligibility';
import { fieldId, hintId, optionsId, toldId } from './named-text';
import type { Program } from './program';
import type { Questionnaire } from './questionnaire';

/** `words`: the rules reckon with it, so it says what they know in the document's way. */
export type FactFigure = 'yen' | 'percent' | 'words' | 'text';

/** Where a correction is seen besides its own row. */
export type FactReach =
  | 'cover'
  | 'coverText'
  | 'way'
  | 'payable'
  | 'exclusion'
  | 'told'
  | 'plan'
  | 'basis'
  | 'question'
  | 'options'
  | 'field'
  | 'hint'
  | 'claim'
  | 'joining'
  | 'papers'
  | 'row';

const REACHES: readonly (readonly [RegExp, FactReach])[] = [
  [/^publication\..*\.way\./, 'way'],
  [/^coverage\..*\.(?:summary|note\.\d+)$|^term\..*\.when$|^(?:publication|window)\./, 'coverText'],
  [/^deductible\.offLoss$/, 'payable'],
  [/^exclusion\./, 'exclusion'],
  [/^background\./, 'told'],
  [/^(?:limit|coverage|event|term)\./, 'cover'],
  [/\.(?:liabilityLimit|costLimit|deductible)$/, 'plan'],
  [/\.(?:liabilityBasis|costBasis)$/, 'basis'],
  [/^question\..*\.hint$/, 'hint'],
  [/^question\..*\.options$/, 'options'],
  [/^field\./, 'field'],
  [/^question(?:naire)?\./, 'question'],
  [/^claims\./, 'claim'],
  [/^(?:eligibility\.|revenue\.eligibleUpTo$)/, 'joining'],
  [/^(?:insurers?|insured|policyholder|certificateName|disclosureRequired)$/, 'papers'],
];

/** @example reachOf('limit.cost') // 'cover' */
export const reachOf = (id: string): FactReach => REACHES.find(([pattern]) => pattern.test(id))?.[1] ?? 'row';

const FIGURES: readonly (readonly [RegExp, FactFigure])[] = [
  [
    /^limit\.|^term\..*\.limit$|\.(?:liabilityLimit|costLimit|deductible)$|^eligibility\.revenue$|^revenue\.eligibleUpTo$/,
    'yen',
  ],
  [/^(?:coverage|term)\..*\.ratio$/, 'percent'],
  [/^coverage\..*\.(?:plans|consent)$|^term\..*\.(?:items|covered)$/, 'words'],
  [/^question\..*\.options$/, 'words'],
  [/^claims\.(?:clock\..*|settlement)$/, 'words'],
  [/^(?:insurers|disclosureRequired|questionnaire\.origin|deductible\.offLoss)$/, 'words'],
];

/** What a correction of the fact has to be. @example figureOf('limit.cost') // 'yen' */
export const figureOf = (id: string): FactFigure =>
  FIGURES.find(([pattern]) => pattern.test(id))?.[1] ?? 'text';

/** Whether the correction can be reckoned with where its fact is. */
export function isReadable(program: Program, id: string, text: string): boolean {
  const figure = figureOf(id);
  if (figure === 'text') return true;
  if (figure === 'yen') return readYen(text) !== undefined;
  if (figure === 'percent') return readPercent(text) !== undefined;
  const cover = program.handbook?.coverages() ?? { items: [] };
  const readers: readonly (readonly [RegExp, (text: string) => unknown])[] = [
    [/\.plans$/, (given) => readPlans(program, given)],
    [/\.consent$/, readConsents],
    [/\.items$/, (given) => readItems(cover, given)],
    [/\.covered$/, readCovered],
    [/^claims\.clock\./, readLength],
    [/^insurers$/, readInsurers],
    [/\.options$/, (given) => optionsRead(program, id, given)],
    [/\.origin$/, readOrigin],
    [/\.offLoss$/, readOffLoss],
    [/./, readNeeded],
  ];
  return readers.find(([pattern]) => pattern.test(id))![1](text) !== undefined;
}

function optionsRead({ handbook }: Program, id: string, given: string): unknown {
  const item = handbook?.questionnaire().items.find(({ number }) => optionsId(number) === id);
  return item && readOptions(item.question.form, given);
}

/** `given`: by id, as the person typed it; what is no figure where one belongs changes nothing. */
export function correctedProgram(program: Program, given: Corrections): Program {
  const { handbook } = program;
  const corrected = handbook ? withSameLimits(program, handbook.coverages(), given) : given;
  const { claims, background } = handbook ?? {};
  return {
    ...program,
    ...amendedParties(program, corrected),
    plans: program.plans.map((plan) => amendedPlan(plan, corrected)),
    ...(handbook
      ? {
          handbook: {
            ...handbook,
            coverages: () => amendedCover(program, handbook.coverages(), corrected),
            questionnaire: () => amendedQuestions(handbook.questionnaire(), corrected),
            eligibility: () => handbook.eligibility().map((rule) => amendedRule(rule, corrected)),
            ...(claims ? { claims: () => amendedClaims(claims(), corrected) } : {}),
            ...(background
              ? {
                  background: () =>
                    background().map((each) => ({
                      ...each,
                      told: amending(corrected)(toldId(each.id), each.told, (text) => text),
                    })),
                }
              : {}),
          },
        }
      : {}),
  };
}

/** Who insures and who is insured, and the papers of a contract. */
function amendedParties(program: Program, corrected: Corrections): Partial<Program> {
  const amended = amending(corrected);
  const { insurers, insured, certificate, disclosureRequired } = program;
  const sole = corrected.get('insurer');
  const holder = corrected.get('policyholder');
  const sourceOf = (wanted: string) =>
    program.handbook?.facts().find(({ id }) => id === wanted)?.fact.source ?? insured.source;
  const alone = sole === undefined ? undefined : readInsurers(sole);
  const named: Program['insurers'] = alone
    ? { value: alone, state: 'published', source: sourceOf('insurer') }
    : insurers;
  return {
    // Where both are corrected, the shares name every insurer.
    ...(named ? { insurers: amended('insurers', named, readInsurers) } : {}),
    insured: saying(corrected)('insured', insured, () => insured.value),
    certificate: amended('certificateName', certificate, (text) => text),
    disclosureRequired: amended('disclosureRequired', disclosureRequired, readNeeded),
    // Whoever the paper names, as it names them.
    ...(holder === undefined
      ? {}
      : {
          contract: {
            value: { holder: 'association', name: holder },
            state: 'published',
            source: sourceOf('policyholder'),
          },
        }),
  };
}

function amendedQuestions(layout: Questionnaire, corrected: Corrections): Questionnaire {
  const amended = amending(corrected);
  return {
    ...layout,
    origin: amended('questionnaire.origin', layout.origin, readOrigin),
    ...(layout.starNote
      ? { starNote: amended('questionnaire.starNote', layout.starNote, (text) => text) }
      : {}),
    fields: layout.fields.map((field) => {
      const text = corrected.get(fieldId(field.code));
      return text === undefined ? field : readField(field, text);
    }),
    items: layout.items.map((item) => {
      const text = corrected.get(`question.${item.number}`) ?? item.question.text;
      const hint = corrected.get(hintId(item.number)) ?? item.question.hint;
      const form = readOptions(item.question.form, corrected.get(optionsId(item.number)) ?? '');
      return {
        ...item,
        question: { ...item.question, text, ...(hint ? { hint } : {}), ...(form ? { form } : {}) },
      };
    }),
  };
}

function amendedRule(rule: EligibilityRule, corrected: Corrections): EligibilityRule {
  const amended = amending(corrected);
  const id = `eligibility.${rule.id}`;
  switch (rule.kind) {
    case 'excludedBusinesses':
      return {
        ...rule,
        businesses: amended(id, rule.businesses, (text) => readBusinesses(rule.businesses.value, text)),
      };
    case 'revenueUpTo':
      // One figure under two headings of the document.
      return { ...rule, yen: amended(corrected.has(id) ? id : 'revenue.eligibleUpTo', rule.yen, readYen) };
    case 'memberOf':
      return { ...rule, association: amended(id, rule.association, (text) => text) };
    case 'wholeEntity':
      return { ...rule, text: amended(id, rule.text, (text) => text) };
  }
}

function amendedClaims(rules: ClaimRules, corrected: Corrections): ClaimRules {
  const amended = amending(corrected);
  return {
    ...rules,
    clocks: rules.clocks.map((clock) => amendedClock(clock, corrected)),
    documents: amended('claims.documents', rules.documents, (text) =>
      readDocuments(rules.documents.value, text),
    ),
    agreementNeedsConsent: amended('claims.settlement', rules.agreementNeedsConsent, readNeeded),
    priorKnowledge: rules.priorKnowledge.map((question, at) =>
      amended(`claims.priorKnowledge.${at + 1}`, question, (text) => text),
    ),
    noticeItems: amended('claims.notice', rules.noticeItems, (text) =>
      text.split(/[、\n]/).filter((item) => item.trim() !== ''),
    ),
  };
}

/** Its words say how it is counted, and name the days that it is counted by. */
function amendedClock(clock: ClockRule, corrected: Corrections): ClockRule {
  const id = `claims.clock.${clock.id}`;
  const length = readLength(corrected.get(id) ?? '');
  const counting = corrected.get(id);
  if (counting === undefined || length === undefined) return clock;
  const { source } = clock.length;
  return { ...clock, counting, length: { value: length, state: 'published', source } };
}
