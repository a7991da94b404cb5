// 資料疑義: the list, with what is asked and what is done until the answer comes.
import { doubtsOf, type Doubt } from '../../domain/doubt';
import type { Ports } from '../../ports';
import { programs as registry, programOf } from '../../programs';
import { doubts } from '../../tables/doubts';
import { CLOSED_STATES } from '../../tables/referrals';
import type { DoubtDesk } from './contract';

/** One read. */
export function openDoubts({ tables, user }: Pick<Ports, 'tables' | 'user'>): DoubtDesk {
  const known = new Map<string, Doubt>(
    registry.flatMap((program) => doubtsOf(program)).map((doubt) => [doubt.id, doubt]),
  );
  return {
    mayAnswer: user.isManager(),
    doubts: tables.sound(doubts).map((row) => ({
      referralNumber: row.referralNumber,
      program: row.program,
      programName: programOf(row.program)?.shortName ?? row.program,
      question: row.question,
      meanwhile: known.get(row.doubt)?.meanwhile ?? '',
      place: known.get(row.doubt)?.source.section ?? '',
      state: row.state,
      isClosed: CLOSED_STATES.includes(row.state),
      addressee: row.addressee,
      sentOn: row.sentOn,
      answer: row.answer,
      paper: row.paper,
      approvedBy: row.approvedBy,
    })),
  };
}
