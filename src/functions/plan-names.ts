// How people name a plan: by code, by its Japanese name, or by a letter.
import { functionProblems } from './messages';
import { isErrorCell, plainText } from '../domain/cell-value';
import { foldText } from '../domain/fold-text';
import { fail, ok, type Result } from '../domain/problem';
import { programOf, programs } from '../programs/priced';

export interface PlanNaming {
  defaultProgram(): string;
  /** Names keyed by the agency, asked only when the shipped ones do not fit. */
  planNames(): Readonly<Record<string, string>>;
  /** Codes that stand in the rate table. */
  isRated(code: string): boolean;
}

const SEPARATORS = /[、,・/&+;\n]|と|および|及び|または/;
const BOTH = /^(どちらも|両方|両プラン|全て|すべて|全プラン)$/;
const LETTER = /^(?:プラン)?([A-Z])(?:プラン)?$/;

/** Finds the plan code; several plans in one cell are a mistake to be told, not to be guessed. */
export function findPlan(value: unknown, naming: PlanNaming): Result<string> {
  const text = plainText(value).trim();
  if (text === '') return fail(functionProblems.planBlank());
  if (isErrorCell(text)) return fail(functionProblems.planErrorCell({ text }));
  const folded = fold(text);
  const known = shippedNames().get(folded);
  if (known !== undefined) return ok(known);

  const letter = LETTER.exec(folded)?.[1];
  if (letter !== undefined) return planOfLetter(letter, naming.defaultProgram());
  const program = programOf(folded);
  if (program) return fail(functionProblems.planNotChosen({ text, codes: codesOf(program.code) }));
  if (naming.isRated(folded)) return ok(folded);
  const keyed = Object.entries(naming.planNames()).find(([code, name]) =>
    [code, name].some((n) => fold(n) === folded),
  );
  if (keyed) return ok(keyed[0]);
  if (BOTH.test(withoutProgram(folded)) || listsSeveral(folded))
    return fail(functionProblems.planSeveral({ text }));
  return fail(functionProblems.planUnknown({ text, codes: allCodes() }));
}

/** 'ＴＯＳＨＡ－Ａ' and 'tosha-a ' are 'TOSHA-A'; a code that ends in '-' names its programme. */
function fold(text: string): string {
  return foldText(text).replace(/\s/g, '').toUpperCase().replace(/-$/, '');
}

let names: Map<string, string> | undefined;

// Built on first use: loading the bundle must not cost anything.
function shippedNames(): Map<string, string> {
  if (names) return names;
  names = new Map();
  for (const program of programs) {
    for (const plan of program.plans) {
      names.set(fold(plan.code), plan.code);
      names.set(fold(plan.name), plan.code);
      if (plan.letter !== '') {
        for (const head of [program.shortName, program.code]) {
          names.set(fold(`${head}${plan.letter}`), plan.code);
          names.set(fold(`${head}${plan.letter}プラン`), plan.code);
          names.set(fold(`${head}-${plan.letter}プラン`), plan.code);
        }
      } else {
        names.set(fold(program.name), plan.code);
        names.set(fold(program.shortName), plan.code);
      }
    }
  }
  return names;
}

function planOfLetter(letter: string, programCode: string): Result<string> {
  const code = fold(programCode);
  if (code === '') return fail(functionProblems.planLetterWithoutProgram({ text: letter }));
  const program = programOf(code);
  if (!program) {
    const codes = programs.map((candidate) => candidate.code).join('・');
    return fail(functionProblems.programUnknown({ text: programCode, codes }));
  }
  const plan = program.plans.find((candidate) => candidate.letter === letter);
  return plan
    ? ok(plan.code)
    : fail(functionProblems.planLetterUnknown({ text: letter, program: code, codes: codesOf(code) }));
}

/** 「GH-A、GH-B」, 「A,B,C,D」, 「TOSHA-A,B」. */
function listsSeveral(folded: string): boolean {
  const parts = folded.split(SEPARATORS).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => LETTER.test(part) || shippedNames().has(part));
}

function withoutProgram(folded: string): string {
  const program = programs.find((candidate) => folded.startsWith(`${candidate.code}-`));
  return program ? folded.slice(program.code.length + 1) : folded;
}

function codesOf(programCode: string): string {
  return (programOf(programCode)?.plans ?? []).map((plan) => plan.code).join('・');
}

function allCodes(): string {
  return programs.flatMap((program) => program.plans.map((plan) => plan.code)).join('・');
}
