// How a pre-check is saved, finished and corrected: what stands in 告知回答 is never lost.
import { disclosureProblems } from '../../domain/disclosure-messages';
import { checkAnswers } from '../../domain/answer-check';
import { readAnswers, readNames } from '../../domain/answer-shape';
import { compareVersions, type AnswerChange } from '../../domain/carry-over';
import { correct, finishPreCheck, saveDraft, type Disclosure } from '../../domain/disclosure';
import { canonicalJson } from '../../domain/fingerprint';
import { fail, ok, refuse, type Problem, type Result } from '../../domain/problem';
import { itemOf, progress, visibleQuestions, type Questionnaire } from '../../domain/questionnaire';
import { answerOf, type Answer, type Answers } from '../../domain/question';
import { disclosures, type DisclosureRow } from '../../tables/disclosures';
import type {
  Answered,
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
} from './disclosure-rows';
import { writtenSubject, type DisclosureSubject } from './disclosure-subject';
import { refusal, refusalOf } from './refusal';
import { deskAudit, preCheckProblems } from './words';
import { dutyNotices } from './duty-notices';
import { draftView, openDisclosure } from './open-disclosure';
import type { Ports } from '../../ports';

type SavePorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log'>;

/** A cell of Google Sheets holds no more. */
const LONGEST_CONTENT = 50_000;

interface Sent {
  readonly revision: number;
  readonly answers: Answers;
  readonly carried: readonly string[];
  readonly unconfirmed: readonly string[];
}

/** What a save works on, read under the lock. */
interface Standing extends DisclosureSubject {
  readonly rows: readonly Pick<DisclosureRow, 'disclosureId'>[];
  readonly history: DisclosureHistory;
}

export function saveDisclosureDraft(ports: SavePorts, request: SaveDisclosureRequest): SaveDisclosureResult {
  return withDraft(ports, request, (standing, sent) => {
    const saved = draftOf(standing, sent);
    if (!saved.ok) return refused(standing, saved.problems);
    const row = write(ports, standing, saved.draft, sent.carried, []);
    return {
      ok: true,
      disclosureId: row.disclosureId,
      revision: saved.draft.revision,
      savedAt: row.savedAt,
      progress: progress(standing.layout, saved.draft.answers),
    };
  });
}

/** Saves what it is given and finishes it; the same finish twice answers the same. */
export function finishDisclosure(ports: SavePorts, request: SaveDisclosureRequest): FinishDisclosureResult {
  return withDraft(ports, request, (standing, sent): FinishDisclosureResult => {
    const { history, layout } = standing;
    const latest = history.finished[0];
    if (
      !history.draft &&
      latest &&
      canonicalJson(latest.disclosure.answers) === canonicalJson(sent.answers)
    ) {
      return finishedView(ports, standing, latest.row, latest.disclosure, history.finished[1]?.disclosure);
    }
    const saved = draftOf(standing, sent);
    if (!saved.ok) return refused(standing, saved.problems);
    const finished = finishPreCheck(layout, saved.draft, ports.clock.today(), ports.user.email());
    if (!finished.ok) return refused(standing, [finished.problem]);
    const changes = changesSince(layout, latest?.disclosure, finished.value);
    const row = write(ports, standing, finished.value, sent.carried, changeLines(layout, changes));
    ports.audit.record('finishDisclosure', [row.disclosureId], deskAudit.finished(finished.value.version));
    ports.tables.flush();
    return finishedView(ports, standing, row, finished.value, latest?.disclosure);
  });
}

/** Starts the next version from the newest finished one; a draft that stands already is kept. */
export function correctDisclosure(ports: SavePorts, request: DisclosureVersionRequest): DisclosureDesk {
  ports.lock.hold(() => {
    const standing = standingOf(ports, request);
    const { history, layout } = standing;
    if (history.draft) return;
    const latest = latestVersion(history, request.version);
    if (!latest.ok) refuse(latest.problem);
    const corrected = correct(layout, latest.value.disclosure);
    if (!corrected.ok) refuse(corrected.problem);
    const draft = { ...corrected.value, answers: openAnswers(layout, corrected.value.answers) };
    const row = write(ports, standing, draft, [], []);
    ports.audit.record('correctDisclosure', [row.disclosureId], deskAudit.corrected(draft.version));
    ports.tables.flush();
  });
  return openDisclosure(ports, request);
}

