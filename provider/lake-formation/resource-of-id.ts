import type { Aws } from "../account/aws.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { GrantedResource } from "./granted-resource.ts";
import { resourceOfKey } from "./resource-of-key.ts";

/** Who and what an id of a grant or opt-in names (`principal|resource`); a tag comes with all its values. Undefined: not of this form. */
export async function resourceOfId(
  id: string,
  aws: Aws,
): Promise<{ readonly principal: string; readonly on: GrantedResource } | undefined> {
  const bar = id.indexOf("|");
  const on = bar <= 0 ? undefined : resourceOfKey(id.slice(bar + 1));
  if (on === undefined) return undefined;
  const principal = id.slice(0, bar);
  if (!("tag" in on)) return { principal, on };
  const found = await whenMissing(aws.lakeFormation("GetLFTag", { TagKey: on.tag.key }), undefined);
  return { principal, on: { tag: { ...on.tag, values: ["*", ...(found?.TagValues ?? [])] } } };
}
