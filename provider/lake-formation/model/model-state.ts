import type { GrantLedger, HeldGrant } from "./grant-ledger.ts";
import { principalIdentity } from "./principal.ts";
import { type Resource, resourceKey, type TagCondition } from "./resource.ts";
import type { DataLakeSettings } from "./settings-document.ts";

/** An LF-tag of the account's vocabulary. */
export interface TagDefinition {
  readonly key: string;
  readonly values: readonly string[];
  readonly createdBy: string;
}

/** LF-tags that were put on a database or table itself and on columns of it, without what is inherited. */
export interface TaggedPlace {
  readonly database: string;
  readonly table?: string;
  readonly own: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** A data cells filter as it was declared. */
export interface CellsFilter {
  readonly database: string;
  readonly table: string;
  readonly name: string;
  /** Absent where columns are excluded instead. */
  readonly columns?: readonly string[];
  readonly excluded?: readonly string[];
  /** PartiQL; absent: all rows. */
  readonly rowExpression?: string;
  readonly version: number;
}

/** A saved LF-tag expression. */
export interface SavedExpression {
  readonly name: string;
  readonly description?: string;
  readonly expression: readonly TagCondition[];
  readonly createdBy: string;
}

/** A principal for whom Lake Formation's permissions hold on a resource in hybrid access mode. */
export interface OptIn {
  readonly principal: string;
  readonly resource: Resource;
  /** Cedar expression on the principal's attributes; absent: always. */
  readonly condition?: string;
  readonly updatedBy: string;
  /** Seconds since 1970. */
  readonly updatedAt?: number;
}

/** A registered location. */
export interface Registration {
  readonly arn: string;
  readonly roleArn: string;
  readonly withFederation: boolean;
  readonly hybridAccess: boolean;
  readonly privilegedAccess: boolean;
  /** Account of the tables that are expected at the location. */
  readonly expectedOwner?: string;
  readonly registeredBy: string;
  readonly updatedAt?: number;
}

/** Everything that Lake Formation remembers of an account in a region. */
export interface ModelState {
  settings: DataLakeSettings;
  readonly grants: GrantLedger;
  readonly tags: Map<string, TagDefinition>;
  /** By anchor of the database or table. */
  readonly tagged: Map<string, TaggedPlace>;
  /** By `database/table/name`. */
  readonly filters: Map<string, CellsFilter>;
  /** By ARN of the location. */
  readonly registrations: Map<string, Registration>;
  /** By name. */
  readonly expressions: Map<string, SavedExpression>;
  /** By principal and resource. */
  readonly optIns: Map<string, OptIn>;
}

/** The state as JSON. */
export interface StateSnapshot {
  readonly settings: DataLakeSettings;
  readonly grants: readonly (Omit<HeldGrant, "permissions" | "grantable"> & {
    readonly permissions: readonly string[];
    readonly grantable: readonly string[];
  })[];
  readonly tags: readonly TagDefinition[];
  readonly tagged: readonly {
    readonly anchor: string;
    readonly database: string;
    readonly table?: string;
    readonly own: Readonly<Record<string, string>>;
    readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  }[];
  readonly filters: readonly CellsFilter[];
  readonly registrations: readonly Registration[];
  readonly expressions: readonly SavedExpression[];
  readonly optIns: readonly OptIn[];
}

/** Key of a filter. */
export function filterKey(database: string, table: string, name: string): string {
  return `${database}/${table}/${name}`;
}

/** Key of an opt-in. */
export function optInKey(optIn: Pick<OptIn, "principal" | "resource" | "condition">): string {
  return JSON.stringify([principalIdentity(optIn.principal), resourceKey(optIn.resource), optIn.condition ?? null]);
}
