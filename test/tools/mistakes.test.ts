// These tests hold what the compiler refuses: each mistake is compiled against the real types, and so is its right twin.
import { join } from 'node:path';
import ts from 'typescript';

interface Snippet {
  readonly name: string;
  /** After the imports of its group. */
  readonly code: string;
  /** TS error codes in order; none where it is right. */
  readonly errors: readonly number[];
}

const NOT_ASSIGNABLE = 2322;
const ARGUMENT_NOT_ASSIGNABLE = 2345;
const PROPERTY_MISSING = 2741;
const NO_SUCH_PROPERTY = 2339;
const MISSPELT = 2551;
const UNKNOWN_PROPERTY = 2353;
const MISSPELT_PROPERTY = 2561;
const TOO_FEW_ARGUMENTS = 2554;
const NONE_AT_ALL = 2555;
const NO_OVERLAP = 2367;

/** Add a case: the code that somebody might write, and what the compiler says to it. */
const groups: readonly { readonly imports: string; readonly snippets: readonly Snippet[] }[] = [
  {
    imports: `
      import { at, fail, problemsOf, refuse, DaichoError, type Given, type Problem, type Result } from '../domain/problem';
      import { problemText } from '../domain/problem-text';
      import { readForm } from '../domain/form-reader';
      import { says } from '../domain/way';
      const say = problemsOf({
        planGone: ({ plan }: Given<'plan'>) => 'プラン「' + plan + '」がありません。',
        plansBlank: () => '希望プランが空欄です。',
      });
      const form = readForm<'plan'>({ plan: '' }, '2026-04-01');
      export { at, fail, problemsOf, refuse, DaichoError, problemText, says, say, form };
      export type { Given, Problem, Result };
    `,
    snippets: [
      {
        name: 'a problem made, placed, thrown, failed, told',
        code: `
          export const one: Problem = at(say.planGone({ plan: 'GH-A' }), { row: 2 });
          export const two: Result<string> = fail(say.plansBlank());
          export const three = (): never => refuse(one, say.plansBlank());
          form.refuse('plan', say.planGone({ plan: 1 }));
          form.text('plan', { need: say.plansBlank() });
          export const told: string = problemText(one);
          export const same: boolean = one.code === say.planGone.code;`,
        errors: [],
      },
      {
        name: 'a code without a text',
        code: 'export const one = say.planMissing();',
        errors: [NO_SUCH_PROPERTY],
      },
      {
        name: 'a misspelt code',
        code: "export const one = say.planGonne({ plan: 'GH-A' });",
        errors: [MISSPELT],
      },
      {
        name: 'a misspelt code to compare with',
        code: 'export const same = (one: Problem) => one.code === say.planGonne.code;',
        errors: [MISSPELT],
      },
      {
        name: 'a missing parameter',
        code: 'export const one = say.planGone({});',
        errors: [ARGUMENT_NOT_ASSIGNABLE],
      },
      {
        name: 'no parameters at all',
        code: 'export const one = say.planGone();',
        errors: [TOO_FEW_ARGUMENTS],
      },
      {
        name: 'a misspelt parameter',
        code: "export const one = say.planGone({ plans: 'GH-A' });",
        errors: [MISSPELT_PROPERTY],
      },
      {
        name: 'a parameter that no text uses',
        code: "export const one = say.planGone({ plan: 'GH-A', row: 2 });",
        errors: [UNKNOWN_PROPERTY],
      },
      {
        name: 'a parameter for a text that has none',
        code: "export const one = say.plansBlank({ plan: 'GH-A' });",
        errors: [TOO_FEW_ARGUMENTS],
      },
      {
        name: 'a parameter that may be missing',
        code: 'export const one = (plan: string | undefined) => say.planGone({ plan });',
        errors: [NOT_ASSIGNABLE],
      },
      {
        name: 'a problem written down',
        code: "export const one: Problem = { code: 'plansBlank' };",
        errors: [PROPERTY_MISSING],
      },
      {
        name: 'a problem written down in a throw',
        code: "export const one = () => refuse({ code: 'plansBlank' });",
        errors: [ARGUMENT_NOT_ASSIGNABLE],
      },
      {
        name: 'a code in place of a problem',
        code: "export const one = fail('plansBlank');",
        errors: [ARGUMENT_NOT_ASSIGNABLE],
      },
      {
        name: 'a code in place of a need',
        code: "form.text('plan', { need: 'plansBlank' });",
        errors: [NOT_ASSIGNABLE],
      },
      {
        name: 'a field that the form has not',
        code: "form.refuse('plans', say.plansBlank());",
        errors: [ARGUMENT_NOT_ASSIGNABLE],
      },
      {
        name: 'nothing refused',
        code: 'export const one = () => refuse();',
        errors: [NONE_AT_ALL],
      },
      {
        name: 'a text for what is no problem',
        code: "export const told = problemText({ code: 'nobodyKnows' });",
        errors: [ARGUMENT_NOT_ASSIGNABLE],
      },
      {
        name: 'a text that is a number',
        code: 'export const more = problemsOf({ count: () => 3 });',
        errors: [NOT_ASSIGNABLE],
      },
      {
        name: 'a way to nobody',
        code: "export const way = says('', { kind: 'person', who: 'nobody' });",
        errors: [NOT_ASSIGNABLE],
      },
    ],
  },
  {
    imports: `
      import { call, json, type CallsOf, type RequestOf, type UseCases } from '../calls/call';
      import { fields, oneOf, optional, text } from '../calls/fields';
      import { QUOTE_STATES } from '../domain/quote-state';
      import { members } from '../tables/members';
      import { quotes } from '../tables/quotes';
      import type { RecordOf, RowOf } from '../tables/column';
      import { certain, reading } from '../tables/unread';
      const contract = {
        findQuote: call({
          may: 'reader',
          request: () => fields({ quoteNumber: text(), state: oneOf(QUOTE_STATES), note: optional(text()) }),
          answer: json<{ readonly found: boolean }>(),
        }),
      };
      declare const server: CallsOf<typeof contract>;
      declare const quote: RowOf<typeof quotes>;
      declare const member: RowOf<typeof members>;
      export type { RecordOf, RequestOf, UseCases };
      export { call, certain, contract, json, member, quote, reading, server };
    `,
    snippets: [
      {
        name: 'a call as it is declared, and rows read with their doubts',
        code: `
          export const answer: boolean = server.findQuote({ quoteNumber: 'Q-1', state: '案内済' }).found;
          export const useCases: UseCases<typeof contract, null> = {
            findQuote: (ports, { quoteNumber, note = '' }) => ({ found: ports === null && quoteNumber !== note }),
          };
          export const sent: boolean = certain(quote).state === '案内済';
          export const stopped: boolean = reading(member.state) === '停止';`,
        errors: [],
      },
      {
        name: 'a call that no contract has',
        code: "export const answer = server.searchQuote({ quoteNumber: 'Q-1' });",
        errors: [NO_SUCH_PROPERTY],
      },
      {
        name: 'a field that is no field of the request',
        code: "export const answer = server.findQuote({ number: 'Q-1', quoteNumber: '', state: '案内済' });",
        errors: [UNKNOWN_PROPERTY],
      },
      {
        name: 'a field of the request that is not sent',
        code: "export const answer = server.findQuote({ quoteNumber: 'Q-1' });",
        errors: [ARGUMENT_NOT_ASSIGNABLE],
      },
      {
        name: 'a word that the request does not know',
        code: "export const answer = server.findQuote({ quoteNumber: 'Q-1', state: '送付済' });",
        errors: [NOT_ASSIGNABLE],
      },
      {
        name: 'a field that a use case reads and no request has',
        code: 'export const read = (request: RequestOf<typeof contract.findQuote>) => request.number;',
        errors: [NO_SUCH_PROPERTY],
      },
      {
        name: 'a call without a use case',
        code: 'export const useCases: UseCases<typeof contract, null> = {};',
        errors: [PROPERTY_MISSING],
      },
      {
        name: 'a use case with another answer',
        code: "export const useCases: UseCases<typeof contract, null> = { findQuote: () => 'yes' };",
        errors: [NOT_ASSIGNABLE],
      },
      {
        name: 'a right that nobody has',
        code: "export const one = call({ may: 'everybody', answer: json<null>() });",
        errors: [NOT_ASSIGNABLE],
      },
      {
        name: 'a word that is no choice of a column, read',
        code: "export const stopped = certain(member).state === '停止中';",
        errors: [NO_OVERLAP],
      },
      {
        name: 'a word that is no choice of a column, in an open cell',
        code: "export const stopped = reading(member.state) === '停止中';",
        errors: [NO_OVERLAP],
      },
      {
        name: 'a word that is no choice of a column, written',
        code: "export const set: Partial<RecordOf<typeof members>> = { state: '停止中' };",
        errors: [NOT_ASSIGNABLE],
      },
      {
        name: 'a cell that nobody asked whether it could be read',
        code: "export const stopped = member.state === '停止';",
        errors: [NO_OVERLAP],
      },
    ],
  },
];

const snippets = groups.flatMap(({ imports, snippets: own }, group) =>
  own.map((snippet, at) => ({
    ...snippet,
    file: `src/mistakes/${group}-${at}.ts`,
    text: imports + snippet.code,
  })),
);

/** One program for all: the types of the house are read once. */
function compiled(): ReadonlyMap<string, readonly ts.Diagnostic[]> {
  const root = process.cwd();
  const config = ts.readConfigFile(join(root, 'tsconfig.pure.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const texts = new Map(snippets.map(({ file, text }) => [join(root, file), text]));
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const text = texts.get(name);
    return text === undefined
      ? getSourceFile(name, target, ...rest)
      : ts.createSourceFile(name, text, target, true);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return new Map(
    snippets.map(({ file }) => {
      const source = program.getSourceFile(join(root, file));
      return [file, [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]];
    }),
  );
}

const found = compiled();

test.each(snippets)('$name', ({ file, errors }) => {
  const said = found.get(file)!;
  const codes = said.map(({ code }) => code);
  // The messages are for whoever has to mend it.
  const messages = said.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  expect({ codes, messages }).toEqual({ codes: errors, messages });
});
