import { expect } from "chai";
import fc from "fast-check";
import { LakeFormationError } from "../../../../provider/lake-formation/model/lake-formation-error.ts";
import type { LakeFormationModel } from "../../../../provider/lake-formation/model/lake-formation-model.ts";
import {
  admin,
  allTables,
  analyst,
  bucket,
  change,
  charges,
  columns,
  columnsBut,
  database,
  deploy,
  everyone,
  filterNamed,
  furnishedCouncil,
  officer,
  rows,
  tablesTagged,
} from "./council.ts";

type Change = Readonly<Record<string, unknown>>;

const onDatabase: readonly string[] = ["ALL", "ALTER", "CREATE_TABLE", "DESCRIBE", "DROP"];
const onTable: readonly string[] = ["ALL", "ALTER", "DELETE", "DESCRIBE", "DROP", "INSERT", "SELECT"];
const names = ["id", "ward", "vrm", "issued_on"];

const place: fc.Arbitrary<{ readonly resource: Change; readonly words: readonly string[] }> = fc.oneof(
  fc.record({ resource: fc.constant(database), words: fc.constant(onDatabase) }),
  fc.record({ resource: fc.constantFrom(charges, allTables), words: fc.constant(onTable) }),
  fc.record({
    resource: fc.subarray(names, { minLength: 1 }).map((chosen) => columns(...chosen)),
    words: fc.constant(["SELECT"]),
  }),
  fc.record({
    resource: fc.subarray(names, { minLength: 1 }).map((chosen) => columnsBut(...chosen)),
    words: fc.constant(["SELECT"]),
  }),
  fc.record({ resource: fc.constant(filterNamed("by_ward")), words: fc.constant(["DESCRIBE", "DROP", "SELECT"]) }),
  fc.record({
    resource: fc.constant({ DataLocation: { ResourceArn: bucket } }),
    words: fc.constant(["DATA_LOCATION_ACCESS"]),
  }),
  fc.record({
    resource: fc.subarray(["raw", "trusted"], { minLength: 1 }).map((values) => tablesTagged({ zone: values })),
    words: fc.constant(onTable),
  }),
);

const grant: fc.Arbitrary<Change> = fc
  .tuple(fc.constantFrom(analyst, officer), place)
  .chain(([principal, { resource, words }]) =>
    fc.subarray([...words], { minLength: 1 }).chain((permissions) =>
      // An excluding grant takes no grant option.
      fc
        .subarray(JSON.stringify(resource).includes("ExcludedColumnNames") ? [] : permissions)
        .map((grantable) => change(principal, resource, permissions, grantable)),
    ),
  );

const grants = fc.array(grant, { maxLength: 8 });

/** The council with a tag on the database, so that grants by LF-tag reach it, after the grants. */
function councilAfter(changes: readonly Change[]): LakeFormationModel {
  const { model } = furnishedCouncil();
  model.call(
    "AddLFTagsToResource",
    { Resource: database, LFTags: [{ TagKey: "zone", TagValues: ["trusted"] }] },
    admin,
  );
  for (const request of changes) model.call("GrantPermissions", request, admin);
  return model;
}

function sight(model: LakeFormationModel): readonly (readonly string[])[] {
  return [analyst, officer, deploy, everyone].flatMap((principal) =>
    ["charges", "permits"].map((table) => model.visibleColumns(principal, "parking", table)),
  );
}

/** Runs a call whose refusal is allowed. */
function attempt(model: LakeFormationModel, operation: string, request: unknown): void {
  try {
    model.call(operation, request, admin);
  } catch (error) {
    if (!(error instanceof LakeFormationError)) throw error;
  }
}

describe("always, in the model of Lake Formation,", () => {
  it("a grant and its revoke leave nothing behind", () => {
    fc.assert(
      fc.property(grant, (request) => {
        const model = councilAfter([]);
        const before = model.snapshot();
        model.call("GrantPermissions", request, admin);
        model.call("RevokePermissions", request, admin);
        expect(model.snapshot()).to.deep.equal(before);
      }),
    );
  });

  it("granting again changes nothing, and the order of grants does not count", () => {
    fc.assert(
      fc.property(grants, (requests) => {
        const state = councilAfter(requests).snapshot();
        expect(councilAfter([...requests, ...requests]).snapshot()).to.deep.equal(state);
        expect(councilAfter(requests.toReversed()).snapshot()).to.deep.equal(state);
      }),
    );
  });

  it("a batch does what its entries would do one by one", () => {
    const step = fc.tuple(fc.boolean(), grant);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const singly = councilAfter([]);
        const inBatches = councilAfter([]);
        for (const [revoke, request] of steps) {
          const verb = revoke ? "RevokePermissions" : "GrantPermissions";
          attempt(singly, verb, request);
          inBatches.call(`Batch${verb}`, { Entries: [{ Id: "1", ...request }] }, admin);
        }
        expect(inBatches.snapshot()).to.deep.equal(singly.snapshot());
        const together = councilAfter([]);
        const Entries = steps.map(([, request], index) => ({ Id: String(index), ...request }));
        together.call("BatchGrantPermissions", { Entries }, admin);
        expect(together.snapshot()).to.deep.equal(councilAfter(steps.map(([, request]) => request)).snapshot());
      }),
    );
  });

  it("a further grant hides no column", () => {
    fc.assert(
      fc.property(grants, grant, (requests, further) => {
        const model = councilAfter(requests);
        const before = sight(model);
        model.call("GrantPermissions", further, admin);
        const now = sight(model);
        before.forEach((seen, index) => {
          expect(now[index]).to.include.members([...seen]);
        });
      }),
    );
  });

  it("a revoke shows no column, even where it is refused", () => {
    fc.assert(
      fc.property(grants, grant, (requests, revoked) => {
        const model = councilAfter(requests);
        const before = sight(model);
        attempt(model, "RevokePermissions", revoked);
        sight(model).forEach((seen, index) => {
          expect(before[index]).to.include.members([...seen]);
        });
      }),
    );
  });

  it("nothing is left when what is listed has been revoked row by row", () => {
    fc.assert(
      fc.property(grants, (requests) => {
        const model = councilAfter(requests);
        const before = councilAfter([]).snapshot();
        for (const row of [...rows(model, {}, analyst), ...rows(model, {}, officer)]) {
          const { DataLakePrincipalIdentifier: principal } = row.Principal;
          // The row with ALL takes SELECT along, which is listed apart.
          attempt(
            model,
            "RevokePermissions",
            change(principal, row.Resource, row.Permissions, row.PermissionsWithGrantOption),
          );
        }
        expect(model.snapshot()).to.deep.equal(before);
      }),
    );
  });

  it("a snapshot brings everything back", () => {
    fc.assert(
      fc.property(grants, grants, (requests, later) => {
        const model = councilAfter(requests);
        const snapshot = model.snapshot();
        const seen = sight(model);
        for (const request of later) model.call("GrantPermissions", request, admin);
        model.databaseDropped("parking");
        model.restore(JSON.parse(JSON.stringify(snapshot)));
        expect(model.snapshot()).to.deep.equal(snapshot);
        expect(sight(model)).to.deep.equal(seen);
      }),
    );
  });
});
