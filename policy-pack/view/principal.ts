import type { Estate } from "./estate.ts";
import { isRoleKindHidden, roleKind, roles } from "./lake.ts";
import type { Resource } from "./resource.ts";

/** Who a grant is to. */
export type Principal =
  /** A role of the document; `kind` is that of its role component, undefined for roles of others. */
  | {
      readonly state: "role";
      readonly role: Resource;
      readonly kind: string | undefined;
      /** The kind is said, and not known yet. */
      readonly isKindHidden: boolean;
    }
  /** A known name or ARN that is no role of the document. */
  | { readonly state: "named"; readonly name: string }
  | { readonly state: "unknown"; readonly dependsOn: readonly Resource[] };

/** Kinds of role that read and write data themselves and are no consumers (design.md §5). */
const writingKinds: readonly string[] = ["pipeline", "registration", "deploy"];

/** Whom a property of a grant names. */
export function principalAt(resource: Resource, path: string, estate: Estate): Principal {
  const joined = estate.derive(roles).join(resource, path);
  if (joined.state === "joined") {
    const [role, kind] = [joined.to, roleKind(joined.to)];
    return { state: "role", role, kind, isKindHidden: isRoleKindHidden(role) };
  }
  const name = resource.text(path);
  // A role of the document whose name is hidden may be the one.
  if (name.state === "known" && joined.state === "loose") return { state: "unknown", dependsOn: [] };
  if (name.state === "known") return { state: "named", name: name.value };
  return { state: "unknown", dependsOn: name.state === "unknown" ? name.dependsOn : [] };
}

/** Whether the principal only reads what it is shown: undecided for a role elsewhere whose path says that it is a pipeline's. */
export function isConsumer(principal: Principal): "yes" | "no" | "undecided" {
  switch (principal.state) {
    case "role":
      if (principal.isKindHidden) return "undecided";
      return principal.kind !== undefined && writingKinds.includes(principal.kind) ? "no" : "yes";
    case "named":
      return writingKinds.some((kind) => principal.name.includes(`:role/lakeward/${kind}/`)) ? "undecided" : "yes";
    case "unknown":
      return "undecided";
  }
}
