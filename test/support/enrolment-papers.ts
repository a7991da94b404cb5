// What comes before an application, done by the use cases of other rooms: letters sent, papers in.
import type { DisclosureDesk } from '../../src/rooms/disclosure/contract';
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

/** The pre-check, and the insurer's form signed on it. */
export async function signDisclosure(
  twin: Twin,
  member: { memberKey: string; program: string; revenue: string; signedOn: string },
): Promise<void> {
  const { memberKey, program } = member;
  const desk = await mustCall<DisclosureDesk>(twin, 'openDisclosure', { memberKey });
  const answers = completeAnswers(desk.layout, {
    REV: { kind: 'revenue', text: member.revenue, fiscalMonth: '2026-03' },
  });
  const sent = { memberKey, program, carried: [], unconfirmed: [], answers };
  await mustCall(twin, 'saveDisclosureDraft', { ...sent, revision: 0 });
  await mustCall(twin, 'finishDisclosure', { ...sent, revision: 1 });
  const form = {
    memberKey,
    program,
    version: 1,
    signedOn: member.signedOn,
    imageLink: 'https://files.example.jp/f.pdf',
  };
  await mustCall(twin, 'registerOfficialForm', form);
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
