import { readdirSync, readFileSync } from "node:fs";
import { departmentLines } from "./department-lines.ts";
import { peers } from "./peers.ts";

const folder = new URL("../../departments/", import.meta.url);

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, place) => cell.padEnd(widths[place] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const ours = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .sort()
  .map((file) => departmentLines(readFileSync(new URL(file, folder), "utf8")));

console.log("Lines of each department's file, without comments and empty lines\n");
console.log(
  table([
    ["", "", "besides columns", "columns", "longest line"],
    ...ours.map(({ id, size, besidesColumns, columns, longest }) => [
      id,
      size,
      String(besidesColumns),
      String(columns),
      String(longest),
    ]),
  ]),
);
console.log("\nWhat peers take for a department with three zones, a catalogue and two roles; none declares columns\n");
console.log(
  table([
    ["", "first", "each further", "files"],
    ...peers.map(({ name, first, further, files }) => [name, first, further, files]),
  ]),
);
console.log("\nWhere the figures are from\n");
for (const { name, source, counted } of peers) console.log(`${name}: ${source}; ${counted}`);
