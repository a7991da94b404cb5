// How a pasted table is shown, and how a draft version is kept and withdrawn.
import { cutText } from '../../domain/cut-text';
import { pick } from '../../domain/pick';
import { refuse, type Problem } from '../../domain/problem';
import type { Program } from '../../domain/program';
import { formatYenInWords } from '../../domain/yen';
import { readBrochure as read, type BrochureReading } from '../../rating/brochure';
import {
  ABOUT_TEXT,
  rateCertaintyText,
  rateLabelText,
  rateMethodText,
  rateStateText,
  roundingModeText,
  toNextText,
} from '../../rating/rate-row';
import { cellText, listVersions } from '../../rating/rate-versions';
import { readingDoubtText, versionProblems } from '../../rating/version-messages';
import { newRecord } from '../../tables/new-record';
import { rates, type Rate } from '../../tables/rates';
import type {
  BrochureView,
  RateDraftRequest,
  ReadBrochureRequest,
  WithdrawRateDraftRequest,
} from './contract';
import type { Ports } from '../../ports';
import { knownProgram, lineOf } from './rate-desk';
import { rateWords, revenueWords } from './words';

type DraftPorts = Pick<Ports, 'tables' | 'rates' | 'clock' | 'lock' | 'audit'>;

const LONGEST_TEXT = 100_000;
const MOST_STEPS = 500;
const NAME = /^[A-Za-z0-9ぁ-んァ-ヶー一-龠][-A-Za-z0-9ぁ-んァ-ヶー一-龠_・]{0,39}$/;

/** Writes nothing: the reading is only shown. */
export function readBrochure(
  ports: Pick<Ports, 'rates' | 'clock'>,
  { program: code, text }: ReadBrochureRequest,
): BrochureView {
  const program = knownProgram(code);
  if (text.length > LONGEST_TEXT) {
    refuse({ ...versionProblems.rateTextTooLong({ most: LONGEST_TEXT }), field: 'text' });
  }
  const reading = read(text, program.plans, program.planRatios);
  if (!reading) refuse({ ...versionProblems.brochureUnread(), field: 'text' });
  return viewOf(reading, program, proposalFor(ports, program));
}

function viewOf(
  reading: BrochureReading,
  program: Program,
  proposal: BrochureView['proposal'],
): BrochureView {
  const doubtTexts = (doubts: readonly (keyof typeof readingDoubtText)[]) =>
    doubts.map((doubt) => readingDoubtText[doubt]);
  return {
    method: rateMethodText[reading.method],
    plans: reading.plans.map((code) => ({
      code,
      name: program.plans.find((plan) => plan.code === code)!.name,
    })),
    about: reading.steps.some(({ premiums }) => premiums.some(({ about }) => about)),
    rows: reading.steps.map((step) => ({
      text: step.text,
      revenueYen: step.revenueYen,
      revenueWords: revenueWords(step.aboveYen, step.revenueYen),
      doubts: doubtTexts(step.doubts),
      cells: step.premiums.map((cell) => ({
        ...pick(cell, 'plan', 'text', 'premiumYen', 'refers'),
        doubts: doubtTexts(cell.doubts),
      })),
    })),
    ignored: reading.ignored,
    doubtful: reading.doubtful,
    proposal,
  };
}

/** As the latest version has it; a programme's first version is a plain table. */
function proposalFor(ports: Pick<Ports, 'rates' | 'clock'>, program: Program): BrochureView['proposal'] {
  const listed = listVersions(ports.rates.rateValues());
  const own = listed.ok ? listed.value.filter((version) => version.program === program.code) : [];
  const last = own.filter(({ state }) => state === 'inForce').pop();
  const first = last?.rows[0];
  const unit = first?.cell('roundingUnitYen');
  const year = Number(ports.clock.today().slice(0, 4));
  const names = new Set(own.map(({ version }) => version));
  const base = `${program.code}-${year + 1}`;
  const free = [base, ...Array.from({ length: 98 }, (_, at) => `${base}-${at + 2}`)].find(
    (name) => !names.has(name),
  );
  return {
    version: free ?? '',
    label: first ? cellText(first, 'label') : rateLabelText.tariff,
    toNext: last?.rows.some((row) => cellText(row, 'toNext') === toNextText.line)
      ? toNextText.line
      : toNextText.refer,
    roundingUnitYen: typeof unit === 'number' ? unit : null,
    roundingMode: first ? cellText(first, 'roundingMode') : '',
  };
}

