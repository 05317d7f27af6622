import { expect } from "chai";
import {
  account,
  admin,
  allTables,
  analyst,
  bucket,
  change,
  charges,
  columns,
  council,
  database,
  deploy,
  everyone,
  filterNamed,
  furnishedCouncil,
  officer,
  type Row,
  refusal,
  rows,
  tablesTagged,
} from "./council.ts";

describe("a list of permissions in the model of Lake Formation", () => {
  it("shows SELECT on a table as SELECT on all its columns, apart from the rest", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, charges, ["SELECT", "INSERT"]), admin);
    const place = { CatalogId: account, DatabaseName: "parking", Name: "charges" };
    expect(
      rows(model, { Resource: charges }, analyst).map(({ Resource, Permissions }) => ({ Resource, Permissions })),
    ).to.deep.equal([
      { Resource: { Table: place }, Permissions: ["INSERT"] },
      { Resource: { TableWithColumns: { ...place, ColumnWildcard: {} } }, Permissions: ["SELECT"] },
    ]);
  });

  it("shows all tables under the name ALL_TABLES, which can be sent back", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, allTables, ["DESCRIBE", "SELECT"]), admin);
    const listed = rows(model, { Resource: allTables }, analyst);
    const place = { CatalogId: account, DatabaseName: "parking", Name: "ALL_TABLES" };
    expect(listed.map(({ Resource }) => Resource)).to.deep.equal([
      { Table: { ...place, TableWildcard: {} } },
      { TableWithColumns: { ...place, ColumnWildcard: {} } },
    ]);
    for (const { Resource, Permissions } of listed)
      model.call("RevokePermissions", change(analyst, Resource, Permissions), admin);
    expect(rows(model, {}, analyst)).to.deep.equal([]);
  });

  it("shows columns that were granted one after the other together", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, columns("ward"), ["SELECT"]), admin);
    model.call("GrantPermissions", change(analyst, columns("id"), ["SELECT"]), admin);
    expect(rows(model, { Resource: charges }, analyst).map(({ Resource }) => Resource)).to.deep.equal([
      {
        TableWithColumns: { CatalogId: account, DatabaseName: "parking", Name: "charges", ColumnNames: ["id", "ward"] },
      },
    ]);
  });

  it("keeps the columns of two tables apart, and columns with and without the grant option", () => {
    const { model } = council();
    const permits = { TableWithColumns: { DatabaseName: "parking", Name: "permits", ColumnNames: ["id"] } };
    model.call("GrantPermissions", change(analyst, permits, ["SELECT"]), admin);
    model.call("GrantPermissions", change(analyst, columns("id", "vrm"), ["SELECT"]), admin);
    model.call("GrantPermissions", change(analyst, columns("ward"), ["SELECT"], ["SELECT"]), admin);
    const listed = rows(model, { ResourceType: "TABLE" }, analyst);
    expect(
      listed.map(({ Resource }) => {
        const { Name, ColumnNames } = Resource.TableWithColumns as {
          readonly Name: string;
          readonly ColumnNames: readonly string[];
        };
        return [Name, ...ColumnNames];
      }),
    ).to.deep.equal([
      ["charges", "id", "vrm"],
      ["charges", "ward"],
      ["permits", "id"],
    ]);
  });

  it("shows the values of an LF-tag together and two tags apart, permissions in order", () => {
    const { model } = furnishedCouncil();
    const tag = (TagKey: string, ...TagValues: readonly string[]): Row["Resource"] => ({
      LFTag: { TagKey, TagValues },
    });
    model.call("GrantPermissions", change(analyst, tag("zone", "trusted"), ["DESCRIBE", "ASSOCIATE"]), admin);
    model.call("GrantPermissions", change(analyst, tag("zone", "raw"), ["ASSOCIATE", "DESCRIBE"]), admin);
    model.call("GrantPermissions", change(analyst, tag("visibility", "restricted"), ["ASSOCIATE", "DESCRIBE"]), admin);
    expect(
      rows(model, { ResourceType: "LF_TAG" }, analyst).map(({ Resource, Permissions }) => [Resource, Permissions]),
    ).to.deep.equal([
      [{ LFTag: { CatalogId: account, TagKey: "visibility", TagValues: ["restricted"] } }, ["ASSOCIATE", "DESCRIBE"]],
      [{ LFTag: { CatalogId: account, TagKey: "zone", TagValues: ["raw", "trusted"] } }, ["ASSOCIATE", "DESCRIBE"]],
    ]);
  });

  it("shows in effect what comes by LF-tags, to those to whom it was granted", () => {
    const { model } = furnishedCouncil();
    const databasesTagged = {
      LFTagPolicy: { ResourceType: "DATABASE", Expression: [{ TagKey: "zone", TagValues: ["raw"] }] },
    };
    model.call("GrantPermissions", change(analyst, databasesTagged, ["DESCRIBE"]), admin);
    model.call("GrantPermissions", change(analyst, tablesTagged({ zone: ["raw"] }), ["INSERT"]), admin);
    const inEffect = (principal: string, Resource: Row["Resource"]): readonly (readonly string[])[] =>
      rows(model, { Resource, Principal: { DataLakePrincipalIdentifier: principal } }).map((row) => row.Permissions);
    expect(inEffect(analyst, database)).to.deep.equal([]);
    expect(inEffect(analyst, charges)).to.deep.equal([]);
    const LFTags = [{ TagKey: "zone", TagValues: ["raw"] }];
    model.call("AddLFTagsToResource", { Resource: database, LFTags }, admin);
    expect(inEffect(analyst, database)).to.deep.equal([["DESCRIBE"]]);
    expect(inEffect(analyst, charges)).to.deep.equal([["INSERT"]]);
    expect(inEffect(officer, database)).to.deep.equal([]);
    expect(inEffect(officer, charges)).to.deep.equal([]);
  });

  it("gives what was granted back to whoever lists everything", () => {
    const { model } = furnishedCouncil();
    model.call("GrantPermissions", change(analyst, tablesTagged({ zone: ["trusted", "refined"] }), ["SELECT"]), admin);
    expect(rows(model, { ResourceType: "LF_TAG_POLICY" }).map(({ Resource }) => Resource)).to.deep.equal([
      {
        LFTagPolicy: {
          CatalogId: account,
          ResourceType: "TABLE",
          Expression: [{ TagKey: "zone", TagValues: ["refined", "trusted"] }],
        },
      },
    ]);
  });

  it("is refused for a principal without a resource", () => {
    const request = { Principal: { DataLakePrincipalIdentifier: analyst } };
    expect(refusal(council().model, "ListPermissions", request)).to.include({
      code: "InvalidInputException",
      message: "Resource is mandatory if Principal is set in the input.",
    });
  });

  it("is refused for columns and unknown resource types", () => {
    const { model } = council();
    expect(refusal(model, "ListPermissions", { Resource: columns("id") }).code).to.equal("InvalidInputException");
    expect(refusal(model, "ListPermissions", { ResourceType: "VIEW" }).code).to.equal("InvalidInputException");
    expect(refusal(model, "ListPermissions", { ResourceType: "toString" }).code).to.equal("InvalidInputException");
  });

  it("shows a principal on a resource all that it has in effect, by whatever way", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, database, ["DESCRIBE"]), admin);
    model.call("GrantPermissions", change(everyone, database, ["ALL"]), admin);
    const request = { Resource: database, Principal: { DataLakePrincipalIdentifier: analyst } };
    expect(rows(model, request).map(({ Permissions }) => Permissions)).to.deep.equal([
      ["ALL", "ALTER", "CREATE_TABLE", "DESCRIBE", "DROP"],
    ]);
    expect(rows(model, { Resource: database }, analyst).map(({ Permissions }) => Permissions)).to.deep.equal([
      ["DESCRIBE"],
    ]);
  });

  it("shows an administrator's implicit rights only in effect, where they cannot be revoked", () => {
    const { model } = council();
    const request = { Resource: charges, Principal: { DataLakePrincipalIdentifier: admin } };
    expect(rows(model, request)[0]).to.deep.include({
      Permissions: ["DESCRIBE"],
      PermissionsWithGrantOption: ["ALL", "ALTER", "DELETE", "DESCRIBE", "DROP", "INSERT"],
    });
    expect(rows(model, {}, admin)).to.deep.equal([]);
    expect(refusal(model, "RevokePermissions", change(admin, charges, ["DESCRIBE"])).code).to.equal(
      "InvalidInputException",
    );
  });

  it("shows filters of a table where related permissions are asked for", () => {
    const { model } = furnishedCouncil();
    model.call("GrantPermissions", change(analyst, filterNamed("by_ward"), ["SELECT"]), admin);
    expect(rows(model, { Resource: charges }, analyst)).to.have.length(0);
    expect(rows(model, { Resource: charges, IncludeRelated: "TRUE" }, analyst)).to.have.length(1);
    const principal = { DataLakePrincipalIdentifier: analyst };
    const request = { Resource: charges, IncludeRelated: "TRUE", Principal: principal };
    expect(refusal(model, "ListPermissions", request).code).to.equal("InvalidInputException");
  });

  it("shows in effect a principal's columns once, beside what it has on the table", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, columns("id"), ["SELECT"]), admin);
    model.call("GrantPermissions", change(analyst, charges, ["DESCRIBE"]), admin);
    const request = { Resource: charges, Principal: { DataLakePrincipalIdentifier: analyst } };
    expect(rows(model, request).map(({ Permissions }) => Permissions)).to.deep.equal([["DESCRIBE"], ["SELECT"]]);
  });

  it("shows in effect nothing of a principal that has nothing", () => {
    const request = { Resource: database, Principal: { DataLakePrincipalIdentifier: analyst } };
    expect(rows(council().model, request)).to.deep.equal([]);
  });

  it("is refused for a database or table that is not there", () => {
    const { model } = council();
    for (const Resource of [
      { Database: { Name: "libraries" } },
      { Table: { DatabaseName: "libraries", TableWildcard: {} } },
      { Table: { DatabaseName: "parking", Name: "fines" } },
    ]) {
      expect(refusal(model, "ListPermissions", { Resource }).code).to.equal("EntityNotFoundException");
    }
    const gone = { DataCellsFilter: { DatabaseName: "parking", TableName: "charges", Name: "gone" } };
    expect(rows(model, { Resource: gone })).to.deep.equal([]);
  });

  it("comes in pages that together are the whole", () => {
    const { model } = council();
    const whole = rows(model, {});
    expect(whole.length).to.be.greaterThan(4);
    expect(rows(model, { MaxResults: 2 })).to.deep.equal(whole);
    const first = model.call("ListPermissions", { MaxResults: 2 }, admin) as {
      readonly PrincipalResourcePermissions: readonly Row[];
    };
    expect(first.PrincipalResourcePermissions).to.have.length(2);
  });

  it("refuses a token of another list", () => {
    const { model } = council();
    const { NextToken } = model.call("ListPermissions", { MaxResults: 1 }, admin) as { readonly NextToken?: string };
    expect(refusal(model, "ListPermissions", { NextToken, Resource: charges }).code).to.equal("InvalidInputException");
    expect(refusal(model, "ListPermissions", { MaxResults: 0 }).code).to.equal("InvalidInputException");
  });

  it("shows those who are no administrators their own rows and rights that they hold themselves", () => {
    const { model } = furnishedCouncil();
    model.call("GrantPermissions", change(analyst, charges, ["SELECT", "ALTER"]), admin);
    model.call("GrantPermissions", change(officer, charges, ["ALTER"]), admin);
    model.call("GrantPermissions", change(officer, tablesTagged({ zone: ["raw"] }), ["SELECT"]), admin);
    const tagged = model.call("ListPermissions", { ResourceType: "LF_TAG_POLICY" }, officer) as {
      readonly PrincipalResourcePermissions: readonly Row[];
    };
    expect(tagged.PrincipalResourcePermissions).to.have.length(1);
    const seen = model.call("ListPermissions", { Resource: charges }, officer) as {
      readonly PrincipalResourcePermissions: readonly Row[];
    };
    expect(
      seen.PrincipalResourcePermissions.map((row) => [row.Principal.DataLakePrincipalIdentifier, ...row.Permissions]),
    ).to.have.deep.members([
      [analyst, "ALTER"],
      [deploy, "ALTER"],
      [officer, "ALTER"],
    ]);
  });
});

