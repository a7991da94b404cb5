// What is wrong with a request through the public form; page, form server and desk ask the same.
import { answerProblems } from './disclosure-messages';
import { requestProblems } from './request-messages';
import { checkAnswers } from './answer-check';
import { parseDateNear } from './yearless-day';
import { isCorporateNumber } from './corporate-number';
import { foldText } from './fold-text';
import { addressFault } from './mail-address';
import type { Problem } from './problem';
import { requestFields, type PublicRequest, type RequestFieldKey } from './public-request';
import { answerOf, type Answer, type Answers } from './question';
import { requiredQuestions, type FormField, type Questionnaire } from './questionnaire';

/** A layout may ask these as questions; on the form they are choices of their own. */
const CHOICES = { WANTS_MATERIAL: 'wantsMaterial', WANTS_QUOTE: 'wantsQuote' } as const;

/** What the form asks of everybody, by the codes that layouts use for the same. */
const ASKED_OF_ALL: readonly string[] = [...requestFields.map(({ key }) => key), 'mail'];

/** Where on the form: a field's key, `extra-…`, `answer-…`, `program`, `wants` or `startsOn`. */
export interface RequestProblem extends Problem {
  readonly field: string;
}

export const isChoiceKey = (key: string): key is keyof typeof CHOICES => key in CHOICES;

/** The layout's answers with the form's own choices among them. */
export function answersOfRequest(layout: Questionnaire, request: PublicRequest): Answers {
  const choices = Object.entries(CHOICES)
    .filter(([key]) => layout.items.some((item) => item.question.key === key))
    .map(([key, choice]): [string, Answer] => [
      key,
      { kind: 'choice', option: request[choice] ? 'yes' : 'no' },
    ]);
  return Object.fromEntries([...Object.entries(request.answers), ...choices]);
}

/** The fields of the programme's own sheet that the form does not ask anyway. */
export function extraFields(layout: Questionnaire): FormField[] {
  return layout.fields.filter(({ code }) => !ASKED_OF_ALL.includes(code));
}

const inField = (field: string, problem: Problem): RequestProblem => ({ ...problem, field });

/** In the order of the form. Blank texts are trimmed already. */
export function checkRequest(
  request: PublicRequest,
  layout: Questionnaire | undefined,
  today: string,
): RequestProblem[] {
  const problems: RequestProblem[] = layout
    ? []
    : [inField('program', requestProblems.requestProgramClosed())];
  if (!request.wantsMaterial && !request.wantsQuote)
    problems.push(inField('wants', requestProblems.requestNothingWanted()));
  problems.push(...checkFields(request));
  if (!request.wantsQuote) {
    const sent = [...Object.keys(request.answers), ...Object.keys(request.extras), request.startsOn];
    return sent.some((part) => part !== '')
      ? [...problems, inField('wants', requestProblems.enquiryUnreadable())]
      : problems;
  }
  if (!layout) return problems;
  problems.push(...checkExtras(request, layout));
  if (request.startsOn !== '') {
    const start = parseDateNear(request.startsOn, today);
    if (!start.ok) problems.push(inField('startsOn', start.problem));
    else if (start.value < today) problems.push(inField('startsOn', requestProblems.requestStartPast()));
  }
  const answers = answersOfRequest(layout, request);
  if (Object.keys(request.answers).some(isChoiceKey))
    problems.push(inField('wants', requestProblems.enquiryUnreadable()));
  const wrong = checkAnswers(layout, answers);
  for (const item of layout.items) {
    const field = `answer-${item.question.key}`;
    // Left blank is for paper; on the form a question is answered or asked again.
    if (answerOf(answers, item.question.key)?.kind === 'notFilledIn')
      problems.push(inField(field, requestProblems.requestAnswerMissing()));
    const own = wrong.filter((problem) => isAbout(problem, item.number));
    problems.push(...own.map((problem) => inField(field, problem)));
  }
  if (wrong.some(({ code }) => code === answerProblems.questionUnknown.code))
    problems.push(inField('wants', requestProblems.enquiryUnreadable()));
  const missing = requiredQuestions(layout, answers).filter((item) => !answerOf(answers, item.question.key));
  problems.push(
    ...missing.map((item) => inField(`answer-${item.question.key}`, requestProblems.requestAnswerMissing())),
  );
  return problems;
}

function isAbout(problem: Problem, number: string): boolean {
  return problem.params?.number === number || problem.where?.column === `告知番号${number}`;
}

function checkFields({ fields }: PublicRequest): RequestProblem[] {
  return requestFields.flatMap(({ key, required, maxLength }): RequestProblem[] => {
    const text = fields[key];
    if (text === '') return required ? [inField(key, requestProblems.requestFieldBlank())] : [];
    if (text.length > maxLength)
      return [inField(key, requestProblems.requestFieldLong({ max: maxLength, length: text.length }))];
    // One line each: a line break would start another row of whatever shows it.
    if (/[\u0000-\u001f\u007f\u2028\u2029]/.test(text))
      return [inField(key, requestProblems.requestFieldUnreadable())];
    const form = WELL_FORMED[key];
    return form && !form.fits(text) ? [inField(key, form.problem())] : [];
  });
}

const digitsOf = (text: string): string => foldText(text).replace(/[-\s()ー]/g, '');

/** How a field is stored: half-width digits, 123-4567. */
export function plainField(key: RequestFieldKey, text: string): string {
  if (key === 'postalCode') return digitsOf(text).replace(/^〒?(\d{3})(\d{4})$/, '$1-$2');
  if (key === 'phone') return foldText(text).replace(/ー/g, '-');
  if (key === 'email') return foldText(text);
  return key === 'corporateNumber' ? digitsOf(text) : text;
}

const WELL_FORMED: Partial<
  Record<RequestFieldKey, { readonly fits: (text: string) => boolean; readonly problem: () => Problem }>
> = {
  phone: {
    fits: (text) => /^(0\d{9,10}|\+81\d{9,10})$/.test(digitsOf(text)),
    problem: () => requestProblems.requestField_phone(),
  },
  email: {
    fits: (text) => addressFault(foldText(text)) === undefined,
    problem: () => requestProblems.requestField_email(),
  },
  postalCode: {
    fits: (text) => /^〒?\d{7}$/.test(digitsOf(text)),
    problem: () => requestProblems.requestField_postalCode(),
  },
  corporateNumber: {
    fits: (text) => isCorporateNumber(digitsOf(text)),
    problem: () => requestProblems.requestField_corporateNumber(),
  },
};

function checkExtras({ extras }: PublicRequest, layout: Questionnaire): RequestProblem[] {
  const known = extraFields(layout);
  const unknown = Object.keys(extras).filter((code) => !known.some((field) => field.code === code));
  return [
    ...unknown.map(() => inField('wants', requestProblems.enquiryUnreadable())),
    ...known.flatMap(({ code, required, maxLength }): RequestProblem[] => {
      const text = extras[code] ?? '';
      const field = `extra-${code}`;
      if (text === '') return required ? [inField(field, requestProblems.requestFieldBlank())] : [];
      return text.length > maxLength
        ? [inField(field, requestProblems.requestFieldLong({ max: maxLength, length: text.length }))]
        : [];
    }),
  ];
}
