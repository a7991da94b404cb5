// How a pre-check is saved, finished and corrected: what stands in 告知回答 is never lost.
import { disclosureProblems } from '../../domain/disclosure-messages';
import { checkAnswers } from '../../domain/answer-check';
import { compareVersions } from '../../domain/carry-over';
import { correct, finishPreCheck, saveDraft, type Disclosure } from '../../domain/disclosure';
import { canonicalJson } from '../../domain/fingerprint';
import { valueOf, refuse, refuseAll, type Problem } from '../../domain/problem';
import { itemOf, progress, visibleQuestions, type Questionnaire } from '../../domain/questionnaire';
import { answerOf, type Answer, type Answers } from '../../domain/question';
import { disclosures, type DisclosureRow } from '../../tables/disclosures';
import type {
  ChangeLine,
  DisclosureDesk,
  DisclosureVersionRequest,
  FinishDisclosureResult,
  SaveDisclosureRequest,
  SaveDisclosureResult,
} from './contract';
import {
  changeLines,
  currentDraft,
  disclosureRow,
  historyOf,
  ownVersions,
  nextDisclosureId,
  type DisclosureHistory,
  type FinishedVersion,
} from './disclosure-rows';
import { writtenSubject, type DisclosureSubject } from './disclosure-subject';
import { deskAudit, preCheckProblems } from './words';
import { dutyNotices } from './duty-notices';
import { openDisclosure } from './open-disclosure';
import type { Ports } from '../../ports';

type SavePorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log'>;

/** A cell of Google Sheets holds no more. */
const LONGEST_CONTENT = 50_000;

type Sent = Pick<SaveDisclosureRequest, 'revision' | 'answers' | 'carried' | 'unconfirmed'>;

/** What a save works on, read under the lock. */
interface Standing extends DisclosureSubject {
  readonly rows: readonly Pick<DisclosureRow, 'disclosureId'>[];
  readonly history: DisclosureHistory;
}

export function saveDisclosureDraft(ports: SavePorts, request: SaveDisclosureRequest): SaveDisclosureResult {
  return ports.lock.hold(() => {
    const standing = standingOf(ports, request);
    const draft = draftOf(standing, request);
    const { disclosureId, savedAt } = write(ports, standing, draft, request.carried, []);
    const { revision, answers } = draft;
    return { disclosureId, revision, savedAt, progress: progress(standing.layout, answers) };
  });
}

/** Saves what it is given and finishes it; the same finish twice answers the same. */
export function finishDisclosure(ports: SavePorts, request: SaveDisclosureRequest): FinishDisclosureResult {
  return ports.lock.hold(() => {
    const standing = standingOf(ports, request);
    const { history, layout } = standing;
    const [latest, before] = history.finished.map(({ disclosure }) => disclosure);
    if (!history.draft && latest && canonicalJson(latest.answers) === canonicalJson(request.answers))
      return finishedView(ports, standing, history.finished[0]!.row, latest, before);
    const draft = draftOf(standing, request);
    const finished = valueOf(finishPreCheck(layout, draft, ports.clock.today(), ports.user.email()));
    const changes = changesSince(layout, latest, finished);
    const row = write(ports, standing, finished, request.carried, changes);
    ports.audit.record('finishDisclosure', [row.disclosureId], deskAudit.finished(finished.version));
    ports.tables.flush();
    return finishedView(ports, standing, row, finished, latest);
  });
}

/** Starts the next version from the newest finished one; a draft that stands already is kept. */
export function correctDisclosure(ports: SavePorts, request: DisclosureVersionRequest): DisclosureDesk {
  ports.lock.hold(() => {
    const standing = standingOf(ports, request);
    const { history, layout } = standing;
    if (history.draft) return;
    const corrected = correct(layout, latestVersion(history, request.version).disclosure);
    const draft = { ...corrected, answers: openAnswers(layout, corrected.answers) };
    const row = write(ports, standing, draft, [], []);
    ports.audit.record('correctDisclosure', [row.disclosureId], deskAudit.corrected(draft.version));
    ports.tables.flush();
  });
  return openDisclosure(ports, request);
}

/** The finished version that is meant: only the newest one counts. */
export function latestVersion({ finished }: DisclosureHistory, version: number): FinishedVersion {
  const latest = finished[0];
  if (!latest || !finished.some(({ disclosure }) => disclosure.version === version))
    refuse(preCheckProblems.disclosureVersionUnknown({ version }));
  const { version: newest } = latest.disclosure;
  if (newest !== version) refuse(preCheckProblems.disclosureNotLatest({ version, latest: newest }));
  return latest;
}

