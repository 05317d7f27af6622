import { compliant, type Judgement, unreadable, violation } from "../judgement.ts";
import type { Resource } from "../view/resource.ts";
import { isMadeBy } from "./requirement.ts";

/** At least one of a list's names is somebody's: a text that is not blank, or what another resource makes. */
export function namesSomebody(resource: Resource, path: string, otherwise: string): Judgement {
  const list = resource.elements(path);
  // Who makes a list of roles means somebody by it; of anything else it may come out empty.
  if (list.state === "unknown" && isMadeBy(list, ["aws:iam/"])) return compliant([path]);
  if (list.state !== "known") return unreadable(list, otherwise);
  const names = list.value.map((one) => resource.text(one));
  const isThere = names.some(
    (name) =>
      (name.state === "known" && name.value.trim() !== "") || (name.state === "unknown" && name.dependsOn.length > 0),
  );
  if (isThere) return compliant([path]);
  const hidden = names.find(({ state }) => state === "unknown");
  return hidden?.state === "unknown" ? unreadable(hidden) : violation(otherwise, [path]);
}
