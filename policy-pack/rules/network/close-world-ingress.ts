import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Opening, openings } from "../../view/security-group.ts";

/** NET-01: nothing lets the whole internet in, on any port. */
export const closeWorldIngress: Rule = (estate) =>
  estate.derive(openings).flatMap((group): readonly Finding[] => {
    const incoming = group.openings.filter(({ direction }) => direction !== "out");
    if (group.unreadable !== undefined) return [{ on: group.resource, ...unreadable(group.unreadable) }];
    return incoming.length === 0 && group.openings.length > 0
      ? []
      : [{ on: group.resource, ...worst(incoming.map(judge)) }];
  });

function judge({ world, direction, path, isUnlisted }: Opening): Judgement {
  if (direction === "unknown") return undecided("whether it lets in or out is not known yet", [path], [path]);
  switch (world) {
    case "no":
      // Which addresses AWS or somebody else keeps on a list shows nowhere in the document.
      return isUnlisted
        ? undecided(`${path}: who is on its list of addresses does not show`, [path], [path], { advisory: true })
        : compliant([path]);
    case "unknown":
      return undecided(`${path}: whom it lets in is not known yet`, [path], [path]);
    case "yes":
      return violation(`${path} lets the whole internet in`, [path]);
  }
}
