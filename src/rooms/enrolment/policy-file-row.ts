// How one line of a file of policies becomes the terms of a policy, or every reason why it cannot.
import { addMonths, type IsoDate } from '../../domain/calendar';
import { parseDateNear } from '../../domain/yearless-day';
import { disagreementIn } from '../../domain/contract-period';
import { cutText } from '../../domain/cut-text';
import { foldText } from '../../domain/fold-text';
import { memberKeyOf, plansNamed } from '../../domain/member-cells';
import type { TakeOverEvent } from '../../domain/policy';
import { policyholderOf } from '../../domain/policy-parties';
import { at, type Problem } from '../../domain/problem';
import type { Program } from '../../domain/program';
import { parseRevenue } from '../../domain/revenue';
import type { Member } from '../../tables/members';
import { attempt, type Lookup } from '../../tables/unread';
import type { PolicyField, PolicyFile, PolicyFileLine } from './policy-file';
import { isSameAsAbove, isTooWide, rosterProblems, statesNothing } from '../roster';
import { takeOverHeadings, takeOverProblems, takeOverText } from './words';

export interface TakeOverFacts {
  readonly programs: readonly Program[];
  readonly members: Lookup<Member>;
  /** Where the file says of no line where its policy was written. */
  readonly origin: string;
  readonly today: IsoDate;
}

