// This file measures rating beside its peers: results against the oracle first, then medians in one run.
import * as full from './answers.mjs';
import { makeCases, oracle, REFER, tablesOf } from './cases.mjs';
import { cellColumn, columnOf, columnsOf, daicho, loadProduct, sheetColumn } from './daicho.mjs';
import * as peers from './peers.mjs';

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** Nanoseconds a case of each, in turns, so that a busy moment meets all: the median of the rounds after some to warm up. */
async function measureInTurns(works, input, count, rounds) {
  const times = works.map(() => []);
  for (let round = -WARM_UP; round < rounds; round++)
    for (const [at, work] of works.entries()) {
      const started = process.hrtime.bigint();
      await work(input);
      if (round >= 0) times[at].push(Number(process.hrtime.bigint() - started) / count);
    }
  return times.map(median);
}

const measure = async (work, input, count, rounds) => (await measureInTurns([work], input, count, rounds))[0];

/** What the compiler of the engine needs beside a busy process before the fast ones run as they will. */
const WARM_UP = 3;
const TURNS = 31;

const slice = (cases, count) =>
  peers.withTyped({
    plans: cases.plans.slice(0, count),
    revenues: cases.revenues.slice(0, count),
  });

/** @returns {{core: Row[], full: Row[], count: number}} a row: name, ns, checked, cases */
export async function measureRating({ count = 100_000, slow = 2_000, rounds = 9 } = {}) {
  const product = await loadProduct();
  const tables = tablesOf(product);
  const cases = peers.withTyped(makeCases(tables, count));
  const expected = cases.plans.map((plan, at) => oracle(tables[plan], cases.revenues[at]));

  const exact = async (name, work, part) => {
    const given = await work(part);
    const wrong = part.plans.findIndex((_, at) => given[at] !== expected[at]);
    if (wrong >= 0)
      throw new Error(
        `${name}: ${part.plans[wrong]} at ${part.revenues[wrong]} gives ${given[wrong]}, exact is ${expected[wrong]}`,
      );
  };
  const fast = [
    ['typed arrays by hand (the limit)', peers.typedArrays(tables)],
    ['Daicho', daicho(product)],
    ['json-logic-engine, compiled', peers.jsonLogicEngine(tables)],
  ];
  for (const [name, work] of fast) await exact(name, work, cases);
  const inTurns = await measureInTurns(
    fast.map(([, work]) => work),
    cases,
    count,
    TURNS,
  );
  const core = fast.map(([name], at) => ({ name, cases: count, ns: inTurns[at] }));
  for (const [name, work, number] of [
    ['json-logic-js', peers.jsonLogicJs(tables), count],
    ['zen-engine, one batch', peers.zenEngine(tables), 20_000],
    ['HyperFormula, recalculation', peers.hyperFormula(tables), 20_000],
    ['json-rules-engine', peers.jsonRulesEngine(tables), slow],
  ]) {
    const part = number === count ? cases : slice(cases, Math.min(number, count));
    await exact(name, work, part);
    core.push({ name, cases: part.plans.length, ns: await measure(work, part, part.plans.length, 3) });
  }

  const column = columnOf(cases);
  const labelled = sheetColumn(product);
  labelled(column()).forEach(([premium], at) => {
    if (premium !== expected[at]) throw new Error(`the column's row ${at} gives ${premium}`);
  });
  const columnNs = async (work, asGiven = (rows) => rows) => {
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const rows = asGiven(column());
      times.push(await measure(() => work(rows), undefined, count, 1));
    }
    return median(times);
  };
  const sheetNs = await columnNs(labelled);
  const cells = [];
  for (const name of ['PREMIUM', 'PREMIUM_LABEL', 'PREMIUM_RANGE'])
    cells.push({ name, ns: await columnNs(cellColumn(product, name), columnsOf) });
  cellColumn(
    product,
    'PREMIUM',
  )(columnsOf(column())).forEach(([shown], at) => {
    const premium = shown === '要照会' ? REFER : shown;
    if (premium !== expected[at]) throw new Error(`PREMIUM's row ${at} gives ${premium}`);
  });

  const layout = full.answerLayout(product);
  const rows = full.makeRows(layout, cases);
  const mine = full.productFull(product, layout);
  const reference = mine(rows);
  const answers = [];
  for (const [name, work, number] of [
    ['Daicho', mine, count],
    ['json-logic-engine, compiled', full.jsonLogicEngineFull(layout, tables), count],
    ['json-logic-js', full.jsonLogicJsFull(layout, tables), slow],
  ]) {
    const part = rows.slice(0, number);
    const given = work(part);
    const wrong = part.findIndex((_, at) => given[at] !== reference[at]);
    if (wrong >= 0)
      throw new Error(`${name}: row ${wrong} gives ${given[wrong]}, others ${reference[wrong]}`);
    answers.push({
      name,
      cases: part.length,
      ns: await measure(work, part, part.length, number < count ? 3 : 5),
    });
  }
  const refused = reference.filter((answer) => answer === -2).length;
  return { core, sheetNs, cells, full: answers, count, refused, questions: layout.items.length };
}

if (process.argv[1]?.endsWith('rating/run.mjs')) console.log(JSON.stringify(await measureRating(), null, 1));
