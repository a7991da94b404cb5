// The peers: the same tables as rules of each engine. Each gives `rateAll(cases) -> premiums`.
import { createRequire } from 'node:module';
import { PLANS, REFER, outOf } from './cases.mjs';

const require = createRequire(import.meta.url);

/** From the highest bound down, so that the innermost condition is the lowest. `make` builds the engine's own nodes. */
function cascade({ method, xs, ys, line, unit }, make) {
  let rule = make.value(REFER);
  for (let at = xs.length - 1; at >= 0; at--) {
    rule = make.when('<=', xs[at], valueAt(at), rule);
    if (method === 'points') rule = make.when('==', xs[at], make.value(ys[at]), rule);
  }
  return rule;

  function valueAt(at) {
    if (method === 'bands') return make.value(ys[at]);
    if (at === 0 || !line[at - 1]) return make.value(REFER);
    // half up: floor((2(y0·run + rise·(x − x0)) + run·unit) / (2·run·unit)) · unit, all below 2^53
    const run = xs[at] - xs[at - 1];
    const rise = ys[at] - ys[at - 1];
    const fixed = 2 * (ys[at - 1] * run - rise * xs[at - 1]) + run * unit;
    return make.line(2 * rise, fixed, 2 * run * unit, unit);
  }
}

const jsonLogicNodes = {
  value: (value) => value,
  when: (operator, bound, then, otherwise) => ({
    if: [{ [operator]: [{ var: 'revenue' }, bound] }, then, otherwise],
  }),
  line: (slope, fixed, divisor, unit) => ({
    '*': [{ floor: [{ '/': [{ '+': [{ '*': [{ var: 'revenue' }, slope] }, fixed] }, divisor] }] }, unit],
  }),
};

/** One rule for all plans: the plan chosen first. */
export function jsonLogicRule(tables) {
  return PLANS.reduceRight(
    (rest, plan) => ({
      if: [{ '===': [{ var: 'plan' }, plan] }, cascade(tables[plan], jsonLogicNodes), rest],
    }),
    REFER,
  );
}

const dataOf = ({ plans, revenues }) => plans.map((plan, at) => ({ plan, revenue: revenues[at] }));

export function jsonLogicEngine(tables) {
  const { LogicEngine } = require('json-logic-engine');
  const engine = new LogicEngine();
  engine.addMethod('floor', ([value]) => Math.floor(value), { sync: true });
  const run = engine.build(jsonLogicRule(tables));
  return (cases) => {
    const out = outOf(cases);
    dataOf(cases).forEach((data, at) => {
      out[at] = run(data);
    });
    return out;
  };
}

export function jsonLogicJs(tables) {
  const jsonLogic = require('json-logic-js');
  jsonLogic.add_operation('floor', Math.floor);
  const rule = jsonLogicRule(tables);
  return (cases) => dataOf(cases).map((data) => jsonLogic.apply(rule, data));
}

const expressionNodes = (revenue) => ({
  value: String,
  when: (operator, bound, then, otherwise) => `(${revenue} ${operator} ${bound} ? ${then} : ${otherwise})`,
  line: (slope, fixed, divisor, unit) => `floor((${revenue} * ${slope} + ${fixed}) / ${divisor}) * ${unit}`,
});

/** One decision: an expression node over the whole batch, as its documents advise for many records. */
export function zenEngine(tables) {
  const { ZenEngine } = require('@gorules/zen-engine');
  const body = PLANS.reduceRight(
    (rest, plan) =>
      `(#.plan == '${plan}' ? ${cascade(tables[plan], expressionNodes('#.revenue'))} : ${rest})`,
    String(REFER),
  );
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      {
        id: 'rate',
        name: 'rate',
        type: 'expressionNode',
        content: { expressions: [{ id: 'p', key: 'premiums', value: `map(quotes, ${body})` }] },
      },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rate', type: 'edge' },
      { id: 'b', sourceId: 'rate', targetId: 'out', type: 'edge' },
    ],
  });
  return async (cases) => (await decision.evaluate({ quotes: dataOf(cases) })).result.premiums.map(Number);
}

