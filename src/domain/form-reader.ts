// This file defines how what a page sends is read field by field: every problem at once, nothing guessed.
import { parseDate } from './calendar';
import type { MessageCatalogue, Problem } from './problem';
import { problemText } from './problem-text';
import { parseRevenue } from './revenue';

export interface FieldProblem extends Problem {
  field?: string;
}

/** What a page shows beside the field. */
export interface ShownProblem {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

export type Refused = { readonly ok: false; readonly problems: readonly ShownProblem[] };

export interface FormReader<Field extends string> {
  readonly problems: readonly FieldProblem[];
  refuse(field: Field, code: string, params?: Problem['params']): void;
  /** One trimmed text; '' where blank. `need` is refused with its code where blank. */
  text(field: Field, options?: { readonly need?: string; readonly max?: number }): string;
  /** ISO; '' where blank. Never later than today. */
  date(field: Field, options?: { readonly need?: string; readonly future?: boolean }): string;
  choice<Word extends string>(field: Field, choices: readonly Word[], need?: string): Word | '';
  /** Whole yen above zero; null where blank. */
  yen(field: Field, need?: string): number | null;
}

const LONGEST = 1_000;

export function readForm<Field extends string>(
  values: Readonly<Partial<Record<Field, unknown>>>,
  today: string,
): FormReader<Field> {
  const problems: FieldProblem[] = [];
  const refuse = (field: Field, code: string, params?: Problem['params']): void => {
    problems.push({ code, field, ...(params ? { params } : {}) });
  };
  const text: FormReader<Field>['text'] = (field, { need, max = LONGEST } = {}) => {
    const value = values[field];
    const typed = typeof value === 'string' ? value.trim() : '';
    if (typed === '' && need) refuse(field, need);
    if (typed.length > max) refuse(field, 'fieldTooLong', { max, length: typed.length });
    return typed.slice(0, max);
  };
  return {
    problems,
    refuse,
    text,
    date: (field, { need, future = false } = {}) => {
      const typed = text(field, need ? { need } : {});
      if (typed === '') return '';
      const parsed = parseDate(typed);
      if (!parsed.ok) {
        refuse(field, 'fieldDateUnreadable', { text: typed.slice(0, 40) });
        return '';
      }
      if (!future && parsed.value > today) refuse(field, 'fieldDateFuture', { date: parsed.value });
      return parsed.value;
    },
    choice: (field, choices, need) => {
      const typed = text(field, need ? { need } : {});
      const chosen = choices.find((word) => word === typed);
      if (typed === '' || chosen !== undefined) return chosen ?? '';
      refuse(field, 'fieldChoice', { text: typed.slice(0, 40), choices: choices.join('、') });
      return '';
    },
    yen: (field, need) => {
      const typed = text(field, need ? { need } : {});
      if (typed === '') return null;
      const parsed = parseRevenue(typed, 'yen');
      if (parsed.ok && !parsed.value.approximate && parsed.value.yen > 0) return parsed.value.yen;
      refuse(field, 'fieldYenUnreadable', { text: typed.slice(0, 40) });
      return null;
    },
  };
}

export const formMessages: MessageCatalogue = {
  fieldTooLong: ({ length, max }) =>
    `${length}文字あり、登録できるのは${max}文字までです。短くしてください。`,
  fieldDateUnreadable: ({ text }) => `「${text}」は日付として読み取れません。例：2026-04-01、令和8年4月1日`,
  fieldDateFuture: ({ date }) => `${date}は今日より後の日付です。ご確認ください。`,
  fieldChoice: ({ text, choices }) => `「${text}」は選べません。次のいずれかです：${choices}`,
  fieldYenUnreadable: ({ text }) =>
    `「${text}」は金額として読み取れません。円単位で入力してください。例：98,810円`,
};

export function refused(problems: readonly FieldProblem[], ...texts: readonly MessageCatalogue[]): Refused {
  return {
    ok: false,
    problems: problems.map((problem) => ({
      code: problem.code,
      message: problemText(problem, ...texts, formMessages),
      ...(problem.field ? { field: problem.field } : {}),
    })),
  };
}
