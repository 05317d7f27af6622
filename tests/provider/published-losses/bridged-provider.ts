import type { ListPermissionsResponse } from "@aws-sdk/client-lakeformation";
import { LakeFormationError } from "../../../provider/lake-formation/model/lake-formation-error.ts";

/** One call of Lake Formation's API. */
export type Call = (operation: string, request: object) => unknown;

/** What a program declares as `aws:lakeformation/permissions:Permissions`. */
export interface BridgedGrant {
  readonly principal: string;
  readonly resource: object;
  readonly permissions: readonly string[];
}

/**
 * Makes the calls that the resources of `aws:lakeformation` make, told from internal/service/lakeformation of terraform-provider-aws:
 * every input forces a new resource, and Pulumi makes the new one before it deletes the old one.
 */
export const bridged = {
  create(call: Call, grant: BridgedGrant): void {
    call("GrantPermissions", request(grant));
  },

  /** A resource that the delete does not know is passed over; rights that are not there count as deleted. */
  delete(call: Call, grant: BridgedGrant, known: readonly string[]): void {
    if (!Object.keys(grant.resource).some((kind) => known.includes(kind))) return;
    try {
      call("RevokePermissions", request(grant));
    } catch (error) {
      if (!(error instanceof LakeFormationError && error.message.startsWith("No permissions revoked"))) throw error;
    }
  },

  /** Reads what is held in effect, since it asks by principal and resource. */
  read(call: Call, grant: BridgedGrant): BridgedGrant {
    const asked = { Principal: { DataLakePrincipalIdentifier: grant.principal }, Resource: grant.resource };
    const { PrincipalResourcePermissions = [] } = call("ListPermissions", asked) as ListPermissionsResponse;
    return {
      ...grant,
      permissions: PrincipalResourcePermissions.flatMap(({ Permissions = [] }) => Permissions).sort(),
    };
  },

  replace(call: Call, before: BridgedGrant, now: BridgedGrant): void {
    bridged.create(call, now);
    bridged.delete(call, before, kinds);
  },

  /** A refresh, and a replacement if what was read is not what is declared; says whether there was a difference. */
  upAgain(call: Call, declared: BridgedGrant): boolean {
    const found = bridged.read(call, declared);
    const differs = found.permissions.join() !== [...declared.permissions].sort().join();
    if (differs) bridged.replace(call, found, declared);
    return differs;
  },
};

/** Kinds of resource that today's delete knows. */
export const kinds: readonly string[] = [
  "Database",
  "DataCellsFilter",
  "DataLocation",
  "LFTag",
  "LFTagPolicy",
  "Table",
];

function request({ principal, resource, permissions }: BridgedGrant): object {
  return {
    Principal: { DataLakePrincipalIdentifier: principal },
    Resource: resource,
    Permissions: permissions,
    PermissionsWithGrantOption: [],
  };
}
