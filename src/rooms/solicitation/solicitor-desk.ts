// The agency's solicitors and the versions of 重要事項説明書: what a record of solicitation chooses from.
import { pick } from '../../domain/pick';
import { readForm } from '../../domain/form-reader';
import { addDays } from '../../domain/calendar';
import { fingerprintOf } from '../../domain/fingerprint';
import { shown } from '../../domain/problem-text';
import { notRegistered, solicitorDoubt } from '../../domain/solicitor';
import { programOf, programs as registry } from '../../programs';
import { documents, EXPLANATION_PAPER, type DocumentRow } from '../../tables/documents';
import { intentions } from '../../tables/intentions';
import { members } from '../../tables/members';
import { newRecord } from '../../tables/new-record';
import { quotes } from '../../tables/quotes';
import { SOLICITOR_STATES, solicitors, type Solicitor } from '../../tables/solicitors';
import { plainText } from '../../domain/cell-value';
import type { Change, Ports } from '../../ports';
import type {
  ExplanationVersion,
  RegisterExplanationRequest,
  SaveSolicitorRequest,
  SolicitorDesk,
} from './contract';
import { explanationPaperName, solicitationAudit, solicitationProblems, solicitorCheckText } from './words';

type DeskPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

/** By name. What cannot be read is not on the list: it is named in 点検. */
export function gatherSolicitors({ tables }: Pick<Ports, 'tables'>): ReadonlyMap<string, Solicitor> {
  return new Map(tables.sound(solicitors).map((row) => [row.name.trim(), row]));
}

/** Names that may be chosen for that day. */
export const usableNames = (list: ReadonlyMap<string, Solicitor>, on: string): string[] =>
  [...list.values()].filter((row) => notRegistered(row, on) === undefined).map(({ name }) => name.trim());

/** Two reads of its own, and three for the names in use. */
export function openSolicitors(ports: Pick<Ports, 'tables' | 'clock' | 'user'>): SolicitorDesk {
  const list = gatherSolicitors(ports);
  const today = ports.clock.today();
  const listed = [...list.values()].map((row) => {
    const wrong = notRegistered(row, today) ?? solicitorDoubt(row.name, row, { isListKept: true });
    return {
      ...pick(row, 'name', 'registrationNumber', 'validUntil', 'email', 'state'),
      doubt: wrong ? shown(wrong).message : '',
    };
  });
  return {
    solicitors: listed,
    unlisted: namesInUse(ports).filter((name) => !list.has(name)),
    states: SOLICITOR_STATES,
    versions: versionsOf(ports.tables.sound(documents)),
    programs: registry.map(({ code, shortName }) => ({ code, name: shortName })),
    isManager: ports.user.isManager(),
    today,
  };
}

/** Of 募集担当, quotes and records: each name once. */
function namesInUse({ tables }: Pick<Ports, 'tables'>): string[] {
  const names = [members, quotes, intentions].flatMap((table) =>
    tables.read(table).map((row) => plainText(row.solicitor).trim()),
  );
  return [...new Set(names)].filter((name) => name !== '').sort();
}

/** A new row, or what is known now of one that stands. */
export function saveSolicitor(ports: DeskPorts, request: SaveSolicitorRequest): { readonly name: string } {
  return ports.lock.hold(() => {
    const form = readForm<keyof SaveSolicitorRequest>(request, ports.clock.today());
    const name = form.text('name', { need: solicitationProblems.solicitorNameMissing(), max: 60 });
    const registrationNumber = form.text('registrationNumber', { max: 60 });
    const validUntil = form.date('validUntil', { future: true });
    const email = form.text('email', { max: 200 });
    const state = form.choice('state', SOLICITOR_STATES, solicitationProblems.solicitorStateMissing());
    if (state === '有効') {
      if (registrationNumber === '')
        form.refuse('registrationNumber', solicitationProblems.solicitorNumberMissing());
      if (validUntil === '') form.refuse('validUntil', solicitationProblems.solicitorUntilMissing());
    }
    form.done();
    const content = { registrationNumber, validUntil, email, state };
    const made = { recordedAt: ports.clock.now(), recordedBy: ports.user.email() };
    const known = ports.tables.read(solicitors).find((row) => row.name.trim() === name);
    if (known) ports.tables.update(solicitors, [{ id: known.name, set: { ...content, ...made } }]);
    else ports.tables.append(solicitors, [newRecord(solicitors, { name, ...content, ...made })]);
    ports.audit.record('saveSolicitor', [name], solicitationAudit.solicitor(name, state));
    ports.tables.flush();
    return { name };
  });
}

/** For a workbook of an older desk: the names that it has, each to be confirmed. Adds no name twice. */
export function proposeSolicitors(ports: Pick<Ports, 'tables' | 'clock' | 'user'>): number {
  const known = new Set(ports.tables.read(solicitors).map((row) => row.name.trim()));
  const made = { recordedAt: ports.clock.now(), recordedBy: ports.user.email() };
  const proposed = namesInUse(ports).filter((name) => !known.has(name));
  if (proposed.length > 0)
    ports.tables.append(
      solicitors,
      proposed.map((name) => newRecord(solicitors, { name, state: '要確認', ...made })),
    );
  return proposed.length;
}

