// 事故例と補償: the sheet that solicitors talk with, for one programme or across them, from 補償 and 背景 as they are now.
import { cutText } from '../../domain/cut-text';
import { partText, type Coverages, type LossCategory } from '../../domain/coverage';
import type { PaperView, TalkSheetModel } from '../../domain/paper';
import { paperTitles } from '../../domain/paper';
import { pick } from '../../domain/pick';
import type { Program } from '../../domain/program';
import { refuse } from '../../domain/problem';
import { noAddress } from '../../domain/quote-letter';
import type { Ports } from '../../ports';
import { programs as registry } from '../../programs';
import { backgroundIdOf, backgrounds, type BackgroundRow } from '../../tables/backgrounds';
import { coverages, type CoverageRow } from '../../tables/coverages';
import { members, type Member } from '../../tables/members';
import { templateCodes } from '../../tables/setting-keys';
import { certain } from '../../tables/unread';
import {
  agencyOf,
  fileNameOf,
  gatherLetterFacts,
  hasMandate,
  insurersOf,
  isApproved,
  programsNow,
} from '../mail';
import type { TalkDesk, TalkRequest } from './contract';
import { exclusionLines } from './open-coverage';
import { byPlan, limitText, talkItems, type TalkItems } from './talk-items';
import { deskAudit, lossText, preCheckProblems, talkText as say, UNKNOWN } from './words';

type TalkPorts = Pick<Ports, 'tables' | 'clock' | 'letters'>;

export function openTalk(ports: Pick<Ports, 'tables' | 'selection'>): TalkDesk {
  const [selected] = ports.selection.memberKeys();
  const found = selected && certain(ports.tables.read(members).find((row) => row.memberKey === selected));
  return {
    programs: registry.flatMap(({ code, name, handbook }) => (handbook ? [{ code, name }] : [])),
    ...(found ? { member: pick(found, 'memberKey', 'memberNumber', 'organization', 'program') } : {}),
  };
}

export function previewTalk(ports: TalkPorts, request: TalkRequest): PaperView {
  const sheet = sheetOf(ports, request);
  return { html: ports.letters.html(sheet), title: paperTitles.talkSheet };
}

export function storeTalk(
  ports: TalkPorts & Pick<Ports, 'documents' | 'audit'>,
  request: TalkRequest,
): { name: string; url: string } {
  const sheet = sheetOf(ports, request);
  const { organization } = sheet.addressee;
  const name = fileNameOf([paperTitles.talkSheet, sheet.programName, organization, sheet.date]);
  const document = ports.documents.pdf(ports.letters.html(sheet), name);
  const { url } = ports.documents.store(document);
  ports.audit.record('storeTalk', [sheet.number], deskAudit.talkStored(name, request.forMember));
  return { name: document.name, url };
}

function sheetOf(ports: TalkPorts, { program: code, memberKey, forMember }: TalkRequest): TalkSheetModel {
  const facts = gatherLetterFacts(ports);
  const rows = ports.tables.read(coverages).map(certain);
  const told = ports.tables.sound(backgrounds);
  const member = memberKey === '' ? undefined : memberOf(ports, memberKey);
  const now = programsNow(ports);
  const program = code === '' ? undefined : now.programOf(code);
  if (code !== '' && !program?.handbook) {
    refuse(preCheckProblems.coverageUnknown({ program: cutText(code, 40) }));
  }
  // Rule C4: to a member only what the member has; never a sheet across insurers.
  if (forMember && (!member || member.program !== code || member.state === '停止')) {
    refuse(preCheckProblems.talkNotOfMember());
  }
  const template = facts.templates.get(templateCodes.talkSheet);
  const row = facts.programs.get(code);
  // Rules C9 and C16: nothing of it leaves without mandate and approval.
  const internal = !forMember || !hasMandate(row) || !isApproved(template, facts.today);
  return {
    kind: 'talkSheet',
    number: member?.memberNumber ?? code,
    date: facts.today,
    addressee: { ...noAddress, organization: forMember ? member!.organization : '' },
    agency: agencyOf(facts, { solicitor: member?.solicitor ?? '' }),
    insurers: insurersOf(facts, program ? [program.code] : []),
    programName: program ? row?.name || program.name : say.all,
    internal,
    template: { version: template?.version ?? '', approvalNumber: template?.approvalNumber ?? '' },
    ...(program ? ofProgram(program, rows, told) : across(now.programs, rows, told)),
    notes: [
      say.noteReading,
      ...(internal ? [say.noteAmounts] : []),
      ...(program ? (internal ? [say.noteInside] : []) : [say.noteAcross]),
    ],
  };
}

function memberOf({ tables }: Pick<Ports, 'tables'>, memberKey: string): Member | undefined {
  return certain(tables.read(members).find((row) => row.memberKey === memberKey));
}

type Content = Pick<TalkSheetModel, 'accidents' | 'items' | 'exclusions' | 'open' | 'around' | 'across'>;

