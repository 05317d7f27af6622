const rootStackType = "pulumi:pulumi:Stack";

/**
 * URN of a resource as the engine makes it: the parent's qualified type, `$`, the type. The root stack's type is left
 * out. Source: `generateURN` in pkg/resource/deploy of Pulumi.
 */
export function urnOf(
  place: { readonly project: string; readonly stack: string },
  parent: string | null,
  type: string,
  name: string,
): string {
  const parentType = parent === null ? rootStackType : qualifiedType(parent);
  const qualified = parentType === rootStackType ? type : `${parentType}$${type}`;
  return `urn:pulumi:${place.stack}::${place.project}::${qualified}::${name}`;
}

/** The chain of types in a URN, such as `lakeward:lake:Department$aws:s3/bucket:Bucket`. */
function qualifiedType(urn: string): string {
  return urn.split("::")[2] ?? "";
}

/** The type of the resource itself, without those of its parents. */
export function typeOf(urn: string): string {
  return qualifiedType(urn).split("$").at(-1) ?? "";
}

/** The logical name; it may itself contain `::`. */
export function nameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}