/** An event a band or point; lines between points are a fact computed on demand, as its documents show. */
export function jsonRulesEngine(tables) {
  const { Engine } = require('json-rules-engine');
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const plan of PLANS) {
    const { method, xs, ys } = tables[plan];
    xs.forEach((bound, at) => {
      const lower = at === 0 ? [] : [{ fact: 'revenue', operator: 'greaterThan', value: xs[at - 1] }];
      const planIs = { fact: 'plan', operator: 'equal', value: plan };
      const upTo = (operator) => ({ fact: 'revenue', operator, value: bound });
      const add = (conditions, params) =>
        engine.addRule({ conditions: { all: [planIs, ...conditions] }, event: { type: 'rated', params } });
      if (method === 'bands') return add([...lower, upTo('lessThanInclusive')], { premium: ys[at] });
      add([upTo('equal')], { premium: ys[at] });
      if (at > 0) add([...lower, upTo('lessThan')], { plan, segment: at });
    });
  }
  return async (cases) => {
    const premiums = [];
    for (const data of dataOf(cases)) {
      const { events } = await engine.run(data);
      const { premium, plan, segment } = events[0]?.params ?? { premium: REFER };
      premiums.push(premium ?? onLine(tables[plan], segment, data.revenue));
    }
    return premiums;
  };
}

function onLine({ xs, ys, line, unit }, at, revenue) {
  if (!line[at - 1]) return REFER;
  const run = xs[at] - xs[at - 1];
  const twice = 2 * (ys[at - 1] * run + (ys[at] - ys[at - 1]) * (revenue - xs[at - 1]));
  return Math.floor((twice + run * unit) / (2 * run * unit)) * unit;
}

/** A sheet: plan, revenue, and one formula a row; the measured part is the recalculation after all inputs change. */
export function hyperFormula(tables) {
  const { HyperFormula } = require('hyperformula');
  const nodes = (cell) => ({
    value: String,
    when: (operator, bound, then, otherwise) =>
      `IF(${cell}${operator === '==' ? '=' : operator}${bound},${then},${otherwise})`,
    line: (slope, fixed, divisor, unit) => `FLOOR((${cell}*${slope}+${fixed})/${divisor},1)*${unit}`,
  });
  const formula = (row) =>
    '=' +
    PLANS.reduceRight(
      (rest, plan) => `IF(A${row}="${plan}",${cascade(tables[plan], nodes(`B${row}`))},${rest})`,
      String(REFER),
    );
  let sheet;
  return (cases) => {
    const rows = cases.plans.map((plan, at) => [plan, cases.revenues[at]]);
    sheet ??= HyperFormula.buildFromArray(
      rows.map((_, at) => ['', 0, formula(at + 1)]),
      { licenseKey: 'gpl-v3' },
    );
    sheet.setCellContents({ sheet: 0, row: 0, col: 0 }, rows);
    return sheet.getSheetValues(0).map((row) => row[2]);
  };
}

/** The limit: tables flattened into typed arrays, plans already numbers, answers into a typed array. */
export function typedArrays(tables) {
  const flat = PLANS.map((plan) => tables[plan]);
  const start = Int32Array.from(flat, (_, at) =>
    flat.slice(0, at).reduce((sum, { xs }) => sum + xs.length, 0),
  );
  const end = Int32Array.from(flat, ({ xs }, at) => start[at] + xs.length);
  const xs = Float64Array.from(flat.flatMap((table) => table.xs));
  const ys = Float64Array.from(flat.flatMap((table) => table.ys));
  const line = Uint8Array.from(flat.flatMap((table) => table.xs.map((_, at) => (table.line[at] ? 1 : 0))));
  const bands = Uint8Array.from(flat, ({ method }) => (method === 'bands' ? 1 : 0));
  const unit = Float64Array.from(flat, (table) => table.unit);
  return (cases) => {
    const { planNumbers, revenueYen, out } = cases.typed;
    for (let i = 0; i < out.length; i++) {
      const plan = planNumbers[i];
      const revenue = revenueYen[i];
      const last = end[plan];
      let at = start[plan];
      while (at < last && xs[at] < revenue) at++;
      if (at === last) out[i] = REFER;
      else if (bands[plan] === 1 || xs[at] === revenue) out[i] = ys[at];
      else if (at === start[plan] || line[at - 1] === 0) out[i] = REFER;
      else {
        const run = xs[at] - xs[at - 1];
        const twice = 2 * (ys[at - 1] * run + (ys[at] - ys[at - 1]) * (revenue - xs[at - 1]));
        out[i] = Math.floor((twice + run * unit[plan]) / (2 * run * unit[plan])) * unit[plan];
      }
    }
    return out;
  };
}

export function withTyped(cases) {
  return {
    ...cases,
    typed: {
      planNumbers: Uint8Array.from(cases.plans, (plan) => PLANS.indexOf(plan)),
      revenueYen: Float64Array.from(cases.revenues),
      out: new Float64Array(cases.plans.length),
    },
  };
}
