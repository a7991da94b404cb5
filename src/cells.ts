// The custom functions as cells call them; their arguments are checked in the functions room.
import { functions } from './function-ports';

/**
 * 年間保険料（円）を返します。公表された保険料がないときは「要照会」です。
 *
 * @param {number|string|range} revenue 売上高等。円の数値、または「1億5,000万円」のような文字。列も指定できます。
 * @param {string|range} plan プランコード（例：TOSHA-A）、プラン名、または既定の制度の記号（例：A）。
 * @param {range} [rates] 料率の表。見出しを含む範囲（例：料率表）。省略すると「料率」シートを読みます。
 * @param {date} [asOf] 保険始期。省略すると基準日です。
 * @return 年間保険料（円）または「要照会」
 * @customfunction
 */
export function PREMIUM(revenue: unknown, plan: unknown, rates?: unknown, asOf?: unknown): unknown {
  return functions().PREMIUM(revenue, plan, rates, asOf);
}

/**
 * 保険料の表示区分（公表例・保険料表・概算・参考例・要照会）を返します。
 *
 * @param {number|string|range} revenue 売上高等。円の数値、または「1億5,000万円」のような文字。列も指定できます。
 * @param {string|range} plan プランコード（例：TOSHA-A）、プラン名、または既定の制度の記号（例：A）。
 * @param {range} [rates] 料率の表。見出しを含む範囲（例：料率表）。省略すると「料率」シートを読みます。
 * @param {date} [asOf] 保険始期。省略すると基準日です。
 * @return 表示区分
 * @customfunction
 */
export function PREMIUM_LABEL(revenue: unknown, plan: unknown, rates?: unknown, asOf?: unknown): unknown {
  return functions().PREMIUM_LABEL(revenue, plan, rates, asOf);
}

/**
 * 前後の公表された保険料（低い額・高い額）を2列で返します。
 *
 * @param {number|string|range} revenue 売上高等。円の数値、または「1億5,000万円」のような文字。列も指定できます。
 * @param {string|range} plan プランコード（例：TOSHA-A）、プラン名、または既定の制度の記号（例：A）。
 * @param {range} [rates] 料率の表。見出しを含む範囲（例：料率表）。省略すると「料率」シートを読みます。
 * @param {date} [asOf] 保険始期。省略すると基準日です。
 * @return 低い額と高い額（2列）。範囲がないときは「要照会」
 * @customfunction
 */
export function PREMIUM_RANGE(revenue: unknown, plan: unknown, rates?: unknown, asOf?: unknown): unknown {
  return functions().PREMIUM_RANGE(revenue, plan, rates, asOf);
}

/**
 * 保険料の根拠（料率の版・年度、区分または掲載例、計算、出典、未確認事項）を1文で返します。
 *
 * @param {number|string|range} revenue 売上高等。円の数値、または「1億5,000万円」のような文字。列も指定できます。
 * @param {string|range} plan プランコード（例：TOSHA-A）、プラン名、または既定の制度の記号（例：A）。
 * @param {range} [rates] 料率の表。見出しを含む範囲（例：料率表）。省略すると「料率」シートを読みます。
 * @param {date} [asOf] 保険始期。省略すると基準日です。
 * @return 根拠の説明
 * @customfunction
 */
export function PREMIUM_EXPLAIN(revenue: unknown, plan: unknown, rates?: unknown, asOf?: unknown): unknown {
  return functions().PREMIUM_EXPLAIN(revenue, plan, rates, asOf);
}

/**
 * 1件の売上高等について、プランごとの限度額・保険料・表示区分を一覧にします（社内用）。
 *
 * @param {number|string} revenue 売上高等。円の数値、または「1億5,000万円」のような文字。
 * @param {string|range} [programs] 制度コード（例：TOSHA）。省略するとすべての制度です。
 * @param {range} [rates] 料率の表。見出しを含む範囲（例：料率表）。省略すると「料率」シートを読みます。
 * @param {date} [asOf] 保険始期。省略すると基準日です。
 * @return プランの一覧
 * @customfunction
 */
export function COMPARE_PLANS(
  revenue: unknown,
  programs?: unknown,
  rates?: unknown,
  asOf?: unknown,
): unknown {
  return functions().COMPARE_PLANS(revenue, programs, rates, asOf);
}

/**
 * 金額の文字を円に直します。例：「50,000千円」は50000000です。
 *
 * @param {string|number|range} text 金額（円・千円・万円・百万円・億円、漢数字、全角数字）。列も指定できます。
 * @return 円の数値
 * @customfunction
 */
