// The full case: a sheet row of 45 answers, validated with its follow-ups, rated and labelled.
import { createRequire } from 'node:module';
import { AS_OF, randomOf, REFER } from './cases.mjs';
import { ratedByOf } from './daicho.mjs';
import { jsonLogicRule } from './peers.mjs';

const require = createRequire(import.meta.url);
const WRONG = -2;

/** The web form with its riders, and what other sheets ask besides: its items in order are the row's columns. */
export function answerLayout(product) {
  const layouts = product.programs.map(({ handbook }) => handbook.questionnaire());
  const [longest] = [...layouts].sort((a, b) => b.items.length - a.items.length);
  const asked = new Set(longest.items.map(({ question }) => question.key));
  const more = layouts.flatMap(({ items }) =>
    items.filter(({ question }) => !asked.has(question.key) && asked.add(question.key)),
  );
  return { ...longest, items: [...longest.items, ...more] };
}

/** Rows as `getValues` gives them: plan, revenue, then a text a question. One in ten breaks a rule. */
export function makeRows(layout, cases) {
  const random = randomOf(45);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const open = (gate, chosen) =>
    gate && chosen[gate.key] !== undefined && gate.options.includes(chosen[gate.key]);
  return cases.plans.map((plan, at) => {
    const chosen = {};
    const cells = layout.items.map((item) => {
      const block = layout.blocks.find(({ code }) => code === item.block);
      if (block?.hiddenWhen && open(block.hiddenWhen, chosen)) return '';
      if (item.when && !open(item.when, chosen)) return '';
      const { form, key } = item.question;
      if (form.kind === 'choice') {
        const option = pick(form.options);
        chosen[key] = option.code;
        return option.text;
      }
      return form.kind === 'list' ? '該当なし' : '2018年3月期 3億円';
    });
    if (random() < 0.1) cells[1 + Math.floor(random() * (cells.length - 1))] = random() < 0.5 ? '' : '時々';
    return [plan, cases.revenues[at], ...cells];
  });
}

/** Premium and label, or WRONG where the answers are not in order. */
export function productFull(product, layout) {
  const keys = layout.items.map(({ question }) => question.key);
  const check = product.compileAnswerRow(layout, (key) => 2 + keys.indexOf(key));
  const ratedBy = ratedByOf(product);
  return (rows) =>
    rows.map((row) => {
      if (check(row) !== undefined) return WRONG;
      const yen = product.yenIn(row[1]);
      const { version, labels } = ratedBy(row[0], AS_OF);
      if (!version) return REFER;
      const premium = product.yenAt(version.steps, yen);
      if (Number.isNaN(premium)) return REFER;
      return labels[product.stepAt(version.steps, yen)] === '' ? WRONG : premium;
    });
}

/** The same rules as one JSON-logic rule over an object of 45 keys. */
export function answersRule(layout, tables) {
  const answer = (key) => ({ var: key });
  const textsOf = (gate) => {
    const { form } = layout.items.find(({ question }) => question.key === gate.key).question;
    return form.options.filter(({ code }) => gate.options.includes(code)).map(({ text }) => text);
  };
  const holds = (gate) => ({ in: [answer(gate.key), textsOf(gate)] });
  const checks = layout.items.map((item) => {
    const block = layout.blocks.find(({ code }) => code === item.block);
    const { form, key } = item.question;
    const blank = { '===': [answer(key), ''] };
    const right =
      form.kind === 'choice'
        ? { in: [answer(key), form.options.map(({ text }) => text)] }
        : form.kind === 'list'
          ? { '===': [answer(key), '該当なし'] }
          : { '!==': [answer(key), ''] };
    const given = block?.requiredWhen
      ? { if: [holds(block.requiredWhen), right, { or: [blank, right] }] }
      : right;
    const closed = [
      ...(item.when ? [{ '!': [holds(item.when)] }] : []),
      ...(block?.hiddenWhen ? [holds(block.hiddenWhen)] : []),
    ];
    return closed.length === 0 ? given : { if: [{ or: closed }, blank, given] };
  });
  return { if: [{ and: checks }, jsonLogicRule(tables), WRONG] };
}

function objectsOf(layout, rows) {
  const keys = ['plan', 'revenue', ...layout.items.map(({ question }) => question.key)];
  return rows.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at]])));
}

export function jsonLogicEngineFull(layout, tables) {
  const { LogicEngine } = require('json-logic-engine');
  const engine = new LogicEngine();
  engine.addMethod('floor', ([value]) => Math.floor(value), { sync: true });
  const run = engine.build(answersRule(layout, tables));
  return (rows) => objectsOf(layout, rows).map((data) => run(data));
}

export function jsonLogicJsFull(layout, tables) {
  const jsonLogic = require('json-logic-js');
  jsonLogic.add_operation('floor', Math.floor);
  const rule = answersRule(layout, tables);
  return (rows) => objectsOf(layout, rows).map((data) => jsonLogic.apply(rule, data));
}
