import { expect } from "chai";
import { toProperties } from "../../../provider/service/resource-operations.ts";
import { resourceTypes } from "../../../provider/service/resource-types.ts";
import { isProperties, type Properties, type Value } from "../../../provider/service/value.ts";
import { AccountInMemory } from "../account-in-memory.ts";
import { everyResource, furnish } from "../every-resource.ts";

/** Names of Glue, wherever they stand among the inputs. */
const glueNames = ["database", "table"];

/** Glue keeps names in lower case [Glue API: DatabaseInput, TableInput], so both are one place. */
describe("a database or table that is written in another case", () => {
  for (const [number, { type, first }] of everyResource.entries()) {
    const inputs = toProperties(first);
    const other = inUpperCase(inputs);
    if (JSON.stringify(other) === JSON.stringify(inputs)) continue;

    it(`is the same, and so nothing is made again and taken away: ${number + 1}, ${type}`, async () => {
      const resource = resourceTypes[type];
      if (resource === undefined) throw new Error(type);
      const there = new AccountInMemory();
      furnish(there);
      const state = await resource.create(resource.check({}, other).inputs, there.aws);
      const now = resource.check({}, inputs).inputs;
      expect(resource.diff(state, now)).to.deep.include({ replaces: [], detail: new Map() });
      expect(resource.identify(resource.inputsOf(state))).to.equal(resource.identify(now));
    });
  }
});

function inUpperCase(value: Properties, path = ""): Properties {
  const cased = ([key, each]: readonly [string, Value]): readonly [string, Value] => {
    if (isProperties(each)) return [key, inUpperCase(each, key)];
    const isName = glueNames.includes(key) || (key === "name" && glueNames.includes(path));
    return [key, isName && typeof each === "string" ? each.toUpperCase() : each];
  };
  return Object.fromEntries(Object.entries(value).map(cased));
}
