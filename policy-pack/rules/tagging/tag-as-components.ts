import { compliant, type Judgement, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { type MeantTag, taggedResources } from "../../view/tag-meanings.ts";

/** TAG-04: what stands below a department or a zone carries that department's and that zone's name, where it carries one. */
export const tagAsComponents: Rule = (estate) =>
  estate.derive(taggedResources).flatMap(({ resource, tags, unread }): readonly Finding[] => {
    const above = aboveOf(resource);
    if (above.department === undefined && above.zone === undefined) return [];
    if (unread !== undefined) return [{ on: resource, ...unreadable(unread) }];
    const judged = tags.flatMap((tag) => judge(tag, above));
    return judged.length > 0 ? [{ on: resource, ...worst(judged) }] : [];
  });

interface Above {
  readonly department: Reading<string> | undefined;
  readonly zone: Reading<string> | undefined;
}

function aboveOf(resource: Resource): Above {
  const department = resource.ancestor("lakeward:lake:Department");
  const said = ["department", "id"].map((path) => department?.text(path)).find((one) => one && one.state !== "absent");
  const zone = resource.ancestor("lakeward:lake:Zone")?.text("zone");
  return { department: said, zone: zone?.state === "absent" ? undefined : zone };
}

function judge({ meaning, value }: MeantTag, above: Above): readonly Judgement[] {
  if (meaning !== "department" && meaning !== "zone") return [];
  const wanted = above[meaning];
  if (wanted === undefined) return [];
  if (value.state !== "known") return [unreadable(value)];
  if (wanted.state !== "known") return [unreadable(wanted)];
  return [
    plain(value.value) === plain(wanted.value)
      ? compliant([value.path])
      : violation(`${value.path} is ${value.value}, and it stands below ${wanted.value}`, [value.path]),
  ];
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll("_", "-");
}