export function REVENUE_YEN(text: unknown): unknown {
  return functions().REVENUE_YEN(text);
}

/**
 * 中途加入の月割保険料を返します（四捨五入の場合・切捨ての場合・確認の状況の3列）。
 * 「制度」で端数処理と1か月未満の日数の扱いを確認済みにすると、確定した額だけを返します。
 *
 * @param {number|range} annualPremium 年間保険料（円）。列も指定できます。
 * @param {string|range} program 制度コード（例：ALIVE）。
 * @param {date|range} startDate 中途加入の始期日。
 * @param {date|range} endDate 満期日（保険終期）。
 * @return 月割保険料の候補と確認の状況（3列）。月割の定めがない制度は「要照会」
 * @customfunction
 */
export function PRORATED_PREMIUM(
  annualPremium: unknown,
  program: unknown,
  startDate: unknown,
  endDate: unknown,
): unknown {
  return functions().PRORATED_PREMIUM(annualPremium, program, startDate, endDate);
}

/**
 * 1件の保険料を引受会社の割合で分けます（会社・円・端数の扱いの3列）。合計は元の保険料と一致します。
 *
 * @param {number} premium 保険料（円）。
 * @param {string} program 制度コード（例：TOSHA）。
 * @return 引受会社ごとの保険料
 * @customfunction
 */
export function INSURER_SHARES(premium: unknown, program: unknown): unknown {
  return functions().INSURER_SHARES(premium, program);
}

/**
 * 会員名簿の各行について、年間保険料・表示区分・確認事項・売上高等（円）の4列を返します（会員名簿の見出しの式が使います）。
 *
 * @param {range} memberNumber 会員番号の列。
 * @param {range} branch 事業所枝番の列。
 * @param {range} organization 法人名の列。
 * @param {range} program 加入制度の列。
 * @param {range} plans 希望プランの列。
 * @param {range} revenue 売上高等（原文）の列。
 * @param {range} unit 単位の列。
 * @param {range} basis 実績/計画の列。
 * @param {range} email メールの列。
 * @param {range} rates 料率の表。見出しを含む範囲（例：料率表）。
 * @param {date} asOf 保険始期（例：基準日）。
 * @return 4列の表
 * @customfunction
 */
export function ROSTER(
  memberNumber: unknown,
  branch: unknown,
  organization: unknown,
  program: unknown,
  plans: unknown,
  revenue: unknown,
  unit: unknown,
  basis: unknown,
  email: unknown,
  rates: unknown,
  asOf: unknown,
): unknown {
  return functions().ROSTER(
    memberNumber,
    branch,
    organization,
    program,
    plans,
    revenue,
    unit,
    basis,
    email,
    rates,
    asOf,
  );
}

/**
 * 満期日について、更改の段階（90・60・30・14・7日前）と残り日数を返します。
 *
 * @param {date|range} endDate 満期日（保険終期）。列も指定できます。
 * @param {date|range} [asOf] 基準とする日。省略すると基準日です。
 * @return 更改の段階と残り日数
 * @customfunction
 */
export function RENEWAL_STATUS(endDate: unknown, asOf?: unknown): unknown {
  return functions().RENEWAL_STATUS(endDate, asOf);
}

/**
 * 1つの損害・費用について、縮小支払割合、1名・1法人あたりの額、限度額を当てた額を返します（社内の確認用）。
 * 合計と保険期間中の限度は「限度額等の確認表」でご確認ください。
 *
 * @param {string|range} plan プランコード（例：TOSHA-A）またはプラン名。
 * @param {string|range} item 費目のコードまたは名前（例：再発防止費用）。
 * @param {number|string|range} loss 損害額・費用の額。円の数値、または「600万円」のような文字。
 * @param {number|range} [persons] 個人の人数（1名あたりの限度額がある費目）。
 * @param {number|range} [companies] 法人の数（1法人あたりの限度額がある費目）。
 * @param {string|range} [conditions] 条件のコードまたは名前（例：notPublished）。
 * @return 円の数値、または「保険会社確認」
 * @customfunction
 */
export function CLAIM_PAYABLE(
  plan: unknown,
  item: unknown,
  loss: unknown,
  persons?: unknown,
  companies?: unknown,
  conditions?: unknown,
): unknown {
  return functions().CLAIM_PAYABLE(plan, item, loss, persons, companies, conditions);
}
