// States that provoke the refusals of letters that leave, and what leads out of them.
import { members } from '../../../../src/tables/members';
import { outbox } from '../../../../src/tables/outbox';
import { templates } from '../../../../src/tables/masters';
import { programs } from '../../../../src/tables/masters';
import { mustAnswer } from '../../../support/calls/call';
import type { mailProblems } from '../../../../src/rooms/mail/words';
import type { addressProblems } from '../../../../src/rooms/mail/address-words';
import type { MemoryWorld } from '../../../support/memory-ports';
import { put } from '../../../support/refusals/wrong';
import { automaticClaim, automaticMark } from '../../../../src/rooms/mail';
import { DaichoError } from '../../../../src/domain/problem';
import { MailStopped } from '../../../../src/domain/mail-stop';
import { houseProblems } from '../../../../src/domain/messages';
import { quotes } from '../../../../src/tables/quotes';
import { asked, type StatesOf } from '../../../support/refusals/stage';

const MAIL = 'M-2026-0003';
const oneMail = { deliveries: [MAIL], confirm: 1 };

/** What stands in the row and in the roster alike. */
const wrongAddress =
  (address: string) =>
  (world: MemoryWorld): void => {
    const row = world.table(outbox).find(({ deliveryNumber }) => deliveryNumber === MAIL)!;
    const member = world.table(members).find(({ email }) => email === row.recipient)!;
    world.type(members, member.memberKey, 'email', address);
    row.recipient = address;
  };
const noFax = (world: MemoryWorld): void => {
  const row = world.table(outbox).find(({ deliveryNumber }) => deliveryNumber === 'M-2026-0002')!;
  const member = world.table(members).find(({ fax }) => fax === row.recipient)!;
  world.type(members, member.memberKey, 'fax', '');
  row.recipient = '';
};

/** A service of Google's fails. */
const failing =
  (which: string) =>
  (world: MemoryWorld): void => {
    world.state.before = (effect) => {
      if (effect === which) throw new Error('a service fails');
    };
  };
const working = (world: MemoryWorld): void => {
  world.state.before = () => undefined;
};

