import { compliant, type Judgement, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Reading } from "../../view/resource.ts";
import { taggedResources } from "../../view/tag-meanings.ts";
import { isPersonsMailbox } from "./persons-mailbox.ts";

/**
 * TAG-08: data is owned by a role's mailbox, and a department says who is its steward. The entry in the data catalogue is written
 * from the same declarations, and is not in the plan.
 */
export const ownByRole: Rule = (estate) => [
  ...estate
    .ofType("lakeward:lake:Department")
    .map((on): Finding => ({ on, ...worst([judge(on.text("owner")), judge(on.text("steward"))]) })),
  ...estate.derive(taggedResources).flatMap(({ resource, tags, unread }): readonly Finding[] => {
    if (unread !== undefined) return [{ on: resource, ...unreadable(unread) }];
    const owners = tags.filter(({ meaning }) => meaning === "owner");
    return owners.length > 0 ? [{ on: resource, ...worst(owners.map(({ value }) => judge(value))) }] : [];
  }),
];

function judge(mailbox: Reading<string>): Judgement {
  if (mailbox.state !== "known") return unreadable(mailbox);
  if (mailbox.value === "shared") return compliant([mailbox.path]);
  if (mailbox.value.trim() === "") return violation(`${mailbox.path} is empty`, [mailbox.path]);
  return isPersonsMailbox(mailbox.value) || !mailbox.value.includes("@")
    ? violation(`${mailbox.path} is not a role's mailbox: people leave`, [mailbox.path])
    : compliant([mailbox.path]);
}
