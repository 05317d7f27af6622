import { findComments } from "./find-comments.ts";
import type { Collection, Member } from "./piece.ts";

/** A member with what it stands in. */
interface Standing {
  readonly member: Member;
  readonly within: Collection;
  readonly owner: Standing | null;
}

/**
 * Notes every comment, and every blank line before a member, at the member that it speaks of: one on the member's line
 * beside it, one on a line of its own above what follows, or below what it is indented like.
 *
 * @returns the comments after everything else
 */
export function attachComments(text: string, root: Collection): readonly string[] {
  const members = standing(root, null);
  const footer: string[] = [];
  const blankBefore = (offset: number) => /(^|\n)[ \t]*\n[ \t-]*$/.test(text.slice(0, offset).slice(-300));
  const notes: readonly { readonly offset: number; note(): void }[] = [
    ...findComments(text).map((comment) => ({
      offset: comment.offset,
      note: () => {
        const next = members.find(({ member }) => member.at > comment.offset);
        const before = innermost(members, comment.offset);
        if (!comment.isAlone && before) {
          before.member.beside.push(comment.text);
          return;
        }
        const lines = blankBefore(comment.offset) ? ["", comment.text] : [comment.text];
        if (before && isInside(before.within, comment.offset)) {
          const isNext = next !== undefined && isInside(before.within, next.member.at);
          (isNext ? next.member.above : before.member.below).push(...lines);
        } else if (next && comment.column <= next.within.column) next.member.above.push(...lines);
        else if (!next && comment.column === 0) footer.push(...lines);
        else if (before) indentedLike(before, comment.column).member.below.push(...lines);
        else next?.member.above.push(...lines);
      },
    })),
    ...members
      .filter(({ member, within }) => !within.isFlow && blankBefore(member.at) && within.members[0] !== member)
      .map(({ member }) => ({ offset: member.at, note: () => member.above.push("") })),
  ];
  for (const { note } of [...notes].sort((a, b) => a.offset - b.offset)) note();
  const [first] = root.members;
  if (first && blankBefore(first.at)) first.above.push("");
  return footer;
}

function standing(within: Collection, owner: Standing | null): Standing[] {
  return within.members.flatMap((member) => {
    const here: Standing = { member, within, owner };
    return member.value.kind === "text" ? [here] : [here, ...standing(member.value, here)];
  });
}

/** Whether the offset stands between the brackets or braces. */
function isInside(collection: Collection, offset: number): boolean {
  return collection.isFlow && collection.start < offset && offset < collection.end;
}

/** The last member that began before the offset, or the one whose brackets have ended since. */
function innermost(members: readonly Standing[], offset: number): Standing | null {
  let last: Standing | null = members.findLast(({ member }) => member.at < offset) ?? null;
  while (last?.owner && last.within.isFlow && last.within.end <= offset) last = last.owner;
  return last;
}

function indentedLike(from: Standing, column: number): Standing {
  let here = from;
  while (here.owner && (here.within.isFlow || here.within.column > column)) here = here.owner;
  return here;
}
