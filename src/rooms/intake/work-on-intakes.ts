// How collected requests become work: members, pre-checks, quotes or referrals, the receipt mail.
import { addMonths } from '../../domain/calendar';
import { parseDateNear } from '../../domain/yearless-day';
import { publishesRates } from '../../programs';
import { compileRates } from '../../rating/compile';
import { edgesYenOf } from '../../rating/rate';
import { contacts, type Contact } from '../../tables/contacts';
import { disclosures, type DisclosureRow } from '../../tables/disclosures';
import type { Intake, intakes } from '../../tables/intakes';
import { members, newMember, type Member } from '../../tables/members';
import { quotes } from '../../tables/quotes';
import type { Change, Ports } from '../../ports';
import { createQuotes } from '../quotes';
import { decideIntake, resultOf, type Decided, type Said } from './decide-intake';
import { disclosureOfRequest } from './intake-disclosure';
import { contactText, resultText, waitingText } from './words';
import { readContent, type IntakeContent } from './request-rows';

export type WorkPorts = Pick<
  Ports,
  | 'switches'
  | 'keepDeadlines'
  | 'tables'
  | 'rates'
  | 'clock'
  | 'lock'
  | 'user'
  | 'selection'
  | 'audit'
  | 'log'
>;

type MemberFound = Extract<Decided, { kind: 'member' }>;

interface Worked {
  readonly intake: Intake;
  readonly content: IntakeContent;
  readonly decided: MemberFound;
  /** Parts of 結果. */
  readonly parts: string[];
  /** Why it still waits for a person; '' where it is work now. */
  waits: string;
}

/** To be called under the lock. The order of the writes makes a run that was cut off complete in the next one. */
export function workOnIntakes(
  ports: WorkPorts,
  rows: readonly Intake[],
  said: ReadonlyMap<string, Said> = new Map(),
): Change<typeof intakes>[] {
  if (rows.length === 0) return [];
  const today = ports.clock.today();
  const stamp = { today, at: ports.clock.now() };
  const known = ports.tables.read(members);
  const standing = ports.tables.read(disclosures);
  const rates = compileRates(ports.rates.rateValues(), publishesRates);
  const edgesYen = (plan: string) => edgesYenOf(rates, plan, today);
  const changes: Change<typeof intakes>[] = [];
  const added: Member[] = [];
  const filled: Change<typeof members>[] = [];
  const checked: DisclosureRow[] = [];
  const worked: Worked[] = [];

  for (const intake of rows) {
    const { receiptNumber } = intake;
    const content = readContent(intake);
    const decided: Decided = content
      ? decideIntake(
          intake,
          content,
          [...ports.tables.sift(known), ...added],
          edgesYen,
          said.get(receiptNumber),
        )
      : { kind: 'waits', reason: waitingText.broken, proposal: '' };
    if (decided.kind === 'waits' || !content) {
      const { reason, proposal } = decided as Extract<Decided, { kind: 'waits' }>;
      const match = proposal === '' ? '未照合' : '候補あり';
      changes.push({ id: receiptNumber, set: { state: '確認待ち', match, proposal, result: reason } });
      continue;
    }
    const { member, add, fill } = decided;
    if (add) added.push(member);
    else if (Object.keys(fill).length > 0) filled.push({ id: member.memberKey, set: fill });
    const one: Worked = { intake, content, decided, parts: [], waits: decided.noQuote };
    if (content.request.wantsMaterial) one.parts.push(resultText.material);
    if (content.request.wantsQuote) {
      const rowsNow = [...ports.tables.sift(standing), ...checked];
      const own = disclosureOfRequest(ports, member, content.request, rowsNow, { ...stamp, receiptNumber });
      if (own.kind === 'waits') one.waits ||= own.reason;
      else
        one.parts.push(resultText.disclosure(own.kind === 'new' ? own.row.disclosureId : own.disclosureId));
      if (own.kind === 'new') checked.push(own.row);
    }
    worked.push(one);
  }

  if (added.length > 0) ports.tables.append(members, added.map(newMember));
  if (filled.length > 0) ports.tables.update(members, filled);
  if (checked.length > 0) ports.tables.append(disclosures, checked);
  makeQuotes(ports, worked, today);
  recordContacts(ports, worked);
  return [...changes, ...worked.map(changeOf)];
}

