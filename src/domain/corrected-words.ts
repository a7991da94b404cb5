// What a correction means where a rule reckons with it: plans, items, consents, a length of time, papers.
import type { ClaimDocument, ClockLength, DocumentGroup } from './claim-rules';
import type { Consent, Coverages, InsuredEvent } from './coverage';
import type { ExcludedBusiness } from './eligibility';
import { consentText, INSURER_SAYS, originText } from './fact-text';
import { BETWEEN_OPTIONS, offLossText, optionTexts } from './named-text';
import type { AnswerForm } from './question';
import type { InsurerShare, Rated } from './program';
import type { FormField, Questionnaire } from './questionnaire';

type WithPlans = Pick<Rated, 'plans'>;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
const parts = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** @example readPlans(tosha, 'A・Bプラン') // ['TOSHA-A', 'TOSHA-B'] */
export function readPlans({ plans }: WithPlans, text: string): string[] | undefined {
  const wanted = plain(text);
  if (wanted === '全プラン') return plans.map(({ code }) => code);
  const names = parts(wanted.replace(/プラン$/, ''), /[・、,]/);
  const found = plans.filter((plan) =>
    names.some((name) => [plan.letter || plan.name, plan.name].map(plain).includes(name)),
  );
  return names.length > 0 && found.length === names.length ? found.map(({ code }) => code) : undefined;
}

/** By name, as 事実 lists them. */
export function readItems({ items }: Pick<Coverages, 'items'>, text: string): string[] | undefined {
  let rest = plain(text);
  // The longest first: one name may be the beginning of another.
  const found = [...items]
    .sort((one, other) => other.name.length - one.name.length)
    .filter(({ name }) => {
      const has = rest.includes(plain(name));
      if (has) rest = rest.replace(plain(name), '');
      return has;
    });
  if (found.length === 0 || rest.replace(/[、,・]/g, '') !== '') return undefined;
  return items.filter((item) => found.includes(item)).map(({ item }) => item);
}

/** What else is said stands beside it. @example readConsents('事前に保険会社の承認（書面）') // ['priorApproval'] */
export function readConsents(text: string): Consent[] | undefined {
  const found = (Object.entries(consentText) as [Consent, string][]).filter(([, words]) =>
    plain(text).includes(plain(words)),
  );
  return found.length === 0 ? undefined : found.map(([consent]) => consent);
}

/** @example readCovered('保険会社確認') // false */
export function readCovered(text: string): boolean | undefined {
  if (plain(text) === '支払いの対象') return true;
  return plain(text) === INSURER_SAYS ? false : undefined;
}

/** @example readOffLoss('保険会社確認') // false */
export function readOffLoss(text: string): boolean | undefined {
  if (plain(text) === offLossText) return true;
  return plain(text) === INSURER_SAYS ? false : undefined;
}