/** The versions of every programme, latest first. */
export function versionsOf(rows: readonly DocumentRow[]): ExplanationVersion[] {
  return rows
    .filter((row) => row.code === EXPLANATION_PAPER && row.state !== '返却')
    .map((row) => ({
      documentNumber: row.documentNumber,
      program: row.program,
      paper: row.kind,
      version: row.version,
      from: row.validFrom,
      until: row.validUntil,
      link: row.link,
    }))
    .sort((left, right) => (left.from < right.from ? 1 : -1));
}

/** Name and version of the paper that is explained on that day; '' where none is registered for it. */
export function paperInForce(versions: readonly ExplanationVersion[], program: string, on: string): string {
  const found = versions.find(
    (one) => one.program === program && one.from <= on && (one.until === '' || on <= one.until),
  );
  return found ? explanationPaperName(found.paper, found.version) : '';
}

/** From its first day on, the version before it is used no longer. */
export function registerExplanation(
  ports: DeskPorts,
  request: RegisterExplanationRequest,
): { readonly documentNumber: string } {
  return ports.lock.hold(() => {
    const today = ports.clock.today();
    const form = readForm<keyof RegisterExplanationRequest>(request, today);
    const codes = registry.map(({ code }) => code);
    const program = form.choice('program', codes, solicitationProblems.explanationProgramMissing());
    const paper = form.text('paper', { need: solicitationProblems.explanationPaperMissing(), max: 100 });
    const version = form.text('version', { need: solicitationProblems.explanationVersionMissing(), max: 60 });
    const from = form.date('from', { need: solicitationProblems.explanationFromMissing(), future: true });
    const until = form.date('until', { future: true });
    const link = form.place('link');
    if (until !== '' && until < from) form.refuse('until', solicitationProblems.explanationUntilBefore());
    const rows = ports.tables.read(documents);
    const own = versionsOf(ports.tables.sift(rows)).filter((one) => one.program === program);
    const before = own.find((one) => one.from < from);
    const overlapping = own.find(
      (one) =>
        one !== before && (one.until === '' || one.until >= from) && (until === '' || one.from <= until),
    );
    const same = own.find((one) => one.version === version && one.from === from && one.paper === paper);
    if (overlapping && overlapping !== same) {
      const name = explanationPaperName(overlapping.paper, overlapping.version);
      form.refuse('from', solicitationProblems.explanationOverlaps({ name, from: overlapping.from }));
    }
    form.done();
    if (same) return { documentNumber: same.documentNumber };
    const changes: Change<typeof documents>[] =
      before && (before.until === '' || before.until >= from)
        ? [{ id: before.documentNumber, set: { validUntil: addDays(from, -1) } }]
        : [];
    const row = newRecord(documents, {
      documentNumber: ports.tables.series(
        'D',
        today.slice(0, 4),
        rows.map((one) => one.documentNumber),
      )(),
      tradedOn: today,
      counterparty: programOf(program)?.shortName ?? program,
      kind: paper,
      code: EXPLANATION_PAPER,
      program,
      version,
      validFrom: from,
      validUntil: until,
      state: '確認済',
      link,
      receivedOn: today,
      recordedAt: ports.clock.now(),
      recordedBy: ports.user.email(),
      idempotencyKey: fingerprintOf([EXPLANATION_PAPER, program, paper, version, from]),
    });
    if (changes.length > 0) ports.tables.update(documents, changes);
    ports.tables.append(documents, [row]);
    const name = explanationPaperName(paper, version);
    ports.audit.record(
      'registerExplanation',
      [row.documentNumber],
      solicitationAudit.explanation(program, name),
    );
    ports.tables.flush();
    return { documentNumber: row.documentNumber };
  });
}

/** Days before the end of a registration on which 点検 tells of it. */
const NOTICE_DAYS = 30;

/** What 点検 says of the list. */
export function solicitorChecks(ports: Pick<Ports, 'tables' | 'clock'>): string[] {
  const list = gatherSolicitors(ports);
  const today = ports.clock.today();
  const rows = [...list.values()].filter(({ state }) => state !== '停止');
  const names = (of: (row: Solicitor) => boolean): string[] => rows.filter(of).map(({ name }) => name);
  const inUse = ports.tables
    .sound(members)
    .filter(({ state }) => state !== '停止')
    .map(({ solicitor }) => solicitor.trim());
  const unlisted = [...new Set(inUse)].filter((name) => name !== '' && !list.has(name));
  const ending = ({ validUntil }: Solicitor): boolean =>
    validUntil >= today && validUntil <= addDays(today, NOTICE_DAYS);
  return solicitorCheckText({
    unlisted,
    unconfirmed: names((row) => solicitorDoubt(row.name, row, { isListKept: true }) !== undefined),
    expired: names(({ validUntil }) => validUntil !== '' && validUntil < today),
    ending: names((row) => row.validUntil !== '' && ending(row)),
  });
}
