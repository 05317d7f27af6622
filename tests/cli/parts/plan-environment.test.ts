import { fileURLToPath } from "node:url";
import { expect } from "chai";
import fc from "fast-check";
import { planByWorkers } from "../../../cli/parts/part-workers.ts";
import { partsOf } from "../../../cli/parts/parts-of.ts";
import { planEnvironment } from "../../../cli/parts/plan-environment.ts";
import { type EnvironmentToPlan, previewPart } from "../../../cli/parts/preview-part.ts";
import { readStackFile } from "../../../cli/stack-file.ts";
import { loadDeclarations } from "../../../declaration/load.ts";
import { parseDeclarations } from "../../../declaration/parse.ts";
import type { Plan } from "../../../preview/plan.ts";
import { PlanJoin } from "../../../preview/plan-join.ts";
import { librariesFile } from "../../components/preview-declarations.ts";
import { asOf, sampleFiles } from "../../declaration/sample-files.ts";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** Four departments, of which three share with one another. */
const small = planOf(parseDeclarations(new Map([...sampleFiles, librariesFile]), asOf));

function planOf(loaded: ReturnType<typeof parseDeclarations>) {
  if (!loaded.ok) throw new Error("the sample is not right");
  const config = readStackFile(repository, "dev");
  if (config === null) throw new Error("Pulumi.dev.yaml is not there");
  const what: EnvironmentToPlan = {
    environment: "dev",
    project: "lakeward",
    config,
    directory: repository,
    asOf,
    lake: loaded.lake,
    debug: false,
  };
  return { what, sources: Object.fromEntries(loaded.sources.places) };
}

/** Made at once, as the engine makes it. */
async function madeAtOnce({ what, sources }: typeof small): Promise<Plan> {
  const { plan } = await previewPart(
    what,
    what.lake.departments.map(({ id }) => id),
  );
  const join = new PlanJoin();
  join.add(plan);
  return join.plan(sources);
}

describe("An environment that is planned in parts", function () {
  this.timeout(120_000);

  it("is the sample council's plan to the byte, in this thread and in others", async () => {
    const council = planOf(loadDeclarations(repository, asOf));
    const whole = JSON.stringify(await madeAtOnce(council));
    for (const workers of [1, 2]) {
      const { plan } = await planEnvironment(council.what, council.sources, workers);
      expect(JSON.stringify(plan) === whole, `${workers} threads`).to.equal(true);
    }
  });

  it("is the same plan however the departments are cut", async () => {
    const whole = await madeAtOnce(small);
    const ids = small.what.lake.departments.map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(fc.tuple(...ids.map(() => fc.nat(2))), async (places) => {
        const join = new PlanJoin();
        for (const part of Map.groupBy(ids, (_, index) => places[index]).values())
          join.add((await previewPart(small.what, part)).plan);
        expect(join.plan(small.sources)).to.deep.equal(whole);
      }),
      { numRuns: 12 },
    );
  });

  it("fails with the program's own words, the same from any thread", async () => {
    const elsewhere = { ...small.what, config: { ...small.what.config, "lakeward:region": "eu-north-1" } };
    for (const workers of [1, 2]) {
      const failure = await planEnvironment(elsewhere, {}, workers).then(
        () => "it did not fail",
        (error: Error) => error.message,
      );
      expect(failure).to.equal("lakeward:region: lake.yaml keeps data in eu-west-2, not in eu-north-1");
    }
  });

  it("says what was planned, that nothing was judged and how to go on when a worker has not enough memory", async () => {
    const failure = await planByWorkers(
      small.what,
      [["parking"], ["streetscene"]],
      { count: 2, heap: 12 },
      () => {},
    ).then(
      () => "it did not fail",
      (error: Error) => error.message,
    );
    expect(failure).to.match(
      /^a worker that planned parking had not enough memory; nothing was judged, so nothing counts as passed; check again with --workers 1/,
    );
  });
});

describe("The parts of a lake", () => {
  const departments = (...sizes: readonly number[]) =>
    sizes.map((size, index) => ({ id: `d${index}`, datasets: Array.from({ length: size }) as never[] }));

  it("hold 9 datasets at most, unless one department has more", () => {
    expect(partsOf(departments(5, 4, 0, 20, 1))).to.deep.equal([["d0", "d1"], ["d2"], ["d3"], ["d4"]]);
  });

  it("are one where there is no department: the account is planned all the same", () => {
    expect(partsOf([])).to.deep.equal([[]]);
  });
});