/** Two reads. */
export function standingOf(
  ports: Pick<Ports, 'tables'>,
  request: { readonly memberKey: string; readonly program: string },
): Standing {
  const subject = writtenSubject(ports, request);
  const rows = ports.tables.read(disclosures);
  return { ...subject, rows, history: historyOf(ownVersions(rows, subject.memberKey), subject.memberKey) };
}

/** The draft as it would stand. */
function draftOf({ layout, memberKey, program, history }: Standing, sent: Sent): Disclosure {
  const { revision, answers, carried, unconfirmed } = sent;
  const stored = currentDraft(layout, memberKey, history);
  if (!stored) {
    const { version } = history.finished[0]!.disclosure;
    refuse(disclosureProblems.preCheckFinished({ version }));
  }
  if (revision !== stored.revision) refuse(disclosureProblems.draftStale());
  refuseAll([...carriedStars(layout, sent), ...checkAnswers(layout, answers)].map(atQuestion));
  const { length } = canonicalJson({ revision, answers, carried, unconfirmed });
  if (length > LONGEST_CONTENT) refuse(preCheckProblems.disclosureTooLong({ length }));
  const standing = { ...stored, layoutVersion: layout.version };
  return valueOf(
    saveDraft(layout, standing, { program: program.code, memberKey, revision, answers, unconfirmed }),
  );
}

/** The field of an answer is its number in the layout. */
function atQuestion(problem: Problem): Problem {
  const number = problem.params?.['number'] ?? problem.where?.column?.replace(/^告知番号/, '');
  return number === undefined ? problem : { ...problem, field: String(number) };
}

/** ★ items are always answered anew (rule C15). */
function carriedStars(layout: Questionnaire, { carried, unconfirmed }: Sent): Problem[] {
  return [...new Set([...carried, ...unconfirmed])]
    .map((key) => itemOf(layout, key))
    .flatMap((item) => (item?.star ? [preCheckProblems.starCarried({ number: item.number })] : []));
}

function write(
  ports: SavePorts,
  { layout, member, rows, history }: Standing,
  disclosure: Disclosure,
  carried: readonly string[],
  changes: readonly ChangeLine[],
): DisclosureRow {
  const known = history.draft?.row.disclosureId;
  const row = disclosureRow(layout, disclosure, {
    disclosureId: known ?? nextDisclosureId(ports, rows, ports.clock.today()),
    member,
    carried,
    changes,
    at: ports.clock.now(),
    by: ports.user.email(),
  });
  if (known) {
    ports.tables.update(disclosures, [{ id: known, set: row }]);
  } else {
    ports.tables.append(disclosures, [row]);
    // Later saves of the draft stand in the row itself: count, time and person.
    if (disclosure.state === '下書き') {
      ports.audit.record('saveDisclosureDraft', [row.disclosureId], deskAudit.draft);
    }
  }
  ports.tables.flush();
  ports.log.info('disclosure', { id: row.disclosureId, revision: disclosure.revision });
  return row;
}

function changesSince(
  layout: Questionnaire,
  before: Disclosure | undefined,
  after: Disclosure,
): ChangeLine[] {
  return before ? changeLines(layout, compareVersions(layout, before.answers, after.answers)) : [];
}

function finishedView(
  ports: SavePorts,
  { layout, memberKey }: Standing,
  { disclosureId, hash }: DisclosureRow,
  after: Disclosure,
  before: Disclosure | undefined,
): FinishDisclosureResult {
  const { version, finishedOn } = after;
  return {
    disclosureId,
    version,
    finishedOn,
    hash,
    changes: changesSince(layout, before, after),
    notices: before ? dutyNotices(ports, layout, before, after, memberKey) : [],
  };
}

/** Without ★ answers a follow-up may be closed again: its old answer is left behind. */
function openAnswers(layout: Questionnaire, answers: Answers): Answers {
  const open = visibleQuestions(layout, answers).map((item) => item.question.key);
  const kept = open.flatMap((key): [string, Answer][] => {
    const answer = answerOf(answers, key);
    return answer ? [[key, answer]] : [];
  });
  return Object.fromEntries(kept);
}
