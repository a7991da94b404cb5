// This file defines what keeps a letter from going out; asked when it is queued, shown and sent.
import type { Problem } from '../../domain/problem';
import { paperTitle, type SendablePaper } from '../../domain/paper';
import { formatJapanese } from '../../domain/calendar';
import type { Template } from '../../tables/masters';
import type { Member } from '../../tables/members';
import type { Delivery } from '../../tables/outbox';
import type { Quote } from '../../tables/quotes';
import { checkAddress } from './address-check';
import { readPaperPayload, readPayload, recipientOf, type PaperPayload } from './delivery-rows';
import { isIntact, readFrozen } from '../quotes/frozen-quote';
import { isApproved, letterModel, type NumberedQuote } from '../quotes/letter-model';
import { fillMail, type MailText, type MailValues } from './mail-text';
import { hasMandate, templateOf, type LetterFacts } from '../quotes/quote-facts';
import { templateCodes } from '../../tables/setting-keys';

export interface DeliveryWorld {
  readonly facts: LetterFacts;
  readonly quotes: ReadonlyMap<string, Quote>;
  readonly members: ReadonlyMap<string, Member>;
}

/** Everything that is needed to send, with nothing left to look up. */
export interface ReadyDelivery {
  readonly delivery: Delivery;
  readonly letter: SendablePaper;
  readonly mail: MailText | undefined;
  readonly quoteNumbers: readonly string[];
  readonly senderName: string;
  /** '' where none is set. */
  readonly replyTo: string;
  /** Rule C14: a FAX number is read back before it is used. */
  readonly faxConfirmedOn: string;
}

export type CheckedDelivery =
  | { readonly ready: ReadyDelivery; readonly problem?: undefined }
  | { readonly ready?: undefined; readonly problem: Problem };

const CLOSED: readonly string[] = ['取消', '期限切れ', '見送り'];

export function checkDelivery(delivery: Delivery, world: DeliveryWorld): CheckedDelivery {
  const { facts } = world;
  const refuse = (code: string, params: Record<string, string | number> = {}): CheckedDelivery => ({
    problem: { code, params },
  });
  const paper = readPaperPayload(delivery);
  if (paper) return checkPaper(delivery, paper, world);
  const payload = readPayload(delivery);
  if (!payload || payload.quoteNumbers.length === 0) {
    return refuse('quoteGone', { quoteNumber: delivery.subjectNumbers });
  }
  const quotes: NumberedQuote[] = [];
  for (const quoteNumber of payload.quoteNumbers) {
    const quote = world.quotes.get(quoteNumber);
    if (!quote) return refuse('quoteGone', { quoteNumber });
    if (CLOSED.includes(quote.state)) return refuse('quoteClosed', { quoteNumber, state: quote.state });
    if (!isIntact(quote)) return refuse('quoteChanged', { quoteNumber });
    quotes.push({ quoteNumber, frozen: readFrozen(quote)! });
  }
  const member = world.members.get(payload.memberKey);
  if (!member) return refuse('memberGone');
  if (!hasMandate(facts.programs.get(quotes[0]!.frozen.program))) return refuse('noMandate');

  const template = templateOf(facts, payload.letter);
  const unusable = templateProblem(template, payload.letter, facts.today);
  if (unusable) return { problem: unusable };
  if (facts.setting('agencyName') === '') return refuse('agencyNameMissing');
  const last = quotes.map(({ frozen }) => frozen.validUntil).sort()[0]!;
  if (payload.letter === 'quotation' && last < facts.today) {
    return refuse('quotationExpired', { until: formatJapanese(last) });
  }
  const wrongRecipient = recipientProblem(delivery, member, facts);
  if (wrongRecipient) return { problem: wrongRecipient };

  const letter = letterModel({
    kind: payload.letter,
    number: delivery.deliveryNumber,
    quotes,
    member,
    facts,
    template,
  });
  const ready = {
    delivery,
    letter,
    quoteNumbers: payload.quoteNumbers,
    senderName: facts.setting('senderName') || letter.agency.name,
    replyTo: facts.setting('replyTo'),
    faxConfirmedOn: member.faxConfirmedOn,
  };
  if (delivery.method !== 'メール') return { ready: { ...ready, mail: undefined } };
  const mail = fillMail(template!, mailValues(letter, facts));
  return mail.ok ? { ready: { ...ready, mail: mail.value } } : { problem: mail.problem };
}

