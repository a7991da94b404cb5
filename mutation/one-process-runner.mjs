// This file is Stryker's runner over our unit tests: all in one process, each mutant switched on where it stands.
// Its Jest runner loads every related file of tests again for each mutant; see bench/mutation.md.
import { PluginKind, declareFactoryPlugin, tokens, commonTokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bundled, filesOf, loaded } from './test-files.mjs';
import { runTests } from './hooks-and-tests.mjs';

// The namespace of what Stryker writes into each file; every file keeps this very object.
const stryker = (globalThis.__stryker__ = { mutantCoverage: { static: {}, perTest: {} } });
const LOAD = /^load /;
const SEEN = '.build/mutation/first-run.json';
const messageOf = (error) => String(error?.message ?? error).slice(0, 1000);

class OneProcessRunner {
  constructor(options) {
    this.places = options.daicho.tests;
    this.held = new Map();
    /** Milliseconds of each file in the first run: the quick are asked first. */
    this.spent = new Map();
    /** The same of each test, by its id: properties come last, for they look long for the smallest case that fails. */
    this.spentBy = new Map();
    /** Mutants that loading a file comes to, and those that nothing else comes to. */
    this.atLoad = new Set();
    this.onlyLoaded = new Set();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.files = filesOf(this.places);
    await bundled(this.files);
    if (!existsSync(SEEN)) return;
    const [atLoad, onlyLoaded, spent] = JSON.parse(readFileSync(SEEN, 'utf8'));
    this.atLoad = new Set(atLoad);
    this.onlyLoaded = new Set(onlyLoaded);
    this.spent = new Map(spent);
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
          this.spentBy.set(test.id, timeSpentMs);
          const base = { id: test.id, name: test.name, timeSpentMs, fileName: file };
          told.push(
            failure
              ? { ...base, status: 1, failureMessage: String(failure.stack ?? failure) }
              : { ...base, status: 0 },
          );
        },
      );
      this.spent.set(file, performance.now() - start);
    }
    this.claimLoads();
    // For the runner that follows one that was stopped.
    writeFileSync(SEEN, JSON.stringify([[...this.atLoad], [...this.onlyLoaded], [...this.spent]]));
    return { status: 'complete', tests: told, mutantCoverage: stryker.mutantCoverage };
  }

  /** What loading a file comes to is covered by each of its tests: one of them may see the difference. */
  claimLoads() {
    const { perTest } = stryker.mutantCoverage;
    const run = new Set(
      Object.entries(perTest).flatMap(([id, hits]) => (LOAD.test(id) ? [] : Object.keys(hits))),
    );
    for (const file of this.files) {
      const onLoad = Object.keys(perTest[`load ${file}`] ?? {});
      delete perTest[`load ${file}`];
      for (const mutant of onLoad) {
        this.atLoad.add(mutant);
        if (!run.has(mutant)) this.onlyLoaded.add(mutant);
        for (const { id } of this.testsOf(file)) (perTest[id] ??= {})[mutant] = 1;
      }
    }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, sandboxFileName }) {
    const wanted = testFilter && new Set(testFilter);
    const files = this.nearestFirst(sandboxFileName).filter(
      (file) => !wanted || this.testsOf(file).some(({ id }) => wanted.has(id)),
    );
    const limits = { id: activeMutant.id, hitLimit, wanted };
    const held = (file) => this.testsOf(file);
    let ran = this.onlyLoaded.has(activeMutant.id) ? { tests: [] } : await this.through(files, limits, held);
    // A test that fails without the mutant too was spoilt by an earlier one; what survives may hold what was reckoned
    // when its file was loaded. Both are tried from a fresh start.
    const spoilt = ran.failed && (await this.failsAnyway(ran.failed)) ? ran.failed.file : undefined;
    if (spoilt || (this.atLoad.has(activeMutant.id) && !(ran.failed ?? ran.limited))) {
      if (spoilt) this.held.delete(spoilt);
      ran = await this.through(files, limits, (file) => loaded(file));
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
        tests
          .filter((test) => !wanted || wanted.has(test.id))
          .sort((a, b) => (this.spentBy.get(a.id) ?? 0) - (this.spentBy.get(b.id) ?? 0)),
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