function ofProgram(program: Program, all: readonly CoverageRow[], told: readonly BackgroundRow[]): Content {
  const rows = all.filter((row) => row.program === program.code);
  const talk = talkItems(program, rows);
  const own = told.filter((row) => row.program === program.code);
  const cover = program.handbook!.coverages();
  const callsOn = new Map(
    (program.handbook!.background?.() ?? []).map((each) => [
      backgroundIdOf(program.code, each.id),
      each.callsOn,
    ]),
  );
  const kinds = [...new Set(own.map(({ kind }) => kind))].filter((kind) => kind !== '事故例');
  return {
    accidents: own
      .filter(({ kind }) => kind === '事故例')
      .map((row) => ({
        text: row.told,
        source: row.source,
        answers: answersText(cover, talk, callsOn.get(row.backgroundId)),
      })),
    items: talk.items,
    exclusions: exclusionLines(program).map(({ heading, entries, plans }) => ({
      label:
        plans.length === 0 || plans.length === program.plans.length
          ? heading
          : `${heading}（${say.only(plans.map((plan) => program.plans.find(({ code }) => code === plan)!.letter).join('・'))}）`,
      text: entries.map(short).join('、'),
    })),
    open: [...new Set(rows.flatMap(({ doubt }) => doubt.split('。')))].filter((text) => text !== ''),
    around: [
      ...conditionsOf(rows),
      ...kinds.map((kind) => ({
        label: kind,
        text: own
          .filter((row) => row.kind === kind)
          .map((row) => row.told)
          .join('／'),
      })),
    ],
  };
}

/** What changes share or limit of an item in a case: 「公表なし → 支払割合90%」, each once, as 補償 has it. */
function conditionsOf(rows: readonly CoverageRow[]) {
  const texts = rows.flatMap(({ conditions }) => conditions.split('。')).filter((text) => text.includes('→'));
  return texts.length === 0 ? [] : [{ label: say.conditions, text: [...new Set(texts)].join('／') }];
}

/** The gist of an exclusion: what it names and what it leaves in cover, without what it includes. */
const short = (text: string): string =>
  text.replace(/（[^（）]*(?:（[^（）]*）[^（）]*)*）/g, (part) => (part.includes(NOT_EXCLUDED) ? part : ''));

/** As every exception says it. */
const NOT_EXCLUDED = '除外しない';

type CallsOn = NonNullable<
  ReturnType<NonNullable<NonNullable<Program['handbook']>['background']>>[number]['callsOn']
>;

/** @example '賠償の事故①　賠償 1／費用 5・6' */
function answersText(cover: Coverages, { numbers }: TalkItems, callsOn: CallsOn | undefined): string {
  if (!callsOn) return say.noEvent;
  const events = cover.events.filter(({ kinds = [] }) => kinds.some((kind) => callsOn.events.includes(kind)));
  if (events.length === 0) return say.noEvent;
  const named = events.filter(({ printed }) => printed !== '');
  const of = (part: 'liability' | 'cost') =>
    cover.items
      .filter(
        (item) => item.part === part && (item.categories ?? []).some((loss) => callsOn.losses.includes(loss)),
      )
      .map(({ item }) => numbers.get(item) ?? '')
      .filter((number) => number !== '')
      .join('・');
  const liability = of('liability');
  const cost = of('cost');
  return [
    named.map(({ part, printed }) => say.event(partText[part], printed)).join('、'),
    [liability === '' ? '' : say.liability(liability), cost === '' ? '' : say.cost(cost)]
      .filter((part) => part !== '')
      .join('／'),
  ]
    .filter((part) => part !== '')
    .join('　');
}

function across(
  known: readonly Program[],
  rows: readonly CoverageRow[],
  told: readonly BackgroundRow[],
): Content {
  const shown = known.filter(({ handbook }) => handbook);
  const covers = shown.map((program) => ({ program, cover: program.handbook!.coverages() }));
  const line = (label: string, cell: (each: (typeof covers)[number]) => string) => ({
    label,
    cells: covers.map(cell),
  });
  const losses = Object.keys(lossText) as LossCategory[];
  return {
    accidents: [],
    items: [],
    exclusions: [],
    open: [],
    around: [],
    across: {
      heads: shown.map(({ shortName }) => shortName),
      rows: [
        line(say.rows.events, ({ cover }) =>
          [...new Set(cover.events.map(({ name }) => short(name)))].join('、'),
        ),
        line(say.rows.examples, ({ program: { code } }) =>
          say.examples(told.filter(({ program, kind }) => program === code && kind === '事故例').length),
        ),
        ...losses.map((loss) =>
          line(lossText[loss], ({ program, cover }) => lossCell(program, cover, rows, loss)),
        ),
        line(say.rows.exclusions, ({ cover }) => say.clauses(cover.exclusions.length)),
      ],
    },
  };
}

/** The items of the programme that take this kind of loss, with limit, ratio and consent. */
function lossCell(
  program: Program,
  { items }: Coverages,
  all: readonly CoverageRow[],
  loss: LossCategory,
): string {
  const found = items.filter(({ categories = [] }) => categories.includes(loss));
  if (found.length === 0)
    return items.some(({ categories = [] }) => categories.length > 0) ? say.notListed : UNKNOWN;
  return found
    .map(({ item }) => {
      const own = all.filter(
        (row) => row.program === program.code && row.item === item && row.covered !== say.notListed,
      );
      const reduced = [...new Set(own.map(({ ratioPercent }) => ratioPercent))]
        .filter((percent) => percent !== null && percent < 100)
        .map((percent) => `${percent}%`);
      const plans =
        own.length < program.plans.length
          ? [
              say.only(
                own.map(({ plan }) => program.plans.find(({ code }) => code === plan)!.letter).join('・'),
              ),
            ]
          : [];
      return [byPlan(program, own, limitText), ...reduced, ...plans, own[0]?.consent ?? ''].join(' ');
    })
    .join('／');
}
