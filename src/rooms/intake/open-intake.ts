// What waits for a person, beside what the roster has.
import { programOf } from '../../programs';
import { INTAKE_STATES, intakes, type Intake } from '../../tables/intakes';
import { members, type Member } from '../../tables/members';
import type { IntakeDesk, WaitingIntake } from './contract';
import type { Ports } from '../../ports';
import { gatherLetterFacts } from '../mail';
import { fieldNames, SHOWN_FIELDS } from './words';
import { matchMember } from './match-member';
import { statedNumberOf } from './request-member';
import { readContent } from './request-rows';

/** A dialog's worth; the tab has them all. */
const MOST_SHOWN = 50;
/** The last days'. */
const MOST_MADE = 20;

const shownOf = (row: Readonly<Record<(typeof SHOWN_FIELDS)[number], string>>): string[] =>
  SHOWN_FIELDS.map((key) => row[key]);

/** Five reads. */
export function openIntake(ports: Pick<Ports, 'tables' | 'clock' | 'user'>): IntakeDesk {
  const rows = ports.tables.sound(intakes);
  const known = ports.tables.sound(members);
  const connected = gatherLetterFacts(ports).setting('intakeWorkbook') !== '';
  const waiting = rows.filter(({ state }) => state === '確認待ち').slice(0, MOST_SHOWN);
  return {
    connected,
    canConnect: ports.user.isManager(),
    collectedAt: rows.reduce((last, row) => (row.collectedAt > last ? row.collectedAt : last), ''),
    waiting: waiting.map((row) => waitingIntake(row, known)),
    made: rows
      .filter(({ state }) => state === '仕事へ登録済')
      .sort((left, right) => (left.receivedAt < right.receivedAt ? 1 : -1))
      .slice(0, MOST_MADE)
      .map(({ receiptNumber, receivedAt, organization, result, memberKey }) => ({
        receiptNumber,
        receivedAt,
        organization,
        result,
        memberKey,
      })),
    counts: INTAKE_STATES.map((state) => ({
      state,
      rows: rows.filter((row) => row.state === state).length,
    })),
  };
}

function waitingIntake(row: Intake, known: readonly Member[]): WaitingIntake {
  const content = readContent(row);
  // A row that has its member already waits for something else.
  const match =
    content && row.memberKey === '' && row.program !== ''
      ? matchMember(row, statedNumberOf(content.request), known)
      : undefined;
  const candidates =
    match?.kind === 'doubtful'
      ? match.candidates
      : match?.kind === 'certain'
        ? [{ member: match.listed, reasons: [] }]
        : [];
  return {
    receiptNumber: row.receiptNumber,
    receivedAt: row.receivedAt,
    organization: row.organization,
    programName: programOf(row.program)?.name ?? row.program,
    wants: row.wants,
    reason: row.result,
    memberKey: row.memberKey,
    sent: shownOf(row),
    candidates: candidates.map(({ member, reasons }) => ({
      memberKey: member.memberKey,
      memberNumber: member.memberNumber,
      organization: member.organization,
      programName: programOf(member.program)?.name ?? member.program,
      listed: shownOf(member),
      reasons: reasons.map((reason) => fieldNames[reason]),
    })),
    usable: content !== undefined && row.program !== '',
  };
}
