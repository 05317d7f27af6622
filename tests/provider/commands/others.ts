import { account } from "../account-in-memory.ts";
import type { WatchedAccount } from "../no-gap/watched-account.ts";

/** A role of somebody who uses the same account. */
export const other = `arn:aws:iam::${account}:role/others/visitor`;

const theirs = { Table: { DatabaseName: "others", Name: "theirs" } };
const ours = { DatabaseName: "parking_trusted", TableName: "penalty_charges" };
const ourTable = { Table: { DatabaseName: ours.DatabaseName, Name: ours.TableName } };

/** What is in the account before we come. */
export function furnish(there: WatchedAccount): void {
  const Columns = ["one", "two"].map((Name) => ({ Name, Type: "string" }));
  there.glue.addDatabase({ Name: "others", CreateTableDefaultPermissions: [] });
  there.glue.addTable("others", { Name: "theirs", StorageDescriptor: { Columns, Location: "s3://others/theirs" } });
  there.call("RegisterResource", { ResourceArn: "arn:aws:s3:::others", RoleArn: other });
  there.call("CreateLFTag", { TagKey: "team", TagValues: ["red", "blue"] });
  there.call("AddLFTagsToResource", { Resource: theirs, LFTags: [{ TagKey: "team", TagValues: ["red"] }] });
  grant(there, other, theirs, ["SELECT"]);
  // A word that we want too.
  there.call("CreateLFTag", { TagKey: "zone", TagValues: ["trusted"] });
}

/** Something that another writer adds; it stays as long as what it is on. */
export interface Addition {
  readonly on: "ours" | "theirs";
  readonly add: (there: WatchedAccount) => void;
}

export const additions: Readonly<Record<string, Addition>> = {
  "grants a role of its own a whole table of ours": {
    on: "ours",
    add: (there) => grant(there, other, ourTable, ["SELECT"]),
  },
  "grants a group of ours a table of its own": {
    on: "theirs",
    add: (there) => grant(there, groupOf("parking", "analysts"), theirs, ["SELECT"]),
  },
  "puts a tag of its own on a table of ours": {
    on: "ours",
    add: (there) => {
      there.call("AddLFTagsToResource", { Resource: ourTable, LFTags: [{ TagKey: "team", TagValues: ["blue"] }] });
    },
  },
  "makes a filter of its own on a table of ours, and grants it": {
    on: "ours",
    add: (there) => {
      const filter = { TableCatalogId: account, ...ours, Name: "visitors" };
      const RowFilter = { FilterExpression: "ward = 'N'" };
      if (!has(there, "GetDataCellsFilter", { ...filter }))
        there.call("CreateDataCellsFilter", { TableData: { ...filter, ColumnNames: ["ward", "amount"], RowFilter } });
      grant(there, other, { DataCellsFilter: filter }, ["SELECT"]);
    },
  },
  "names an administrator and a reader of its own": {
    on: "theirs",
    add: (there) => {
      const { DataLakeSettings } = there.call("GetDataLakeSettings", {}) as { DataLakeSettings: Named };
      const { DataLakeAdmins, ReadOnlyAdmins } = DataLakeSettings;
      const reader = `${other}-who-reads`;
      there.call("PutDataLakeSettings", {
        DataLakeSettings: {
          ...DataLakeSettings,
          DataLakeAdmins: including(DataLakeAdmins, other),
          ReadOnlyAdmins: including(ReadOnlyAdmins, reader),
        },
      });
    },
  },
  "adds a word of its own to an LF-tag of ours": {
    on: "theirs",
    add: (there) => {
      const word = { TagKey: "visibility", TagValuesToAdd: ["theirs"] };
      if (!has(there, "UpdateLFTag", word)) there.call("CreateLFTag", { TagKey: "visibility", TagValues: ["theirs"] });
    },
  },
  "grants a role of its own more on a database of ours": {
    on: "ours",
    add: (there) => grant(there, other, { Database: { Name: ours.DatabaseName } }, ["DESCRIBE"]),
  },
};

