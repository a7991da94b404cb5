// This file holds Jest's words for one file of tests (describe, test, each, the hooks) and runs the tests named.
import { bind } from 'jest-each';
import { ModuleMocker } from 'jest-mock';

const jest = new ModuleMocker(globalThis);

const block = (parent, name) => ({ parent, name, before: [], after: [], beforeAll: [], afterAll: [] });
const outward = (scope) => (scope ? [scope, ...outward(scope.parent)] : []);

/** What a file of tests declares, and the globals with which it does. */
export function declaring() {
  const top = block(undefined, '');
  const tests = [];
  let here = top;
  const describe = (name, body) => {
    const within = here;
    here = block(within, name);
    body();
    here = within;
  };
  const test = (name, body) => {
    const path = outward(here)
      .map((scope) => scope.name)
      .filter(Boolean)
      .reverse();
    tests.push({ name: [...path, name].join(' '), body, scopes: outward(here) });
  };
  describe.each = bind(describe, false);
  test.each = bind(test, false);
  const hooks = {
    beforeEach: (body) => here.before.push(body),
    afterEach: (body) => here.after.unshift(body),
    beforeAll: (body) => here.beforeAll.push(body),
    afterAll: (body) => here.afterAll.unshift(body),
  };
  return {
    tests,
    globals: { describe, test, it: test, jest: { fn: (...given) => jest.fn(...given) }, ...hooks },
  };
}

/** Runs what is asked for, in order, and tells of each; stops where `told` says so. */
export async function runTests(tests, told) {
  const begun = new Set();
  const all = async (bodies) => {
    for (const body of bodies) await body();
  };
  for (const test of tests) {
    const inward = [...test.scopes].reverse();
    const start = performance.now();
    let failure;
    try {
      for (const scope of inward.filter((one) => !begun.has(one))) {
        begun.add(scope);
        await all(scope.beforeAll);
      }
      for (const scope of inward) await all(scope.before);
      await test.body();
    } catch (error) {
      failure = error;
    }
    try {
      for (const scope of test.scopes) await all(scope.after);
    } catch (error) {
      failure ??= error;
    }
    if (told(test, failure, performance.now() - start) === 'stop') break;
  }
  for (const scope of begun) await all(scope.afterAll);
}
