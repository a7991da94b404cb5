// What 一括処理 opens with: the visible selection, the conditions to choose from, and jobs under way.
import { DaichoError } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { programs as registry } from '../../programs';
import { jobs } from '../../tables/jobs';
import { plans, programs } from '../../tables/masters';
import { members } from '../../tables/members';
import type { JobDesk } from './contract';
import { previewOutbox } from '../mail';
import { ENDED, progressOf, readJobs } from './job-rows';
import type { Ports } from '../../ports';

const NAMES_SHOWN = 10;
const ENDED_SHOWN = 5;

export function openJobs(
  ports: Pick<Ports, 'tables' | 'clock' | 'rates' | 'mailer' | 'user' | 'selection' | 'letters' | 'builder'>,
): JobDesk {
  const roster = ports.tables.sound(members).filter((row) => row.memberKey !== '');
  const { keys, problem } = selection(ports);
  const wanted = new Set(keys);
  const chosen = roster.filter((row) => wanted.has(row.memberKey));
  const names = new Map(ports.tables.read(programs).map((row) => [row.code, row.name]));
  const planNames = new Map(ports.tables.read(plans).map((row) => [row.code, row.name]));
  const { mails, papers } = previewOutbox(ports);
  const stored = readJobs(ports.tables.sound(jobs)).reverse();
  const ended = stored.filter(({ row }) => ENDED.includes(row.state)).slice(0, ENDED_SHOWN);
  return {
    selected: chosen.map((row) => row.memberKey),
    names: chosen.slice(0, NAMES_SHOWN).map((row) => row.organization),
    selectionProblem: problem,
    programs: registry.map(({ code, name, plans: own }) => ({
      code,
      name: names.get(code) || name,
      plans: own.map((plan) => ({ code: plan.code, name: planNames.get(plan.code) || plan.name })),
    })),
    states: distinct(roster.map((row) => row.state || '有効')),
    solicitors: distinct(roster.map((row) => row.solicitor)),
    mails,
    papers,
    referenceDate: ports.builder.referenceDate() || ports.clock.today(),
    jobs: [...stored.filter(({ row }) => !ENDED.includes(row.state)), ...ended].map((job) => progressOf(job)),
  };
}

/** Too many rows is no error of the page: conditions are the way then. */
function selection(ports: Pick<Ports, 'selection'>): {
  readonly keys: readonly string[];
  readonly problem: string;
} {
  try {
    return { keys: ports.selection.visibleMemberKeys(), problem: '' };
  } catch (error) {
    if (!(error instanceof DaichoError)) throw error;
    return { keys: [], problem: problemText(error.problem) };
  }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))].sort();
}
