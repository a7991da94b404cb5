// This file defines what keeps a letter from going out; asked when it is queued, shown and sent.
import { mailProblems } from './mail-messages';
import { quoteProblems } from '../quotes/messages';
import type { Problem } from '../../domain/problem';
import { paperTitle, type SendablePaper } from '../../domain/paper';
import { formatJapanese } from '../../domain/calendar';
import type { Template } from '../../tables/masters';
import type { Member } from '../../tables/members';
import type { Delivery } from '../../tables/outbox';
import type { Quote } from '../../tables/quotes';
import { templateCodes } from '../../tables/setting-keys';
import type { Lookup } from '../../tables/unread';
import { checkAddress } from './address-check';
import {
  readNoticePayload,
  readPaperPayload,
  readPayload,
  recipientOf,
  type NoticePayload,
  type PaperPayload,
} from './delivery-rows';
import { letterRules } from './letter-rules';
import { letterValues, noticeValues } from './mail-values';
import { fillMail, type MailText, type MailValues } from './mail-text';
import { isIntact, readFrozen } from '../quotes/frozen-quote';
import { letterModel, type NumberedQuote } from '../quotes/letter-model';
import { hasMandate, type LetterFacts } from '../quotes/quote-facts';
import { isApproved } from './template-choice';

export interface DeliveryWorld {
  readonly facts: LetterFacts;
  readonly quotes: Lookup<Quote>;
  readonly members: Lookup<Member>;
}

/** Everything that is needed to send, with nothing left to look up. */
export interface ReadyDelivery {
  readonly delivery: Delivery;
  /** A notice has none. */
  readonly letter: SendablePaper | undefined;
  readonly title: string;
  readonly template: { readonly version: string; readonly approvalNumber: string };
  readonly mail: MailText | undefined;
  readonly senderName: string;
  /** '' where none is set. */
  readonly replyTo: string;
  /** Rule C14: a FAX number is read back before it is used. */
  readonly faxConfirmedOn: string;
}

export type CheckedDelivery =
  | { readonly ready: ReadyDelivery; readonly problem?: undefined }
  | { readonly ready?: undefined; readonly problem: Problem };

const CLOSED: readonly Quote['state'][] = ['取消', '期限切れ', '見送り'];

export function checkDelivery(delivery: Delivery, world: DeliveryWorld): CheckedDelivery {
  const paper = readPaperPayload(delivery);
  if (paper) return checkPaper(delivery, paper, world);
  const notice = readNoticePayload(delivery);
  return notice ? checkNotice(delivery, notice, world) : checkQuotes(delivery, world);
}

/** The letter about quotes is drawn anew from them, so that nothing goes out about what has changed since. */
function checkQuotes(delivery: Delivery, world: DeliveryWorld): CheckedDelivery {
  const { facts } = world;
  const payload = readPayload(delivery);
  if (!payload || payload.quoteNumbers.length === 0) {
    return { problem: quoteProblems.quoteGone({ quoteNumber: delivery.subjectNumbers }) };
  }
  const quotes: NumberedQuote[] = [];
  for (const quoteNumber of payload.quoteNumbers) {
    const quote = world.quotes.get(quoteNumber);
    if (!quote) return { problem: quoteProblems.quoteGone({ quoteNumber }) };
    if (CLOSED.includes(quote.state))
      return { problem: quoteProblems.quoteClosed({ quoteNumber, state: quote.state }) };
    if (!isIntact(quote)) return { problem: quoteProblems.quoteChanged({ quoteNumber }) };
    quotes.push({ quoteNumber, frozen: readFrozen(quote)! });
  }
  const member = world.members.get(payload.memberKey);
  if (!member) return { problem: quoteProblems.memberGone() };
  const last = quotes.map(({ frozen }) => frozen.validUntil).sort()[0]!;
  const code = templateCodes[payload.letter];
  const template = facts.templates.get(code);
  const problem =
    houseProblem(facts, quotes[0]!.frozen.program) ??
    templateProblem(template, code, facts.today) ??
    (payload.letter === 'quotation' && last < facts.today
      ? quoteProblems.quotationExpired({ until: formatJapanese(last) })
      : undefined) ??
    recipientProblem(delivery, member, facts);
  if (problem) return { problem };
  const letter = letterModel({
    kind: payload.letter,
    number: delivery.deliveryNumber,
    quotes,
    member,
    facts,
    template,
  });
  const values = letterValues(letter, delivery, facts);
  return made(delivery, { letter, template, values, faxConfirmedOn: member.faxConfirmedOn }, facts);
}

