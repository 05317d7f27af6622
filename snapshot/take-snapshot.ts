import { readSnapshot } from "../access/read-document.ts";
import type { LakeFormationSnapshot, SnapshotPrincipal } from "../access/snapshot.ts";
import { readCatalogue } from "./read-catalogue.ts";
import { readIdentities } from "./read-identities.ts";
import { readPermissions } from "./read-permissions.ts";
import type { SnapshotClients } from "./snapshot-clients.ts";
import { writeSnapshot } from "./write-snapshot.ts";

/**
 * Reads an account's Lake Formation, its catalogue, and what IAM lets its roles and users do with objects. Reads only.
 * @param takenAt moment of the snapshot, ISO 8601.
 * @param note what of the account could not be read, and what that means.
 */
export async function takeSnapshot(
  clients: SnapshotClients,
  of: { readonly account: string; readonly region: string; readonly takenAt: string },
  note: (text: string) => void = () => undefined,
): Promise<LakeFormationSnapshot> {
  const permissions = await readPermissions(clients.lakeFormation);
  const catalogue = await readCatalogue(clients);
  const principals = await readIdentities(clients.iam).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    note(`IAM was not read (${reason}): direct reads of objects are not in the snapshot`);
    return undefined;
  });
  const document = {
    format: "lakeward.lake-formation/1",
    ...of,
    ...permissions,
    ...catalogue,
    ...(principals === undefined ? {} : { principals: principals.filter(isOfInterest) }),
  };
  // What the SDK gives is AWS's own JSON, with more in it than the document has; the document's reader takes what it needs.
  const read = readSnapshot("the account's answer", writeSnapshot(document));
  if (!read.ok) throw new Error(`the account answered what is not understood: ${read.problems.join("; ")}`);
  return read.document;
}

/** A principal about whom IAM says what a snapshot takes for granted needs no entry. */
function isOfInterest({ glue, lakeFormationDataAccess, objects = [] }: SnapshotPrincipal): boolean {
  return glue !== "read" || lakeFormationDataAccess !== true || objects.length > 0;
}
