import type { Cell } from "./register.ts";

/** A cell as text: parts of a list are parted by semicolons, what is not declared is empty. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  return typeof cell === "number" ? String(cell) : cell.join("; ");
}
