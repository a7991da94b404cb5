// 自動見積: the switch of each programme, what it needs, what waits and what went (rule C20).
import type { AnswerOf, RequestOf } from '../../calls/call';
import { momentText } from '../../domain/clock-time';
import { houseProblems } from '../../domain/messages';
import { pick } from '../../domain/pick';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { programs, settings } from '../../tables/masters';
import { outbox as outboxTable } from '../../tables/outbox';
import { settingKeys, templateCodes } from '../../tables/setting-keys';
import { settingValues } from '../../tables/setting-values';
import {
  gatherLetterFacts,
  hasMandate,
  isApproved,
  isByItself,
  type LetterFacts,
  waitingByItself,
} from '../mail';
import { settledNow } from '../records';
import { gatherByItself, type ByItselfPorts } from './by-itself-world';
import type { AutomaticQuotesView, contract } from './contract';
import { factsNow, lapsedBy, printsNow, programsIn, switchStates } from './program-switch';
import { OFF, offMarks, startMarks, SWITCH, switchMarks, type SwitchMark } from './start-marks';
import { automationAudit, automationProblems, clauseText, needText } from './words';

type SwitchPorts = Pick<Ports, 'tables' | 'rates' | 'clock' | 'lock' | 'user' | 'audit' | 'memory'>;

export function openAutomaticQuotes(ports: ByItselfPorts & Pick<Ports, 'user'>): AutomaticQuotesView {
  const world = gatherByItself(ports);
  const { facts } = world;
  const off = offMarks(ports);
  const deliveries = ports.tables.sound(outboxTable);
  const today = facts.today;
  const organizationOf = new Map(world.roster.map((row) => [row.memberKey, row.organization]));
  return {
    isManager: ports.user.isManager(),
    programs: ports.tables.sound(programs).map((row) => {
      const state = world.switchOf(row.code);
      const lapsed = state.mark ? lapsedBy(state) : [];
      return {
        program: row.code,
        name: row.name,
        on: state.switched && lapsed.length === 0,
        since: state.mark ? `${momentText(state.mark.at)} ${state.mark.by}` : '',
        needs: needsOf(row.code, facts),
        offBecause: lapsed[0] ? clauseText[lapsed[0]] : (off.get(row.code) ?? ''),
      };
    }),
    limits: world.limits,
    waiting: waitingByItself(deliveries),
    sent: deliveries
      .filter((row) => isByItself(row) && row.state === '送信済' && row.sentAt.slice(0, 10) === today)
      .map((row) => ({
        ...pick(row, 'deliveryNumber', 'organization', 'letterTitle', 'recipient'),
        at: momentText(row.sentAt),
      })),
    held: deliveries
      .filter((row) => row.automatic !== '' && row.state === '確認待ち')
      .map((row) => ({ ...pick(row, 'deliveryNumber', 'organization'), reason: row.error })),
    kept: [...startMarks(ports)].flatMap(([memberKey, { kept }]) =>
      kept === undefined || kept === clauseText.once
        ? []
        : [{ memberKey, organization: organizationOf.get(memberKey) ?? '', reason: kept }],
    ),
  };
}

/** What must stand before a programme can be on. */
function needsOf(program: string, facts: LetterFacts): string[] {
  const texts = (['quotation', 'example', 'estimate'] as const).map((kind) =>
    facts.templates.get(templateCodes[kind]),
  );
  return [
    hasMandate(facts.programs.get(program)) ? '' : needText.mandate,
    texts.some((text) => isApproved(text, facts.today)) ? '' : needText.template,
    facts.setting('automationOwner') === '' ? needText.automation : '',
    facts.setting('demonstration') === '' ? '' : needText.demonstration,
  ].filter((need) => need !== '');
}

export function switchAutomaticQuotes(
  ports: SwitchPorts & ByItselfPorts,
  { program, on }: RequestOf<typeof contract.switchAutomaticQuotes>,
): AnswerOf<typeof contract.switchAutomaticQuotes> {
  if (!ports.user.isManager()) refuse(houseProblems.notManager());
  ports.lock.hold(() => {
    const facts = gatherLetterFacts(ports);
    const needs = on ? needsOf(program, facts) : [];
    if (!facts.programs.has(program)) refuse(automationProblems.automaticProgram({ program }));
    if (needs.length > 0) refuse(automationProblems.automaticNeeds({ program, needs: needs.join('、') }));
    // A word of today stands in the workbook as it is once a manager has settled it, not before.
    if (on) ports.tables.refuseBehind();
    turnOffLapsed(ports, facts);
    const mark: SwitchMark = {
      by: ports.user.email(),
      at: ports.clock.now(),
      settled: settledNow(ports),
      ...factsNow(printsNow(ports, facts.templates), program),
    };
    ports.memory.keep({
      [SWITCH + program]: on ? JSON.stringify(mark) : undefined,
      [OFF + program]: undefined,
    });
    list(ports, program, on);
    ports.audit.record('switchAutomaticQuotes', [program], automationAudit.switched(program, on));
    ports.tables.flush();
  });
  return openAutomaticQuotes(ports);
}

/** Before anything leaves: whatever a switch was not given for takes it away. */
export function watchSwitches(ports: SwitchPorts): void {
  if (switchMarks(ports).size === 0) return;
  ports.lock.hold(() => {
    turnOffLapsed(ports, gatherLetterFacts(ports));
    ports.tables.flush();
  });
}

function turnOffLapsed(ports: SwitchPorts, facts: LetterFacts): void {
  const standing = switchMarks(ports);
  if (standing.size === 0) return;
  const listed = programsIn(facts.setting('automaticQuotes'));
  const stateOf = switchStates(ports, { prints: printsNow(ports, facts.templates), listed });
  for (const program of standing.keys()) {
    const [why] = lapsedBy(stateOf(program));
    if (!why) continue;
    const reason = clauseText[why];
    ports.memory.keep({ [SWITCH + program]: undefined, [OFF + program]: JSON.stringify(reason) });
    // Whoever runs it may have no right to 設定: without its mark the word there turns nothing on.
    if (ports.user.isManager()) list(ports, program, false);
    ports.audit.record('switchAutomaticQuotes', [program], automationAudit.lapsed(program, reason));
  }
}

function list({ tables }: Pick<Ports, 'tables'>, program: string, on: boolean): void {
  const codes = programsIn(settingValues(tables.read(settings))('automaticQuotes')).filter(
    (code) => code !== program,
  );
  const value = (on ? [...codes, program] : codes).join('、');
  tables.update(settings, [{ id: settingKeys.automaticQuotes, set: { value } }], 'skip');
}
