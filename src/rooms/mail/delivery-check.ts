// What keeps a letter from going out; asked when it is queued, shown and sent.
import { notReadable } from '../../calls/stored';
import type { Lookup } from '../../tables/unread';
import { oneLine } from '../../domain/visible-text';
import { addressProblems } from './address-words';
import { mailProblems } from './words';
import { type LetterFacts, agencyOf, hasMandate, insurersOf } from './letter-facts';
import { checkAddress } from './address-check';
import { recipientOf } from './delivery-rows';
import { type NoticePayload, type PaperPayload, payloads } from './delivery-payload';
import {
  heldBack,
  type Cause,
  type DrawLetters,
  type Ended,
  type LetterRule,
  type LetterRules,
} from './letter-port';
import { premiumTable, signature } from './mail-blocks';
import { letterValues, noticeValues, senderOf } from './mail-values';
import { type MailText, type MailValues, fillMail } from './mail-text';
import { approvalProblem } from './template-choice';
import { memberProblems } from '../../domain/member-problems';
import { isOf, type Problem } from '../../domain/problem';
import { paperTitle, type OwnLetterModel, type SendablePaper } from '../../domain/paper';
import type { Template } from '../../tables/masters';
import type { Member } from '../../tables/members';
import type { Delivery } from '../../tables/outbox';

export interface DeliveryWorld {
  readonly facts: LetterFacts;
  readonly members: Lookup<Member>;
  readonly rules: LetterRules;
  readonly draw: ReturnType<DrawLetters>;
  /** By the marks that stand outside of the cells. */
  readonly hasLeft: (deliveryNumber: string) => boolean;
  /** Of one kind, gathered when the first letter of it is asked about. */
  readonly causeOf: (rule: LetterRule) => Cause<OwnLetterModel>;
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
  | { readonly ready?: undefined; readonly problem: Problem; readonly withdrawn?: boolean };

/** What has left or never will is shown as it was: nothing that came later makes it untrue. */
const PAST: readonly Delivery['state'][] = ['送信済', '発送済（記録）', '不達', '取消'];
const endedOf = ({ state }: Delivery, look: () => Ended | undefined): Ended | undefined =>
  PAST.includes(state) ? undefined : look();

/** What a member gets names its 募集担当: nobody stands there whose registration is over. */
function unregistered({ solicitor }: Member, facts: LetterFacts): Ended | undefined {
  const problem = facts.solicitorProblem(solicitor);
  return problem && heldBack(problem);
}

export function checkDelivery(delivery: Delivery, world: DeliveryWorld): CheckedDelivery {
  const stored = payloads.read(delivery);
  if (!stored.ok) return stored;
  const payload = stored.value;
  if ('paper' in payload) return checkPaper(delivery, payload, world);
  return 'notice' in payload ? checkNotice(delivery, payload, world) : checkDrawn(delivery, world);
}

/** Drawn anew by the room of its rows. */
function checkDrawn(delivery: Delivery, world: DeliveryWorld): CheckedDelivery {
  const { facts } = world;
  const drawn = world.draw(delivery);
  if ('problem' in drawn) return drawn;
  const { memberKey, programs } = drawn;
  const member = world.members.get(memberKey);
  if (!member) return { problem: memberProblems.memberGone() };
  const ended = endedOf(delivery, () => drawn.ended(member) ?? unregistered(member, facts));
  if (ended) return ended;
  const template = facts.templates.get(drawn.template);
  const [foreign] = programs.flatMap((program) => houseProblem(facts, program) ?? []);
  const problem =
    foreign ??
    templateProblem(template, drawn.template, facts.today) ??
    recipientProblem(delivery, member, facts);
  if (problem) return { problem };
  const letter = drawn.paper({ number: delivery.deliveryNumber, member, facts, template });
  const values = letterValues(letter, delivery, facts);
  return made(delivery, { letter, template, values, faxConfirmedOn: member.faxConfirmedOn }, facts);
}

/** A letter that carries its own content; its rule says to whom it goes and how. */
function checkPaper(delivery: Delivery, payload: PaperPayload, world: DeliveryWorld): CheckedDelivery {
  const { facts } = world;
  const rule = world.rules[payload.paper.kind];
  // Every kind that can be stored has a rule: one without is a letter that nobody can judge.
  if (!rule) return { problem: notReadable(delivery.deliveryNumber, 'kind') };
  const member = world.members.get(payload.memberKey);
  if (rule.to === 'member' && !member) return { problem: memberProblems.memberGone() };
  const ended = endedOf(
    delivery,
    () =>
      world.causeOf(rule).ended(payload.paper, delivery) ??
      (rule.to === 'member' ? unregistered(member!, facts) : undefined),
  );
  if (ended) return ended;
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
    agency: agencyOf(facts, member?.solicitor ? member : payload.paper.agency),
    insurers: insurersOf(facts, [payload.program]),
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
  if (payload.memberKey !== '' && !member) return { problem: memberProblems.memberGone() };
  const ended = endedOf(delivery, () => member && unregistered(member, facts));
  if (ended) return ended;
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
    senderName: oneLine(facts.setting('senderName') || facts.setting('agencyName')),
    replyTo: facts.setting('replyTo'),
    faxConfirmedOn,
  };
  if (delivery.method !== 'メール') return { ready: { ...ready, mail: undefined } };
  if (!template) return { problem: mailProblems.templateMissing({ code: ready.title }) };
  const mail = fillMail(template, values, {
    署名: signature(senderOf(delivery, facts, values)),
    ...(letter ? { 保険料の表: premiumTable(letter) } : {}),
  });
  return mail.ok ? { ready: { ...ready, mail: mail.value } } : { problem: mail.problem };
}

