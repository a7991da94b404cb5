// The row in 送信箱 that 不備返戻 becomes: the letter that names the lines to fill in.
import type { DeficiencyLetterModel } from '../../domain/paper';
import { fingerprintOf } from '../../domain/fingerprint';
import type { LayoutItem, Questionnaire } from '../../domain/questionnaire';
import type { Member } from '../../tables/members';
import type { Delivery } from '../../tables/outbox';
import { templateCodes } from '../../tables/setting-keys';
import {
  type LetterFacts,
  addresseeOf,
  agencyOf,
  deliveryMethodOf,
  isApproved,
  paperDeliveryRow,
  recipientOf,
} from '../mail';
import { paperHint } from './form-model';

export interface DeficientSheet {
  readonly layout: Questionnaire;
  readonly programName: string;
  /** Numbers of the layout's items, as the page sends them. */
  readonly numbers: readonly string[];
  /** What the row is about: the disclosure, or the FAX that goes back. */
  readonly subject: string;
  /** ISO date on which the sheet came, or ''. */
  readonly receivedOn: string;
}

/** The same questions of the same sheet are asked once. */
export function deficiencyIdentity(member: Pick<Member, 'memberKey'>, sheet: DeficientSheet): string {
  const { layout, subject } = sheet;
  return fingerprintOf(['deficiency', member.memberKey, layout.program, subject, [...sheet.numbers].sort()]);
}

export function deficiencyDelivery(
  member: Member,
  sheet: DeficientSheet,
  facts: LetterFacts,
  made: { readonly deliveryNumber: string; readonly at: string; readonly by: string },
): Delivery {
  const { layout } = sheet;
  const template = facts.templates.get(templateCodes.deficiency);
  const paper: DeficiencyLetterModel = {
    kind: 'deficiency',
    number: made.deliveryNumber,
    date: facts.today,
    addressee: addresseeOf(member),
    agency: agencyOf(facts, member),
    programName: sheet.programName,
    internal: !isApproved(template, facts.today),
    template: { version: template?.version ?? '', approvalNumber: template?.approvalNumber ?? '' },
    formTitle: layout.title,
    receivedOn: sheet.receivedOn,
    items: layout.items
      .filter((item) => sheet.numbers.includes(item.number))
      .map((item) => ({
        number: printedNumber(item) + (item.star ? '★' : ''),
        text: item.question.text,
        hint: paperHint(item.question),
      })),
  };
  const method = deliveryMethodOf(member);
  return paperDeliveryRow(
    { version: 1, memberKey: member.memberKey, program: layout.program, paper },
    {
      subjects: [sheet.subject],
      memberNumber: member.memberNumber,
      method,
      recipient: recipientOf(member, method),
      idempotencyKey: deficiencyIdentity(member, sheet),
      at: made.at,
      by: made.by,
    },
  );
}

/** The number that the member finds on the sheet; the layout's own where the sheet prints none. */
export function printedNumber(item: LayoutItem): string {
  return item.printed || item.number;
}
