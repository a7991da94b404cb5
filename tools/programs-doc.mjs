// This file writes docs/programs.md from the programmes' data; with --check it only says whether that is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}docs/programs.md`;

const ENTRY = `
export { programs } from './src/programs';
export { doubtsOf } from './src/domain/doubt';
export { allFactsOf } from './src/domain/named-fact';
export { factStateText, factSourceText } from './src/domain/fact';
export { factsOf, factValueText } from './src/domain/program-fact';
export { formatYenInWords } from './src/domain/yen';
`;

/** The data as the bundle has it; the tool itself stays plain JavaScript. */
async function load() {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports;
}

const cell = (text) =>
  String(text ?? '')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');
const table = (headers, rows) =>
  [headers, headers.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const SCOPES = {
  claimAndPeriod: 'a claim and the period',
  eventAndPeriod: 'an event and the period',
  period: 'the period',
  periodAllPayments: 'the period, all payments',
  item: 'the item',
  person: 'a person',
  company: 'a company',
};
const ORIGINS = { insurerSheet: "the insurer's sheet", webForm: 'a web form', ownSheet: 'our own sheet' };

export async function programsDocument() {
  const data = await load();
  return [
    '# The five programmes, as the product holds them',
    'Written by `node tools/programs-doc.mjs` from `src/programs/`; do not edit by hand. Every fact names the document and section where it stands, and its state: 公表 (published), 推定 (inferred), 未確認 (unverified). What is not published has an entry under "Doubts".',
    '<!-- prettier-ignore-start -->',
    ...data.programs.flatMap((program) => programSections(program, data)),
    '<!-- prettier-ignore-end -->\n',
  ].join('\n\n');
}

function programSections(program, data) {
  const { factStateText, factSourceText } = data;
  const coverages = program.handbook.coverages();
  const layout = program.handbook.questionnaire();
  const yen = (fact) => data.formatYenInWords(fact.value);
  const said = ({ state, source, doubt }) => [factStateText[state], factSourceText(source), doubt ?? ''];
  const saidTogether = (facts) => {
    const parts = facts.map(said);
    return [0, 1, 2].map((at) => [...new Set(parts.map((part) => part[at]))].filter(Boolean).join(' / '));
  };
  const sections = [
    `## ${program.code}: ${program.name}`,
    `Document ${program.document.id}: ${program.document.title}. Plans: ${program.plans.map((plan) => plan.code).join(', ')}.`,
    '### Facts',
    table(
      ['Id', 'Group', 'Label', 'Value', 'State', 'Source', 'Doubt'],
      data
        .factsOf(program)
        .map(({ id, group, label, fact, printedWhen }) => [
          `\`${id}\``,
          group,
          label,
          data.factValueText(fact.value) + (printedWhen ? '（確認後に印刷）' : ''),
          ...said(fact),
        ]),
    ),
    '### Cover',
    table(
      ['Item', 'Name', 'Part', 'Plans', 'Limits', 'Ratio', 'Consent', 'State', 'Source', 'Doubt'],
      coverages.items.map((each) => {
        return [
          `\`${each.item}\``,
          each.name,
          each.part,
          each.plans.value.join(', '),
          each.limits.join(', '),
          each.payRatioPercent.value === null ? '' : `${each.payRatioPercent.value}%`,
          each.consent.value.join(', '),
          ...saidTogether([each.plans, each.payRatioPercent, each.consent]),
        ];
      }),
    ),
  ];
  if (coverages.limits.length > 0) {
    sections.push(
      table(
        ['Limit', 'Name', 'Plans', 'Amount', 'For', 'Within', 'State', 'Source', 'Doubt'],
        coverages.limits.map((limit) => [
          `\`${limit.id}\``,
          limit.name,
          limit.plans.join(', '),
          yen(limit.amountYen),
          SCOPES[limit.appliesTo],
          (limit.within ?? []).join(', '),
          ...said(limit.amountYen),
        ]),
      ),
    );
  }
  const other = data
    .allFactsOf(program)
    .filter(({ id }) =>
      /^(event|publication|window|term|claims|eligibility|questionnaire)\.|^coverage\..*\.(summary|note\.\d+)$|^question\..*\.(hint|options)$|^field\./.test(
        id,
      ),
    );
  sections.push(
    '### Events, terms, claims and joining',
    table(
      ['Id', 'Label', 'Value', 'State', 'Source', 'Doubt'],
      other.map((fact) => [`\`${fact.id}\``, fact.label, fact.text, ...said(fact)]),
    ),
  );
  if (coverages.exclusions.length > 0) {
    sections.push(
      '### Exclusions',
      table(
        ['Clause', 'Heading', 'Belongs to', 'Texts', 'Source'],
        coverages.exclusions.map((clause) => [
          clause.clause,
          clause.heading,
          [clause.part ?? '', ...(clause.events ?? []), ...(clause.plans ?? [])].filter(Boolean).join(', '),
          clause.entries
            .map(({ text, exception }) => (exception ? `${text}（${exception}）` : text))
            .join(' / ') + (clause.more ? ' / 等' : ''),
          factSourceText(clause.source),
        ]),
      ),
    );
  }
  const background = program.handbook.background?.() ?? [];
  if (background.length > 0) {
    sections.push(
      '### Background (for talking, never in forms and letters)',
      table(
        ['Id', 'Kind', 'Told', 'State', 'Source'],
        background.map(({ id, kind, told }) => [
          `\`${id}\``,
          kind,
          told.value,
          factStateText[told.state],
          factSourceText(told.source),
        ]),
      ),
    );
  }
  sections.push(
    `### Questions (${ORIGINS[layout.origin.value]}, ${layout.version})`,
    table(
      ['Number', 'Key', 'Question', 'Hint', 'Answers', 'Only after', 'State', 'Source', 'Doubt'],
      layout.items.map((item) => [
        (item.star ? '★' : '') + item.number,
        `\`${item.question.key}\``,
        item.question.text,
        item.question.hint ?? '',
        answers(item.question.form),
        item.when ? `${item.when.key} = ${item.when.options.join(', ')}` : '',
        ...said(item),
      ]),
    ),
    '### Doubts',
    table(
      ['Id', 'State', 'Question to the insurer', 'Meanwhile', 'Facts', 'Source'],
      data
        .doubtsOf(program)
        .map((doubt) => [
          `\`${doubt.id}\``,
          factStateText[doubt.state],
          doubt.question,
          doubt.meanwhile,
          doubt.factIds.map((id) => `\`${id}\``).join(' '),
          factSourceText(doubt.source),
        ]),
    ),
  );
  return sections;
}

function answers(form) {
  if (form.kind === 'choice') return form.options.map((option) => option.text).join(' / ');
  if (form.kind === 'list') return form.entries.map((entry) => entry.text).join(' / ');
  return form.kind === 'revenue' ? `revenue in ${form.unit}` : `text up to ${form.maxLength}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await programsDocument();
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== text) {
      console.error('docs/programs.md is not what the data says: run node tools/programs-doc.mjs');
      process.exit(1);
    }
  } else {
    writeFileSync(target, text);
  }
}
