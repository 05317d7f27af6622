import type { LakeFormationSnapshot } from "../snapshot.ts";
import { Catalogue } from "./catalogue.ts";
import { Filters } from "./filters.ts";
import { GrantIndex } from "./grant-index.ts";
import { isEveryone, Principals } from "./grantees.ts";
import { Registrations } from "./locations.ts";
import { OptIns } from "./opt-ins.ts";
import { carriedBy, type TagSet } from "./tags.ts";

/** A snapshot, read once and found by what questions ask for. */
export interface Account {
  readonly snapshot: LakeFormationSnapshot;
  readonly catalogue: Catalogue;
  readonly filters: Filters;
  readonly grants: GrantIndex;
  readonly registrations: Registrations;
  readonly optIns: OptIns;
  readonly principals: Principals;
  readonly administrators: ReadonlySet<string>;
  readonly readOnlyAdministrators: ReadonlySet<string>;
  /** The names under which IAM-allowed-principals hold something. */
  readonly everyone: readonly string[];
  /** Organisations, and parts of one, that hold something. */
  readonly organisations: readonly string[];
}

/** Reads a snapshot: time and memory are linear in it. */
export function readAccount(snapshot: LakeFormationSnapshot): Account {
  const catalogue = new Catalogue(snapshot);
  const filters = new Filters(snapshot.filters ?? []);
  const registrations = new Registrations(snapshot.registrations);
  const carried = carriedBy(tagSets(catalogue));
  const grants = new GrantIndex(snapshot, { filters, registrations, carried });
  const names = (principals: LakeFormationSnapshot["settings"] | undefined) => ({
    administrators: (principals?.DataLakeAdmins ?? []).map((admin) => admin.DataLakePrincipalIdentifier),
    readOnly: (principals?.ReadOnlyAdmins ?? []).map((admin) => admin.DataLakePrincipalIdentifier),
  });
  const { administrators, readOnly } = names(snapshot.settings);
  const grantees = [...grants.byGrantee.keys()];
  const known = [...grantees, ...administrators, ...readOnly, ...(snapshot.principals ?? []).map(({ arn }) => arn)];
  return {
    snapshot,
    catalogue,
    filters,
    grants,
    registrations,
    optIns: new OptIns(snapshot.optIns ?? []),
    principals: new Principals(snapshot, known),
    administrators: new Set(administrators),
    readOnlyAdministrators: new Set(readOnly),
    everyone: grantees.filter(isEveryone),
    organisations: grantees.filter((grantee) => /^arn:[^:]+:organizations:/.test(grantee)),
  };
}

function* tagSets({ databases, tables }: Catalogue): Generator<TagSet> {
  for (const { tags } of databases.values()) yield tags;
  for (const { tagged } of tables.values()) for (const { tags } of tagged) yield tags;
}