/** What another writer takes or changes of ours: the next update with a refresh puts it right. `pick` chooses which. */
export const damages: Readonly<Record<string, (there: WatchedAccount, pick: number) => void>> = {
  "revokes a grant of ours": (there, pick) => {
    const { grants } = there.model.snapshot();
    const ofOurs = grants.filter(({ principal, resource }) => isOurs(principal) && resource.kind === "cellsFilter");
    const chosen = ofOurs[pick % Math.max(1, ofOurs.length)];
    if (chosen?.resource.kind !== "cellsFilter") return;
    const { database, table, name } = chosen.resource;
    const DataCellsFilter = { TableCatalogId: account, DatabaseName: database, TableName: table, Name: name };
    there.call("RevokePermissions", { ...entry(chosen.principal, { DataCellsFilter }), Permissions: ["SELECT"] });
  },
  "deletes a filter of ours": (there, pick) => {
    const filter = filterOf(there, pick);
    if (filter !== undefined) there.call("DeleteDataCellsFilter", filter);
  },
  "lets a filter of ours show other columns": (there, pick) => {
    const filter = filterOf(there, pick);
    if (filter === undefined) return;
    const table = there
      .tables()
      .find(({ database, name }) => database === filter.DatabaseName && name === filter.TableName);
    const ColumnNames = (table?.columns ?? []).slice(0, 1 + (pick % 3));
    there.call("UpdateDataCellsFilter", { TableData: { ...filter, ColumnNames, RowFilter: { AllRowsWildcard: {} } } });
  },
  "opens a table of ours to the organisation": (there, pick) => {
    const tables = there.tables().filter(({ database }) => database === "adult_social_care_trusted");
    const table = tables[pick % Math.max(1, tables.length)];
    const opened = there.model
      .snapshot()
      .tagged.some((place) => place.table === table?.name && place.database === table?.database);
    // Only a tag that we put is ours to put right; a table that we did not tag is another's.
    if (table === undefined || !opened) return;
    const Resource = { Table: { DatabaseName: table.database, Name: table.name } };
    there.call("AddLFTagsToResource", { Resource, LFTags: [{ TagKey: "visibility", TagValues: ["organisation"] }] });
  },
};

interface Named {
  readonly DataLakeAdmins?: readonly Principal[];
  readonly ReadOnlyAdmins?: readonly Principal[];
}

interface Principal {
  readonly DataLakePrincipalIdentifier: string;
}

function including(named: readonly Principal[] | undefined = [], arn: string): readonly Principal[] {
  const others = named.filter(({ DataLakePrincipalIdentifier }) => DataLakePrincipalIdentifier !== arn);
  return [...others, { DataLakePrincipalIdentifier: arn }];
}

function filterOf(there: WatchedAccount, pick: number) {
  const ours = there.model.snapshot().filters.filter(({ name }) => name !== "visitors");
  const chosen = ours[pick % Math.max(1, ours.length)];
  if (chosen === undefined) return undefined;
  return { TableCatalogId: account, DatabaseName: chosen.database, TableName: chosen.table, Name: chosen.name };
}

function isOurs(principal: string): boolean {
  return principal.includes(":role/lakeward/");
}

function groupOf(department: string, group: string): string {
  return `arn:aws:iam::${account}:role/lakeward/group/lake.${department}.${group}`;
}

function entry(principal: string, Resource: object) {
  return { Principal: { DataLakePrincipalIdentifier: principal }, Resource };
}

function grant(there: WatchedAccount, principal: string, resource: object, Permissions: readonly string[]): void {
  there.call("GrantPermissions", { ...entry(principal, resource), Permissions });
}

function has(there: WatchedAccount, operation: string, request: object): boolean {
  try {
    there.call(operation, request);
    return true;
  } catch {
    return false;
  }
}