export interface TakeOverRow {
  readonly line: number;
  readonly original: string;
  readonly memberNumber: string;
  readonly organization: string;
  /** What makes the same policy the same; blank while something of it cannot be read. */
  readonly key: string;
  readonly taken: Omit<TakeOverEvent, 'kind'> | undefined;
  readonly holds: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** The documents that name an hour say 16:00. */
const USUAL_TIME = '16:00';
const YEAR = 12;
const PAYMENTS = ['引継前', '未収', '入金済'] as const;

export function readPolicyRow(line: PolicyFileLine, file: PolicyFile, facts: TakeOverFacts): TakeOverRow {
  const holds: Problem[] = [];
  const notices: Problem[] = [];
  const nameOf = (field: PolicyField) => file.columns.get(field)?.header ?? takeOverHeadings[field][0];
  const place = (field: PolicyField) => ({ file: takeOverText.file, row: line.line, column: nameOf(field) });
  const hold = (field: PolicyField, problem: Problem) => void holds.push(at(problem, place(field)));
  /** What states nothing (#N/A, NULL) is blank, and told. */
  const cell = (field: PolicyField) => {
    const text = (line.cells[file.columns.get(field)?.at ?? -1] ?? '').trim();
    return statesNothing(text) ? '' : text;
  };
  const needed = (field: PolicyField): string => {
    const text = cell(field);
    if (text === '') hold(field, takeOverProblems.takeOverBlank());
    return text;
  };
  if (isTooWide(line.cells, file.width)) {
    const counts = { cells: line.cells.length, headers: file.width };
    holds.push(at(takeOverProblems.takeOverWidth(counts), { file: takeOverText.file, row: line.line }));
  }
  for (const [field, { at: index }] of file.columns) {
    const text = (line.cells[index] ?? '').trim();
    if (isSameAsAbove(text)) hold(field, rosterProblems.rosterSameAsAbove({ text }));
    else if (text !== '' && statesNothing(text))
      notices.push(at(rosterProblems.rosterErrorCell({ text }), place(field)));
  }
  const program = readProgram();
  const plan = program ? readPlan(program) : '';
  const memberNumber = foldText(needed('memberNumber')).replace(/\s/g, '');
  const member = program && memberNumber !== '' ? readMember(program) : undefined;
  const number = foldText(needed('certificateNumber')).trim();
  const insurers = needed('insurers');
  const end = needed('endsAt') === '' ? '' : readDay('endsAt');
  const annualPremiumYen = readYen('annualPremium', true);
  const start = cell('startsAt') === '' ? yearBefore(end) : readDay('startsAt');
  const termPremiumYen = cell('appliedPremium') === '' ? annualPremiumYen : readYen('appliedPremium', false);
  checkTerm();
  const originalInception = cell('originalInception') === '' ? '' : readDay('originalInception');
  const liabilityLimitYen = readYen('liabilityLimit', false);
  const costLimitYen = readYen('costLimit', false);
  const paid = foldText(cell('paymentState'));
  const paymentState = paid === '' ? '引継前' : PAYMENTS.find((state) => state === paid);
  if (!paymentState)
    hold('paymentState', takeOverProblems.takeOverPayment({ text: paid, states: PAYMENTS.join('、') }));
  const time = program?.cover.period?.value.timeOfDay ?? USUAL_TIME;
  const taken =
    holds.length > 0 || !program || !member || !paymentState
      ? undefined
      : {
          number,
          paymentState,
          terms: {
            memberKey: member.memberKey,
            memberNumber: member.memberNumber,
            organization: member.organization,
            policyholder: policyholderOf(program, member.organization),
            namedInsured: member.organization,
            program: program.code,
            plan,
            insurers,
            originalInception,
            startsAt: `${start}T${time}:00`,
            endsAt: `${end}T${time}:00`,
            liabilityLimitYen,
            costLimitYen,
            deductible: cell('deductible'),
            annualPremiumYen: annualPremiumYen!,
            termPremiumYen: termPremiumYen!,
            // Neither was made here.
            quoteNumber: '',
            disclosure: '',
            applicationOn: '',
            applicationSent: '',
            solicitor: cell('solicitor') || member.solicitor,
            previousPolicy: '',
            origin: cell('origin') || facts.origin,
          },
        };
  return {
    line: line.line,
    original: cutText(line.cells.join('｜'), 500),
    memberNumber,
    organization: member?.organization ?? cell('organization'),
    key: taken ? ['takenOver', program!.code, number, end].join('/') : '',
    taken,
    holds,
    notices,
  };

  /** Decision 19: dates and premiums that contradict each other are not taken in. */
  function checkTerm(): void {
    if (start === '' || end === '' || annualPremiumYen === null || termPremiumYen === null) return;
    const facts = { start, end, months: null, annualYen: annualPremiumYen, appliedYen: termPremiumYen };
    const wrong = disagreementIn(facts);
    if (wrong === 'order') hold('endsAt', takeOverProblems.takeOverTermNotForward());
    else if (wrong) hold('appliedPremium', takeOverProblems.takeOverPremiumDiffers());
  }

  function readProgram(): Program | undefined {
    const text = needed('program');
    const wanted = foldText(text).toUpperCase();
    const found = facts.programs.find(({ code, name, shortName }) =>
      [code, name, shortName].some((one) => foldText(one).toUpperCase() === wanted),
    );
    const codes = facts.programs.map(({ code }) => code).join('、');
    if (!found && text !== '') hold('program', takeOverProblems.takeOverProgramUnknown({ text, codes }));
    return found;
  }

  /** One plan of today, or one of an earlier year as the programme names it: what follows it is asked at the renewal. */
  function readPlan(program: Program): string {
    const text = cell('plan');
    const found = plansNamed(text, program) ?? [];
    if (found.length === 1) return found[0]!;
    const former = program.formerPlans?.value.find(({ plan }) => foldText(plan) === foldText(text));
    if (former) return former.plan;
    const plans = program.plans.map(({ code }) => code).join('、');
    hold('plan', takeOverProblems.takeOverPlanUnknown({ text, program: program.code, plans }));
    return '';
  }

  function readMember(program: Program): Member | undefined {
    const branch = foldText(cell('branch')).replace(/\s/g, '');
    const read = attempt(() =>
      facts.members.get(memberKeyOf({ memberNumber, branch, program: program.code })),
    );
    if (!read.ok) {
      hold('memberNumber', read.problem);
      return undefined;
    }
    const found = read.value;
    if (!found)
      hold(
        'memberNumber',
        takeOverProblems.takeOverMemberUnknown({ number: memberNumber, program: program.code }),
      );
    return found;
  }

  function readDay(field: PolicyField): IsoDate {
    const text = cell(field);
    const day = parseDateNear(text, facts.today);
    if (day.ok) return day.value;
    hold(field, takeOverProblems.takeOverDate({ text }));
    return '';
  }

  /** Decision 18: a term is one year by default; an inference, and told as one. */
  function yearBefore(end: IsoDate): IsoDate {
    if (end === '') return '';
    const start = addMonths(end, -YEAR);
    notices.push(at(takeOverProblems.takeOverStartInferred({ start }), place('startsAt')));
    return start;
  }

  function readYen(field: PolicyField, isNeeded: boolean): number | null {
    const text = isNeeded ? needed(field) : cell(field);
    if (text === '') return null;
    const unit = file.columns.get(field)?.unit ?? 'yen';
    if (unit === 'unclear') {
      hold(field, yenProblem(field, `${text}（${nameOf(field)}）`));
      return null;
    }
    const read = parseRevenue(text, unit);
    if (read.ok && !read.value.approximate) return read.value.yen;
    hold(field, read.ok ? takeOverProblems.takeOverApproximate({ text }) : yenProblem(field, text));
    return null;
  }

  function yenProblem(field: PolicyField, text: string): Problem {
    return takeOverProblems.takeOverYen({ field: nameOf(field), text });
  }
}
