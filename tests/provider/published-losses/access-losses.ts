import type { PrincipalPermissions } from "@aws-sdk/client-lakeformation";
import { grant } from "../../../provider/lake-formation/grant.ts";
import { openAccessRevoked } from "../../../provider/lake-formation/open-access-revoked.ts";
import { tagAssignment } from "../../../provider/lake-formation/tag-assignment.ts";
import { type AccountInMemory, account, analysts, deployer, officers } from "../account-in-memory.ts";
import { bridged, kinds } from "./bridged-provider.ts";
import { cloudFormation, nameOf, terraform } from "./case-names.ts";
import type { Loss } from "./loss.ts";

const place = { database: "parking_trusted", name: "permits" };
const table = { Table: { DatabaseName: "parking_trusted", Name: "permits" } };
const many = Array.from({ length: 12 }, (_, index) => `arn:aws:iam::${account}:role/reader-${index}`);

/** Published cases in which access, or the end of it, was lost. */
export const accessLosses: readonly Loss[] = [
  {
    id: "P4",
    what: "a new database and its tables are open to everybody whom IAM lets in",
    threads: [terraform(27295), "hashicorp/terraform-provider-aws PR #43226"],
    prepare: (there) =>
      furnish(there, [{ Principal: { DataLakePrincipalIdentifier: "IAM_ALLOWED_PRINCIPALS" }, Permissions: ["ALL"] }]),
    facts: (there) => [...readers(there), ...(reads(there, officers) ? [] : ["officers do not read"])],
    always: [],
    declared: ["analysts read", "officers do not read"],
    bridged: (call) => {
      bridged.create(call, { principal: analysts, resource: table, permissions: ["SELECT"] });
      return undefined;
    },
    ours: async (there) => {
      await openAccessRevoked.create({ database: "parking_trusted" }, there.aws);
      await grant.create({ principal: analysts, on: { table: place }, permissions: ["SELECT"] }, there.aws);
      return undefined;
    },
  },
  {
    id: "P5, P6",
    what: "a grant is widened: the new one is made, and deleting the old one takes what both have",
    threads: ["pulumi/pulumi#918", "pulumi/pulumi-postgresql#233", "pulumi/pulumi-gcp#2650"],
    prepare: furnish,
    facts: readers,
    always: ["analysts read"],
    declared: ["analysts read"],
    bridged: (call) => {
      const before = { principal: analysts, resource: table, permissions: ["SELECT"] };
      call("GrantPermissions", requestOf(before.permissions));
      bridged.replace(call, before, { ...before, permissions: ["INSERT", "SELECT"] });
      return undefined;
    },
    ours: async (there) => {
      const before = { principal: analysts, on: { table: place }, permissions: ["SELECT"] } as const;
      const state = await grant.create(before, there.aws);
      await grant.update(state, { ...before, permissions: ["INSERT", "SELECT"] }, there.aws);
      return undefined;
    },
  },
  {
    id: "P6, P7",
    what: "ALL is read back with its parts, taken for a difference and replaced, though nothing changed",
    threads: [49453, 17299, 17633, 22570, 38066].map(terraform),
    prepare: furnish,
    facts: readers,
    always: ["analysts read"],
    declared: ["analysts read", "the second run finds nothing to change"],
    bridged: (call) => {
      const declared = { principal: analysts, resource: table, permissions: ["ALL"] };
      bridged.create(call, declared);
      return bridged.upAgain(call, declared) ? [] : ["the second run finds nothing to change"];
    },
    ours: (there) => twice(there, analysts, ["ALL"]),
  },
  {
    id: "P8",
    what: "a grant on a data cells filter is destroyed, and stays (provider before PR #39026)",
    threads: [terraform(39082), "hashicorp/terraform-provider-aws PR #39026", terraform(34003), terraform(36639)],
    prepare: (there) => {
      furnish(there);
      const filter = { DatabaseName: "parking_trusted", TableName: "permits", Name: "some", ColumnNames: ["scheme"] };
      const TableData = { TableCatalogId: account, ...filter, RowFilter: { AllRowsWildcard: {} } };
      there.call("CreateDataCellsFilter", { TableData });
    },
    facts: (there) => (reads(there, analysts) ? [] : ["analysts do not read"]),
    always: [],
    declared: ["analysts do not read"],
    bridged: (call) => {
      const filter = { TableCatalogId: account, DatabaseName: "parking_trusted", TableName: "permits", Name: "some" };
      const declared = { principal: analysts, resource: { DataCellsFilter: filter }, permissions: ["SELECT"] };
      bridged.create(call, declared);
      const knownThen = kinds.filter((kind) => kind !== "DataCellsFilter");
      bridged.delete(call, declared, knownThen);
      return undefined;
    },
    ours: async (there) => {
      const on = { cellsFilter: { database: "parking_trusted", table: "permits", name: "some" } };
      const state = await grant.create({ principal: analysts, on, permissions: ["SELECT"] }, there.aws);
      await grant.delete(state, there.aws);
      return undefined;
    },
  },
  {
    id: "P9",
    what: "an administrator's implicit rights are taken for a difference, in every run",
    threads: [terraform(35160)],
    prepare: furnish,
    facts: () => [],
    always: [],
    declared: ["the second run finds nothing to change"],
    bridged: (call) => {
      const resource = { Database: { Name: "parking_trusted" } };
      const declared = { principal: deployer, resource, permissions: ["ALTER"] };
      bridged.create(call, declared);
      return bridged.upAgain(call, declared) ? [] : ["the second run finds nothing to change"];
    },
    ours: async (there) => {
      const on = { database: { name: "parking_trusted" } };
      const declared = { principal: deployer, on, permissions: ["ALTER"] } as const;
      const state = await grant.create(declared, there.aws);
      const found = await grant.read("", state, there.aws);
      return same(found, state) ? ["the second run finds nothing to change"] : [];
    },
  },
  {
    id: "P10",
    what: "tags of another team on a table are taken away with ours",
    threads: [terraform(36539)],
    prepare: (there) => {
      furnish(there);
      there.call("CreateLFTag", { TagKey: "department", TagValues: ["parking"] });
      there.call("CreateLFTag", { TagKey: "quality", TagValues: ["gold"] });
      there.call("AddLFTagsToResource", { Resource: table, LFTags: [{ TagKey: "quality", TagValues: ["gold"] }] });
    },
    facts: tagsOf,
    always: ["quality=gold"],
    declared: ["department=parking", "quality=gold"],
    bridged: (call) => {
      const ours = [{ TagKey: "department", TagValues: ["parking"] }];
      call("AddLFTagsToResource", { Resource: table, LFTags: ours });
      // The refresh takes all tags of the table into the state; they differ from what is declared, and every input forces a new one.
      const all = [...ours, { TagKey: "quality", TagValues: ["gold"] }];
      call("AddLFTagsToResource", { Resource: table, LFTags: ours });
      call("RemoveLFTagsFromResource", { Resource: table, LFTags: all });
      return undefined;
    },
    ours: async (there) => {
      const declared = { database: "parking_trusted", table: "permits", tags: { department: "parking" } };
      const state = await tagAssignment.create(declared, there.aws);
      const found = await tagAssignment.read("parking_trusted/permits", state, there.aws);
      await tagAssignment.update(found ?? state, declared, there.aws);
      return undefined;
    },
  },
  {
    id: "P11",
    what: "more than ten grants at once conflict, and the stack is rolled back (CloudFormation)",
    threads: ["aws/aws-cdk#36215", cloudFormation(2432)],
    prepare: furnish,
    facts: readers,
    always: [],
    declared: many.map((role) => `${nameOf(role)} read`),
    bridged: (call) => {
      // The eleventh grant is refused; CloudFormation does not try again and takes the ten others back.
      const grants = many.map((principal) => ({ principal, resource: table, permissions: ["SELECT"] }));
      for (const made of grants.slice(0, 10)) bridged.create(call, made);
      for (const made of grants.slice(0, 10)) bridged.delete(call, made, kinds);
      return undefined;
    },
    ours: async (there) => {
      there.faultName = "ConcurrentModificationException";
      let conflicts = 3;
      there.fault = ({ operation }) => {
        if (operation !== "BatchGrantPermissions" || conflicts === 0) return undefined;
        conflicts -= 1;
        return "before";
      };
      await Promise.all(
        many.map((principal) => grant.create({ principal, on: { table: place }, permissions: ["SELECT"] }, there.aws)),
      );
      return undefined;
    },
  },
];

