import type { Permission } from "@aws-sdk/client-lakeformation";
import { expect } from "chai";
import fc from "fast-check";
import { formOf } from "../../../provider/lake-formation/granted-resource.ts";
import {
  grantablePermissions,
  permissionsByResource,
} from "../../../provider/lake-formation/permissions-by-resource.ts";
import { declaredKey } from "../../../provider/lake-formation/resource-key.ts";
import { resourceOfKey } from "../../../provider/lake-formation/resource-of-key.ts";
import { rightOf, rightText } from "../../../provider/lake-formation/right.ts";
import { givenOf, partsOf, rightsOf, toGive, toTake } from "../../../provider/lake-formation/rights.ts";
import { everyForm } from "./every-form.ts";

const place = { database: "sales", table: "orders" };

/** Any permissions on any resource; some of them may be passed on. */
const anyGiven = fc.constantFrom(...everyForm).chain((on) =>
  fc
    .tuple(fc.subarray([...grantablePermissions(on)], { minLength: 1 }), fc.infiniteStream(fc.boolean()))
    .map(([permissions, picks]) => {
      const grantOption = permissions.filter(() => picks.next().value);
      return { on, permissions, grantOption };
    }),
);

describe("rights on a resource", () => {
  it("are read back from their words", () => {
    const parts = fc.option(fc.string({ unit: "grapheme" }), { nil: undefined });
    const words = fc.constantFrom<Permission>("ALL", "SELECT", "GRANT_WITH_LF_TAG_EXPRESSION");
    fc.assert(
      fc.property(words, parts, fc.boolean(), (permission, part, grantOption) => {
        expect(rightOf(rightText({ permission, part, grantOption }))).to.eql({ permission, part, grantOption });
      }),
    );
  });

  it("have words that a person reads", () => {
    expect(rightText({ permission: "SELECT", part: "vrm", grantOption: true })).to.equal(
      "SELECT (vrm) with grant option",
    );
    expect(rightText({ permission: "DROP", part: undefined, grantOption: false })).to.equal("DROP");
  });

  it("are given by portions that give exactly them", () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const rights = rightsOf(given);
        const portions = toGive(given.on, rights);
        expect(new Set(portions.flatMap((portion) => [...rightsOf(portion)]))).to.eql(rights);
        for (const { on, permissions, grantOption } of portions) {
          const passed = rightsOf({ on, permissions: grantOption });
          expect(rightsOf({ on, permissions }).isSupersetOf(passed), [...passed].join()).to.equal(true);
        }
      }),
    );
  });

  it("are taken by portions that name no other permission, and ALL only with everything that it stands for", () => {
    fc.assert(
      fc.property(anyGiven, anyGiven, (given, kept) => {
        const over = rightsOf(given).difference(rightsOf({ ...kept, on: given.on }));
        for (const portion of toTake(given.on, over)) {
          const named = rightsOf({ on: portion.on, permissions: portion.permissions });
          expect(over.isSupersetOf(named), [...named].join()).to.equal(true);
        }
      }),
    );
  });

  it("come back as the declaration that gave them", () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        const seen = givenOf(given.on, rightsOf(given));
        expect(rightsOf(seen)).to.eql(rightsOf(given));
        expect(declaredKey(seen.on)).to.equal(declaredKey(given.on));
      }),
    );
  });

  it("of ALL are ALL and all that it stands for, where AWS says so", () => {
    const table = { table: { database: "sales", name: "orders" } };
    const all = rightsOf({ on: table, permissions: ["ALL"] });
    expect([...all].sort()).to.eql(["ALL", "ALTER", "DELETE", "DESCRIBE", "DROP", "INSERT", "SELECT"]);
    expect([...rightsOf({ on: { catalogue: true }, permissions: ["ALL"] })]).to.eql(["ALL"]);
    expect(toGive(table, all)).to.eql([{ on: table, permissions: ["ALL"], grantOption: [] }]);
    expect(toTake(table, all)).to.eql([{ on: table, permissions: ["ALL"], grantOption: [] }]);
  });

  it("of ALL but for one are taken without the word, which would take that one too", () => {
    const table = { table: { database: "sales", name: "orders" } };
    const over = rightsOf({ on: table, permissions: ["ALL"] }).difference(new Set(["SELECT"]));
    expect(toTake(table, over)).to.eql([
      { on: table, permissions: ["ALTER", "DELETE", "DESCRIBE", "DROP", "INSERT"], grantOption: [] },
    ]);
    expect(toTake(table, new Set(["ALL"]))).to.eql([]);
  });

  it("to pass on alone are taken without the permission itself", () => {
    const on = { database: { name: "sales" } };
    expect(toTake(on, new Set(["DESCRIBE with grant option"]))).to.eql([
      { on, permissions: [], grantOption: ["DESCRIBE"] },
    ]);
    expect(toTake(on, new Set(["DESCRIBE", "DESCRIBE with grant option"]))).to.eql([
      { on, permissions: ["DESCRIBE"], grantOption: [] },
    ]);
    expect(toGive(on, new Set(["DESCRIBE with grant option"]))).to.eql([
      { on, permissions: ["DESCRIBE"], grantOption: ["DESCRIBE"] },
    ]);
  });

  it("that differ from part to part go in a request for each sort", () => {
    const on = { tag: { key: "zone", values: ["raw", "refined", "trusted"] } };
    const rights = new Set(["DESCRIBE (raw)", "DESCRIBE (trusted)", "ASSOCIATE (raw)", "DESCRIBE (refined)"]);
    expect(toGive(on, rights)).to.have.deep.members([
      { on: { tag: { key: "zone", values: ["raw"] } }, permissions: ["ASSOCIATE", "DESCRIBE"], grantOption: [] },
      { on: { tag: { key: "zone", values: ["refined", "trusted"] } }, permissions: ["DESCRIBE"], grantOption: [] },
    ]);
    expect(givenOf(on, rights)).to.eql({ on, permissions: ["DESCRIBE"], grantOption: undefined });
  });

  it("on lists of excluded columns stand apart, list by list", () => {
    const one = { columnsExcept: { ...place, names: ["amount"] } };
    const two = { columnsExcept: { ...place, names: ["ward", "amount"] } };
    const rights = rightsOf({ on: one, permissions: ["SELECT"] }).union(rightsOf({ on: two, permissions: ["SELECT"] }));
    expect(toTake(one, rights).map(({ on }) => on)).to.eql([
      one,
      { columnsExcept: { ...place, names: ["amount", "ward"] } },
    ]);
  });

  it("of nothing need no request", () => {
    for (const on of everyForm) {
      expect(toGive(on, new Set())).to.eql([]);
      expect(toTake(on, new Set())).to.eql([]);
      expect(givenOf(on, new Set()).permissions).to.eql([]);
    }
  });

  for (const on of everyForm) {
    it(`have an id that says what they are on: ${declaredKey(on)}`, () => {
      const read = resourceOfKey(declaredKey(on));
      expect(read === undefined ? undefined : formOf(read)).to.equal(formOf(on));
      expect(read === undefined ? undefined : declaredKey(read)).to.equal(declaredKey(on));
      if (partsOf(on).every((part) => part === undefined)) {
        const sorted = JSON.stringify(read);
        expect(JSON.parse(sorted)).to.eql(on);
      }
    });
  }

  it("have ids that are read back part for part", () => {
    expect(resourceOfKey("columns:sales.orders")).to.eql({ columns: { ...place, names: [] } });
    expect(resourceOfKey("columns-except:sales.orders")).to.eql({ columnsExcept: { ...place, names: [] } });
    expect(resourceOfKey("tag:zone")).to.eql({ tag: { key: "zone", values: [] } });
    expect(resourceOfKey("filter:sales.orders.a.b\nc")).to.equal(undefined);
    expect(resourceOfKey("table:sales.orders.v2")).to.eql({ table: { database: "sales", name: "orders.v2" } });
    expect(resourceOfKey("tags:database:zone=raw|trusted&a=b")).to.eql({
      tagPolicy: { resourceType: "DATABASE", expression: { zone: ["raw", "trusted"], a: ["b"] } },
    });
  });

  for (const id of [
    "",
    "other",
    "table:sales",
    "tables:",
    "filter:sales.orders",
    "tags:view:zone=raw",
    "tags:table:",
    "view:x",
    "table:.orders",
    "columns:sales",
    "columns-except:sales.",
    "filter:sales..f",
    "filter:.orders.f",
    "filter:sales.orders.",
    "saved-tags:table",
    "saved-tags:xtable:Opened",
    ":sales",
  ]) {
    it(`have no id like "${id}"`, () => {
      expect(resourceOfKey(id)).to.equal(undefined);
    });
  }

  it("are of permissions in AWS's spelling, each kind with its source", () => {
    for (const { permissions, source } of Object.values(permissionsByResource)) {
      expect(source).to.match(/^https:\/\/docs\.aws\.amazon\.com\/lake-formation\//);
      expect([...permissions]).to.eql([...permissions].sort());
    }
  });
});