/** A letter that carries its own content: to the insurer on paper only, to the member under the rules of letters. */
function checkPaper(delivery: Delivery, payload: PaperPayload, world: DeliveryWorld): CheckedDelivery {
  const { facts } = world;
  const { paper } = payload;
  const refuse = (code: string): CheckedDelivery => ({ problem: { code } });
  const member = world.members.get(payload.memberKey);
  if (!member) return refuse('memberGone');
  if (!hasMandate(facts.programs.get(payload.program))) return refuse('noMandate');
  if (facts.setting('agencyName') === '') return refuse('agencyNameMissing');
  const ready = {
    delivery,
    quoteNumbers: [],
    senderName: facts.setting('senderName') || paper.agency.name,
    replyTo: facts.setting('replyTo'),
  };
  if (paper.kind === 'insurerReferral') {
    if (delivery.method === 'メール') return refuse('answersNotMailed');
    if (delivery.recipient.trim() === '') return refuse(delivery.method === 'FAX' ? 'faxBlank' : 'postBlank');
    const letter = { ...paper, date: facts.today };
    return { ready: { ...ready, letter, mail: undefined, faxConfirmedOn: facts.today } };
  }
  const template = facts.templates.get(templateCodes[paper.kind]);
  const problem =
    templateProblem(template, templateCodes[paper.kind], facts.today) ??
    recipientProblem(delivery, member, facts);
  if (problem) return { problem };
  const { version, approvalNumber } = template!;
  const letter = { ...paper, date: facts.today, internal: false, template: { version, approvalNumber } };
  const rest = { ...ready, letter, faxConfirmedOn: member.faxConfirmedOn };
  if (delivery.method !== 'メール') return { ready: { ...rest, mail: undefined } };
  const mail = fillMail(template!, mailValues(letter, facts));
  return mail.ok ? { ready: { ...rest, mail: mail.value } } : { problem: mail.problem };
}

function templateProblem(template: Template | undefined, code: string, today: string): Problem | undefined {
  if (!template) return { code: 'templateMissing', params: { code } };
  if (isApproved(template, today)) return undefined;
  const expired = template.approvalNumber.trim() !== '' && template.usableUntil !== '';
  return expired
    ? { code: 'templateExpired', params: { until: formatJapanese(template.usableUntil) } }
    : { code: 'templateUnapproved' };
}

function recipientProblem(delivery: Delivery, member: Member, facts: LetterFacts): Problem | undefined {
  if (delivery.method === 'メール') {
    const address = checkAddress(delivery.recipient);
    if (!address.ok) return address.problem;
    const replyTo = facts.setting('replyTo');
    if (replyTo !== '' && !checkAddress(replyTo).ok) return { code: 'replyToInvalid' };
    // The roster was corrected, or the row was retyped: a person decides which of the two is right.
    if (address.value !== recipientOf(member, 'メール')) return { code: 'recipientChanged' };
    return undefined;
  }
  if (delivery.method === 'FAX') return delivery.recipient.trim() === '' ? { code: 'faxBlank' } : undefined;
  return member.address.trim() === '' ? { code: 'postBlank' } : undefined;
}

function mailValues(letter: SendablePaper, facts: LetterFacts): MailValues {
  const quoted = 'plans' in letter ? letter : undefined;
  return {
    法人名: letter.addressee.organization,
    担当者名: letter.addressee.contact === '' ? 'ご担当者' : letter.addressee.contact,
    書類名: paperTitle(letter),
    制度名: letter.programName,
    保険始期: quoted ? formatJapanese(quoted.effectiveDate) : '',
    有効期限: quoted?.validUntil ? formatJapanese(quoted.validUntil) : '書面をご覧ください',
    見積番号: quoted?.plans.map((plan) => plan.quoteNumber).join('、') ?? '',
    送信番号: letter.number,
    代理店名: letter.agency.name,
    代理店部署: letter.agency.department,
    代理店TEL: letter.agency.phone,
    代理店FAX: letter.agency.fax,
    代理店メール: letter.agency.email,
    募集担当: letter.agency.solicitor,
    差出人名: facts.setting('senderName') || letter.agency.name,
    募集文書承認番号: letter.template.approvalNumber,
  };
}
