// This file defines what the menu's items do; each is thin, and tells its refusals in an alert.
import { book, told } from './composition';
import { ask, askText, tell, toast } from './google/menu';
import { openPage } from './google/pages';
import { runSelfCheck, type CheckResult } from './google/self-check';
import { showRow, selectedIds } from './sheets/selection';
import { HOME_TAB } from './tables/index';
import { faxLog } from './tables/fax-log';
import { members } from './tables/members';
import { outbox } from './tables/outbox';
import { referrals } from './tables/referrals';
import type { PageName } from './ui/contract';
import { pageTitles } from './ui/menu';
import { menuWords as words } from './ui/menu-words';
import { answerDoubt } from './workflows/answer-doubt';
import { installDemonstration } from './workflows/demonstration';
import { recordFax } from './workflows/record-fax';
import { sendOutbox } from './workflows/send-outbox';
import { checkHealth, setUpWorkbook } from './workflows/set-up';

/** Runs an item; a refusal becomes an alert instead of Google's red bar. */
function item(title: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    tell(title, error instanceof Error ? error.message : String(error));
  }
}

function page(name: PageName): void {
  item(pageTitles[name], () => openPage(name, pageTitles[name]));
}

export const menuActions = {
  today: () => item(words.today, () => void showRow(book(), HOME_TAB, '')),
  importMembers: () => page('import'),
  findMembers: () => page('sidebar'),
  enterDisclosure: () => page('sidebar'),
  createQuotes: () => page('quotes'),
  exploreCoverage: () => page('coverage'),
  comparePlans: () => page('compare'),
  referToInsurer: () => page('referral'),
  answerReferral: () => page('answer'),
  printForm: () => page('form'),
  previewLetter: () => page('letter'),
  openOutbox: () => item(words.outbox, () => void showRow(book(), outbox.tab, '')),
  previewOutbox: () => page('outbox'),
  sendSelected,
  recordFax: recordFaxFromMenu,
  answerDoubts: answerSelectedDoubts,
  checkRecords: () =>
    item(words.check, () =>
      told((ports) => {
        const lines = checkHealth(ports);
        ports.builder.showHealth(lines);
        tell(words.check, lines.join('\n'));
      }),
    ),
  setUp: setUpFromMenu,
  installDemonstration: () =>
    item(words.demonstration, () => {
      if (!ask(words.demonstration, words.demonstrationAsk)) return;
      const { members } = told(installDemonstration);
      toast(words.demonstrationDone(members), words.demonstration);
    }),
  selfCheck: () => item(words.selfCheck, () => tell(words.selfCheck, checkTable(runSelfCheck()))),
};

/** Rule C14: the number of mails is typed before more than one goes out; a single one is confirmed. */
function sendSelected(): void {
  item(words.send, () => {
    const deliveries = selectedIds(book(), outbox);
    if (deliveries.length === 0) return tell(words.send, words.sendNone);
    const many = deliveries.length > 1;
    const typed = many ? askText(words.send, words.sendMany(deliveries.length)) : undefined;
    const confirm = many ? Number((typed ?? '').normalize('NFKC').trim()) : 1;
    if (many && typed === undefined) return;
    if (!many && !ask(words.send, words.sendOne(deliveries[0]!))) return;
    const report = told((ports) => sendOutbox(ports, { deliveries, confirm }));
    const problems = [...report.failed, ...report.blocked].map(({ message }) => message);
    tell(
      words.send,
      [words.sent(report.sent.length, report.prepared.length, report.left), ...problems].join('\n'),
    );
  });
}

/** A selected row of FAX受信簿 is completed by this FAX; a selected member has sent it. */
function recordFaxFromMenu(): void {
  item(words.recordFax, () => {
    const [completes = '', ...others] = selectedIds(book(), faxLog);
    const [memberKey = '', ...more] = selectedIds(book(), members);
    if (others.length + more.length > 0) return tell(words.recordFax, words.faxOne);
    const from = completes
      ? words.faxCompletes(completes)
      : memberKey
        ? words.faxFromMember
        : words.faxFromNobody;
    const typed = askText(words.recordFax, words.faxPages(from))?.normalize('NFKC');
    const imageLink = typed === undefined ? undefined : askText(words.recordFax, words.faxLink);
    if (typed === undefined || imageLink === undefined) return;
    const pages = Number(/^\s*(\d+)/.exec(typed)?.[1] ?? 0);
    const illegible = typed.includes('不鮮明');
    const result = told((ports) => recordFax(ports, { pages, memberKey, illegible, imageLink, completes }));
    if (!result.ok) {
      return tell(words.recordFax, result.problems.map(({ message }) => message).join('\n'));
    }
    showRow(book(), faxLog.tab, result.faxNumber);
    toast(words.faxDone(result.faxNumber), words.recordFax);
  });
}

/** The answer, its paper and its approver stand in the selected rows; confirming changes what shows the facts. */
function answerSelectedDoubts(): void {
  item(words.answerDoubts, () => {
    const numbers = selectedIds(book(), referrals);
    if (numbers.length === 0) return tell(words.answerDoubts, words.doubtsNone);
    if (!ask(words.answerDoubts, words.doubtsAsk(numbers))) return;
    const facts = numbers.map(
      (referralNumber) => told((ports) => answerDoubt(ports, { referralNumber })).facts.length,
    );
    tell(
      words.answerDoubts,
      words.doubtsDone(
        numbers.length,
        facts.reduce((sum, count) => sum + count, 0),
      ),
    );
  });
}

function setUpFromMenu(): void {
  item(words.setUp, () => {
    if (!ask(words.setUp, words.setUpAsk)) return;
    const report = told(setUpWorkbook);
    const kept = report.kept
      .slice(0, 10)
      .map(({ tab, id, column, current, shipped }) => words.kept(tab, id, column, current, shipped));
    const more = report.kept.length > 10 ? [words.keptMore(report.kept.length - 10)] : [];
    tell(
      words.setUp,
      [words.setUpDone(report.created.length, report.added, report.updated), ...kept, ...more].join('\n'),
    );
  });
}

function checkTable(results: readonly CheckResult[]): string {
  const failed = results.filter(({ ok }) => !ok).length;
  const lines = results.map(({ name, ok, expected, actual }) =>
    ok ? `○ ${name}` : `× ${name}：期待 ${expected}／実際 ${actual}`,
  );
  return [words.checked(results.length, failed), ...lines].join('\n');
}
