// The check of メール文面: wrong placeholders and expired texts, with the letters that wait for them.
import { problemText } from '../../domain/problem-text';
import { houseProblems } from '../../domain/messages';
import { refuse } from '../../domain/problem';
import { templates, type Template } from '../../tables/masters';
import type { Delivery } from '../../tables/outbox';
import { mailPlaceholders, templateCodes } from '../../tables/setting-keys';
import { readNoticePayload, readPaperPayload, readPayload } from './delivery-payload';
import type { LetterRules } from './letter-port';
import { mailAudit, mailProblems } from './words';
import { placeholderProblem } from './mail-text';
import { readOutbox } from './outbox-queue';
import { approvalProblem, kindOfTemplate, templatesInUse, versionOf } from './template-choice';
import type { AnswerOf, RequestOf } from '../../calls/call';
import type { contract } from './contract';
import type { Ports } from '../../ports';

export interface TemplateFinding {
  readonly code: string;
  readonly message: string;
  /** Numbers of the letters in 送信箱 that wait for it. */
  readonly waiting: readonly string[];
}

/** What would hold every letter of a kind, told before one is queued. */
export function checkTemplates(ports: Pick<Ports, 'tables' | 'clock' | 'letters'>): TemplateFinding[] {
  const today = ports.clock.today();
  const waiting = waitingByTemplate(readOutbox(ports), ports.letters.rules);
  return [...templatesInUse(ports.tables.sound(templates), today).values()].flatMap((row) => {
    const wrong = placeholderProblem(row, mailPlaceholders);
    const problem = wrong ?? approvalProblem(row, today);
    if (!problem) return [];
    const message = problemText(problem);
    return [{ code: row.code, message, waiting: waiting.get(kindOfTemplate(row.code)) ?? [] }];
  });
}

function waitingByTemplate(rows: readonly Delivery[], rules: LetterRules): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    if (row.method !== 'メール' || !['送信待ち', '確認待ち'].includes(row.state)) continue;
    const code = templateOfDelivery(row, rules);
    if (code !== '') found.set(code, [...(found.get(code) ?? []), row.deliveryNumber]);
  }
  return found;
}

function templateOfDelivery(row: Delivery, rules: LetterRules): string {
  const paper = readPaperPayload(row);
  if (paper) return rules[paper.paper.kind]?.template ?? '';
  const notice = readNoticePayload(row);
  if (notice) return notice.notice;
  const payload = readPayload(row);
  return payload ? templateCodes[payload.letter] : '';
}

/** A new version beside the standing one, which goes on until the new one has its approval (rule C16). */
export function addTemplateVersion(
  ports: Pick<Ports, 'tables' | 'lock' | 'user' | 'audit'>,
  { code }: RequestOf<typeof contract.addTemplateVersion>,
): AnswerOf<typeof contract.addTemplateVersion> {
  if (!ports.user.isManager()) refuse(houseProblems.notManager());
  return ports.lock.hold(() => {
    const kind = kindOfTemplate(code);
    const versions = ports.tables.sound(templates).filter((row) => kindOfTemplate(row.code) === kind);
    const newest = [...versions].sort((left, right) => versionOf(right) - versionOf(left))[0];
    if (!newest) refuse(mailProblems.templateUnknown({ code: kind }));
    const version = String(versionOf(newest) + 1);
    const row: Template = {
      ...newest,
      code: `${kind}/${version}`,
      version,
      approvalNumber: '',
      usableUntil: '',
      fingerprint: '',
    };
    ports.tables.append(templates, [row]);
    ports.audit.record('addTemplateVersion', [row.code], mailAudit.templateAdded(row.code));
    ports.tables.flush();
    return { code: row.code };
  });
}
