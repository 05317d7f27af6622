import { settings } from "../../../provider/lake-formation/settings.ts";
import { type AccountInMemory, account, deployer } from "../account-in-memory.ts";
import { cloudFormation, nameOf, terraform } from "./case-names.ts";
import type { Loss } from "./loss.ts";

const others = `arn:aws:iam::${account}:role/other-team`;
const auditors = `arn:aws:iam::${account}:role/auditors`;
const principals = (...arns: readonly string[]) => arns.map((arn) => ({ DataLakePrincipalIdentifier: arn }));
const declaredSettings = { administrators: [deployer], readOnlyAdministrators: undefined, takeOverDefaults: true };

/** Published cases in which settings were lost. */
export const settingsLosses: readonly Loss[] = [
  {
    id: "P1",
    what: "default permissions are declared empty, and stay open",
    threads: ["pulumi/pulumi-aws#4366", terraform(25134), terraform(27482), terraform(30447), cloudFormation(2197)],
    facts: settled,
    always: ["deploy administers"],
    declared: ["deploy administers", "what is created is closed"],
    bridged: (call, there) => {
      // An empty list is not sent; the value read before stands in its place, since the property is computed, too.
      const { CreateDatabaseDefaultPermissions, CreateTableDefaultPermissions } = there.settings();
      const defaults = { CreateDatabaseDefaultPermissions, CreateTableDefaultPermissions };
      call("PutDataLakeSettings", { DataLakeSettings: { DataLakeAdmins: principals(deployer), ...defaults } });
      return undefined;
    },
    ours: async (there) => {
      await settings.create(declaredSettings, there.aws);
      return undefined;
    },
  },
  {
    id: "P2",
    what: "settings are declared by one team, and another's entries are gone",
    threads: [terraform(25134), "awslabs/aws-serverless-data-lake-framework PR #219"],
    prepare: shared,
    facts: settled,
    always: ["deploy administers", "other-team administers", "auditors audits", "shares are of version 4"],
    declared: ["deploy administers", "other-team administers", "auditors audits", "shares are of version 4"],
    bridged: (call) => {
      call("PutDataLakeSettings", { DataLakeSettings: { DataLakeAdmins: principals(deployer) } });
      return undefined;
    },
    ours: async (there) => {
      await settings.create(declaredSettings, there.aws);
      return undefined;
    },
  },
  {
    id: "P3",
    what: "settings are destroyed, and every administrator is gone",
    threads: [
      "terraform-provider-aws data_lake_settings.go, resourceDataLakeSettingsDelete",
      "ministryofjustice/modernisation-platform#7568",
    ],
    prepare: shared,
    facts: settled,
    always: ["other-team administers", "auditors audits", "shares are of version 4"],
    declared: ["other-team administers", "auditors audits", "shares are of version 4"],
    bridged: (call) => {
      const empty = { DataLakeAdmins: [], ReadOnlyAdmins: [], TrustedResourceOwners: [] };
      const defaults = { CreateDatabaseDefaultPermissions: [], CreateTableDefaultPermissions: [] };
      const Parameters = { CROSS_ACCOUNT_VERSION: "1", SET_CONTEXT: "TRUE" };
      call("PutDataLakeSettings", { DataLakeSettings: { ...empty, ...defaults, Parameters } });
      return undefined;
    },
    ours: async (there) => {
      await settings.delete(await settings.create(declaredSettings, there.aws), there.aws);
      return undefined;
    },
  },
  {
    id: "P14",
    what: "settings written by a tool that does not know read-only administrators leave none (CloudFormation)",
    threads: [cloudFormation(2355)],
    prepare: shared,
    facts: settled,
    always: ["auditors audits"],
    declared: ["auditors audits"],
    bridged: (call, there) => {
      const { DataLakeAdmins, Parameters } = there.settings();
      call("PutDataLakeSettings", { DataLakeSettings: { DataLakeAdmins, Parameters } });
      return undefined;
    },
    ours: async (there) => {
      await settings.create(declaredSettings, there.aws);
      return undefined;
    },
  },
];

function settled(there: AccountInMemory): readonly string[] {
  const now = there.settings() as {
    readonly DataLakeAdmins: readonly { readonly DataLakePrincipalIdentifier: string }[];
    readonly ReadOnlyAdmins: readonly { readonly DataLakePrincipalIdentifier: string }[];
    readonly CreateDatabaseDefaultPermissions: readonly unknown[];
    readonly CreateTableDefaultPermissions: readonly unknown[];
    readonly Parameters: Readonly<Record<string, string>>;
  };
  const open = now.CreateDatabaseDefaultPermissions.length + now.CreateTableDefaultPermissions.length > 0;
  return [
    ...now.DataLakeAdmins.map(({ DataLakePrincipalIdentifier: arn }) => `${nameOf(arn)} administers`),
    ...now.ReadOnlyAdmins.map(({ DataLakePrincipalIdentifier: arn }) => `${nameOf(arn)} audits`),
    `what is created is ${open ? "open" : "closed"}`,
    `shares are of version ${now.Parameters.CROSS_ACCOUNT_VERSION}`,
  ];
}

/** The settings of an account in which another team administers, auditors look and shares are of version 4. */
function shared(there: AccountInMemory): void {
  there.call("PutDataLakeSettings", {
    DataLakeSettings: {
      ...there.settings(),
      DataLakeAdmins: principals(deployer, others),
      ReadOnlyAdmins: principals(auditors),
      Parameters: { CROSS_ACCOUNT_VERSION: "4" },
    },
  });
}
