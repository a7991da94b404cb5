// This file is Stryker's runner over our unit tests: all in one process, each mutant switched on where it stands.
// Its Jest runner loads every related file of tests again for each mutant; see bench/mutation.md.
import { PluginKind, declareFactoryPlugin, tokens, commonTokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { bundled, filesOf, loaded } from './test-files.mjs';
import { runTests } from './hooks-and-tests.mjs';

// The namespace of what Stryker writes into each file; every file keeps this very object.
const stryker = (globalThis.__stryker__ = { mutantCoverage: { static: {}, perTest: {} } });
const messageOf = (error) => String(error?.message ?? error).slice(0, 1000);

class OneProcessRunner {
  constructor(options) {
    this.places = options.daicho.tests;
    this.held = new Map();
    /** Milliseconds of each file in the first run: the quick are asked first. */
    this.spent = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.files = filesOf(this.places);
    await bundled(this.files);
  }

  /** The file's tests, its top level run without a mutant. */
  testsOf(file) {
    if (!this.held.has(file)) {
      stryker.activeMutant = undefined;
      stryker.currentTestId = `load ${file}`;
      this.held.set(file, loaded(file));
      stryker.currentTestId = undefined;
    }
    return this.held.get(file);
  }

  async dryRun() {
    const told = [];
    for (const file of this.files) {
      const start = performance.now();
      const tests = this.testsOf(file);
      await runTests(
        tests.map((test) => ({
          ...test,
          body: () => {
            stryker.currentTestId = test.id;
            return test.body();
          },
        })),
        (test, failure, timeSpentMs) => {
          stryker.currentTestId = undefined;
          const base = { id: test.id, name: test.name, timeSpentMs, fileName: file };
          told.push(
            failure
              ? { ...base, status: 1, failureMessage: String(failure.stack ?? failure) }
              : { ...base, status: 0 },
          );
        },
      );
      this.spent.set(file, performance.now() - start);
      this.claimLoad(file, tests);
    }
    return { status: 'complete', tests: told, mutantCoverage: stryker.mutantCoverage };
  }

  /** What only loading a file covers is covered by each of its tests: one of them may see the difference. */
  claimLoad(file, tests) {
    const { perTest } = stryker.mutantCoverage;
    const onLoad = perTest[`load ${file}`] ?? {};
    delete perTest[`load ${file}`];
    for (const { id } of tests) {
      perTest[id] ??= {};
      for (const mutant of Object.keys(onLoad)) perTest[id][mutant] = (perTest[id][mutant] ?? 0) + 1;
    }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, sandboxFileName }) {
    const wanted = testFilter && new Set(testFilter);
    const files = this.nearestFirst(sandboxFileName).filter(
      (file) => !wanted || this.testsOf(file).some(({ id }) => wanted.has(id)),
    );
    const limits = { id: activeMutant.id, hitLimit, wanted };
    let ran = await this.through(files, limits, (file) => this.testsOf(file));
    // A test that fails without the mutant too was spoilt by an earlier one; what survives may hold what was reckoned
    // before it. Both are tried from a fresh start.
    const spoilt = ran.failed && (await this.failsAnyway(ran.failed));
    if (spoilt || !(ran.failed ?? ran.limited)) {
      ran = await this.through(files, limits, (file) => loaded(file));
      for (const file of files) this.held.delete(file);
    }
    if (ran.limited) return ran.limited;
    const tests = ran.tests.map(({ test, failure, spent }) => ({
      id: test.id,
      name: test.name,
      timeSpentMs: spent,
      ...(failure ? { status: 1, failureMessage: messageOf(failure) } : { status: 0 }),
    }));
    return toMutantRunResult({ status: 'complete', tests }, disableBail);
  }

  /** `src/rating/steps.ts` is likeliest seen by `test/rating/…`, or by the file of its name. */
  nearestFirst(sandboxFileName) {
    const [, folder, name] = /src[\\/](.*)[\\/]([^\\/]+)\.tsx?$/.exec(sandboxFileName) ?? [];
    const distance = (file) => (file.includes(`${name}.test`) ? 0 : file.includes(folder) ? 1 : 2);
    const rank = (file) => distance(file) * 1e6 + (this.spent.get(file) ?? 0);
    return [...this.files].sort((a, b) => rank(a) - rank(b));
  }

  async through(files, { id, hitLimit, wanted }, testsOf) {
    const ran = { tests: [] };
    stryker.hitCount = hitLimit ? 0 : undefined;
    stryker.hitLimit = hitLimit;
    for (const file of files) {
      this.testsOf(file);
      stryker.activeMutant = id;
      let tests;
      try {
        tests = testsOf(file);
      } catch (failure) {
        const test = { ...this.testsOf(file)[0], body: () => Promise.reject(failure) };
        tests = [test];
      }
      stryker.activeMutant = id;
      await runTests(
        tests.filter((test) => !wanted || wanted.has(test.id)),
        (test, failure, spent) => {
          ran.tests.push({ test, failure, spent });
          ran.limited = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
          if (failure) ran.failed = test;
          return failure || ran.limited ? 'stop' : 'go on';
        },
      );
      stryker.activeMutant = undefined;
      if (ran.failed || ran.limited) break;
    }
    stryker.hitCount = undefined;
    return ran;
  }

  async failsAnyway(test) {
    let fails = false;
    await runTests([test], (_test, failure) => {
      fails = failure !== undefined;
    });
    return fails;
  }
}

const made = (options) => new OneProcessRunner(options);
made.inject = tokens(commonTokens.options);
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'one-process', made)];