/** A letter that carries its own content; its rule says to whom it goes and how. */
function checkPaper(delivery: Delivery, payload: PaperPayload, world: DeliveryWorld): CheckedDelivery {
  const { facts } = world;
  const rule = letterRules[payload.paper.kind];
  if (!rule) return { problem: mailProblems.letterUnknown({ kind: String(payload.paper.kind) }) };
  const member = world.members.get(payload.memberKey);
  if (rule.to === 'member' && !member) return { problem: quoteProblems.memberGone() };
  const template = rule.template === '' ? undefined : facts.templates.get(rule.template);
  const problem =
    houseProblem(facts, payload.program) ??
    (delivery.method === 'メール' ? rule.notByMail?.() : undefined) ??
    (rule.template === '' || rule.unapproved
      ? undefined
      : templateProblem(template, rule.template, facts.today)) ??
    (rule.to === 'member' ? recipientProblem(delivery, member!, facts) : addressedProblem(delivery, facts));
  if (problem) return { problem };
  const { version, approvalNumber } = template ?? payload.paper.template;
  const letter: SendablePaper = {
    ...payload.paper,
    date: facts.today,
    internal: false,
    template: { version, approvalNumber },
  };
  const values = { ...letterValues(letter, delivery, facts), ...payload.values };
  // What goes to an insurer was read back when it was queued.
  const faxConfirmedOn = rule.to === 'member' ? member!.faxConfirmedOn : facts.today;
  return made(delivery, { letter, template, values, faxConfirmedOn }, facts);
}

/** A mail without a paper: its template is all there is. */
function checkNotice(delivery: Delivery, payload: NoticePayload, world: DeliveryWorld): CheckedDelivery {
  const { facts } = world;
  if (delivery.method !== 'メール') return { problem: mailProblems.noticeByMailOnly() };
  const member = world.members.get(payload.memberKey);
  if (payload.memberKey !== '' && !member) return { problem: quoteProblems.memberGone() };
  const template = facts.templates.get(payload.notice);
  const problem =
    houseProblem(facts, payload.program) ??
    templateProblem(template, payload.notice, facts.today) ??
    (member ? recipientProblem(delivery, member, facts) : addressedProblem(delivery, facts));
  if (problem) return { problem };
  const values = noticeValues(payload, delivery, facts, member?.solicitor ?? '', template!.approvalNumber);
  return made(delivery, { letter: undefined, template, values, faxConfirmedOn: '' }, facts);
}

function made(
  delivery: Delivery,
  parts: {
    readonly letter: SendablePaper | undefined;
    readonly template: Template | undefined;
    readonly values: MailValues;
    readonly faxConfirmedOn: string;
  },
  facts: LetterFacts,
): CheckedDelivery {
  const { letter, template, values, faxConfirmedOn } = parts;
  const { version, approvalNumber } = template ?? { version: '', approvalNumber: '' };
  const ready = {
    delivery,
    letter,
    title: letter ? paperTitle(letter) : delivery.letterTitle,
    template: { version, approvalNumber },
    senderName: facts.setting('senderName') || facts.setting('agencyName'),
    replyTo: facts.setting('replyTo'),
    faxConfirmedOn,
  };
  if (delivery.method !== 'メール') return { ready: { ...ready, mail: undefined } };
  if (!template) return { problem: quoteProblems.templateMissing({ code: ready.title }) };
  const mail = fillMail(template, values);
  return mail.ok ? { ready: { ...ready, mail: mail.value } } : { problem: mail.problem };
}

/** Rule C9 and the sender: without a mandate or a name nothing of the programme goes out. */
function houseProblem(facts: LetterFacts, program: string): Problem | undefined {
  if (program !== '' && !hasMandate(facts.programs.get(program))) return quoteProblems.noMandate();
  return facts.setting('agencyName') === '' ? quoteProblems.agencyNameMissing() : undefined;
}

function templateProblem(template: Template | undefined, code: string, today: string): Problem | undefined {
  if (!template) return quoteProblems.templateMissing({ code });
  if (isApproved(template, today)) return undefined;
  const expired = template.approvalNumber.trim() !== '' && template.usableUntil !== '';
  return expired
    ? quoteProblems.templateExpired({ until: formatJapanese(template.usableUntil) })
    : quoteProblems.templateUnapproved();
}

function recipientProblem(delivery: Delivery, member: Member, facts: LetterFacts): Problem | undefined {
  if (delivery.method === 'メール') {
    const wrong = addressedProblem(delivery, facts);
    if (wrong) return wrong;
    // The roster was corrected, or the row was retyped: a person decides which of the two is right.
    const listed = recipientOf(member, 'メール');
    return delivery.recipient.trim() === listed ? undefined : quoteProblems.recipientChanged();
  }
  if (delivery.method === 'FAX')
    return delivery.recipient.trim() === '' ? quoteProblems.faxBlank() : undefined;
  return member.address.trim() === '' ? quoteProblems.postBlank() : undefined;
}

function addressedProblem(delivery: Delivery, facts: LetterFacts): Problem | undefined {
  if (delivery.method !== 'メール') {
    if (delivery.recipient.trim() !== '') return undefined;
    return (delivery.method === 'FAX' ? quoteProblems.faxBlank : quoteProblems.postBlank)();
  }
  const address = checkAddress(delivery.recipient);
  if (!address.ok) return address.problem;
  const replyTo = facts.setting('replyTo');
  return replyTo !== '' && !checkAddress(replyTo).ok ? quoteProblems.replyToInvalid() : undefined;
}
