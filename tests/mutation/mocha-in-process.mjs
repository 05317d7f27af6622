import { globSync } from "node:fs";
import { resolve } from "node:path";
import Mocha from "mocha";

const [success, failed, skipped] = [0, 1, 2];

/**
 * Runs mocha in Stryker's own process, again and again on the files that were loaded once, with one mutant switched on at a time.
 * Stryker's runner for mocha ends with mocha 11, and starting a process for each mutant takes half an hour.
 */
class MochaInProcess {
  #mocha;
  #spec;

  constructor(spec) {
    this.#spec = spec;
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    this.#mocha = new Mocha({ timeout: 20_000, reporter: class {} });
    this.#mocha.cleanReferencesAfterRun(false);
    this.#mocha.rootHooks({
      beforeEach() {
        stryker().currentTestId = this.currentTest.fullTitle();
      },
    });
    for (const file of globSync(this.#spec).sort()) this.#mocha.addFile(resolve(file));
  }

  async dryRun({ coverageAnalysis }) {
    const tests = await this.#run();
    return {
      status: "complete",
      tests,
      ...(coverageAnalysis !== "off" && { mutantCoverage: withoutLoading(stryker().mutantCoverage) }),
    };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    stryker().hitLimit = hitLimit;
    stryker().hitCount = hitLimit === undefined ? undefined : 0;
    if (mutantActivation === "static") stryker().activeMutant = activeMutant.id;
    const tests = await this.#run(testFilter, activeMutant.id).catch((error) => [
      { id: "loading", status: failed, failureMessage: String(error) },
    ]);
    const killers = tests.filter(({ status }) => status === failed);
    const nrOfTests = tests.length;
    return killers.length === 0
      ? { status: "survived", nrOfTests }
      : {
          status: "killed",
          nrOfTests,
          killedBy: killers.map(({ id }) => id),
          failureMessage: killers[0].failureMessage,
        };
  }

  async #run(only, mutant) {
    if (!this.#mocha.suite.suites.length) await this.#mocha.loadFilesAsync();
    if (mutant !== undefined) stryker().activeMutant = mutant;
    this.#mocha.options.grep = only === undefined ? /./ : exactly(only);
    this.#mocha.options.bail = mutant !== undefined;
    const results = [];
    await new Promise((done) => {
      this.#mocha
        .run(() => done())
        .on("test end", (test) => results.push(resultOf(test)))
        .on("fail", (test, error) => {
          if (test.type !== "test")
            results.push({ id: test.fullTitle(), status: failed, failureMessage: String(error) });
        });
    });
    stryker().activeMutant = undefined;
    return results;
  }
}

/** What a test reaches is tried by that test, also where loading the tests reaches it (for their names): no new process is needed for it. */
function withoutLoading({ static: loading, perTest }) {
  const tried = new Set(Object.values(perTest).flatMap((mutants) => Object.keys(mutants)));
  return { static: Object.fromEntries(Object.entries(loading).filter(([mutant]) => !tried.has(mutant))), perTest };
}

function resultOf(test) {
  const id = test.fullTitle();
  const status = test.state === "passed" ? success : test.state === "failed" ? failed : skipped;
  return { id, name: id, status, timeSpentMs: test.duration ?? 0, failureMessage: String(test.err?.message ?? "") };
}

function exactly(titles) {
  return new RegExp(`^(${titles.map((title) => title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})$`);
}

function stryker() {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
}

const create = ({ mochaOptions }) => new MochaInProcess(mochaOptions.spec);
create.inject = ["options"];
/** Stryker's way to find a runner. */
export const strykerPlugins = [{ kind: "TestRunner", name: "mocha-in-process", factory: create }];
