// Every fact of a programme in one list: master, cover, claims, questions, each with its id, label and text.
import { partText, termFacts, type ConditionalTerm, type Coverages } from './coverage';
import type { EligibilityRule } from './eligibility';
import {
  clockText,
  consentsText,
  documentsText,
  INSURER_SAYS,
  NOT_STATED,
  ofPlans,
  originText,
  percentText,
  plansText,
} from './fact-text';
import { named, type NamedFact } from './named';
import { coverTexts, fieldFacts, hintFacts, optionFacts, toldFacts } from './named-text';
import type { Program } from './program';
import { factsOf, factValueText } from './program-fact';
import type { Questionnaire } from './questionnaire';
import { formatYenInWords } from './yen';

export function allFactsOf(program: Program): NamedFact[] {
  const { handbook } = program;
  const coverages = handbook?.coverages();
  const layout = handbook?.questionnaire();
  return [
    ...factsOf(program).map(({ id, label, fact }) => named(id, label, fact, factValueText)),
    ...(coverages ? coverFacts(program, coverages) : []),
    ...claimFacts(program),
    ...(layout ? questionFacts(layout) : []),
    ...(handbook?.eligibility() ?? []).map(eligibilityFact),
    ...toldFacts(handbook?.background?.() ?? []),
  ];
}

function coverFacts(program: Program, coverages: Coverages): NamedFact[] {
  const plans = (codes: readonly string[]) => plansText(program, codes);
  const yen = (amount: number) => formatYenInWords(amount);
  return [
    ...coverages.limits.map((limit) =>
      named(
        `limit.${limit.id}`,
        `限度額 ${limit.name}${ofPlans(program, limit.plans)}`,
        limit.amountYen,
        yen,
      ),
    ),
    ...coverages.items.flatMap(({ item, name, ...coverage }) => [
      named(`coverage.${item}.plans`, `${name} 対象プラン`, coverage.plans, plans),
      named(`coverage.${item}.ratio`, `${name} 縮小支払割合`, coverage.payRatioPercent, percentText),
      named(`coverage.${item}.consent`, `${name} 承認・同意`, coverage.consent, consentsText),
    ]),
    ...coverages.events.map((event) =>
      named(
        `event.${event.code}`,
        `対象となる事故${event.printed === '' ? '' : `（${partText[event.part]}${event.printed}）`}${
          coverages.events.some((other) => other !== event && other.printed === '') ? ` ${event.name}` : ''
        }`,
        event.plans,
        (codes) => `${event.name}（${plans(codes)}）`,
      ),
    ),
    ...coverages.publication.map((rule) =>
      named(
        `publication.${rule.id}`,
        `公表要件（${lettersText(rule.ways.map(({ letter }) => letter))}）`,
        rule.events,
        (codes) =>
          coverages.events
            .filter(({ code }) => codes.includes(code))
            .map(({ part, printed, name }) => `${partText[part]}の事故${printed} ${name}`)
            .join('、'),
      ),
    ),
    ...coverages.windows.map((window) =>
      named(
        `window.${window.id}`,
        `費用の対象期間${ofPlans(program, window.plans)}`,
        window.length,
        (length) =>
          `${window.from}以後、${window.countedFrom}から${length.amount}${length.unit === 'years' ? '年' : '日'}まで`,
      ),
    ),
    ...coverages.terms.flatMap((term) => termNames(coverages, term)),
    ...coverTexts(coverages),
  ];
}

const TERM_PARTS: Readonly<Record<string, string>> = {
  items: '及ぶ費目',
  covered: '支払い',
  ratio: '支払割合',
  limit: '限度額',
};

function termNames(coverages: Coverages, term: ConditionalTerm): NamedFact[] {
  const text = (part: string, value: unknown): string => {
    if (part === 'ratio') return percentText(value as number);
    if (part === 'limit') return formatYenInWords(value as number);
    if (part === 'covered') return value ? '支払いの対象' : INSURER_SAYS;
    const items = coverages.items.filter(({ item }) => (value as readonly string[]).includes(item));
    return items.map(({ name }) => name).join('、');
  };
  return termFacts(term).map(([part, fact]) =>
    named(`term.${term.id}.${part}`, `条件 ${term.name} ${TERM_PARTS[part]}`, fact, (value) =>
      text(part, value),
    ),
  );
}

/** @example lettersText(['a', 'b', 'c']) // 'a～c' */
function lettersText(letters: readonly string[]): string {
  return letters.length > 2 ? `${letters[0]}～${letters[letters.length - 1]}` : letters.join('・');
}

function claimFacts(program: Program): NamedFact[] {
  const rules = program.handbook?.claims?.();
  if (!rules) return [];
  return [
    {
      ...named('claims.documents', '保険金の請求書類', rules.documents),
      text: documentsText(rules.documents),
    },
    named('claims.settlement', '示談・責任の承認についての同意', rules.agreementNeedsConsent, (needed) =>
      needed === null ? NOT_STATED : needed ? '必要' : '不要',
    ),
    named('claims.notice', '第一報で伝える事項', rules.noticeItems, (items) => items.join('、')),
    ...rules.clocks.map((clock) => ({
      ...named(
        `claims.clock.${clock.id}`,
        `事故の期限 ${clock.name}${ofPlans(program, clock.plans)}`,
        clock.length,
      ),
      text: clockText(clock),
    })),
    ...rules.priorKnowledge.map((question, index) =>
      named(`claims.priorKnowledge.${index + 1}`, `事前に知っていたかの質問 ${index + 1}`, question),
    ),
  ];
}

function questionFacts(layout: Questionnaire): NamedFact[] {
  return [
    named('questionnaire.origin', '質問票の出どころ', layout.origin, (origin) => originText[origin]),
    ...(layout.starNote ? [named('questionnaire.starNote', '★の意味', layout.starNote)] : []),
    ...layout.items.map(({ number, question, state, source, doubt }) => ({
      id: `question.${number}`,
      label: `質問 ${number}`,
      text: question.text,
      state,
      source,
      doubt,
    })),
    ...layout.items.flatMap(hintFacts),
    ...layout.items.flatMap(optionFacts),
    ...fieldFacts(layout),
  ];
}

function eligibilityFact(rule: EligibilityRule): NamedFact {
  const id = `eligibility.${rule.id}`;
  switch (rule.kind) {
    case 'excludedBusinesses':
      return named(id, '加入の確認 対象外の事業者', rule.businesses, (businesses) =>
        businesses.map(({ text }) => text).join('、'),
      );
    case 'revenueUpTo':
      return named(id, '加入の確認 売上高の上限', rule.yen, (yen) => `${formatYenInWords(yen)}以下`);
    case 'memberOf':
      return named(id, '加入の確認 会員であること', rule.association);
    case 'wholeEntity':
      return named(id, '加入の確認 事業者単位', rule.text);
  }
}