export function saveRateDraft(
  ports: DraftPorts,
  request: RateDraftRequest,
): { readonly version: string; readonly rows: number } {
  const program = knownProgram(request.program);
  const version = request.version.trim();
  return ports.lock.hold(() => {
    const isTaken = ports.tables
      .read(rates)
      .some((row) => row.program === program.code && row.version === version);
    const [first, ...others] = [...nameProblems(version, isTaken), ...stepProblems(program, request)];
    if (first) refuse(first, ...others);
    const rows = draftRows(program, version, request);
    ports.tables.append(rates, rows);
    ports.audit.record('saveRateDraft', [version], rateWords.audit.draft(rows.length));
    ports.tables.flush();
    return { version, rows: rows.length };
  });
}

/** A draft never rated anything; its rows stay, marked 廃止. */
export function withdrawRateDraft(
  ports: DraftPorts,
  request: WithdrawRateDraftRequest,
): { readonly rows: number } {
  return ports.lock.hold(() => {
    ports.rates.keyRows();
    const rows = ports.tables
      .read(rates)
      .filter((row) => row.program === request.program && row.version === request.version);
    const params = { version: request.version, plan: request.program };
    if (rows.length === 0) refuse(versionProblems.rateVersionGone(params));
    if (rows.some((row) => row.state !== rateStateText.draft)) {
      refuse(versionProblems.rateVersionIssued(params));
    }
    ports.tables.update(
      rates,
      rows.map(({ rateKey }) => ({ id: rateKey, set: { state: rateStateText.retired } })),
    );
    ports.audit.record('withdrawRateDraft', [request.version], rateWords.audit.withdraw(rows.length));
    ports.tables.flush();
    return { rows: rows.length };
  });
}

function nameProblems(version: string, isTaken: boolean): Problem[] {
  const field = 'version';
  if (!NAME.test(version))
    return [{ ...versionProblems.rateNameInvalid({ text: cutText(version, 60) }), field }];
  return isTaken ? [{ ...versionProblems.rateNameTaken({ version }), field }] : [];
}

function stepProblems(program: Program, { steps }: RateDraftRequest): Problem[] {
  if (steps.length === 0 || steps.length > MOST_STEPS) return [versionProblems.rateDraftEmpty()];
  const codes = program.plans.map(({ code }) => code);
  const unknown = new Set(steps.map(({ plan }) => plan).filter((plan) => !codes.includes(plan)));
  const unread = steps.filter(({ revenueYen, premiumYen }) => !isYen(revenueYen) || !isYen(premiumYen));
  return [
    ...[...unknown].map((plan) => versionProblems.ratePlanUnknown({ plan, plans: codes.join('、') })),
    ...unread.map(({ plan, revenueYen }) =>
      versionProblems.rateDraftCell({
        plan,
        revenue: isYen(revenueYen) ? formatYenInWords(revenueYen) : '',
      }),
    ),
  ];
}

function draftRows(program: Program, version: string, request: RateDraftRequest): Rate[] {
  const isBands = request.method === rateMethodText.bands;
  const document = lineOf(request.source);
  const rows: Rate[] = [];
  for (const { code } of program.plans) {
    const own = request.steps
      .filter(({ plan }) => plan === code)
      .sort((left, right) => left.revenueYen - right.revenueYen);
    own.forEach(({ revenueYen, premiumYen, text }, at) => {
      rows.push(
        newRecord(rates, {
          version,
          state: rateStateText.draft,
          program: program.code,
          plan: code,
          method: isBands ? rateMethodText.bands : rateMethodText.points,
          revenueYen,
          premiumYen,
          toNext: isBands || at === own.length - 1 ? '' : oneOf(request.toNext, toNextText),
          about: request.about ? ABOUT_TEXT : '',
          roundingUnitYen: isBands || !isYen(request.roundingUnitYen) ? null : request.roundingUnitYen,
          roundingMode: isBands ? '' : oneOf(request.roundingMode, roundingModeText),
          yearNote: lineOf(request.yearNote),
          label: oneOf(request.label, rateLabelText),
          certainty: rateCertaintyText.insurer,
          source: lineOf(rateWords.source(document, lineOf(text))),
          previousYen: at > 0 ? own[at - 1]!.revenueYen : isBands ? 0 : null,
          rateKey: rateKeyOf(version, code, revenueYen),
        }),
      );
    });
  }
  return rows;
}

export function rateKeyOf(version: string, plan: string, revenueYen: number): string {
  return `${version}/${plan}/${revenueYen}`;
}

function isYen(value: number | null): value is number {
  return value !== null && Number.isSafeInteger(value) && value > 0;
}

/** A word of the tab's own list, or blank: the checks before the switch name what is missing. */
function oneOf(value: string, words: Readonly<Record<string, string>>): string {
  return Object.values(words).find((word) => word === value) ?? '';
}
