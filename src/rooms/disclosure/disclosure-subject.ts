// Whose pre-check is meant: the member, the programme, and its questions as they are asked now.
import { cutText } from '../../domain/cut-text';
import { disclosureProblems } from '../../domain/disclosure-messages';
import { memberProblems } from '../../domain/member-problems';
import { refuse } from '../../domain/problem';
import type { Program } from '../../domain/program';
import type { LayoutItem, Questionnaire } from '../../domain/questionnaire';
import { programOf } from '../../programs';
import { members, type Member } from '../../tables/members';
import { CONFIRMED } from '../../tables/facts';
import { questionIdOf, type QuestionRow } from '../../tables/questions';
import { certain } from '../../tables/unread';
import { memberKeyOf } from '../../domain/member-cells';
import { BLANK } from './words';
import type { Ports } from '../../ports';

export interface DisclosureSubject {
  readonly member: Member;
  readonly program: Program;
  readonly layout: Questionnaire;
  /** Of the member in this programme, also where the roster has no row for it. */
  readonly memberKey: string;
}

interface SubjectRequest {
  readonly memberKey: string;
  readonly program?: string;
}

/** One read. Throws where member or programme is unknown. */
export function subjectOf(
  ports: Pick<Ports, 'tables'>,
  { memberKey: wanted, program: asked = '' }: SubjectRequest,
): DisclosureSubject {
  const rows = ports.tables.read(members).filter((row) => row.memberNumber !== '');
  const exact = rows.filter((row) => row.memberKey === wanted);
  if (exact.length > 1) refuse(memberProblems.memberTwice());
  const named = exact[0] ?? rows.find((row) => memberKeyOf({ ...row, program: asked }) === wanted);
  if (wanted === '' || !named) {
    refuse(memberProblems.memberUnknown({ memberKey: cutText(wanted, 60) }));
  }
  const code = asked || named.program;
  const program = programOf(code);
  if (!program?.handbook) {
    refuse(memberProblems.memberProgramUnknown({ program: cutText(code, 40) || BLANK }));
  }
  const memberKey = memberKeyOf({ ...named, program: code });
  // The row of this programme knows best whom to write to.
  const member = certain(rows.find((row) => row.memberKey === memberKey) ?? named);
  return { member, program, layout: program.handbook.questionnaire(), memberKey };
}

/** What is written names member and programme as they belong together. */
export function writtenSubject(
  ports: Pick<Ports, 'tables'>,
  request: { readonly memberKey: string; readonly program: string },
): DisclosureSubject {
  const subject = subjectOf(ports, request);
  if (subject.memberKey !== request.memberKey || subject.program.code !== request.program) {
    refuse(disclosureProblems.draftOfOther());
  }
  return subject;
}

export interface LayoutInUse {
  readonly layout: Questionnaire;
  /** Numbers that carry the insurer's wording. */
  readonly officialWording: readonly string[];
  /** By number of those: our own short wording, which stands beside. */
  readonly ownWording: Readonly<Record<string, string>>;
}

/** Structure from the programme, wording and state from 質問: the workbook is the truth for both. */
export function layoutInUse(layout: Questionnaire, rows: readonly QuestionRow[]): LayoutInUse {
  const byId = new Map(rows.map((row) => [row.questionId, row]));
  const officialWording: string[] = [];
  const ownWording: Record<string, string> = {};
  const items = layout.items.map((item): LayoutItem => {
    const row = byId.get(questionIdOf(layout.program, item.number));
    if (!row) return item;
    const official = row.officialWording.trim();
    const own = row.wording.trim() || item.question.text;
    if (official !== '') {
      officialWording.push(item.number);
      ownWording[item.number] = own;
    }
    const text = official || own;
    // Of the question, its choices and its hint, as far as nobody has confirmed them.
    const doubt = row.doubt.trim();
    const { doubt: _, ...rest } = item;
    return {
      ...rest,
      question: { ...item.question, text, ...(row.hint ? { hint: row.hint } : {}) },
      state: row.state === CONFIRMED ? 'published' : item.state,
      ...(doubt ? { doubt } : {}),
    };
  });
  return { layout: { ...layout, items }, officialWording, ownWording };
}
