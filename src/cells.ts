// The custom functions as cells call them; their arguments are checked in the functions room.
import { functions } from './function-ports';

/**
 * 年間保険料（円）を返します。公表された保険料がないときは「要照会」です。
 *
 * @param {number|string|range} 売上高等 売上高等。円の数値、または「1億5,000万円」のような文字。列も指定できます。
 * @param {string|range} プラン プランコード（例：TOSHA-A）、プラン名、または既定の制度の記号（例：A）。
 * @param {range} [料率表] 料率の表。見出しを含む範囲（例：料率表）。省略すると「料率」シートを読みます。
 * @param {date} [保険始期] 保険始期。省略すると基準日です。
 * @return 年間保険料（円）または「要照会」
 * @customfunction
 */
export function PREMIUM(売上高等: unknown, プラン: unknown, 料率表?: unknown, 保険始期?: unknown): unknown {
  return functions().PREMIUM(売上高等, プラン, 料率表, 保険始期);
}

/**
 * 保険料の表示区分（公表例・保険料表・概算・参考例・要照会）を返します。
 *
 * @param {number|string|range} 売上高等 売上高等。円の数値、または「1億5,000万円」のような文字。列も指定できます。
 * @param {string|range} プラン プランコード（例：TOSHA-A）、プラン名、または既定の制度の記号（例：A）。
 * @param {range} [料率表] 料率の表。見出しを含む範囲（例：料率表）。省略すると「料率」シートを読みます。
 * @param {date} [保険始期] 保険始期。省略すると基準日です。
 * @return 表示区分
 * @customfunction
 */
export function PREMIUM_LABEL(
  売上高等: unknown,
  プラン: unknown,
  料率表?: unknown,
  保険始期?: unknown,
): unknown {
  return functions().PREMIUM_LABEL(売上高等, プラン, 料率表, 保険始期);
}

/**
 * 前後の公表された保険料（低い額・高い額）を2列で返します。
 *
 * @param {number|string|range} 売上高等 売上高等。円の数値、または「1億5,000万円」のような文字。列も指定できます。
 * @param {string|range} プラン プランコード（例：TOSHA-A）、プラン名、または既定の制度の記号（例：A）。
 * @param {range} [料率表] 料率の表。見出しを含む範囲（例：料率表）。省略すると「料率」シートを読みます。
 * @param {date} [保険始期] 保険始期。省略すると基準日です。
 * @return 低い額と高い額（2列）。範囲がないときは「要照会」
 * @customfunction
 */
export function PREMIUM_RANGE(
  売上高等: unknown,
  プラン: unknown,
  料率表?: unknown,
  保険始期?: unknown,
): unknown {
  return functions().PREMIUM_RANGE(売上高等, プラン, 料率表, 保険始期);
}

/**
 * 保険料の根拠（料率の版・年度、区分または掲載例、計算、出典、未確認事項）を1文で返します。
 *
 * @param {number|string|range} 売上高等 売上高等。円の数値、または「1億5,000万円」のような文字。列も指定できます。
 * @param {string|range} プラン プランコード（例：TOSHA-A）、プラン名、または既定の制度の記号（例：A）。
 * @param {range} [料率表] 料率の表。見出しを含む範囲（例：料率表）。省略すると「料率」シートを読みます。
 * @param {date} [保険始期] 保険始期。省略すると基準日です。
 * @return 根拠の説明
 * @customfunction
 */
export function PREMIUM_EXPLAIN(
  売上高等: unknown,
  プラン: unknown,
  料率表?: unknown,
  保険始期?: unknown,
): unknown {
  return functions().PREMIUM_EXPLAIN(売上高等, プラン, 料率表, 保険始期);
}

/**
 * 1件の売上高等について、プランごとの限度額・保険料・表示区分を一覧にします（社内用）。
 *
 * @param {number|string} 売上高等 売上高等。円の数値、または「1億5,000万円」のような文字。
 * @param {string|range} [制度] 制度コード（例：TOSHA）。省略するとすべての制度です。
 * @param {range} [料率表] 料率の表。見出しを含む範囲（例：料率表）。省略すると「料率」シートを読みます。
 * @param {date} [保険始期] 保険始期。省略すると基準日です。
 * @return 見出しとプランの一覧（プラン・賠償の限度額・費用の限度額・年間保険料・表示区分）
 * @customfunction
 */
export function COMPARE_PLANS(
  売上高等: unknown,
  制度?: unknown,
  料率表?: unknown,
  保険始期?: unknown,
): unknown {
  return functions().COMPARE_PLANS(売上高等, 制度, 料率表, 保険始期);
}