function changeOf({ intake, content, decided, parts, waits }: Worked): Change<typeof intakes> {
  return {
    id: intake.receiptNumber,
    set: {
      memberKey: decided.member.memberKey,
      match: decided.match,
      proposal: '',
      // It waits for its material whatever else is open; what has been sent stays sent.
      ...(content.request.wantsMaterial && intake.material === '' ? { material: '未送付' as const } : {}),
      state: waits === '' ? '仕事へ登録済' : '確認待ち',
      result: [resultOf(decided, parts), waits].filter((part) => part !== '').join('／'),
    },
  };
}

/** One run of 見積を作成 a start of cover; never a letter: what a member reads of a premium, staff release (rule C12). */
function makeQuotes(ports: WorkPorts, worked: readonly Worked[], today: string): void {
  const wanting = worked.filter(({ content, waits }) => content.request.wantsQuote && waits === '');
  const byStart = new Map<string, Worked[]>();
  for (const one of wanting) {
    const start = startOf(one.content, today);
    byStart.set(start, [...(byStart.get(start) ?? []), one]);
  }
  const made = new Set<string>();
  for (const [effectiveDate, group] of byStart) {
    const keys = group.map(({ decided }) => decided.member.memberKey);
    const report = createQuotes(ports, {
      members: keys,
      effectiveDate,
      transaction: '新規',
      letters: false,
    });
    for (const number of [...report.created, ...report.existing]) made.add(number);
    for (const one of group) {
      const refused = report.refused.find(({ id }) => id === one.decided.member.memberKey);
      if (refused) one.waits = waitingText.quoteRefused(refused.message);
    }
  }
  if (made.size === 0) return;
  const rows = ports.tables.read(quotes).filter(({ quoteNumber }) => made.has(quoteNumber));
  for (const one of wanting) {
    const own = rows.filter(({ memberKey }) => memberKey === one.decided.member.memberKey);
    const referred = own.filter(({ referralNumber }) => referralNumber !== '').length;
    if (own.length > 0) one.parts.push(resultText.quotes(own.length));
    if (referred > 0) one.parts.push(resultText.referrals(referred));
  }
}

/** The wish; without one, or where it has passed meanwhile, the first of the next month. */
function startOf({ request }: IntakeContent, today: string): string {
  const wish = parseDateNear(request.startsOn, today);
  return wish.ok && wish.value >= today ? wish.value : `${addMonths(today, 1).slice(0, 8)}01`;
}

function recordContacts(ports: WorkPorts, worked: readonly Worked[]): void {
  if (worked.length === 0) return;
  const rows = ports.tables.read(contacts);
  const keys = new Set(rows.map(({ idempotencyKey }) => idempotencyKey));
  const taken = rows.map(({ contactNumber }) => contactNumber);
  const next = ports.tables.series('T', ports.clock.today().slice(0, 4), taken);
  const fresh = worked.filter(({ intake }) => !keys.has(`intake:${intake.receiptNumber}`));
  const added = fresh.map(({ intake, decided }): Contact => ({
    contactNumber: next(),
    at: intake.receivedAt,
    memberKey: decided.member.memberKey,
    memberNumber: decided.member.memberNumber,
    organization: decided.member.organization,
    channel: 'Web',
    direction: '受信',
    subjectNumber: intake.receiptNumber,
    summary: contactText(intake.wants),
    recordedBy: ports.user.email(),
    origin: '自動',
    idempotencyKey: `intake:${intake.receiptNumber}`,
  }));
  if (added.length > 0) ports.tables.append(contacts, added);
}
