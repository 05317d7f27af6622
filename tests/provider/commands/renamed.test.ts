import { expect } from "chai";
import type { Plan, PlannedResource } from "../../../preview/plan.ts";
import { seeded } from "../no-gap/schedule.ts";
import type { Sight } from "../no-gap/sight.ts";
import { StackInMemory } from "../no-gap/stack-in-memory.ts";
import { judge } from "../no-gap/update.ts";
import { type Kill, Killed, WatchedAccount } from "../no-gap/watched-account.ts";
import { furnish, other } from "./others.ts";

const place = { database: "others", table: "theirs" };
const urn = (kind: string, name: string) => `urn:pulumi:dev::toy::lakeward:lakeformation:${kind}::${name}`;

/** A program of four resources, whose logical names begin with a word. */
function named(word: string): Plan {
  const resource = (kind: string, inputs: object, dependencies: readonly string[]): PlannedResource => ({
    urn: urn(kind, `${word}-${kind}`),
    type: `lakeward:lakeformation:${kind}`,
    name: `${word}-${kind}`,
    custom: true,
    inputs: { ...inputs },
    dependencies,
  });
  const filterName = "visitors";
  const resources = [
    resource("Tag", { key: "colour", values: ["green"] }, []),
    resource("TagAssignment", { ...place, tags: { colour: "green" } }, [urn("Tag", `${word}-Tag`)]),
    resource("DataCellsFilter", { ...place, filterName, columns: ["one"] }, []),
    resource(
      "Grant",
      { principal: other, on: { cellsFilter: { ...place, name: filterName } }, permissions: ["SELECT"] },
      [urn("DataCellsFilter", `${word}-DataCellsFilter`)],
    ),
  ];
  return { format: "lakeward.plan/1", resources };
}

describe("a program that only renames its resources", () => {
  it("takes nothing away at any moment, also when it is killed at any call and recovered", async () => {
    const there = new WatchedAccount();
    furnish(there);
    there.call("RevokePermissions", {
      Principal: { DataLakePrincipalIdentifier: other },
      Resource: { Table: { DatabaseName: place.database, Name: place.table } },
      Permissions: ["SELECT"],
    });
    const stack = new StackInMemory();
    await stack.up(named("old"), there, seeded(1));
    const made = there.snapshot();
    const [from, to] = [there.sight(), named("new")];
    expect(from.size, "columns that are seen").to.equal(1);
    const whole = await stack.fork().up(to, there.fork(), seeded(1));
    expect(whole).to.be.greaterThan(4);
    for (let at = 1; at <= whole; at += 1) {
      for (const effect of [false, true]) await recovered({ at, effect });
    }

    async function recovered(kill: Kill): Promise<void> {
      const [account, engine] = [there.fork(), stack.fork()];
      const moments: Sight[] = [];
      account.moment = () => moments.push(account.sight());
      await engine.up(to, account, seeded(1), kill).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      await engine.refresh(account, seeded(1));
      await engine.up(to, account, seeded(1));
      const when = `killed ${kill.effect ? "after" : "before"} the effect of call ${kill.at}`;
      expect(judge(from, moments, account.sight()), when).to.deep.equal([]);
      expect(account.snapshot(), when).to.deep.equal(made);
    }
  });
});