/** @example readNeeded('不要') // false */
export function readNeeded(text: string): boolean | undefined {
  const [, word] = /^(必要|不要)(?![^(（。]).*$/.exec(plain(text)) ?? [];
  return word === undefined ? undefined : word === '必要';
}

export const readOrigin = (text: string): Questionnaire['origin']['value'] | undefined =>
  (Object.keys(originText) as (keyof typeof originText)[]).find(
    (origin) => plain(originText[origin]) === plain(text),
  );

/** null: none is named. Undefined where there is more than one, or one in another unit. @example readLength('30日以内') // 30 days */
export function readLength(text: string): ClockLength | null | undefined {
  const found = [...plain(text).matchAll(/(\d[\d,]*)(日|年|[かヶケカ箇個]月|月|週|時間)/g)];
  if (found.length === 0) return null;
  const [[, digits, unit]] = found as [RegExpExecArray];
  if (found.length > 1 || !/^[日年]$/.test(unit!)) return undefined;
  return { amount: Number(digits!.replace(/,/g, '')), unit: unit === '日' ? 'days' : 'years' };
}

/** As 制度 names them; one name alone insures all of it. */
export function readInsurers(text: string): InsurerShare[] | undefined {
  const names = parts(text.normalize('NFKC'), /[、,]/);
  if (names.length === 1 && !names[0]!.includes('%'))
    return [{ insurer: names[0]!, percent: 100, lead: true }];
  const shares = names.flatMap((name) => {
    const [, insurer, percent, lead] = /^(.+?)\s*(\d{1,3})%(\(幹事\))?$/.exec(name) ?? [];
    return insurer ? [{ insurer, percent: Number(percent), lead: lead !== undefined }] : [];
  });
  const whole = shares.reduce((sum, { percent }) => sum + percent, 0) === 100;
  return whole && shares.length === names.length ? shares : undefined;
}

/** 「名称（A・Bプラン）」: without plans behind it, all of it is the name. */
export function readEvent(program: WithPlans, event: InsuredEvent, text: string): InsuredEvent {
  const [, name, inBrackets = ''] = /^(.+)[（(]([^（）()]*プラン)[）)]$/.exec(text.trim()) ?? [];
  const plans = readPlans(program, inBrackets);
  const { source } = event.plans;
  return name !== undefined && plans
    ? { ...event, name, plans: { value: plans, state: 'published', source } }
    : { ...event, name: text };
}

/** A kind that is still named keeps the words by which the roster knows it. */
export const readBusinesses = (before: readonly ExcludedBusiness[], text: string): ExcludedBusiness[] =>
  parts(text, /[、\n]/).map(
    (name) => before.find((business) => plain(business.text) === plain(name)) ?? { code: name, text: name },
  );

const wordsOf = ({ name, examples }: ClaimDocument): string => (examples ? `${name}（${examples}）` : name);

/** Groups parted by 「／」 or lines, as 事実 reads them; a paper that is still named stays the one that was received. */
export function readDocuments(before: readonly DocumentGroup[], text: string): DocumentGroup[] {
  return parts(text, /[／\n]/).map((line, at) => {
    const [, number = `(${at + 1})`, name = '', inGroup = ''] =
      /^(\([^)]*\)|（[^）]*）)?\s*([^：:]*)[：:](.*)$/.exec(line) ?? [];
    const old = before.find((group) => plain(group.number) === plain(number));
    let rest = inGroup === '' ? line : inGroup;
    const kept = (old?.entries ?? []).filter((entry) => {
      const has = rest.includes(wordsOf(entry));
      if (has) rest = rest.replace(wordsOf(entry), '、');
      return has;
    });
    const added = parts(rest, /、(?![^（]*）)/).map((paper) => ({
      // 受領書類 parts its papers by 「、」.
      id: `${number}${paper.replace(/、/g, '・')}`,
      name: paper,
    }));
    return { number, name: name || old?.name || '', entries: [...kept, ...added] };
  });
}

/** One for each choice, in their order: stored answers stand by the choice, whatever it is called. */
export function readOptions(form: AnswerForm, text: string): AnswerForm | undefined {
  const texts = parts(text, new RegExp(`[${BETWEEN_OPTIONS}/]`));
  if (texts.length === 0 || texts.length !== optionTexts(form).length) return undefined;
  if (form.kind === 'choice')
    return { ...form, options: form.options.map((option, at) => ({ ...option, text: texts[at]! })) };
  if (form.kind !== 'list') return undefined;
  return {
    ...form,
    entries: form.entries.map(({ parent, ...entry }, at) => {
      const named = texts[at]!;
      // Under its heading, where the paper still names it.
      return parent && named.startsWith(`${parent} `)
        ? { ...entry, parent, text: named.slice(parent.length + 1) }
        : { ...entry, text: named };
    }),
  };
}

/** 「ビル名等（任意）」: without the mark, whether it must be filled in stays. */
export function readField(field: FormField, text: string): FormField {
  const [, name, mark] = /^(.+?)[（(](必須|任意)[）)]$/.exec(text.trim()) ?? [];
  return name === undefined
    ? { ...field, text: text.trim() }
    : { ...field, text: name, required: mark === '必須' };
}
