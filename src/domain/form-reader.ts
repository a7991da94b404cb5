// How what a page sends is read field by field: every problem at once, nothing guessed.
import { cutText } from './cut-text';
import { parseDateNear } from './yearless-day';
import { problemsOf, refuseAll, type Given, type Problem } from './problem';
import { parseRevenue } from './revenue';

export interface FormReader<Field extends string> {
  readonly problems: readonly Problem[];
  refuse(field: Field, problem: Problem): void;
  /** One trimmed text; '' where blank. `need` is what is wrong where it is blank. */
  text(field: Field, options?: { readonly need?: Problem; readonly max?: number }): string;
  /** ISO; '' where blank. Never later than today. */
  date(field: Field, options?: { readonly need?: Problem; readonly future?: boolean }): string;
  choice<Word extends string>(field: Field, choices: readonly Word[], need?: Problem): Word | '';
  /** An address that a person may follow, never a script; '' where blank. */
  link(field: Field, need?: Problem): string;
  /** Where a paper is kept: an address as of a link, or a cabinet in words; never a script or a file of one machine. */
  place(field: Field, need?: Problem): string;
  /** Whole yen above zero; null where blank. */
  yen(field: Field, need?: Problem): number | null;
  /** @throws DaichoError with all that is wrong, told at once */
  done(): void;
}

const LONGEST = 1_000;
const LONGEST_LINK = 2_000;
/** What begins as an address does, of any kind. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const LINK = /^https?:\/\/[^\s"'<>]+$/i;

export function readForm<Field extends string>(
  values: Readonly<Partial<Record<Field, unknown>>>,
  today: string,
): FormReader<Field> {
  const problems: Problem[] = [];
  const refuse = (field: Field, problem: Problem): void => {
    problems.push({ ...problem, field });
  };
  const text: FormReader<Field>['text'] = (field, { need, max = LONGEST } = {}) => {
    const value = values[field];
    const typed = typeof value === 'string' ? value.trim() : '';
    if (typed === '' && need) refuse(field, need);
    if (typed.length > max) refuse(field, formProblems.fieldTooLong({ max, length: typed.length }));
    return cutText(typed, max);
  };
  return {
    problems,
    refuse,
    text,
    date: (field, { need, future = false } = {}) => {
      const typed = text(field, need ? { need } : {});
      if (typed === '') return '';
      const parsed = parseDateNear(typed, today);
      if (!parsed.ok) {
        refuse(field, formProblems.fieldDateUnreadable({ text: cutText(typed, 40) }));
        return '';
      }
      if (!future && parsed.value > today)
        refuse(field, formProblems.fieldDateFuture({ date: parsed.value }));
      return parsed.value;
    },
    choice: (field, choices, need) => {
      const typed = text(field, need ? { need } : {});
      const chosen = choices.find((word) => word === typed);
      if (typed === '' || chosen !== undefined) return chosen ?? '';
      refuse(field, formProblems.fieldChoice({ text: cutText(typed, 40), choices: choices.join('、') }));
      return '';
    },
    link: (field, need) => {
      const typed = text(field, { ...(need ? { need } : {}), max: LONGEST_LINK });
      if (typed !== '' && !LINK.test(typed)) refuse(field, formProblems.fieldLinkUnusable());
      return typed;
    },
    place: (field, need) => {
      const typed = text(field, { ...(need ? { need } : {}), max: LONGEST_LINK });
      if (SCHEME.test(typed) && !LINK.test(typed)) refuse(field, formProblems.fieldLinkUnusable());
      return typed;
    },
    yen: (field, need) => {
      const typed = text(field, need ? { need } : {});
      if (typed === '') return null;
      const parsed = parseRevenue(typed, 'yen');
      if (parsed.ok && !parsed.value.approximate && parsed.value.yen > 0) return parsed.value.yen;
      refuse(field, formProblems.fieldYenUnreadable({ text: cutText(typed, 40) }));
      return null;
    },
    done: () => refuseAll(problems),
  };
}

export const formProblems = /* @__PURE__ */ problemsOf({
  fieldTooLong: ({ length, max }: Given<'length' | 'max'>) =>
    `${length}文字あり、登録できるのは${max}文字までです。短くしてください。`,
  fieldDateUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は日付として読み取れません。例：2026-04-01、令和8年4月1日`,
  fieldDateFuture: ({ date }: Given<'date'>) => `${date}は今日より後の日付です。ご確認ください。`,
  fieldLinkUnusable: () => '「https://」で始まるURLを入力してください。',
  fieldChoice: ({ text, choices }: Given<'text' | 'choices'>) =>
    `「${text}」は選べません。次のいずれかです：${choices}`,
  fieldYenUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は金額として読み取れません。円単位で入力してください。例：98,810円`,
});
