import type { Grammar } from "../schema/grammar.ts";
import type { Collection, Member, Piece } from "./piece.ts";

/** The value in its short form, where the long one says nothing more: `owner: { mail: x }` is `owner: x`, `[care]` is `care`. */
export function shorten(value: Piece, grammar: Grammar | null): Piece {
  if (value.kind === "text" || grammar === null) return value;
  const [only, ...others] = value.members;
  if (!only || others.length > 0) return value;
  const inner = only.value;
  if (value.kind === "list") {
    const isTaken = grammar.isValue && inner.kind === "text" && inner.value !== "";
    return isTaken ? inner : value;
  }
  return grammar.main !== null && only.key?.value === grammar.main && inner.kind === "text" ? inner : value;
}

/** Members in the order of the grammar; keys that it does not know keep theirs, and come last. */
export function ordered(collection: Collection, grammar: Grammar | null): readonly Member[] {
  if (collection.kind === "list" || !grammar?.keys) return collection.members;
  const order = [...grammar.keys.keys()];
  const rank = ({ key }: Member) => {
    const at = order.indexOf(key?.value ?? "");
    return at < 0 ? order.length : at;
  };
  return [...collection.members].sort((a, b) => rank(a) - rank(b));
}

/** What a member of a collection is, by the collection's grammar. */
export function grammarOfMember(collection: Collection, member: Member, grammar: Grammar | null): Grammar | null {
  if (!grammar) return null;
  if (collection.kind === "list") return grammar.list;
  return grammar.keys?.get(member.key?.value ?? "") ?? grammar.map;
}
