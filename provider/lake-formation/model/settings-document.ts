import type { PrincipalPermissions } from "./catalogue.ts";
import { iamAllowedPrincipals } from "./principal.ts";

interface Principal {
  readonly DataLakePrincipalIdentifier: string;
}

/** The account's settings as the API carries them. */
export interface DataLakeSettings {
  readonly DataLakeAdmins: readonly Principal[];
  readonly ReadOnlyAdmins: readonly Principal[];
  readonly CreateDatabaseDefaultPermissions: readonly PrincipalPermissions[];
  readonly CreateTableDefaultPermissions: readonly PrincipalPermissions[];
  readonly Parameters: Readonly<Record<string, string>>;
  readonly TrustedResourceOwners: readonly string[];
  readonly AllowExternalDataFiltering: boolean;
  readonly AllowFullTableExternalDataAccess: boolean;
  readonly ExternalDataFilteringAllowList: readonly Principal[];
  readonly AuthorizedSessionTagValueList: readonly string[];
}

const openToIam: readonly PrincipalPermissions[] = [
  { Principal: { DataLakePrincipalIdentifier: iamAllowedPrincipals }, Permissions: ["ALL"] },
];

/** What a put that leaves everything out comes to: every list empty, cross-account version back at 1 (terraform-provider-aws, deletion of the settings). */
export const clearedSettings: DataLakeSettings = {
  DataLakeAdmins: [],
  ReadOnlyAdmins: [],
  CreateDatabaseDefaultPermissions: [],
  CreateTableDefaultPermissions: [],
  Parameters: { CROSS_ACCOUNT_VERSION: "1" },
  TrustedResourceOwners: [],
  AllowExternalDataFiltering: false,
  AllowFullTableExternalDataAccess: false,
  ExternalDataFilteringAllowList: [],
  AuthorizedSessionTagValueList: [],
};

/** A new account: no administrator, and whatever is created is open to IAM (developer guide, "Changing the default settings for your data lake"). */
export const newAccountSettings: DataLakeSettings = {
  ...clearedSettings,
  CreateDatabaseDefaultPermissions: openToIam,
  CreateTableDefaultPermissions: openToIam,
};
