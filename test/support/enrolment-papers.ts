// What comes before an application, done by the use cases of other rooms: letters sent, papers in.
import type { Answers } from '../../src/domain/question';
import type {
  DisclosureDesk,
  FinishDisclosureResult,
  SaveDisclosureResult,
} from '../../src/rooms/disclosure/contract';
import type { DocumentDesk, IntentionDesk } from '../../src/rooms/solicitation/contract';
import { completeAnswers } from './disclosure-answers';
import type { Twin } from '../../local/twin';
import { mustCall } from './faults/outbox-scenario';

/** Sends what waits: mail by mail, paper as PDF and recorded as gone. */
export async function sendEverything(twin: Twin, on: string): Promise<void> {
  const { mails } = await mustCall<{ mails: number }>(twin, 'previewOutbox');
  await mustCall(twin, 'sendOutbox', { confirm: mails });
  const { lines } = await mustCall<{ lines: { deliveryNumber: string; recipient: string }[] }>(
    twin,
    'openDispatch',
  );
  if (lines.length === 0) return;
  await mustCall(twin, 'recordDispatch', {
    on,
    lines: lines.map(({ deliveryNumber, recipient }) => ({ deliveryNumber, readBack: recipient })),
  });
}

export interface Declared {
  readonly memberKey: string;
  readonly program: string;
  /** As typed; a bare number is in the form's unit. */
  readonly revenue: string;
  readonly fiscalMonth?: string;
  /** As every open question is answered unless told: its first option, and no loss. */
  readonly told?: Answers;
}

/** The pre-check, finished, after the versions that stand; its version. */
export async function preCheck(twin: Twin, member: Declared): Promise<number> {
  const { memberKey, program, revenue, fiscalMonth = '2026-03', told } = member;
  const standing = await mustCall<DisclosureDesk>(twin, 'openDisclosure', { memberKey });
  const [last] = standing.versions;
  const desk = last
    ? await mustCall<DisclosureDesk>(twin, 'correctDisclosure', { memberKey, program, version: last.version })
    : standing;
  const answers = completeAnswers(desk.layout, {
    REV: { kind: 'revenue', text: revenue, fiscalMonth },
    ...told,
  });
  const sent = { memberKey, program, carried: [], unconfirmed: [], answers };
  const { revision } = await mustCall<SaveDisclosureResult>(twin, 'saveDisclosureDraft', {
    ...sent,
    revision: desk.draft?.revision ?? 0,
  });
  return (await mustCall<FinishDisclosureResult>(twin, 'finishDisclosure', { ...sent, revision })).version;
}

/** The insurer's form, signed on what the pre-check says. */
export function signForm(
  twin: Twin,
  { memberKey, program }: Pick<Declared, 'memberKey' | 'program'>,
  version: number,
  signedOn: string,
): Promise<unknown> {
  const imageLink = 'https://files.example.jp/f.pdf';
  return mustCall(twin, 'registerOfficialForm', { memberKey, program, version, signedOn, imageLink });
}

/** The pre-check, and the insurer's form signed on it. */
export async function signDisclosure(
  twin: Twin,
  member: Declared & { readonly signedOn: string },
): Promise<void> {
  await signForm(twin, member, await preCheck(twin, member), member.signedOn);
}

/** Intention, explanation and consents of the quote. */
export async function recordIntentionOf(twin: Twin, quoteNumber: string, on: string): Promise<void> {
  const desk = await mustCall<IntentionDesk>(twin, 'openIntention', { quoteNumber });
  await mustCall(twin, 'recordIntention', {
    ...desk.fields,
    quoteNumber,
    firstIntention: '情報漏えいに備えたい',
    firstOn: on,
    finalIntention: '情報漏えいに備えたい',
    finalOn: on,
    differs: 'なし',
    explanationDocument: '重要事項説明書 第1版',
    explainedOn: on,
    method: desk.methods[0],
    solicitor: '担当C',
    consents: desk.consents,
  });
}

/** Every paper of the checklist, checked. */
export async function registerPapers(
  twin: Twin,
  quoteNumber: string,
  on: string,
  amount: string,
): Promise<void> {
  const desk = await mustCall<DocumentDesk>(twin, 'openDocuments', { quoteNumber });
  for (const item of desk.items) {
    if (item.kind === 'officialForm') continue;
    const [line] = item.lines;
    await mustCall(twin, 'registerDocument', {
      quoteNumber,
      code: item.code,
      receivedOn: on,
      method: desk.methods[0],
      statement: line?.statement ?? '',
      line: line?.line ?? '',
      amount: item.kind === 'evidence' ? amount : '',
      checked: item.checks,
      missing: '',
      link: '',
    });
  }
}
