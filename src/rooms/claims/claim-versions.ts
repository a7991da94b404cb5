// Versions of a claim: what has changed since its first record, by item, with who, when, old and new.
import { fingerprintOf } from '../../domain/fingerprint';
import type { Ports } from '../../ports';
import type { RowOf } from '../../tables/column';
import { claimVersions, type Claim, type ClaimVersion } from '../../tables/claims';
import { intakeOf, recordedOf } from './claim-intake';
import { claimProgram, momentText, type ClaimProgram } from './claim-world';
import type { VersionView } from './contract';
import { factNames, typedIntoCells } from './words';

type Said = ReadonlyMap<string, string>;

/** All that is known of a claim, by item, as people read it. */
function saidOf({ rules }: Pick<ClaimProgram, 'rules'>, claim: Claim): Said {
  const intake = intakeOf(claim);
  const names = factNames;
  const moment = (date: string, time: string): string =>
    date === '' ? '' : momentText(`${date}T${time}`).trim();
  return new Map<string, string>([
    [names.policyNumber, claim.policyNumber],
    [names.plan, claim.plan],
    [names.caller, intake.caller],
    [names.callerPhone, intake.callerPhone],
    [names.reported, moment(intake.reportedOn, intake.reportedTime)],
    [names.occurred, moment(intake.occurredOn, intake.occurredTime)],
    [names.known, moment(intake.knownOn, intake.knownTime)],
    [names.claimed, moment(intake.claimedOn, intake.claimedTime)],
    [names.kind, claim.kind],
    [names.persons, intake.persons],
    [names.companies, intake.companies],
    [names.sensitive, intake.sensitive],
    [names.propertyDamage, intake.propertyDamage],
    [names.wrongfulIntent, intake.wrongfulIntent],
    [names.detection, claim.detection],
    [names.reporter, intake.reporter],
    [names.access, intake.access],
    [names.publication, intake.publication],
    [names.publishedHow, intake.publishedHow],
    [names.publishedOn, moment(intake.publishedOn, '')],
    [names.knownHow, intake.knownHow],
    [names.allegation, intake.allegation],
    [names.cause, intake.cause],
    ...(rules?.priorKnowledge ?? []).map(({ value }, at): [string, string] => [
      value,
      intake.priorKnowledge[at] ?? '',
    ]),
  ]);
}

interface Changed {
  readonly item: string;
  readonly was: string;
  readonly became: string;
  readonly changedBy: string;
}

function changes(before: Said, after: Said, changedBy: string): Changed[] {
  return [...after].flatMap(([item, became]) => {
    const was = before.get(item) ?? '';
    return was === became ? [] : [{ item, was, became, changedBy }];
  });
}

/** What people typed into the cells of the row since it was last recorded. */
const typedInto = (about: Pick<ClaimProgram, 'rules'>, claim: Claim): Changed[] =>
  changes(saidOf(about, recordedOf(claim)), saidOf(about, claim), typedIntoCells);

/** Before the row is written: a run that stops between the two finds its lines again. How many items change. */
export function keepVersion(
  ports: Pick<Ports, 'tables' | 'clock' | 'user'>,
  before: Claim,
  after: Claim,
  requestKey: string,
): number {
  const { claimNumber } = before;
  const about = claimProgram(ports, after.program);
  const changed = changes(saidOf(about, before), saidOf(about, after), ports.user.email());
  const rows = ports.tables.read(claimVersions);
  const standing = new Set(rows.map((row) => row.versionKey));
  const version = lastVersion(ports, rows, claimNumber);
  const lines = [...typedInto(about, before), ...changed].map((line): ClaimVersion => ({
    ...line,
    claimNumber,
    version: version + 1,
    changedAt: ports.clock.now(),
    versionKey: fingerprintOf([claimNumber, requestKey, line]),
  }));
  const fresh = lines.filter(({ versionKey }) => !standing.has(versionKey));
  if (fresh.length > 0) ports.tables.append(claimVersions, fresh);
  return changed.length;
}

/** The first record is version 1. */
export const lastVersion = (
  { tables }: Pick<Ports, 'tables'>,
  rows: readonly RowOf<typeof claimVersions>[],
  claimNumber: string,
): number =>
  tables
    .sift(rows.filter((row) => row.claimNumber === claimNumber))
    .reduce((last, row) => Math.max(last, row.version ?? 0), 1);

/** Newest first; what stands in cells without a record yet stands before all. */
export function versionViews(ports: Pick<Ports, 'tables'>, claim: Claim): VersionView[] {
  const rows = ports.tables.sound(claimVersions).filter((row) => row.claimNumber === claim.claimNumber);
  const kept = rows.reverse().map(({ version, item, was, became, changedAt, changedBy }): VersionView => ({
    key: `${version}/${item}/${changedBy}`,
    item,
    was,
    became,
    at: momentText(changedAt),
    by: changedBy,
  }));
  const typed = typedInto(claimProgram(ports, claim.program), claim).map(
    ({ item, was, became, changedBy }): VersionView => ({
      key: `cells/${item}`,
      item,
      was,
      became,
      at: '',
      by: changedBy,
    }),
  );
  return [...typed, ...kept];
}
