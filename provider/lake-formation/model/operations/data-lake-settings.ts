import type { ApiRequest } from "../api-request.ts";
import type { PrincipalPermissions } from "../catalogue.ts";
import { LakeFormationError } from "../lake-formation-error.ts";
import type { Operation } from "../model-context.ts";
import { iamAllowedPrincipals, isUserOrRole } from "../principal.ts";
import { requireOwnCatalogue } from "../read-resource.ts";
import { clearedSettings, type DataLakeSettings } from "../settings-document.ts";

/** Settings' parameters and their values (API reference, DataLakeSettings, Parameters); SET_CONTEXT is what older accounts answer and must be able to put back. */
const parameters: Readonly<Record<string, readonly string[]>> = {
  CROSS_ACCOUNT_VERSION: ["1", "2", "3", "4", "5"],
  SET_CONTEXT: ["TRUE", "FALSE"],
  SET_SOURCE_IDENTITY: ["TRUE", "FALSE"],
};

/** GetDataLakeSettings: the whole document; IAM alone decides who may read it. */
export const getDataLakeSettings: Operation = (context, request) => {
  requireOwnCatalogue(context, request);
  return { DataLakeSettings: structuredClone(context.state.settings) };
};

/** PutDataLakeSettings: replaces the whole document, so that whatever is left out is cleared; IAM alone decides who may. */
export const putDataLakeSettings: Operation = (context, request) => {
  requireOwnCatalogue(context, request);
  context.state.settings = readSettings(request.part("DataLakeSettings"));
  return {};
};

function readSettings(part: ApiRequest): DataLakeSettings {
  return {
    DataLakeAdmins: readAdministrators(part, "DataLakeAdmins"),
    ReadOnlyAdmins: readAdministrators(part, "ReadOnlyAdmins"),
    CreateDatabaseDefaultPermissions: readDefaults(part, "CreateDatabaseDefaultPermissions"),
    CreateTableDefaultPermissions: readDefaults(part, "CreateTableDefaultPermissions"),
    Parameters: { ...clearedSettings.Parameters, ...readParameters(part) },
    TrustedResourceOwners: part.texts("TrustedResourceOwners"),
    AllowExternalDataFiltering: part.flag("AllowExternalDataFiltering") ?? false,
    AllowFullTableExternalDataAccess: part.flag("AllowFullTableExternalDataAccess") ?? false,
    ExternalDataFilteringAllowList: readPrincipals(part, "ExternalDataFilteringAllowList"),
    AuthorizedSessionTagValueList: part.texts("AuthorizedSessionTagValueList"),
  };
}

function readPrincipals(part: ApiRequest, member: string): DataLakeSettings["DataLakeAdmins"] {
  const identifiers = part.parts(member).map((principal) => principal.text("DataLakePrincipalIdentifier"));
  return [...new Set(identifiers)].map((identifier) => ({ DataLakePrincipalIdentifier: identifier }));
}

function readAdministrators(part: ApiRequest, member: string): DataLakeSettings["DataLakeAdmins"] {
  const principals = readPrincipals(part, member);
  for (const { DataLakePrincipalIdentifier: identifier } of principals) {
    if (!isUserOrRole(identifier))
      throw LakeFormationError.invalid(`Invalid principal, ${identifier}: ${member} are IAM users and roles.`);
  }
  return principals;
}

/** Empty, or the one entry that leaves everything to IAM (API reference, DataLakeSettings). */
function readDefaults(part: ApiRequest, member: string): readonly PrincipalPermissions[] {
  const entries = part.parts(member).map((entry) => ({
    Principal: { DataLakePrincipalIdentifier: entry.part("Principal").text("DataLakePrincipalIdentifier") },
    Permissions: entry.texts("Permissions"),
  }));
  const open = entries.every(
    (entry) =>
      entry.Principal.DataLakePrincipalIdentifier === iamAllowedPrincipals &&
      entry.Permissions.length === 1 &&
      entry.Permissions[0] === "ALL",
  );
  if (entries.length > 1 || !open) {
    throw LakeFormationError.invalid(
      `${member} must be empty or grant ALL to ${iamAllowedPrincipals} and nothing else.`,
    );
  }
  return entries;
}

function readParameters(part: ApiRequest): Readonly<Record<string, string>> {
  const given = part.optionalPart("Parameters");
  const entries = (given?.names ?? []).map((name) => [name, given?.text(name) ?? ""] as const);
  for (const [name, value] of entries) {
    if (!Object.hasOwn(parameters, name) || !parameters[name]?.includes(value))
      throw LakeFormationError.invalid(`Parameter ${name} with value ${value} is not valid.`);
  }
  return Object.fromEntries(entries);
}
