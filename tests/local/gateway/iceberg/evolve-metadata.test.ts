import { expect } from "chai";
import fc from "fast-check";
import { evolveMetadata } from "../../../../local/gateway/iceberg/evolve-metadata.ts";
import { newMetadata } from "../../../../local/gateway/iceberg/new-metadata.ts";
import { partitionSpecOf } from "../../../../local/gateway/iceberg/partition-spec-of.ts";
import { schemaOf } from "../../../../local/gateway/iceberg/schema-of.ts";
import { sortOrderOf } from "../../../../local/gateway/iceberg/sort-order-of.ts";

const field = (Id: number, Name: string, Type: string, Required = false) => ({ Id, Name, Type, Required });
const schema = (...Fields: ReturnType<typeof field>[]) => ({ Type: "struct" as const, Fields });
const baseline = schema(
  field(1, "pcn_no", "string"),
  field(2, "issued_on", "date"),
  field(3, "amount", "decimal(8, 2)"),
  field(4, "count", "int"),
);

const first = schemaOf(baseline, 0);
const table = newMetadata({
  uuid: "00000000-0000-4000-8000-000000000000",
  location: "s3://lake/t",
  schema: first,
  spec: partitionSpecOf({ Fields: [{ SourceId: 2, Transform: "month", Name: "issued_month" }] }, first, 0, 999),
  order: sortOrderOf(undefined, first),
  properties: {},
  now: 1000,
});
const changed = (...fields: ReturnType<typeof field>[]) =>
  evolveMetadata(
    table,
    [{ Location: "s3://lake/t", Schema: schema(...fields) }],
    "s3://lake/t/metadata/00000-a.metadata.json",
    2000,
  );
const [number, issued, amount, count] = baseline.Fields as [
  ReturnType<typeof field>,
  ReturnType<typeof field>,
  ReturnType<typeof field>,
  ReturnType<typeof field>,
];

describe("changing an Iceberg table's schema", () => {
  it("widens int to long and a decimal's precision under the same field ids", () => {
    const next = changed(number, issued, { ...amount, Type: "decimal(12, 2)" }, { ...count, Type: "long" });
    expect(next["last-column-id"]).to.equal(4);
    expect(next["current-schema-id"]).to.equal(1);
  });

  it("renames a column, whose id stays", () => {
    const next = changed({ ...number, Name: "notice_no" }, issued, amount, count);
    expect(next.schemas[1]?.fields[0]).to.deep.include({ id: 1, name: "notice_no" });
  });

  it("drops a column but keeps its id taken", () => {
    const next = changed(number, issued, amount);
    expect(next["last-column-id"]).to.equal(4);
    const again = () =>
      evolveMetadata(
        next,
        [{ Location: "s3://lake/t", Schema: schema(number, issued, amount, field(4, "other", "string")) }],
        "f",
        3000,
      );
    expect(again).to.throw(/field id 4\) cannot change from "int" to "string"/);
  });

  it("makes no second schema of the one that it has", () => {
    const next = changed(number, issued, amount, count);
    expect(next.schemas).to.have.length(1);
    expect(next["current-schema-id"]).to.equal(0);
  });

  it("refuses what would misread existing files", () => {
    expect(() => changed(number, issued, { ...amount, Type: "decimal(12, 3)" }, count)).to.throw(
      /amount.*cannot change/,
    );
    expect(() => changed(number, issued, { ...amount, Type: "decimal(7, 2)" }, count)).to.throw(
      /amount.*cannot change/,
    );
    expect(() => changed(number, issued, amount, count, field(5, "ward", "string", true))).to.throw(
      /ward is new and required/,
    );
    expect(() => changed(number, amount, count)).to.throw(/partitioned by column issued_on/);
    expect(() => changed(number, issued, amount, count, field(4, "ward", "string"))).to.throw(
      /field id 4 is used twice/,
    );
    expect(() => changed(number, issued, amount, count, field(5, "PCN_no", "string"))).to.throw(
      /field name pcn_no is used twice/,
    );
  });

  it("never gives a smaller last column id and never loses a schema, whatever columns are added", () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.integer({ min: 5, max: 60 }), { maxLength: 4 }), { maxLength: 5 }),
        (steps) => {
          let now = table;
          for (const ids of steps) {
            const fresh = ids.filter((id) => id > now["last-column-id"]).map((id) => field(id, `c${id}`, "string"));
            const next = evolveMetadata(
              now,
              [{ Location: now.location, Schema: schema(...baseline.Fields, ...fresh) }],
              "f",
              now["last-updated-ms"] + 1,
            );
            expect(next["last-column-id"]).to.be.at.least(now["last-column-id"]);
            expect(next.schemas.slice(0, now.schemas.length)).to.deep.equal(now.schemas);
            expect(next.schemas.map((one) => one["schema-id"])).to.include(next["current-schema-id"]);
            now = next;
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
