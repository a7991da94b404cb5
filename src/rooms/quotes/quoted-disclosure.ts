// Which pre-check a quote refers to: the newest finished version, as nobody has changed it since.
import * as json from '../../calls/stored';
import type { Program } from '../../domain/program';
import { answerOf, answerText } from '../../domain/question';
import { parseRevenue, type ParsedRevenue } from '../../domain/revenue';
import { saidYes, type SaidYes } from '../../domain/said-yes';
import type { Questionnaire } from '../../domain/questionnaire';
import type { disclosures } from '../../tables/disclosures';
import { certain, type Lookup } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import { historyOf, isIntactDisclosure } from '../disclosure';

/** Frozen in the quote. */
export const disclosureReference = () =>
  json.fields({
    ...json.texts('id', 'hash', 'finishedOn'),
    version: json.number(),
    /** Rule C1: the insurer's signed form is registered. */
    official: json.flag(),
  });
export type DisclosureReference = json.Kept<typeof disclosureReference>;

export interface QuotedDisclosure {
  readonly reference: DisclosureReference;
  /** By canonical key, as they read. */
  readonly answers: Readonly<Record<string, string>>;
  readonly saidYes: readonly SaidYes[];
  /** Undefined where the pre-check states none. */
  readonly revenue: DisclosedRevenue | undefined;
}

export interface DisclosedRevenue extends Pick<ParsedRevenue, 'yen' | 'unit'> {
  /** YYYY-MM, or as typed. */
  readonly fiscalMonth: string;
  readonly isPlan: boolean;
}

/** By key of the member. A version that was changed by hand counts for nothing. */
export function quotedDisclosures(
  rows: readonly RowOf<typeof disclosures>[],
  structure: (program: string) => Program | undefined,
): Lookup<QuotedDisclosure> {
  const byMember = new Map<string, RowOf<typeof disclosures>[]>();
  for (const row of rows) byMember.set(row.memberKey, [...(byMember.get(row.memberKey) ?? []), row]);
  const quotedOf = (memberKey: string): QuotedDisclosure | undefined => {
    const own = byMember.get(memberKey)?.map(certain);
    if (!own) return undefined;
    const latest = historyOf(own, memberKey).finished[0];
    const layout = structure(own[0]!.program)?.handbook?.questionnaire();
    if (!latest || !layout || !isIntactDisclosure(layout, latest)) return undefined;
    const { row, disclosure } = latest;
    const { version, finishedOn, answers } = disclosure;
    const official = disclosure.state === '告知完了';
    return {
      reference: { id: row.disclosureId, version, hash: row.hash, finishedOn, official },
      answers: Object.fromEntries(
        layout.items.flatMap(({ question }) => {
          const text = answerText(question, answerOf(answers, question.key));
          return text === '' ? [] : [[question.key, text]];
        }),
      ),
      saidYes: saidYes(layout, answers),
      revenue: statedRevenue(layout, answers),
    };
  };
  return { get: quotedOf, has: (memberKey) => byMember.has(memberKey) };
}

function statedRevenue(
  layout: Questionnaire,
  answers: Parameters<typeof answerOf>[0],
): DisclosedRevenue | undefined {
  for (const { question } of layout.items) {
    const answer = answerOf(answers, question.key);
    if (question.form.kind !== 'revenue' || answer?.kind !== 'revenue') continue;
    const parsed = parseRevenue(answer.text, question.form.unit);
    if (!parsed.ok) continue;
    const { yen, unit } = parsed.value;
    return { yen, unit, fiscalMonth: answer.fiscalMonth, isPlan: answer.plan === true };
  }
  return undefined;
}

/** 「K-2026-0001 第1版・2026-11-22（事前確認）」 */
export function referenceText(reference: Omit<DisclosureReference, 'hash'> | undefined): string {
  if (!reference) return '';
  const { id, version, finishedOn, official } = reference;
  return `${id} 第${version}版・${finishedOn}（${official ? '告知完了' : '事前確認'}）`;
}
