import { type Judgement, undecided, unreadable, violation } from "../judgement.ts";
import type { Resource } from "../view/resource.ts";

/** The judgement on a grant whose permissions cannot be read: undecided, or a violation where they are none. */
export function unreadPermissions(grant: Resource): Judgement {
  const path = "permissions";
  const list = grant.elements(path);
  if (list.state !== "known") return unreadable(list);
  if (list.value.length === 0) return violation(`${path} is empty`, [path]);
  const unread = list.value.map((one) => grant.text(one)).find(({ state }) => state !== "known");
  if (unread !== undefined && unread.state !== "known") return unreadable(unread);
  return undecided(`${path} holds a word that is not known as one of Lake Formation's`, [path], [path]);
}
