// The shape of answers as pages send them: anything else is refused before it is looked at.
import type { Answer, Answers } from './question';

/** More questions than any form has. */
const MOST_ANSWERS = 300;

/** Own properties only; what an answer does not need is left behind. Undefined where they are no answers. */
export function readAnswers(sent: unknown): Answers | undefined {
  if (!isObject(sent)) return undefined;
  const entries = Object.entries(sent);
  if (entries.length > MOST_ANSWERS) return undefined;
  const answers: [string, Answer][] = [];
  for (const [key, value] of entries) {
    const answer = readAnswer(value);
    if (!answer) return undefined;
    answers.push([key, answer]);
  }
  // Never by assignment: a key may be called __proto__.
  return Object.fromEntries(answers);
}

function readAnswer(value: unknown): Answer | undefined {
  if (!isObject(value)) return undefined;
  const { kind, option, checked, text, fiscalMonth, plan } = value;
  switch (kind) {
    case 'notFilledIn':
      return { kind };
    case 'choice':
      return typeof option === 'string' ? { kind, option } : undefined;
    case 'text':
      return typeof text === 'string' ? { kind, text } : undefined;
    case 'list':
      return Array.isArray(checked) && checked.every((code) => typeof code === 'string')
        ? { kind, checked }
        : undefined;
    case 'revenue':
      return typeof text === 'string' && typeof fiscalMonth === 'string'
        ? { kind, text, fiscalMonth, ...(plan === true ? { plan } : {}) }
        : undefined;
    default:
      return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