describe("effective permissions of a path in the model of Lake Formation", () => {
  it("are the grants on the table that lies there", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, columns("id"), ["SELECT"]), admin);
    const request = { ResourceArn: "arn:aws:s3:::council-dev-parking-trusted/charges" };
    const found = model.call("GetEffectivePermissionsForPath", request, admin) as {
      readonly Permissions: readonly Row[];
    };
    expect(found.Permissions.map((row) => row.Principal.DataLakePrincipalIdentifier)).to.have.members([
      analyst,
      deploy,
      deploy,
    ]);
    const elsewhere = model.call(
      "GetEffectivePermissionsForPath",
      { ResourceArn: `${request.ResourceArn}-old` },
      admin,
    );
    expect(elsewhere).to.deep.equal({ Permissions: [] });
  });

  it("are the grants on the location itself", () => {
    const { model } = furnishedCouncil();
    const location = { DataLocation: { ResourceArn: `${bucket}/permits` } };
    model.call("GrantPermissions", change(officer, location, ["DATA_LOCATION_ACCESS"]), admin);
    const found = model.call("GetEffectivePermissionsForPath", { ResourceArn: `${bucket}/permits/` }, admin) as {
      readonly Permissions: readonly Row[];
    };
    expect(found.Permissions.map((row) => row.Permissions)).to.deep.equal([["DATA_LOCATION_ACCESS"]]);
  });

  it("are refused for what is no location", () => {
    expect(refusal(council().model, "GetEffectivePermissionsForPath", { ResourceArn: "charges" }).code).to.equal(
      "InvalidInputException",
    );
  });
});