/** Database `parking_trusted` with table `permits`; open to IAM only where said. */
function furnish(there: AccountInMemory, open?: readonly PrincipalPermissions[]): void {
  there.glue.addDatabase({ Name: "parking_trusted", CreateTableDefaultPermissions: open ?? [] });
  const Columns = ["scheme", "uprn"].map((Name) => ({ Name, Type: "string" }));
  there.glue.addTable("parking_trusted", { Name: "permits", StorageDescriptor: { Columns } });
}

function reads(there: AccountInMemory, role: string): boolean {
  return there.model.visibleColumns(role, "parking_trusted", "permits").length > 0;
}

function readers(there: AccountInMemory): readonly string[] {
  return [analysts, officers, ...many].filter((role) => reads(there, role)).map((role) => `${nameOf(role)} read`);
}

async function twice(
  there: AccountInMemory,
  principal: string,
  permissions: readonly ["ALL"],
): Promise<readonly string[]> {
  const declared = { principal, on: { table: place }, permissions };
  const state = await grant.create(declared, there.aws);
  const found = await grant.read("", state, there.aws);
  return same(found, state) ? ["the second run finds nothing to change"] : [];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function requestOf(Permissions: readonly string[]): object {
  return { Principal: { DataLakePrincipalIdentifier: analysts }, Resource: table, Permissions };
}

function tagsOf(there: AccountInMemory): readonly string[] {
  const { LFTagsOnTable = [] } = there.call("GetResourceLFTags", { Resource: table }) as {
    readonly LFTagsOnTable?: readonly { readonly TagKey: string; readonly TagValues: readonly string[] }[];
  };
  return LFTagsOnTable.map(({ TagKey, TagValues }) => `${TagKey}=${TagValues.join()}`);
}
