// How rows of the form's workbook become rows of 受付: nothing trusted, nothing lost.
import { cutText } from '../../domain/cut-text';
import * as json from '../../calls/stored';
import { sha256Hex } from '../../domain/fingerprint';
import { parseRevenue } from '../../domain/revenue';
import { readRequest, type PublicRequest } from '../../domain/public-request';
import { checkRequest } from '../../domain/request-check';
import { problemText } from '../../domain/problem-text';
import { answerOf } from '../../domain/question';
import { oneLine } from '../../domain/visible-text';
import type { Questionnaire } from '../../domain/questionnaire';
import { programOf } from '../../programs';
import { intakes, type Intake } from '../../tables/intakes';
import { requests, type RequestRow } from '../../tables/requests';
import { waitingText } from './words';

const content = () =>
  json.fields({
    version: json.version1(),
    /** Of the request: the same again from another visit is a duplicate. */
    hash: json.optional(json.text()),
    layoutVersion: json.optional(json.text()),
    /** The purpose of use that the visitor agreed to. */
    consent: json.optional(json.text()),
    request: json.like<PublicRequest>(json.map(json.anything())),
  });
/** What the hidden column of 受付 remembers, and what the form wrote. */
export const storedContents = json.storedIn(intakes, 'answers', content);
const sentContents = json.storedIn(requests, 'content', content);

export type IntakeContent = Required<json.Kept<typeof content>>;

const RECEIPT = /^W\d{6}-[0-9A-Z]{7}$/;
/** A row whose number is not ours was typed by a hand: it is left where it stands. */
export const isReceipt = (number: string): boolean => RECEIPT.test(number);

/** Another number of the same day for the same form sent with other content; always the same one. */
export function otherNumber(receiptNumber: string, hash: string): string {
  return receiptNumber.slice(0, 8) + sha256Hex(`${receiptNumber}/${hash}`).slice(0, 7).toUpperCase();
}

/** 取込済 where it can be worked on, 確認待ち with the reason where it cannot. */
export function intakeRow(source: RequestRow, collectedAt: string): Intake {
  const content = readSourceContent(source);
  const request = content?.request;
  const layout = request && layoutOf(request.program);
  const problems = request ? checkRequest(request, layout, '') : [];
  const reason = !request
    ? waitingText.broken
    : problems.length > 0
      ? waitingText.refused(
          [...new Set(problems.map((problem) => problemText(problem)))].slice(0, 3).join(' '),
        )
      : '';
  const text = (key: keyof RequestRow): string => cutText(oneLine(source[key]), 300);
  return {
    receiptNumber: source.receiptNumber,
    receivedAt: source.receivedAt,
    organization: text('organization'),
    department: text('department'),
    contact: text('contact'),
    phone: text('phone'),
    email: text('email'),
    postalCode: codeText(text('postalCode')),
    address: text('address'),
    building: text('building'),
    corporateNumber: codeText(text('corporateNumber')),
    wants: text('wants'),
    program: layout ? request.program : '',
    revenueYen: request && layout ? revenueYenOf(request, layout) : null,
    memberKey: '',
    match: '未照合',
    proposal: '',
    state: reason === '' ? '取込済' : '確認待ち',
    result: reason,
    material: '',
    materialSentOn: '',
    collectedAt,
    answers: content ? JSON.stringify(content) : '',
  };
}

/** A code cell takes no sign in front; whoever typed into the form's workbook may have put one there. */
const codeText = (text: string): string => (/^[\p{L}\p{N}][^\u0000-\u001f\u007f]*$/u.test(text) ? text : '');

export function readContent(row: Pick<Intake, 'answers'>): IntakeContent | undefined {
  return checked(storedContents.of(row));
}

export function layoutOf(program: string): Questionnaire | undefined {
  return programOf(program)?.handbook?.questionnaire();
}

function readSourceContent(source: RequestRow): IntakeContent | undefined {
  const sent = checked(sentContents.of(source));
  return sent && { ...sent, hash: source.hash };
}

/** The public form's own rules hold for the request. */
function checked(stored: json.Kept<typeof content> | undefined): IntakeContent | undefined {
  const request = readRequest(stored?.request);
  if (!stored || !request.ok) return undefined;
  const { hash = '', layoutVersion = '', consent = '' } = stored;
  return { version: 1, hash, layoutVersion, consent, request: request.value };
}

function revenueYenOf(request: PublicRequest, layout: Questionnaire): number | null {
  const sent = revenueOf(request, layout);
  const read = sent && parseRevenue(sent.answer.text, sent.unit);
  return read?.ok ? read.value.yen : null;
}

/** The figure that was sent, with the unit of the form that asked for it. */
export function revenueOf(request: PublicRequest, layout = layoutOf(request.program)) {
  const form = layout?.items.find(({ question }) => question.key === 'REV')?.question.form;
  const answer = answerOf(request.answers, 'REV');
  return form?.kind === 'revenue' && answer?.kind === 'revenue' ? { answer, unit: form.unit } : undefined;
}