export const mailStates = {
  deliveryUnknown: asked('sendOutbox', { deliveries: ['ZZZ'] }),
  deliveryNotWaiting: asked('sendOutbox', {}, { twice: true, over: 'the letter has been sent' }),
  notStoppable: asked('stopDeliveries', {}, { over: 'only what leaves by itself can be stopped' }),
  // The switch of the programme is off: the mail waits for a person.
  heldByItself: asked(
    'previewDelivery',
    { deliveryNumber: MAIL },
    { world: put(outbox, MAIL, { confirmedBy: automaticClaim, automatic: automaticMark }) },
  ),
  // Somebody has set the row back by hand.
  letterSentBefore: asked('sendOutbox', oneMail, {
    world: put(outbox, MAIL, { sentAt: '2026-11-20T09:00:00' }),
  }),
  resendReasonMissing: asked('resendDelivery', { reason: '' }),
  resentAlready: asked('resendDelivery', {}, { twice: true, over: 'the copy waits' }),
  dispatchDateMissing: asked('recordDispatch', { on: '' }),
  templateUnknown: asked('addTemplateVersion', { code: '' }),
  nothingChosen: asked('cancelDeliveries', { deliveries: [] }, { chosen: { 送信箱: {} } }),
  confirmNumber: asked('sendOutbox', { deliveries: [MAIL, 'M-2026-0004'], confirm: undefined }),
  confirmDiffers: asked('sendOutbox', { confirm: 9 }),
  agencyNameMissing: asked('sendOutbox', oneMail, {
    world: (world) => world.setSetting('agencyName', ''),
    typed: { '設定/値': '架空保険事務所' },
  }),
  replyToInvalid: asked('sendOutbox', oneMail, {
    world: (world) => world.setSetting('replyTo', 'desk'),
    typed: { '設定/値': 'desk@agency.example.jp' },
  }),
  notCancellable: asked('cancelDeliveries', { deliveries: ['M-2026-0001'] }, { over: 'the letter has left' }),
  notBounceable: asked('recordBounce', { deliveryNumber: MAIL }, { over: 'it has not been sent' }),
  notDoubtful: asked('recordArrival', { deliveryNumber: MAIL }, { over: 'nobody doubts that it arrived' }),
  notDispatchable: asked(
    'recordDispatch',
    { lines: [{ deliveryNumber: 'M-2026-0001' }] },
    { over: 'the mail has gone by itself' },
  ),
  notResendable: asked(
    'resendDelivery',
    { deliveryNumber: MAIL },
    { over: 'it waits and is sent from 送信箱' },
  ),
  deliveryErased: asked(
    'resendDelivery',
    { deliveryNumber: 'M-2026-0001' },
    {
      world: put(outbox, 'M-2026-0001', { organization: '（本人の請求により消去）', payload: '' }),
      over: 'what it said is gone for good',
    },
  ),
  faxReadBackMissing: asked('recordDispatch', { lines: [{ deliveryNumber: 'M-2026-0002' }] }),
  faxReadBackDiffers: asked('recordDispatch', {
    lines: [{ deliveryNumber: 'M-2026-0002', readBack: '03-0000-0000' }],
  }),
  notYetDue: asked('sendOutbox', oneMail, {
    world: put(outbox, MAIL, { scheduledAt: '2026-12-01T09:00:00' }),
    mend: (world) => (world.state.today = '2026-12-01'),
  }),
  deliveryDoubtful: asked('sendOutbox', oneMail, {
    world: put(outbox, MAIL, { state: '要確認（送信結果不明）' }),
    mend: () => void mustAnswer('recordArrival', { deliveryNumber: MAIL, note: '電話で確認' }),
  }),
  deliveryTwice: asked('sendOutbox', oneMail, {
    world: (world) =>
      world.table(outbox).push({ ...world.table(outbox).find((row) => row.deliveryNumber === MAIL)! }),
    mend: (world) => world.rows.get(outbox.key)!.pop(),
  }),
  quotaEmpty: asked(
    'sendTestMail',
    {},
    { world: (world) => (world.state.quota = 0), mend: (world) => (world.state.quota = 100) },
  ),
  pdfFailed: asked('sendOutbox', oneMail, { world: failing('pdf'), mend: working }),
  storeFailed: asked(
    'sendOutbox',
    { deliveries: ['M-2026-0002'] },
    { world: failing('store'), mend: working },
  ),
  copyOutside: asked('sendOutbox', oneMail, {
    world: (world) => (world.state.folder = { url: 'u', open: false, owner: 'm', shares: [] }),
  }),
  copyMissing: asked('sendOutbox', oneMail, { world: failing('store'), mend: working }),
  mailUnsure: asked('sendOutbox', oneMail, { world: failing('mail'), mend: working }),
  testByMailOnly: asked('sendTestMail', { deliveryNumber: 'M-2026-0002' }),
  ownAddressUnknown: asked(
    'sendTestMail',
    {},
    { user: '', over: 'Google hides the address; the mail would go to nobody' },
  ),
  templateMissing: asked('sendOutbox', oneMail, {
    world: (world) => void (world.table(templates).length = 0),
  }),
  templateUnapproved: asked('sendOutbox', oneMail, {
    world: (world) => world.setTemplates({ approvalNumber: '' }),
    typed: { 'メール文面/募集文書承認番号': 'A-1' },
  }),
  templateExpired: asked('sendOutbox', oneMail, {
    world: (world) => world.setTemplates({ approvalNumber: 'A-1', usableUntil: '2026-10-31' }),
    typed: { 'メール文面/使用期限': '2027-03-31' },
  }),
  templateEmpty: asked('sendOutbox', oneMail, {
    world: (world) => world.setTemplates({ body: '' }),
    typed: { 'メール文面/本文': 'お送りします。' },
  }),
  placeholderUnknown: asked('sendOutbox', oneMail, {
    world: (world) => world.setTemplates({ body: '{{誰か}}' }),
    typed: { 'メール文面/本文': 'お送りします。' },
  }),
  placeholderOpen: asked('sendOutbox', oneMail, {
    world: (world) => world.setTemplates({ body: '{{法人名' }),
    typed: { 'メール文面/本文': 'お送りします。' },
  }),
  noMandate: asked('sendOutbox', oneMail, {
    world: (world) => world.table(programs).forEach((row) => (row.mandate = '取扱なし')),
    typed: { '制度/取扱区分': '取扱あり' },
  }),
  addressBlank: asked('sendOutbox', oneMail, {
    world: wrongAddress(''),
    typed: { '会員名簿/メール': 'soumu@example.jp' },
  }),
  addressControl: asked('sendOutbox', oneMail, {
    world: wrongAddress('a\u0007@b.example.jp'),
    typed: { '会員名簿/メール': 'soumu@example.jp' },
  }),
  addressErrorCell: asked('sendOutbox', oneMail, {
    world: wrongAddress('#DIV/0!'),
    typed: { '会員名簿/メール': 'soumu@example.jp' },
  }),
  addressSeveral: asked('sendOutbox', oneMail, {
    world: wrongAddress('a@b.example.jp, c@d.example.jp'),
    typed: { '会員名簿/メール': 'soumu@example.jp' },
  }),
  addressMalformed: asked('sendOutbox', oneMail, {
    world: wrongAddress('soumu'),
    typed: { '会員名簿/メール': 'soumu@example.jp' },
  }),
  recipientChanged: asked('sendOutbox', oneMail, {
    world: put(outbox, MAIL, { recipient: 'other@example.jp' }),
    typed: { '会員名簿/メール': 'other@example.jp' },
  }),
  faxBlank: asked(
    'sendOutbox',
    { deliveries: ['M-2026-0002'] },
    { world: noFax, typed: { '会員名簿/FAX': '03-0000-5004' } },
  ),
  templateUndated: asked('sendOutbox', oneMail, {
    world: (world) => world.setTemplates({ approvalNumber: 'A-1', usableUntil: '' }),
    typed: { 'メール文面/使用期限': '2027-03-31' },
  }),
  bodyTooLong: asked('sendOutbox', oneMail, {
    world: (world) => world.setTemplates({ body: 'あ'.repeat(70_000) }),
    mend: (world) => world.setTemplates({ body: 'お送りします。' }),
  }),
  letterWithdrawn: asked('sendOutbox', oneMail, {
    world: (world) => world.table(quotes).forEach((row) => (row.state = '取消')),
    over: 'its quote has been cancelled',
  }),
  sendingPaused: asked('sendOutbox', oneMail, {
    world: (world) =>
      (world.state.before = (effect) => {
        if (effect === 'mail') throw new MailStopped('moment');
      }),
    mend: working,
  }),
  sendingNotAllowed: asked('sendOutbox', oneMail, {
    world: (world) =>
      (world.state.before = (effect) => {
        if (effect === 'mail') throw new MailStopped('allowed');
      }),
    mend: working,
  }),
  mailFailed: asked('sendOutbox', oneMail, {
    world: (world) =>
      (world.state.before = (effect) => {
        if (effect === 'mail') throw new DaichoError(houseProblems.mailRefused());
      }),
    mend: working,
  }),
} satisfies StatesOf<typeof mailProblems & typeof addressProblems>;