/** The finished version that is meant: only the newest one counts. */
export function latestVersion(
  { finished }: DisclosureHistory,
  version: number,
): Result<DisclosureHistory['finished'][number]> {
  const latest = finished[0];
  if (!finished.some(({ disclosure }) => disclosure.version === version) || !latest) {
    return fail(preCheckProblems.disclosureVersionUnknown({ version: version }));
  }
  return latest.disclosure.version === version
    ? ok(latest)
    : fail(preCheckProblems.disclosureNotLatest({ version, latest: latest.disclosure.version }));
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

/** Reads what was sent, then what stands, under the lock; refusals become data. */
function withDraft<T>(
  ports: SavePorts,
  request: SaveDisclosureRequest,
  work: (standing: Standing, sent: Sent) => Answered<T>,
): Answered<T> {
  const sent = readSent(request);
  if (!sent.ok) return refusal(sent.problem);
  try {
    return ports.lock.hold(() => work(standingOf(ports, request), sent.value));
  } catch (error) {
    return refusalOf(error);
  }
}

function readSent(request: SaveDisclosureRequest): Result<Sent> {
  const answers = readAnswers(request.answers);
  if (!answers.ok) return answers;
  const carried = readNames(request.carried);
  if (!carried.ok) return carried;
  const unconfirmed = readNames(request.unconfirmed);
  if (!unconfirmed.ok) return unconfirmed;
  return ok({
    revision: request.revision,
    answers: answers.value,
    carried: carried.value,
    unconfirmed: unconfirmed.value,
  });
}

type DraftResult = { ok: true; draft: Disclosure } | { ok: false; problems: Problem[] };

/** The draft as it would stand, or every problem with it at once. */
function draftOf({ layout, memberKey, program, history }: Standing, sent: Sent): DraftResult {
  const stored = currentDraft(layout, memberKey, history);
  if (!stored) {
    const version = history.finished[0]!.disclosure.version;
    return { ok: false, problems: [disclosureProblems.preCheckFinished({ version })] };
  }
  if (sent.revision !== stored.revision) return { ok: false, problems: [disclosureProblems.draftStale()] };
  const problems = [...carriedStars(layout, sent), ...checkAnswers(layout, sent.answers)];
  const length = canonicalJson(sent).length;
  if (problems.length === 0 && length > LONGEST_CONTENT) {
    problems.push(preCheckProblems.disclosureTooLong({ length }));
  }
  if (problems.length > 0) return { ok: false, problems };
  const saved = saveDraft(
    layout,
    { ...stored, layoutVersion: layout.version },
    { program: program.code, memberKey, ...sent },
  );
  return saved.ok ? { ok: true, draft: saved.value } : { ok: false, problems: [saved.problem] };
}

/** ★ items are always answered anew (rule C15). */
function carriedStars(layout: Questionnaire, { carried, unconfirmed }: Sent): Problem[] {
  return [...new Set([...carried, ...unconfirmed])]
    .map((key) => itemOf(layout, key))
    .flatMap((item) => (item?.star ? [preCheckProblems.starCarried({ number: item.number })] : []));
}

function refused(
  { layout, history }: Standing,
  problems: readonly Problem[],
): Extract<SaveDisclosureResult, { ok: false }> {
  const answer = refusal(...problems);
  const isStale = problems.some((problem) => problem.code === disclosureProblems.draftStale.code);
  return isStale && history.draft
    ? { ...answer, stored: draftView(layout, history.draft.disclosure, history.draft) }
    : answer;
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
    disclosureId: known ?? nextDisclosureId(rows, ports.clock.today()),
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
): AnswerChange[] {
  return before ? compareVersions(layout, before.answers, after.answers) : [];
}

function finishedView(
  ports: SavePorts,
  { layout, memberKey }: Standing,
  row: DisclosureRow,
  after: Disclosure,
  before: Disclosure | undefined,
): FinishDisclosureResult {
  return {
    ok: true,
    disclosureId: row.disclosureId,
    version: after.version,
    finishedOn: after.finishedOn,
    hash: row.hash,
    changes: changeLines(layout, changesSince(layout, before, after)),
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
