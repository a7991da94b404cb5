// The texts around the facts, each a fact of its own: what an item is and takes in, ways, exclusions, hints, what is told.
import type { Background } from './background';
import type { Coverage, Coverages, ExclusionClause } from './coverage';
import type { Fact, FactSource } from './fact';
import { named, type NamedFact } from './named';
import type { AnswerForm } from './question';
import type { FormField, LayoutItem, Questionnaire } from './questionnaire';

const stated = (value: string, source: FactSource): Fact<string> => ({ value, state: 'published', source });

export const coverTexts = (coverages: Coverages): NamedFact[] => [
  ...textsOf(coverages),
  ...(coverages.deductibleOffLoss?.value
    ? [named(OFF_LOSS, '免責金額の差し引き方', coverages.deductibleOffLoss, () => offLossText)]
    : []),
];

const textsOf = ({ items, publication, terms, exclusions }: Coverages): NamedFact[] => [
  ...items.flatMap(itemTexts),
  ...publication.flatMap(({ id, ways, events }) =>
    ways.map(({ letter, text }) =>
      named(wayId(id, letter), `公表の方法 ${letter}`, stated(text, events.source)),
    ),
  ),
  ...terms.map(({ id, name, when, items: { source } }) =>
    named(`term.${id}.when`, `条件 ${name} 当てはまる場合`, stated(when, source)),
  ),
  ...exclusions.flatMap(exclusionTexts),
];

/** Of an item that the document does not name, nothing is stated. */
function itemTexts({ item, name, summary, terms = [], plans }: Coverage): NamedFact[] {
  const { state, source, doubt } = plans;
  const text: Fact<string> =
    state === 'unverified' && doubt ? { value: summary, state, source, doubt } : stated(summary, source);
  return [
    named(`coverage.${item}.summary`, `${name} 内容`, text),
    ...terms.map((term, at) => named(noteId(item, at), `${name} 注記${at + 1}`, stated(term, source))),
  ];
}

const exclusionTexts = (clause: ExclusionClause): NamedFact[] =>
  clause.entries.flatMap(({ text, exception }, at) => {
    const label = `免責 ${clause.clause} ${clause.heading} ${at + 1}`;
    return [
      named(exclusionId(clause.id, at), label, stated(text, clause.source)),
      ...(exception
        ? [named(exceptionId(clause.id, at), `${label} 例外`, stated(exception, clause.source))]
        : []),
    ];
  });

export function hintFacts({ number, question: { hint }, source, hintState }: LayoutItem): NamedFact[] {
  if (!hint) return [];
  return [
    named(hintId(number), `質問 ${number} 補足`, { value: hint, state: 'published', source, ...hintState }),
  ];
}

/** The choices of a question, as one row: a correction names each of them. */
export function optionFacts({ number, question: { form }, source, optionsState }: LayoutItem): NamedFact[] {
  const texts = optionTexts(form);
  if (texts.length === 0) return [];
  const value = texts.join(BETWEEN_OPTIONS);
  return [
    named(optionsId(number), `質問 ${number} 選択肢`, { value, state: 'published', source, ...optionsState }),
  ];
}

export function optionTexts(form: AnswerForm): string[] {
  if (form.kind === 'choice') return form.options.map(({ text }) => text);
  if (form.kind !== 'list') return [];
  return form.entries.map(({ parent, text }) => (parent ? `${parent} ${text}` : text));
}

/** Fields of our own sheets are no facts of a document. */
export const fieldFacts = ({ fields, fieldsOf }: Pick<Questionnaire, 'fields' | 'fieldsOf'>): NamedFact[] =>
  fieldsOf
    ? fields.map((field) =>
        named(
          fieldId(field.code),
          `記入欄 ${field.text}`,
          stated(fieldsOf.marksRequired ? markedText(field) : field.text, fieldsOf.source),
        ),
      )
    : [];

const markedText = ({ text, required }: FormField): string => `${text}（${required ? '必須' : '任意'}）`;

/** Numbered within its kind, as 背景 has them. */
export const toldFacts = (all: readonly Background[]): NamedFact[] =>
  all.map((each) => {
    const ofKind = all.filter(({ kind }) => kind === each.kind);
    return named(toldId(each.id), `背景 ${each.kind} ${ofKind.indexOf(each) + 1}`, each.told);
  });

export const BETWEEN_OPTIONS = '／';
export const OFF_LOSS = 'deductible.offLoss';
export const offLossText = '損害の額から差し引く';
export const noteId = (item: string, at: number): string => `coverage.${item}.note.${at + 1}`;
export const wayId = (rule: string, letter: string): string => `publication.${rule}.way.${letter}`;
export const exclusionId = (clause: string, at: number): string => `exclusion.${clause}.${at + 1}`;
export const exceptionId = (clause: string, at: number): string => `${exclusionId(clause, at)}.exception`;
export const hintId = (number: string): string => `question.${number}.hint`;
export const optionsId = (number: string): string => `question.${number}.options`;
export const fieldId = (code: string): string => `field.${code}`;
export const toldId = (id: string): string => `background.${id}`;
