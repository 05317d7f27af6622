import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Opening, openings } from "../../view/security-group.ts";

/** NET-02: nothing may reach the whole internet on every port, and each opening says what it is for. */
export const narrowEgress: Rule = (estate) =>
  estate.derive(openings).map((group): Finding => {
    if (group.unreadable !== undefined) return { on: group.resource, ...unreadable(group.unreadable) };
    return { on: group.resource, ...worst(group.openings.map(judge)) };
  });

function judge(opening: Opening): Judgement {
  const { world, direction, allPorts, path, description } = opening;
  if (description.state !== "known" || description.value.trim() === "") {
    return description.state === "known"
      ? violation(`${description.path} is empty`, [description.path])
      : unreadable(description, `${path} does not say what it is for`);
  }
  if (direction === "in") return compliant([path]);
  if (world === "no" || allPorts === "no") return compliant([path]);
  if (world === "unknown" || allPorts === "unknown" || direction === "unknown")
    return undecided(`${path}: how much it lets out is not known yet`, [path], [path]);
  return violation(`${path} lets out to the whole internet on every port`, [path]);
}
