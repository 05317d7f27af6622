import { facts } from "../../../../contract/facts.ts";
import { assumptions } from "../../../../provider/lake-formation/model/assumptions.ts";
import { leftOut } from "../../../../provider/lake-formation/model/left-out.ts";
import { lengthOf } from "../../../../provider/lake-formation/model/lengths.ts";
import { limits } from "../../../../provider/lake-formation/model/limits.ts";
import { glueOperationTable, operationTable } from "../../../../provider/lake-formation/model/operation-table.ts";
import { applicablePermissions } from "../../../../provider/lake-formation/model/permissions.ts";
import type { ResourceKind } from "../../../../provider/lake-formation/model/resource.ts";

const reference = "https://docs.aws.amazon.com/lake-formation/latest/APIReference/API_";
const glueReference = "https://docs.aws.amazon.com/glue/latest/webapi/API_";

const kinds: readonly (readonly [ResourceKind, string])[] = [
  ["catalogue", "catalogue"],
  ["database", "database"],
  ["table", "table"],
  ["allTables", "all tables of a database"],
  ["column", "named columns of a table"],
  ["excludedColumns", "all columns of a table but some"],
  ["cellsFilter", "data cells filter"],
  ["dataLocation", "location"],
  ["tag", "LF-tag with a value"],
  ["tagExpression", "saved expression itself"],
  ["databasesByTag", "databases by LF-tags"],
  ["tablesByTag", "tables by LF-tags"],
  ["databasesBySavedExpression", "databases by a saved expression"],
  ["tablesBySavedExpression", "tables by a saved expression"],
];

/** The page about the model: what it answers, by which rules, from which sources, and what is assumed. */
export function writeModelPage(): string {
  const rows = Object.entries(operationTable);
  const count = (answered: string) => rows.filter(([, row]) => row.answered === answered).length;
  return `# The model of Lake Formation

Lake Formation's API of one account and region, in memory and without network (\`provider/lake-formation/model\`), and over HTTP in the
local AWS (\`local/gateway\`). Requests are checked against the shapes of AWS's own SDK. What it does is taken from AWS's documentation and
from published threads; none of it was seen on a real account until \`npm run contract -- --account\` has been run on one.

Of the ${rows.length} operations ${count("modelled")} are modelled, ${count("unused")} are answered as by an account that does not use the feature, and ${count("absent")} are not answered.

Written by \`tests/provider/lake-formation/model\`; renewed with \`LAKEWARD_UPDATE_LOCK=1\`.

## Operations

${table(["Operation", "Answered", "Rules", "Sources"], operationRows(operationTable, reference))}

## Operations of Glue that read its permissions

${table(["Operation", "Answered", "Rules", "Sources"], operationRows(glueOperationTable, glueReference))}

## Permissions

${table(
  ["On", "Permissions"],
  kinds.map(([kind, words]) => [words, applicablePermissions(kind).join(", ")]),
)}

On everything but the catalogue ALL is kept with each of the others. Source: [developer guide](https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-reference.html).

## Limits

${table(
  ["Limit", "Value", "Source"],
  Object.entries(limits).map(([name, { value, source }]) => [name, String(value), source]),
)}

Lengths of members of requests, from the API reference of the member:

${table(
  ["Member", "What", "Least", "Most"],
  [
    ...lengths(lengthOf.texts, "characters"),
    ...lengths(lengthOf.lists, "members of the list"),
    ...lengths(lengthOf.numbers, "value"),
  ],
)}

## Left out

${leftOut.map((what) => `- ${what}`).join("\n")}

## Assumed

${table(
  ["About", "Assumed"],
  assumptions.map(({ about, assumed }) => [about, assumed]),
)}

## Published facts that the contract asks for

\`npm run contract\` puts these to the model, \`npm run contract -- --account …\` to an account. Until recorded on an account, each is known
from documentation only.

${table(
  ["Fact", "Source"],
  facts.map(({ says, source }) => [says, source]),
)}
`;
}

function operationRows(rows: typeof operationTable, pages: string): readonly (readonly string[])[] {
  return Object.entries(rows).map(([name, { answered, rules, sources = [] }]) => [
    name,
    answered,
    rules,
    [`${pages}${name}.html`, ...sources].map((source, index) => `[${index + 1}](${source})`).join(" "),
  ]);
}

function lengths(members: Readonly<Record<string, readonly [number, number]>>, what: string) {
  return Object.entries(members).map(([name, [least, most]]) => [name, what, String(least), String(most)]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
