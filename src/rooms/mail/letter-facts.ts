// What every letter is made from: the agency, the programmes with their mandates, the texts in use; read once a run.
import { addMonths } from '../../domain/calendar';
import type { LetterInsurer, LetterKind, LetterModel } from '../../domain/quote-letter';
import type { Problem } from '../../domain/problem';
import { notRegistered, solicitorText } from '../../domain/solicitor';
import type { Ports } from '../../ports';
import { programs, settings, templates, type ProgramRow, type Template } from '../../tables/masters';
import type { Member } from '../../tables/members';
import { settingKeys, templateCodes } from '../../tables/setting-keys';
import { solicitors, type Solicitor } from '../../tables/solicitors';
import { lookup, type Lookup } from '../../tables/unread';
import { templatesInUse } from './template-choice';

type SettingKey = keyof typeof settingKeys;

export interface LetterFacts {
  readonly today: string;
  /** ISO date and time. */
  readonly now: string;
  readonly programs: Lookup<ProgramRow>;
  /** The version in use, by kind of letter. */
  readonly templates: ReadonlyMap<string, Template>;
  readonly setting: (key: SettingKey) => string;
  /** A setting that is no whole number above 0 falls back to the usual value. */
  readonly count: (key: SettingKey, usual: number) => number;
  /** Name and registration number as the list of solicitors has them; the name alone where it does not. */
  readonly solicitorText: (name: string) => string;
  /** Why this person may not stand on a letter today; undefined where nothing says so. */
  readonly solicitorProblem: (name: string) => Problem | undefined;
}

/** Three reads, and one more once a letter names a solicitor. */
export function gatherLetterFacts(ports: Pick<Ports, 'tables' | 'clock'>): LetterFacts {
  const values = new Map(ports.tables.read(settings).map((row) => [row.key, row.value.trim()]));
  const today = ports.clock.today();
  const setting = (key: SettingKey): string => values.get(settingKeys[key]) ?? '';
  return {
    today,
    now: ports.clock.now(),
    programs: lookup(ports.tables.read(programs), (row) => row.code),
    templates: templatesInUse(ports.tables.sound(templates), today),
    setting,
    count: (key, usual) => {
      const value = Number(
        setting(key)
          .normalize('NFKC')
          .replace(/[件日]$/, ''),
      );
      return Number.isInteger(value) && value > 0 ? value : usual;
    },
    ...solicitorFacts(ports, today),
  };
}

function solicitorFacts(
  { tables }: Pick<Ports, 'tables'>,
  today: string,
): Pick<LetterFacts, 'solicitorText' | 'solicitorProblem'> {
  let list: ReadonlyMap<string, Solicitor> | undefined;
  const listed = (name: string): Solicitor | undefined => {
    if (name === '') return undefined;
    list ??= new Map(tables.sound(solicitors).map((row) => [row.name.trim(), row]));
    return list.get(name);
  };
  return {
    solicitorText: (name) => solicitorText(name.trim(), listed(name.trim())),
    solicitorProblem: (name) => notRegistered(listed(name.trim()), today),
  };
}

export function templateOf(facts: LetterFacts, kind: LetterKind): Template | undefined {
  return facts.templates.get(templateCodes[kind]);
}

export function hasMandate(program: ProgramRow | undefined): boolean {
  return program?.mandate === '取扱あり';
}

export function addresseeOf(member: Member): LetterModel['addressee'] {
  const { organization, establishment, department, contact, postalCode, address } = member;
  return { organization, establishment, department, contact, postalCode, address };
}

const MONTHS_CONFIRMED = 12;

/** Rule C8: a company's name is printed while its confirmation is not older than twelve months. */
export function insurerOf(facts: Pick<LetterFacts, 'programs' | 'today'>, program: string): string {
  const { insurerNames = '', insurerConfirmedOn: on = '' } = facts.programs.get(program) ?? {};
  const isConfirmed = on !== '' && on <= facts.today && on >= addMonths(facts.today, -MONTHS_CONFIRMED);
  return isConfirmed ? insurerNames.trim() : '';
}

export function insurersOf(
  facts: Pick<LetterFacts, 'programs' | 'today'>,
  programs: readonly string[],
): LetterInsurer[] {
  return programs.map((code) => ({
    programName: facts.programs.get(code)?.name || code,
    insurer: insurerOf(facts, code),
  }));
}

export function agencyOf(facts: LetterFacts, member: Pick<Member, 'solicitor'>): LetterModel['agency'] {
  return {
    name: facts.setting('agencyName'),
    capacity: facts.setting('agencyCapacity'),
    department: facts.setting('agencyDepartment'),
    postalCode: facts.setting('agencyPostalCode'),
    address: facts.setting('agencyAddress'),
    phone: facts.setting('agencyPhone'),
    fax: facts.setting('agencyFax'),
    email: facts.setting('agencyEmail'),
    solicitor: facts.solicitorText(member.solicitor),
  };
}
