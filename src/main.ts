// This file defines the only list of global functions: custom functions, triggers, menu items, page calls, use cases.
import * as app from './app';
import type { ComparisonFunctions } from './ui/comparison-contract';
import type {
  CreateQuotesRequest,
  ImportMembersRequest,
  SendOutboxRequest,
  ServerFunctions,
} from './ui/contract';
import type { DisclosureFunctions } from './ui/disclosure-contract';
import type { PaperFunctions } from './ui/paper-contract';

type PaperRequest<Name extends keyof PaperFunctions> = Parameters<PaperFunctions[Name]>[0];
type Request<Name extends keyof ServerFunctions> = Parameters<ServerFunctions[Name]>[0];
type DisclosureRequest<Name extends keyof DisclosureFunctions> = Parameters<DisclosureFunctions[Name]>[0];

// --- custom functions -----------------------------------------------------------------------------------

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
  return app.functions().PREMIUM(revenue, plan, rates, asOf);
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
  return app.functions().PREMIUM_LABEL(revenue, plan, rates, asOf);
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
  return app.functions().PREMIUM_RANGE(revenue, plan, rates, asOf);
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
  return app.functions().PREMIUM_EXPLAIN(revenue, plan, rates, asOf);
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
  return app.functions().COMPARE_PLANS(revenue, programs, rates, asOf);
}

/**
 * 金額の文字を円に直します。例：「50,000千円」は50000000です。
 *
 * @param {string|number|range} text 金額（円・千円・万円・百万円・億円、漢数字、全角数字）。列も指定できます。
 * @return 円の数値
 * @customfunction
 */
export function REVENUE_YEN(text: unknown): unknown {
  return app.functions().REVENUE_YEN(text);
}

// --- triggers -------------------------------------------------------------------------------------------

export function onOpen(): void {
  app.opened();
}

export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  app.edited(event);
}

// --- use cases, also called by pages and by the command line ------------------------------------------

export function setUpWorkbook(): unknown {
  return app.setUpWorkbook();
}

export function installDemonstration(): unknown {
  return app.installDemonstration();
}

export function importMembers(request: ImportMembersRequest): unknown {
  return app.server.importMembers(request);
}

export function previewQuotes(request: CreateQuotesRequest): unknown {
  return app.server.previewQuotes(request);
}

export function createQuotes(request: CreateQuotesRequest): unknown {
  return app.server.createQuotes(request);
}

export function previewOutbox(): unknown {
  return app.server.previewOutbox();
}

export function sendOutbox(request?: SendOutboxRequest): unknown {
  return app.server.sendOutbox(request);
}

export function previewLetter(request: Request<'previewLetter'>): unknown {
  return app.server.previewLetter(request);
}

export function findMembers(request: Request<'findMembers'>): unknown {
  return app.server.findMembers(request);
}

export function openDisclosure(request: DisclosureRequest<'openDisclosure'>): unknown {
  return app.disclosureServer.openDisclosure(request);
}

export function saveDisclosureDraft(request: DisclosureRequest<'saveDisclosureDraft'>): unknown {
  return app.disclosureServer.saveDisclosureDraft(request);
}

export function finishDisclosure(request: DisclosureRequest<'finishDisclosure'>): unknown {
  return app.disclosureServer.finishDisclosure(request);
}

export function correctDisclosure(request: DisclosureRequest<'correctDisclosure'>): unknown {
  return app.disclosureServer.correctDisclosure(request);
}

export function registerOfficialForm(request: DisclosureRequest<'registerOfficialForm'>): unknown {
  return app.disclosureServer.registerOfficialForm(request);
}

export function returnDeficient(request: DisclosureRequest<'returnDeficient'>): unknown {
  return app.disclosureServer.returnDeficient(request);
}

export function recordFax(request: DisclosureRequest<'recordFax'>): unknown {
  return app.disclosureServer.recordFax(request);
}

export function openCoverage(request?: DisclosureRequest<'openCoverage'>): unknown {
  return app.disclosureServer.openCoverage(request ?? {});
}

export function answerDoubt(request: Parameters<typeof app.answerDoubt>[0]): unknown {
  return app.answerDoubt(request);
}

export function runSelfCheck(): unknown {
  return app.selfCheck();
}

// --- page calls ---------------------------------------------------------------------------------------

export function showRow(request: Request<'showRow'>): unknown {
  return app.server.showRow(request);
}

export function quoteDialogStart(): unknown {
  return app.server.quoteDialogStart();
}

export function openPage(request: Request<'openPage'>): unknown {
  return app.server.openPage(request);
}

export function openComparison(): unknown {
  return app.comparison.openComparison();
}

export function comparePlans(request: Parameters<ComparisonFunctions['comparePlans']>[0]): unknown {
  return app.comparison.comparePlans(request);
}

// --- referral letters, insurers' answers, paper forms ---------------------------------------------------

export function previewReferral(request: PaperRequest<'previewReferral'>): unknown {
  return app.paperServer.previewReferral(request);
}

export function queueReferralLetter(request: PaperRequest<'queueReferralLetter'>): unknown {
  return app.paperServer.queueReferralLetter(request);
}

export function openAnswer(): unknown {
  return app.paperServer.openAnswer();
}

export function answerReferral(request: PaperRequest<'answerReferral'>): unknown {
  return app.paperServer.answerReferral(request);
}

export function openForm(): unknown {
  return app.paperServer.openForm();
}

export function previewForm(request: PaperRequest<'previewForm'>): unknown {
  return app.paperServer.previewForm(request);
}

export function storeForm(request: PaperRequest<'storeForm'>): unknown {
  return app.paperServer.storeForm(request);
}

// --- menu items -----------------------------------------------------------------------------------------

export function menuToday(): void {
  app.menuActions.today();
}

export function menuImportMembers(): void {
  app.menuActions.importMembers();
}

export function menuFindMembers(): void {
  app.menuActions.findMembers();
}

export function menuEnterDisclosure(): void {
  app.menuActions.enterDisclosure();
}

export function menuCreateQuotes(): void {
  app.menuActions.createQuotes();
}

export function menuPreviewLetter(): void {
  app.menuActions.previewLetter();
}

export function menuExploreCoverage(): void {
  app.menuActions.exploreCoverage();
}

export function menuComparePlans(): void {
  app.menuActions.comparePlans();
}

export function menuOpenOutbox(): void {
  app.menuActions.openOutbox();
}

export function menuPreviewOutbox(): void {
  app.menuActions.previewOutbox();
}

export function menuSendSelected(): void {
  app.menuActions.sendSelected();
}

export function menuRecordFax(): void {
  app.menuActions.recordFax();
}

export function menuAnswerDoubts(): void {
  app.menuActions.answerDoubts();
}

export function menuCheckRecords(): void {
  app.menuActions.checkRecords();
}

export function menuSetUp(): void {
  app.menuActions.setUp();
}

export function menuInstallDemonstration(): void {
  app.menuActions.installDemonstration();
}

export function menuSelfCheck(): void {
  app.menuActions.selfCheck();
}

export function menuReferToInsurer(): void {
  app.menuActions.referToInsurer();
}

export function menuAnswerReferral(): void {
  app.menuActions.answerReferral();
}

export function menuPrintForm(): void {
  app.menuActions.printForm();
}
