import type { PlannedResource } from "../../preview/plan.ts";
import { resource } from "./estate-of.ts";

/** Pieces of a made-up lake of two departments, from which the cases of the rules are put together. */

/** A role of a department with its component: a group of people unless the kind says otherwise. */
export function role(name: string, department = "parking", kind = "group"): readonly PlannedResource[] {
  const component = resource("lakeward:lake:Role", `${department}-${name}-role`, {
    department,
    kind,
    group: kind === "group" ? name : null,
  });
  const iam = `${department}-${name}`;
  return [component, resource("aws:iam/role:Role", iam, { name: iam }, { parent: component.urn })];
}

/** The ARN of a role that `role` makes. */
export function arnOf(name: string, department = "parking"): string {
  return `arn:aws:iam::111122223333:role/${department}-${name}`;
}

export function zone(meaning: string, department = "parking"): PlannedResource {
  return resource("lakeward:lake:Zone", `${department}-${meaning}`, { department, zone: meaning, role: meaning });
}

/** A department with what it processes data for. */
export function department(id: string, purposes: unknown, planned: object = {}): PlannedResource {
  return resource("lakeward:lake:Department", id, { department: id, purposes }, planned);
}

/** Penalty charges of parking: a number plate, a postcode, a ward. */
export function dataset(more: object = {}, planned: object = {}): PlannedResource {
  return resource(
    "lakeward:lake:Dataset",
    "charges",
    {
      department: "parking",
      dataset: "charges",
      zones: ["raw", "refined", "trusted"],
      about: ["driver"],
      keep: { period: "6 years", after: "closed_on", reference: "PK-07" },
      madeFrom: [],
      columns: [plate, postcode, ward],
      ...more,
    },
    planned,
  );
}

export const plate = column("vrm", "vehicle_registration", "direct", { trusted: "hash" });
export const postcode = column("postcode", "postcode", "indirect", { trusted: "district" });
export const ward = column("ward", "area", "plain");

/** A column of a dataset's component; `treatment` names the zones where it is not kept as it came. */
export function column(name: string, kind: string, reveals: string, treatment: object = {}, more: object = {}): object {
  return {
    name,
    kind,
    reveals,
    purposes: ["parking"],
    treatment: { raw: "keep", refined: "keep", trusted: "keep", ...treatment },
    ...more,
  };
}

/** What the analysts of parking see of its charges. */
export function access(more: object = {}, planned: object = {}): PlannedResource {
  return resource(
    "lakeward:lake:Access",
    "access",
    {
      department: "parking",
      group: "parking/analysts",
      dataset: "charges",
      zone: "trusted",
      columns: ["ward", "vrm"],
      rows: "all",
      purpose: "parking/parking",
      ...more,
    },
    planned,
  );
}

/** What the analysts of streetscene see of parking's charges. */
export function share(more: object = {}, planned: object = {}): PlannedResource {
  return resource(
    "lakeward:lake:Share",
    "share",
    {
      department: "parking",
      group: "streetscene/analysts",
      receiver: "streetscene",
      dataset: "charges",
      zone: "trusted",
      columns: ["ward"],
      uses: [],
      rows: "all",
      purpose: "streetscene/safety",
      agreement: "ISA-12",
      ...more,
    },
    planned,
  );
}

/** A grant of ours. */
export function grant(principal: string, on: unknown, permissions: unknown = ["SELECT"], planned: object = {}) {
  return resource("lakeward:lakeformation:Grant", "grant", { principal, on, permissions }, planned);
}

/** The same by the bridged provider. */
export function bridgedGrant(principal: string, inputs: object, planned: object = {}) {
  return resource(
    "aws:lakeformation/permissions:Permissions",
    "grant",
    { principal, permissions: ["SELECT"], ...inputs },
    planned,
  );
}

/** What no rule of data speaks of. */
export const queue = resource("aws:sqs/queue:Queue", "queue", {});
