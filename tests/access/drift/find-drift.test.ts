import { expect } from "chai";
import { declaredSnapshot } from "../../../access/declared/declared-snapshot.ts";
import { findDrift } from "../../../access/drift/find-drift.ts";
import type { LakeFormationSnapshot, PermissionResource, SnapshotPermission } from "../../../access/snapshot.ts";
import { asOf, lakeOf, sampleFiles } from "../../declaration/sample-files.ts";

const deployRole = "arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy";
const place = {
  organisation: "exampleshire",
  environment: "dev",
  account: "111122223333",
  region: "eu-west-2",
  deployRole,
};
const declared = declaredSnapshot(lakeOf(sampleFiles), asOf, place);
const analysts = "arn:aws:iam::111122223333:role/lakeward/group/lake.parking.analysts";
const somebody = "arn:aws:iam::111122223333:role/somebody";
const charges = { DatabaseName: "parking_trusted", Name: "penalty_charges" };

function grant(principal: string, Resource: PermissionResource, ...Permissions: readonly string[]): SnapshotPermission {
  return {
    Principal: { DataLakePrincipalIdentifier: principal },
    Resource,
    Permissions,
    PermissionsWithGrantOption: [],
  };
}

/** The declared account with another team's belongings, in the forms in which AWS lists it. */
const live: LakeFormationSnapshot = {
  ...declared,
  settings: {
    ...declared.settings,
    CreateTableDefaultPermissions: [
      { Principal: { DataLakePrincipalIdentifier: "IAM_ALLOWED_PRINCIPALS" }, Permissions: ["ALL"] },
    ],
  },
  databases: [...declared.databases, { Name: "another_team", LFTags: [{ TagKey: "team", TagValues: ["theirs"] }] }],
  tables: [...declared.tables, { DatabaseName: "another_team", Name: "things", Columns: [] }],
  registrations: [...(declared.registrations ?? []), { ResourceArn: "arn:aws:s3:::another-team" }],
  permissions: [
    ...(declared.permissions ?? []).flatMap((permission): readonly SnapshotPermission[] => {
      const { Table } = permission.Resource;
      if (Table === undefined) return [permission];
      const all = { DatabaseName: Table.DatabaseName, Name: "ALL_TABLES" };
      const others = permission.Permissions.filter((word) => word !== "SELECT");
      return [
        { ...permission, Resource: { Table: { ...all, TableWildcard: {} } }, Permissions: others },
        { ...permission, Resource: { TableWithColumns: { ...all, ColumnWildcard: {} } }, Permissions: ["SELECT"] },
      ];
    }),
    grant("IAM_ALLOWED_PRINCIPALS", { Database: { Name: "another_team" } }, "ALL"),
    grant(somebody, { Table: { DatabaseName: "another_team", Name: "things" } }, "SELECT"),
    grant(deployRole, { Database: { Name: "parking_trusted" } }, "ALL", "CREATE_TABLE"),
    grant(deployRole, { Table: charges }, "ALL", "ALTER"),
    grant(deployRole, { LFTag: { TagKey: "zone" } }, "ASSOCIATE"),
    grant(
      "arn:aws:iam::111122223333:role/lakeward/pipeline/lake.parking.-pipeline",
      { Table: { DatabaseName: "parking_trusted", Name: "penalty_charges__dbt_tmp" } },
      "ALL",
    ),
    grant(analysts, { Table: { DatabaseName: "parking_scratch_analysts", Name: "mine" } }, "ALL"),
  ],
};

const says = (changed: Partial<LakeFormationSnapshot>): readonly string[] =>
  findDrift(declared, { ...live, ...changed }).map(({ kind, says: sentence }) => `${kind}: ${sentence}`);
const more = (...permissions: readonly SnapshotPermission[]): Partial<LakeFormationSnapshot> => ({
  permissions: [...(live.permissions ?? []), ...permissions],
});

