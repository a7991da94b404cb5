// One cost alone, as CLAIM_PAYABLE shows it: ratio, amount a head and limits, or 保険会社確認.
import { wholeNear } from '../domain/whole-number';
import { revenueProblems } from '../domain/messages';
import { isBlank } from '../domain/cell-value';
import { correctedCoverages } from '../domain/corrected-cover';
import type { Coverages } from '../domain/coverage';
import { foldText } from '../domain/fold-text';
import { fail, ok, type Problem, type Result } from '../domain/problem';
import { parseRevenue } from '../domain/revenue';
import { coveragesUnder } from '../payable/conditions';
import { itemAmount } from '../payable/item-amount';
import { ASK_INSURER, payableProblems } from '../payable/words';
import { planOf, programs } from '../programs/rated';
import type { Answer } from './ports';

export type PlanCodeOf = (plan: unknown) => Result<string>;

/** Answers row by row; each plan's coverages are built once a call, as the insurer's papers have corrected them. */
export function startClaimCall(
  planCode: PlanCodeOf,
  corrections: (program: string) => ReadonlyMap<string, string>,
): (cells: readonly unknown[]) => Answer[] | Problem {
  const built = new Map<string, Coverages | undefined>();
  const coveragesOf = (code: string): Coverages | undefined => {
    const program = planOf(code)?.program;
    if (program && !built.has(code)) {
      built.set(code, correctedCoverages(program, program.coverages(), corrections(program.code)));
    }
    return built.get(code);
  };
  return (cells) => {
    const [planCell, itemCell, lossCell, persons, companies, conditions] = cells;
    if (isBlank(lossCell)) return [''];
    const plan = planCode(planCell);
    if (!plan.ok) return plan.problem;
    const loss = lossOf(lossCell);
    if (!loss.ok) return loss.problem;
    const coverages = coveragesOf(plan.value);
    if (!coverages) return [ASK_INSURER];
    const item = itemOf(coverages, itemCell);
    if (!item.ok) return item.problem;
    const terms = termsOf(coverages, conditions);
    if (!terms.ok) return terms.problem;
    const heads = [headCount(persons), headCount(companies)] as const;
    for (const count of heads) if (!count.ok) return count.problem;
    if (terms.value.some((term) => !term.covered.value && term.items.value.includes(item.value))) {
      return [ASK_INSURER];
    }
    const amount = itemAmount(coveragesUnder(coverages, terms.value), plan.value, {
      id: '',
      item: item.value,
      lossYen: loss.value,
      ...(heads[0].ok && heads[0].value !== undefined ? { persons: heads[0].value } : {}),
      ...(heads[1].ok && heads[1].value !== undefined ? { companies: heads[1].value } : {}),
    });
    if (!amount.ok) return amount.problem;
    if (amount.value.kind === 'ask') return [ASK_INSURER];
    if (amount.value.kind === 'notListed') {
      const { name, plans } = amount.value.coverage!;
      return payableProblems.claimItemNotInPlan({
        item: name,
        plan: plan.value,
        plans: plans.value.join('・'),
      });
    }
    return [amount.value.aloneYen];
  };
}

function lossOf(value: unknown): Result<number> {
  if (value === 0) return ok(0);
  const parsed = parseRevenue(value, 'yen');
  if (parsed.ok) return ok(parsed.value.yen);
  return parsed.problem.code === revenueProblems.revenueZero.code ? ok(0) : parsed;
}

/** A code or a name, with or without the document's own number or the words in brackets. */
function itemOf(coverages: Coverages, value: unknown): Result<string> {
  const wanted = fold(value);
  if (wanted === '') return fail(payableProblems.claimItemBlank());
  const found = coverages.items.find((coverage) => namesOf(coverage).includes(wanted));
  if (found) return ok(found.item);
  // An item of another document: this one does not name it, which is not the same as a slip of the pen.
  const elsewhere = programs.some((program) =>
    program.coverages().items.some((coverage) => namesOf(coverage).includes(wanted)),
  );
  if (elsewhere) return ok(wanted);
  const names = coverages.items.map((coverage) => coverage.name).join('・');
  return fail(payableProblems.claimItemUnknown({ text: String(value), names }));
}

function namesOf({ item, name }: { item: string; name: string }): string[] {
  const plain = name.replace(/^[①-⑳](のうち)?/, '');
  return [item, name, plain, plain.replace(/（.*$/, '')].map(fold);
}

function termsOf(coverages: Coverages, value: unknown): Result<Coverages['terms'][number][]> {
  const wanted = isBlank(value)
    ? []
    : String(value)
        .split(/[、,]/)
        .map(fold)
        .filter((text) => text !== '');
  const terms: Coverages['terms'][number][] = [];
  for (const text of wanted) {
    const term = coverages.terms.find(({ id, name }) => fold(id) === text || fold(name) === text);
    if (!term) {
      const names = coverages.terms.map(({ name }) => name).join('・') || 'なし';
      return fail(payableProblems.claimConditionUnknown({ text, names }));
    }
    if (!terms.includes(term)) terms.push(term);
  }
  return ok(terms);
}

function headCount(value: unknown): Result<number | undefined> {
  if (isBlank(value)) return ok(undefined);
  const text = foldText(String(value))
    .replace(/[,\s]/g, '')
    .replace(/(人|名|社|法人)$/, '');
  const count = wholeNear(Number(text));
  return text !== '' && count !== undefined && Number.isSafeInteger(count) && count >= 0
    ? ok(count)
    : fail(payableProblems.claimHeadsUnfit({ text: String(value) }));
}

function fold(value: unknown): string {
  return isBlank(value) ? '' : foldText(String(value)).replace(/\s/g, '').toUpperCase();
}