/** Rule C9 and the sender: without a mandate or a name nothing of the programme goes out. */
function houseProblem(facts: LetterFacts, program: string): Problem | undefined {
  if (program !== '' && !hasMandate(facts.programs.get(program))) return mailProblems.noMandate({ program });
  return facts.setting('agencyName') === '' ? mailProblems.agencyNameMissing() : undefined;
}

function templateProblem(template: Template | undefined, code: string, today: string): Problem | undefined {
  if (!template) return mailProblems.templateMissing({ code });
  return approvalProblem(template, today);
}

function recipientProblem(delivery: Delivery, member: Member, facts: LetterFacts): Problem | undefined {
  const { memberKey } = member;
  const { deliveryNumber } = delivery;
  const method = delivery.method || '郵送';
  const listed = recipientOf(member, method);
  // The roster was corrected, or the row was retyped: a person decides which of the two is right.
  if (listed !== '' && delivery.recipient.trim() !== listed && isUsable(listed, method))
    return mailProblems.recipientChanged({ memberKey, column: ADDRESS_COLUMN[method], deliveryNumber });
  if (delivery.method === 'メール') {
    const wrong = addressedProblem(delivery, facts);
    if (wrong)
      return isOf(wrong, addressProblems) ? { ...wrong, params: { ...wrong.params, memberKey } } : wrong;
  }
  if (delivery.method === 'FAX' && delivery.recipient.trim() === '')
    return mailProblems.faxBlank({ memberKey });
  if (delivery.method === '郵送' && member.address.trim() === '')
    return mailProblems.postBlank({ memberKey });
  return delivery.recipient.trim() === listed
    ? undefined
    : mailProblems.recipientChanged({ memberKey, column: ADDRESS_COLUMN[method], deliveryNumber });
}

const isUsable = (listed: string, method: Delivery['method']): boolean =>
  method !== 'メール' || checkAddress(listed).ok;

/** Where the roster has it. */
const ADDRESS_COLUMN = { メール: 'メール', FAX: 'FAX', 郵送: '住所' } as const;

function addressedProblem(delivery: Delivery, facts: LetterFacts): Problem | undefined {
  if (delivery.method !== 'メール') {
    if (delivery.recipient.trim() !== '') return undefined;
    return (delivery.method === 'FAX' ? mailProblems.faxBlank : mailProblems.postBlank)();
  }
  const address = checkAddress(delivery.recipient);
  if (!address.ok) return address.problem;
  const replyTo = facts.setting('replyTo');
  return replyTo !== '' && !checkAddress(replyTo).ok ? mailProblems.replyToInvalid() : undefined;
}