describe("the drift of an account from its declarations", () => {
  it("is none where it holds what they say, whatever others have and creators hold", () => {
    expect(says({})).to.deep.equal([]);
  });

  it("is a grant that no declaration makes, by name or by tag, to anybody", () => {
    expect(says(more(grant(somebody, { Table: charges }, "SELECT")))).to.deep.equal([
      `undeclared-grant: ${somebody} holds SELECT on table parking_trusted.penalty_charges, which no declaration gives; declare it or revoke it`,
    ]);
    const byTag = {
      LFTagPolicy: { ResourceType: "TABLE" as const, Expression: [{ TagKey: "department", TagValues: ["parking"] }] },
    };
    expect(says(more(grant(somebody, byTag, "SELECT")))[0]).to.contain("on tables with department=parking");
    expect(
      says(
        more(
          grant(somebody, { DataLocation: declared.registrations?.[0] ?? { ResourceArn: "" } }, "DATA_LOCATION_ACCESS"),
        ),
      ),
    ).to.have.length(1);
    expect(
      says(more(grant(analysts, { Table: { DatabaseName: "another_team", Name: "things" } }, "SELECT"))),
    ).to.have.length(1);
    expect(says(more(grant(analysts, { Table: charges }, "SELECT")))).to.have.length(1);
  });

  it("is a grant that is missing, or that may be handed on", () => {
    const without = (live.permissions ?? []).filter(({ Resource }) => Resource.DataCellsFilter === undefined);
    const filters = (declared.permissions ?? []).filter(({ Resource }) => Resource.DataCellsFilter !== undefined);
    const missing = says({ permissions: without });
    expect(missing).to.have.length(filters.length);
    expect(missing[0]).to.match(/^missing-grant: .* does not hold SELECT on filter .*; run pulumi up$/);
    const handed = (live.permissions ?? []).map((each, at) =>
      at === 0 ? { ...each, PermissionsWithGrantOption: ["SELECT"] } : each,
    );
    expect(says({ permissions: handed }).join()).to.match(/^grant-option: .* may hand on SELECT/);
  });

  it("is IAM-allowed-principals on what is ours, now or by default", () => {
    expect(says(more(grant("IAM_ALLOWED_PRINCIPALS", { Table: charges }, "ALL"))).join()).to.match(
      /^open-access: IAM-allowed-principals hold ALL/,
    );
    const CreateTableDefaultPermissions = [{ Permissions: ["ALL"] }];
    const databases = live.databases.map((database) => ({ ...database, CreateTableDefaultPermissions }));
    expect(says({ databases })).to.have.length(declared.databases.length);
  });

  it("is an administrator by hand, or one less", () => {
    const admin = { DataLakePrincipalIdentifier: somebody };
    const settings = { ...live.settings, DataLakeAdmins: [...(live.settings?.DataLakeAdmins ?? []), admin] };
    expect(says({ settings })[0]).to.match(
      /^administrator: .*somebody is a data lake administrator, which no declaration makes it/,
    );
    expect(says({ settings: { ...live.settings, ReadOnlyAdmins: [] } })[0]).to.match(
      /is no longer a read-only administrator/,
    );
  });

  it("is a filter that shows something else, is gone, or was made by hand", () => {
    const [first, ...others] = live.filters ?? [];
    if (first === undefined) throw new Error("the sample has no filter");
    const wider = { ...first, ColumnNames: [...(first.ColumnNames ?? []), "keeper"] };
    expect(says({ filters: [wider, ...others] })[0]).to.match(/^different-filter: .* shows .*keeper/);
    expect(says({ filters: others })[0]).to.match(/^missing-filter/);
    expect(says({ filters: [...(live.filters ?? []), { ...first, Name: "by_hand" }] })[0]).to.match(
      /^undeclared-filter: filter by_hand of/,
    );
    const reordered = { ...first, ColumnNames: first.ColumnNames?.toReversed() ?? [] };
    expect(says({ filters: [reordered, ...others] })).to.deep.equal([]);
  });

  it("is another tag on a database, a table or a column", () => {
    const tags = [{ TagKey: "visibility", TagValues: ["organisation"] }];
    const tables = live.tables.map((table) =>
      table.Name === "penalty_charges" && table.DatabaseName === "parking_trusted" ? { ...table, LFTags: tags } : table,
    );
    expect(says({ tables })).to.deep.equal([
      "tag: table parking_trusted.penalty_charges carries the tag visibility=organisation, which no declaration puts on it; take it off",
    ]);
    const onColumn = live.tables.map((table) =>
      table.Name === "penalty_charges" ? { ...table, LFTagsOnColumns: [{ Name: "vrm", LFTags: tags }] } : table,
    );
    expect(says({ tables: onColumn })[0]).to.match(/^tag: column parking_/);
    expect(
      says({ databases: live.databases.map((each) => ({ ...each, LFTags: [] })) }).filter((line) =>
        line.includes("lacks the tag"),
      ),
    ).to.have.length(3 * declared.databases.length);
  });

  it("is a location that is not registered, registered otherwise, or hybrid", () => {
    const registrations = live.registrations ?? [];
    expect(says({ registrations: registrations.slice(1) })[0]).to.match(/is not registered/);
    const linked = registrations.map((each) => ({
      ...each,
      RoleArn: "arn:aws:iam::111122223333:role/aws-service-role/x",
    }));
    expect(says({ registrations: linked })).to.have.length(declared.registrations?.length ?? 0);
    expect(says({ registrations: registrations.map((each) => ({ ...each, HybridAccessEnabled: true })) })[0]).to.match(
      /hybrid access mode/,
    );
    const inner = { ResourceArn: `${registrations[0]?.ResourceArn}/inner/` };
    expect(says({ registrations: [...registrations, inner] })[0]).to.match(/registered apart from its bucket/);
  });

  it("is an opt-in, a table that is gone, and objects that a role of ours should not reach", () => {
    const optIns = [{ Principal: { DataLakePrincipalIdentifier: analysts }, Resource: { Table: charges } }];
    expect(says({ optIns })[0]).to.match(/^opt-in: .* has opted in to table parking_trusted.penalty_charges/);
    expect(says({ tables: live.tables.slice(1) })[0]).to.match(/^missing-catalogue: table .* is not in the catalogue/);
    const objects = [{ prefix: "s3://exampleshire-dev-parking-trusted-x/", actions: ["s3:GetObject"], via: "by-hand" }];
    const principals = (live.principals ?? []).map((each) =>
      each.arn === analysts ? { ...each, objects: [...(each.objects ?? []), ...objects] } : each,
    );
    expect(says({ principals })[0]).to.match(/^object-access: .* by its policy by-hand/);
  });
});
