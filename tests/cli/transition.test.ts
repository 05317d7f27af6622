import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { Plan } from "../../preview/plan.ts";
import { planFor } from "../provider/no-gap/lake-updates.ts";
import { baseline } from "../provider/no-gap/lakes.ts";
import { runLakeward } from "./run-lakeward.ts";

describe("lakeward transition", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "lakeward-transition-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  const written = (name: string, document: unknown): string => {
    const file = join(folder, name);
    writeFileSync(file, typeof document === "string" ? document : JSON.stringify(document));
    return file;
  };
  const exported = ({ resources }: Plan): object => ({ version: 3, deployment: { resources } });

  it("says in a sentence which two updates a change has to be", async () => {
    const stack = written("stack.json", exported(await planFor(baseline)));
    const plan = written("plan.json", await planFor({ ...baseline, deprivation: "department", score: true }));
    const { code, out } = await runLakeward(["transition", stack, plan]);
    expect(code).to.equal(1);
    expect(out).to.equal(
      "adult_social_care_trusted.deprivation: for a moment lake.parking.analysts, lake.parking.engineers, lake.parking.officers and 3 more (there before and after) could read score, which neither the lake as it is nor as it is declared gives; make two updates of it: first what closes the table or narrows its opening, then what gives it columns\n",
    );
  });

  it("lets pass what one update can do, and a first update always", async () => {
    const plan = written("plan.json", await planFor({ ...baseline, deprivation: "department" }));
    for (const stack of [exported(await planFor(baseline)), { version: 3, deployment: {} }]) {
      const { code, out } = await runLakeward(["transition", written("stack.json", stack), plan]);
      expect(code).to.equal(0);
      expect(out).to.match(/^One update can do it/);
    }
  });

  it("refuses files that are something else", async () => {
    const plan = written("plan.json", await planFor(baseline));
    for (const [stack, told] of [
      [join(folder, "nowhere.json"), /nowhere\.json: there is no such file/],
      [written("broken.json", "{"), /broken\.json: is no JSON; write it with pulumi stack export/],
      [written("other.json", {}), /other\.json: has no deployment; write it with pulumi stack export/],
    ] as const) {
      const { code, err } = await runLakeward(["transition", stack, plan]);
      expect(code).to.equal(2);
      expect(err).to.match(told);
    }
  });
});