/**
 * 金額の文字を円に直します。例：「50,000千円」は50000000です。
 *
 * @param {string|number|range} 金額 金額（円・千円・万円・百万円・億円、漢数字、全角数字）。列も指定できます。
 * @return 円の数値
 * @customfunction
 */
export function REVENUE_YEN(金額: unknown): unknown {
  return functions().REVENUE_YEN(金額);
}

/**
 * 中途加入の月割保険料を返します（四捨五入の場合・切捨ての場合・確認の状況の3列）。
 * 「制度」で端数処理と1か月未満の日数の扱いを確認済みにすると、確定した額だけを返します。
 *
 * @param {number|range} 年間保険料 年間保険料（円）。列も指定できます。
 * @param {string|range} 制度 制度コード（例：ALIVE）。
 * @param {date|range} 始期日 中途加入の始期日。
 * @param {date|range} 満期日 満期日（保険終期）。
 * @return 月割保険料の候補と確認の状況（3列）。月割の定めがない制度は「要照会」
 * @customfunction
 */
export function PRORATED_PREMIUM(
  年間保険料: unknown,
  制度: unknown,
  始期日: unknown,
  満期日: unknown,
): unknown {
  return functions().PRORATED_PREMIUM(年間保険料, 制度, 始期日, 満期日);
}

/**
 * 1件の保険料を引受会社の割合で分けます（会社・円・端数の扱いの3列）。合計は元の保険料と一致します。
 *
 * @param {number} 保険料 保険料（円）。
 * @param {string} 制度 制度コード（例：TOSHA）。
 * @return 引受会社ごとの保険料
 * @customfunction
 */
export function INSURER_SHARES(保険料: unknown, 制度: unknown): unknown {
  return functions().INSURER_SHARES(保険料, 制度);
}

/**
 * 会員名簿の各行について、年間保険料・表示区分・確認事項・売上高等（円）の4列を返します（会員名簿の見出しの式が使います）。
 *
 * @param {range} 会員番号 会員番号の列。
 * @param {range} 枝番 事業所枝番の列。
 * @param {range} 法人名 法人名の列。
 * @param {range} 制度 加入制度の列。
 * @param {range} 希望プラン 希望プランの列。
 * @param {range} 売上高等 売上高等（原文）の列。
 * @param {range} 単位 単位の列。
 * @param {range} 実績計画 実績/計画の列。
 * @param {range} メール メールの列。
 * @param {range} 料率表 料率の表。見出しを含む範囲（例：料率表）。
 * @param {date} 保険始期 保険始期（例：基準日）。
 * @return 4列の表
 * @customfunction
 */
export function ROSTER(
  会員番号: unknown,
  枝番: unknown,
  法人名: unknown,
  制度: unknown,
  希望プラン: unknown,
  売上高等: unknown,
  単位: unknown,
  実績計画: unknown,
  メール: unknown,
  料率表: unknown,
  保険始期: unknown,
): unknown {
  return functions().ROSTER(
    会員番号,
    枝番,
    法人名,
    制度,
    希望プラン,
    売上高等,
    単位,
    実績計画,
    メール,
    料率表,
    保険始期,
  );
}

/**
 * 満期日について、更改の段階（90・60・30・14・7日前）と残り日数を返します。
 *
 * @param {date|range} 満期日 満期日（保険終期）。列も指定できます。
 * @param {date|range} [基準日] 基準とする日。省略すると基準日です。
 * @return 更改の段階と残り日数
 * @customfunction
 */
export function RENEWAL_STATUS(満期日: unknown, 基準日?: unknown): unknown {
  return functions().RENEWAL_STATUS(満期日, 基準日);
}

/**
 * 1つの損害・費用について、縮小支払割合、1名・1法人あたりの額、限度額を当てた額を返します（社内の確認用）。
 * 合計と保険期間中の限度は「限度額等の確認表」でご確認ください。
 *
 * @param {string|range} プラン プランコード（例：TOSHA-A）またはプラン名。
 * @param {string|range} 費目 費目のコードまたは名前（例：再発防止費用）。
 * @param {number|string|range} 損害額 損害額・費用の額。円の数値、または「600万円」のような文字。
 * @param {number|range} [個人数] 個人の人数（1名あたりの限度額がある費目）。
 * @param {number|range} [法人数] 法人の数（1法人あたりの限度額がある費目）。
 * @param {string|range} [条件] 条件のコードまたは名前（例：notPublished）。
 * @return 円の数値、または「保険会社確認」
 * @customfunction
 */
export function CLAIM_PAYABLE(
  プラン: unknown,
  費目: unknown,
  損害額: unknown,
  個人数?: unknown,
  法人数?: unknown,
  条件?: unknown,
): unknown {
  return functions().CLAIM_PAYABLE(プラン, 費目, 損害額, 個人数, 法人数, 条件);
}
