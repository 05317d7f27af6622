import type { Grammar } from "../schema/grammar.ts";
import type { Collection, Member, Piece } from "./piece.ts";
import { grammarOfMember, ordered, shorten } from "./shorten.ts";
import { writeText } from "./write-text.ts";

/** No line of a declaration is longer, so that a review shows it whole. */
const widest = 120;
/** The main key of a column: its settings stand on the line of its name, however long. */
const column = "is";
/** Parts of a file that a blank line sets apart, where the file has any. */
const sections: ReadonlySet<string> = new Set(
  (
    "purposes sources defaults datasets access glossary " +
    "environments zones people retention linkages limits tags words account"
  ).split(" "),
);

/** Where a member is printed. */
interface Setting {
  readonly indent: string;
  readonly grammar: Grammar | null;
  /** Key of the map or list that it stands in; null for the file itself. */
  readonly within: string | null;
}

/** A line, or null for a blank one that sets parts apart (a blank line within a text is an empty line). */
type Line = string | null;

/** The lines of a file's map, members in the grammar's order. */
export function printPieces(root: Collection, grammar: Grammar): Line[] {
  return printMembers(root, { indent: "", grammar, within: null });
}

function printMembers(collection: Collection, setting: Setting): Line[] {
  const isSpaced = collection.members.slice(1).some(({ above }) => above.includes(""));
  const members = ordered(collection, setting.grammar).map((member) => {
    const grammar = grammarOfMember(collection, member, setting.grammar);
    const lines = printMember(member, { ...setting, grammar });
    const isSection =
      setting.within === null
        ? sections.has(member.key?.value ?? "")
        : setting.within === "datasets" && lines.length > 1;
    return isSpaced && isSection && !member.above.includes("") ? [null, ...lines] : lines;
  });
  return withoutGaps(members.flat());
}

/** At most one blank line at a time, and none at the beginning. */
export function withoutGaps(lines: readonly Line[]): Line[] {
  return lines.filter((line, index) => line !== null || (index > 0 && lines[index - 1] !== null));
}

function printMember(member: Member, setting: Setting): Line[] {
  const { indent, grammar } = setting;
  const value = shorten(member.value, grammar);
  const name = member.key === null ? "-" : `${writeText(member.key, false)}:`;
  const moved = value === member.value ? [] : commentsIn(member.value);
  const above = [...member.above, ...moved];
  const isOneLine = fitsOneLine(value, name, setting);
  const lines = isOneLine ? [oneLine(value, name, indent, grammar)] : printBlock(value, name, setting, above);
  if (isOneLine) above.push(...(value.kind === "text" ? [] : commentsIn(value)));

  const [beside = "", ...more] = member.beside;
  const first = lines[0] ?? "";
  const mayFollow =
    more.length === 0 &&
    !member.inFlow &&
    (isOneLine ? value === member.value : member.key !== null && value.kind !== "text") &&
    `${first} ${beside}`.length <= widest;
  if (mayFollow && beside !== "") lines[0] = `${first} ${beside}`;
  else above.push(...member.beside);
  const noted = (notes: readonly string[]) => notes.map((note) => (note === "" ? null : indent + note));
  return [...noted(above), ...lines, ...noted(member.below)];
}

function oneLine(value: Piece, name: string, indent: string, grammar: Grammar | null): string {
  return `${indent}${name} ${writeFlow(value, grammar, false)}`;
}

/** Whether the value stands on the line of its name. */
function fitsOneLine(value: Piece, name: string, { indent, grammar, within }: Setting): boolean {
  if (value.kind === "text") return value.block === null;
  if (value.members.length === 0 || grammar?.main === column) return true;
  if (!mayBeFlow(value, grammar, within === null) || hasLongText(value)) return false;
  return commentsIn(value).length === 0 && oneLine(value, name, indent, grammar).length <= widest;
}

function mayBeFlow(value: Collection, grammar: Grammar | null, isTop: boolean): boolean {
  if (value.members.some((member) => grammarOfMember(value, member, grammar)?.map?.main === column)) return false;
  if (value.kind === "list") return !grammar?.list?.keys;
  if (grammar?.map?.keys) return false;
  // Settings of the file itself, and maps of words that people choose, stay as they were written while they fit.
  return isTop || !grammar?.keys ? value.isFlow : true;
}

function hasLongText(value: Piece): boolean {
  return value.kind === "text" ? value.block !== null : value.members.some((member) => hasLongText(member.value));
}

function printBlock(value: Piece, name: string, setting: Setting, above: string[]): Line[] {
  const { indent } = setting;
  if (value.kind === "text") {
    const lines = value.block?.lines.map((line) => (line === "" ? "" : `${indent}  ${line}`)) ?? [];
    return [`${indent}${name} ${value.block?.head ?? ""}`, ...lines];
  }
  const key = name.slice(0, -1);
  if (name !== "-") return [indent + name, ...printMembers(value, { ...setting, indent: `${indent}  `, within: key })];
  const [first, ...rest] = ordered(value, setting.grammar);
  const notes = first ? [...first.above, ...(first.inFlow ? first.beside : [])] : [];
  above.push(...notes.filter((note) => note !== ""));
  const members = first ? [{ ...first, above: [], beside: first.inFlow ? [] : first.beside }, ...rest] : [];
  const lines = printMembers({ ...value, members }, { ...setting, indent: `${indent}  `, within: "-" });
  return [`${indent}- ${(lines[0] ?? "").trimStart()}`, ...lines.slice(1)];
}

/** The value in brackets and braces, without its comments. */
function writeFlow(value: Piece, grammar: Grammar | null, inFlow: boolean): string {
  if (value.kind === "text") return writeText(value, inFlow);
  const members = ordered(value, grammar).map((member) => {
    const form = grammarOfMember(value, member, grammar);
    const written = writeFlow(shorten(member.value, form), form, true);
    return member.key === null ? written : `${writeText(member.key, true)}: ${written}`;
  });
  const inside = members.join(", ");
  if (value.kind === "list") return `[${inside}]`;
  return inside === "" ? "{}" : `{ ${inside} }`;
}

function commentsIn(value: Piece): string[] {
  if (value.kind === "text") return [];
  return value.members.flatMap((member) =>
    [...member.above, ...member.beside, ...commentsIn(member.value), ...member.below].filter((note) => note !== ""),
  );
}
