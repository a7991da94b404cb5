// What the placeholders of a mail's text stand for.
import { formatJapanese } from '../../domain/calendar';
import { paperTitle, type SendablePaper } from '../../domain/paper';
import type { Delivery } from '../../tables/outbox';
import type { LetterFacts } from './letter-facts';
import type { NoticePayload } from './delivery-payload';
import type { Sender } from './mail-blocks';
import type { MailValues } from './mail-text';
import { mailPlaceholders } from '../../tables/setting-keys';

export function letterValues(letter: SendablePaper, delivery: Delivery, facts: LetterFacts): MailValues {
  const quoted = 'parts' in letter ? letter : undefined;
  const parts = quoted?.parts ?? [];
  const starts = [...new Set(parts.map(({ effectiveDate }) => formatJapanese(effectiveDate)))];
  return {
    ...houseValues(delivery, facts),
    法人名: letter.addressee.organization,
    担当者名: letter.addressee.contact === '' ? 'ご担当者' : letter.addressee.contact,
    書類名: paperTitle(letter),
    制度名: letter.programName,
    保険始期: starts.join('、'),
    有効期限: quoted?.validUntil ? formatJapanese(quoted.validUntil) : '書面をご覧ください',
    見積番号: parts.flatMap(({ plans }) => plans.map((plan) => plan.quoteNumber)).join('、'),
    募集担当: letter.agency.solicitor,
    募集文書承認番号: letter.template.approvalNumber,
  };
}

export function noticeValues(
  payload: NoticePayload,
  delivery: Delivery,
  facts: LetterFacts,
  solicitor: string,
  approvalNumber: string,
): MailValues {
  return {
    ...houseValues(delivery, facts),
    法人名: payload.organization,
    担当者名: payload.contact === '' ? 'ご担当者' : payload.contact,
    書類名: delivery.letterTitle,
    制度名: facts.programs.get(payload.program)?.name ?? '',
    募集担当: solicitor,
    募集文書承認番号: approvalNumber,
    ...payload.values,
  };
}

/** Who signs: as 設定 has it, and whom to ask for. */
export function senderOf(delivery: Delivery, facts: LetterFacts, { 募集担当: person }: MailValues): Sender {
  return {
    name: facts.setting('agencyName'),
    department: facts.setting('agencyDepartment'),
    person,
    postalCode: facts.setting('agencyPostalCode'),
    address: facts.setting('agencyAddress'),
    phone: facts.setting('agencyPhone'),
    fax: facts.setting('agencyFax'),
    email: facts.setting('agencyEmail'),
    hours: facts.setting('agencyHours'),
    deliveryNumber: delivery.deliveryNumber,
  };
}

/** What every mail knows; the rest stays empty, and an empty placeholder refuses the mail. */
function houseValues(delivery: Delivery, facts: LetterFacts): MailValues {
  const blank = Object.fromEntries(mailPlaceholders.map((name) => [name, ''])) as MailValues;
  const name = facts.setting('agencyName');
  return {
    ...blank,
    送信番号: delivery.deliveryNumber,
    代理店名: name,
    代理店部署: facts.setting('agencyDepartment'),
    代理店TEL: facts.setting('agencyPhone'),
    代理店FAX: facts.setting('agencyFax'),
    代理店メール: facts.setting('agencyEmail'),
    差出人名: facts.setting('senderName') || name,
    対象番号: delivery.subjectNumbers,
  };
}
