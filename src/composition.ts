// This file defines the composition: adapters built on first use, and handed to the workflows.
import { DaichoError, type Problem } from './domain/problem';
import { problemText } from './domain/problem-text';
import { functionMessages } from './functions/messages';
import { createTimeBudget, tokyoClock } from './google/clock';
import { currentUserEmail } from './google/current-user';
import { documents } from './google/documents';
import { createDocumentLock } from './google/lock';
import { log } from './google/log';
import { mailer } from './google/mailer';
import { toast } from './google/menu';
import { registerMessages } from './rooms/registers/register-words';
import { solicitationMessages } from './rooms/solicitation/solicitation-messages';
import { paymentMessages } from './rooms/payments/payment-messages';
import { textFiles } from './google/text-files';
import { triggers } from './google/triggers';
import { letterHtml } from './letter-html';
import { ratingMessages } from './rating/messages';
import { versionMessages } from './rating/version-messages';
import { createAuditTrail } from './sheets/audit-trail';
import { createHeartbeat } from './sheets/heartbeat';
import { managerEmails } from './sheets/managers';
import { doubtWords, sheetMessages } from './sheets/messages';
import { requestSource } from './sheets/request-source';
import { refuseReader, refuseUnfitWorkbook } from './sheets/named-cells';
import { createRateSource } from './sheets/rate-source';
import { selectedIds, visibleSelectedIds } from './sheets/selection';
import { createTables } from './sheets/store';
import { createWorkbookBuilder } from './sheets/workbook-builder';
import { members } from './tables/members';
import { callMessages } from './calls/words';
import { claimDeskMessages } from './rooms/claims/claim-words';
import { deskMessages } from './rooms/disclosure/disclosure-texts';
import { intakeMessages } from './rooms/intake/intake-messages';
import { enrolmentMessages } from './rooms/enrolment/enrolment-texts';
import { newYearMessages } from './rooms/new-year/new-year-texts';
import { comparisonMessages } from './rooms/quotes/comparison-messages';
import { answerMessages } from './rooms/referrals/answer-messages';
import { automationMessages } from './rooms/automation/automation-messages';
import { jobMessages } from './rooms/jobs/job-messages';
import { privacyMessages } from './rooms/privacy/privacy-messages';
import { mailMessages } from './rooms/mail/mail-messages';
import { workflowMessages } from './rooms/quotes/messages';
import type { CurrentUser, Ports } from './ports';
import { calendarMessages } from './rooms/deadlines/calendar-words';
import { renewalMessages } from './rooms/renewals/renewal-texts';
import { recordMessages } from './rooms/records/record-words';
import { sealWrites } from './rooms/records/seal-writes';
import { rosterMessages } from './rooms/roster/roster-messages';
import { SCHEMA_VERSION } from './rooms/set-up/set-up';

/** A dialog's chunk ends by then, so that it shows progress (design: under 20 seconds). */
export const CHUNK_MS = 18_000;
/** Without a dialog a run ends well before the six minutes. */
const RUN_MS = 270_000;

export const book = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActive();

export function createPorts(budgetMs = RUN_MS): Ports {
  let mayAct = false;
  const beforeEffect = (): void => {
    if (mayAct) return;
    refuseUnfitWorkbook(book(), SCHEMA_VERSION);
    refuseReader(book(), userEmail());
    mayAct = true;
  };
  const tables = sealWrites(createTables(book, beforeEffect), tokyoClock);
  // One execution, one person: asked once.
  let known: string | undefined;
  const userEmail = () => (known ??= currentUserEmail());
  const user: CurrentUser = {
    email: userEmail,
    isManager: () => {
      const email = userEmail();
      return managerEmails(tables).includes(email) || book().getOwner()?.getEmail() === email;
    },
  };
  return {
    tables,
    rates: createRateSource(book),
    clock: tokyoClock,
    lock: createDocumentLock(),
    time: createTimeBudget(budgetMs),
    user,
    selection: {
      memberKeys: () => selectedIds(book(), members),
      visibleMemberKeys: () => visibleSelectedIds(book(), members),
    },
    ...effectsAfter(beforeEffect),
    letters: { html: letterHtml },
    audit: createAuditTrail(book, tables, tokyoClock, user),
    log,
    builder: createWorkbookBuilder(book),
    textFiles,
    requests: requestSource,
    triggers,
    heartbeat: createHeartbeat(book, tokyoClock),
  };
}

/** Mail and files leave the workbook: as little a reader's business as rows are. */
export function effectsAfter(beforeEffect: () => void, ports = { documents, mailer }): typeof ports {
  return {
    documents: {
      ...ports.documents,
      store: (document) => {
        beforeEffect();
        return ports.documents.store(document);
      },
    },
    mailer: {
      ...ports.mailer,
      send: (mail) => {
        beforeEffect();
        ports.mailer.send(mail);
      },
    },
  };
}

/** The Japanese text of a problem, from whatever room it comes. */
export function textOfProblem(problem: Problem): string {
  return problemText(
    problem,
    workflowMessages,
    jobMessages,
    privacyMessages,
    mailMessages,
    intakeMessages,
    automationMessages,
    answerMessages,
    renewalMessages,
    calendarMessages,
    comparisonMessages,
    enrolmentMessages,
    newYearMessages,
    deskMessages,
    claimDeskMessages,
    paymentMessages,
    solicitationMessages,
    registerMessages,
    rosterMessages,
    sheetMessages,
    ratingMessages,
    versionMessages,
    recordMessages,
    functionMessages,
    callMessages,
  );
}

/** Runs a use case; what it refuses reaches pages and menus as its Japanese text. */
export function told<T>(work: (ports: Ports) => T, budgetMs?: number): T {
  try {
    const ports = createPorts(budgetMs);
    const answer = work(ports);
    tellDoubts(ports);
    return answer;
  } catch (error) {
    throw toldError(error);
  }
}

/** Rows that a use case set aside, because a cell of theirs could not be read: no answer hides them. */
function tellDoubts({ tables }: Pick<Ports, 'tables'>): void {
  const doubts = tables.doubts();
  if (doubts.length === 0) return;
  const shown = doubts.slice(0, DOUBTS_SHOWN).map(textOfProblem).join('\n');
  toast(shown + doubtWords.more(doubts.length - DOUBTS_SHOWN), doubtWords.title(doubts.length));
}

const DOUBTS_SHOWN = 3;

const alreadyTold = new WeakSet<Error>();

/** An error whose message is for the reader. What nobody foresaw goes to the log by kind and place, without its text. */
export function toldError(error: unknown): Error {
  if (error instanceof Error && alreadyTold.has(error)) return error;
  const told = new Error(error instanceof DaichoError ? textOfProblem(error.problem) : unforeseenText(error));
  alreadyTold.add(told);
  return told;
}

function unforeseenText(error: unknown): string {
  const { name: kind = 'unknown', message = '', stack = '' } = error instanceof Error ? error : {};
  log.info('unforeseen', {
    kind,
    at: stack.split('\n').filter(isFrame).slice(0, 5).join(' < ').slice(0, 500),
  });
  // What Google says in the reader's language (a protected range, a permission) tells more than we could.
  if (kind === 'Exception' && /[\u3040-\u30ff\u4e00-\u9fff]/.test(message)) return message;
  return textOfProblem({ code: 'unforeseen', params: { kind } });
}

const isFrame = (line: string): boolean => /^\s+at /.test(line);
