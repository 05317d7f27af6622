import { resource, waitsFor } from "./estate-of.ts";
import {
  assigned,
  bridged,
  byTags,
  columnTags,
  database,
  dataset,
  generated,
  grant,
  hidden,
  inputs,
  loader,
  named,
  of,
  ofNobody,
  opened,
  openedTo,
  opening,
  other,
  pairs,
  plains,
  plainTable,
  policyFor,
  principal,
  saved,
  several,
  single,
  table,
  visible,
  waiting,
  whole,
} from "./restricted-charges.ts";
import type { RuleCase } from "./rule-cases.ts";

/** The cases of LF-04 on what LF-tags show. */
export const restrictedByTags: Readonly<
  Record<"compliant" | "failing" | "undecided" | "malformed", readonly RuleCase[]>
> = {
  compliant: [
    {
      it: "a tag policy that asks for a tag more than the table has",
      on: "grant",
      resources: [...byTags({ ...openedTo, zone: ["trusted"] }), opening],
    },
    { it: "databases by a saved expression", on: "grant", resources: grant(saved("DATABASE")) },
    {
      it: "a tag policy that fits a table about nobody",
      on: "grant",
      resources: [...ofNobody(byTags(openedTo)), opening],
    },
    {
      it: "a tag policy that asks for visibility, where no table is in the document",
      on: "grant",
      resources: byTags({ visibility: ["department"] }).filter(({ type }) => type !== table.type),
    },
    ...[
      { it: "for databases", policy: { on: { tagPolicy: { resourceType: "DATABASE", expression: openedTo } } } },
      { it: "by which nobody reads", policy: { permissions: ["DESCRIBE"] } },
      { it: "of a pipeline", policy: { principal: "arn:aws:iam::111122223333:role/loader" } },
    ].map(({ it, policy }) => ({
      it: `tags on restricted columns that fit a tag policy ${it}`,
      on: "column-tags",
      resources: [...policyFor(policy), ...loader, hidden, columnTags(["vrm"], opened)],
    })),
    {
      it: "tags on a restricted column of another value, on a table whose tags others gave it",
      on: "column-tags",
      resources: [...byTags(openedTo), columnTags(["vrm"], [{ key: "visibility", value: "restricted" }])],
    },
    {
      it: "tags on restricted columns, and a grant by name",
      on: "column-tags",
      resources: [...grant(whole), hidden, columnTags(["vrm"], opened)],
    },
    {
      it: "a tag policy that passes the table by",
      on: "grant",
      resources: [...byTags(openedTo), hidden],
    },
    {
      it: "tags on plain columns",
      on: "column-tags",
      resources: [...byTags(openedTo), hidden, columnTags(["ward"], opened)],
    },
    {
      it: "tags on restricted columns that no tag policy asks for",
      on: "column-tags",
      resources: [...byTags(openedTo), hidden, columnTags(["vrm"], [{ key: "sensitivity", value: "high" }])],
    },
    {
      it: "a tag policy that fits another table of the database",
      on: "grant",
      resources: [
        ...byTags(openedTo),
        hidden,
        plains,
        plainTable,
        assigned("more", { database: of.database, table: "Streets", tags: inputs }),
      ],
    },
  ],
  failing: [
    {
      it: "a tag policy beside one that passes the table by",
      on: "grant",
      resources: [
        resource("lakeward:lakeformation:Grant", "beside", {
          principal,
          on: { tagPolicy: { resourceType: "TABLE", expression: { visibility: ["organisation"] } } },
          permissions: ["SELECT"],
        }),
        ...byTags(openedTo),
        opening,
      ],
    },
    {
      it: "a tag policy that fits a plain table too",
      on: "grant",
      resources: [
        ...byTags(openedTo),
        opening,
        plains,
        plainTable,
        assigned("more", { database: of.database, tags: inputs }),
      ],
    },
    {
      it: "a table that two assignments open alike",
      on: "grant",
      resources: [...byTags(openedTo), opening, several({ table: named, lfTags: pairs })],
    },
    {
      it: "a tag policy for tables with a blank, in small letters",
      on: "grant",
      resources: [...policyFor({ on: { tagPolicy: { resourceType: " table", expression: openedTo } } }), opening],
    },
    {
      it: "a tag policy that says one key twice, by the bridged provider",
      on: "grant",
      resources: [
        ...bridged({
          lfTagPolicy: {
            resourceType: "TABLE",
            expressions: [
              { key: "visibility", values: ["organisation"] },
              { key: "Visibility", values: ["department"] },
            ],
          },
        }),
        opening,
      ],
    },
    {
      it: "a tag policy that asks for every value",
      on: "grant",
      resources: [...byTags({ department: ["parking"], visibility: ["*"] }), hidden],
      says: "tables with restricted columns",
    },
    {
      it: "a restricted column opened by a tag of its own",
      on: "column-tags",
      resources: [...byTags(openedTo), hidden, columnTags(["vrm"], opened)],
      says: "vrm",
    },
    {
      it: "the same by the resource of one tag",
      on: "column-tag",
      resources: [
        ...byTags(openedTo),
        hidden,
        resource("aws:lakeformation/resourceLfTag:ResourceLfTag", "column-tag", {
          tableWithColumns: { databaseName: of.database, name: of.table, columnNames: ["ward", "VRM"] },
          lfTag: { key: "Visibility", value: "department" },
        }),
      ],
    },
    {
      it: "a tag policy that does not ask for visibility",
      on: "grant",
      resources: [...byTags({ zone: ["trusted"] }), hidden],
      says: "does not ask for visibility",
    },
    ...[
      { it: "its database", tags: [assigned("opening", { database: of.database, tags: inputs })] },
      {
        it: "its database, by the bridged provider",
        tags: [several({ database: { name: of.database }, lfTags: pairs })],
      },
      {
        it: "itself, by the bridged provider",
        tags: [several({ table: { databaseName: of.database, name: "Charges" }, lfTags: pairs })],
      },
      {
        it: "itself, one by one",
        tags: [hidden, single({ table: { databaseName: of.database, name: of.table }, lfTag: visible })].slice(1),
      },
      { it: "its database, one by one", tags: [single({ database: { name: "Parking_Trusted" }, lfTag: visible })] },
      {
        it: "its database, which the assignment waits for",
        tags: [database, assigned("opening", { tags: inputs }, waitsFor("database", database))],
      },
      {
        it: "itself, in a database which the assignment waits for",
        tags: [
          database,
          several(
            { table: { name: of.table }, lfTags: pairs },
            { unknown: ["table.databaseName"], propertyDependencies: { table: [database.urn] } },
          ),
        ],
      },
      {
        it: "itself, which the assignment waits for",
        tags: [assigned("opening", { tags: inputs, database: of.database }, waitsFor("table", table))],
      },
    ].map(({ it, tags }) => ({
      it: `a table that is opened by tags on ${it}`,
      on: "grant",
      resources: [...byTags({ visibility: ["organisation", "department"] }), ...tags],
    })),
    ...[
      {
        it: "whose database's name is that of another resource",
        of: [database, waiting],
        tags: assigned("opening", { ...of, tags: inputs }),
      },
      {
        it: "in a database whose name is generated",
        of: [generated, waiting],
        tags: assigned("opening", { table: of.table, tags: inputs }, waitsFor("database", generated)),
      },
      {
        it: "under the tags of a database whose name is generated",
        of: [generated, waiting],
        tags: assigned("opening", { tags: inputs }, waitsFor("database", generated)),
      },
    ].map(({ it, of: place, tags }) => ({
      it: `a tagged table ${it}`,
      on: "grant",
      resources: [dataset, ...place, ...byTags(openedTo).slice(2), tags],
    })),
    {
      it: "a restricted column with every tag that is asked for, on a table whose tags others gave it",
      on: "column-tags",
      resources: [...byTags(openedTo), columnTags(["vrm"], pairs)],
      says: "vrm",
    },
    ...[
      { it: "several tags", tags: several({ tableWithColumns: { ...named, wildcard: true }, lfTags: opened }) },
      { it: "one tag", tags: single({ tableWithColumns: { ...named, columnWildcard: {} }, lfTag: visible }) },
    ].map(({ it, tags }) => ({
      it: `every column opened by the resource of ${it}`,
      on: tags.name,
      resources: [...byTags(openedTo), hidden, tags],
      says: "vrm",
    })),
    ...["ALL", "SUPER", "SUPER_USER"].map((permission) => ({
      it: `a restricted column opened to who has ${permission}`,
      on: "column-tags",
      resources: [...policyFor({ permissions: ["DESCRIBE", permission] }), hidden, columnTags(["vrm"], opened)],
    })),
  ],
  undecided: [
    ...["lfTagPolicy.expressions[0].key", "lfTagPolicy.expressions[1].values", "lfTagPolicy.expressions"].map(
      (unknown) => ({
        it: `${unknown} of a tag policy of the bridged provider, not known yet`,
        on: "grant",
        resources: [
          ...bridged(
            {
              lfTagPolicy: {
                resourceType: "TABLE",
                expressions: [
                  { key: "visibility", values: ["department"] },
                  { key: "Visibility", values: ["organisation"] },
                ],
              },
            },
            { unknown: [unknown] },
          ),
          opening,
        ],
      }),
    ),
    {
      it: "what a tag policy asks for, not known yet, beside a table about nobody",
      on: "grant",
      resources: ofNobody(policyFor({}, { unknown: ["on.tagPolicy.expression"] })),
    },
    {
      it: "a tag whose value is not known yet, asked for before those that are",
      on: "grant",
      resources: [
        ...byTags({ visibility: ["department"], department: ["parking"] }),
        { ...hidden, unknown: ["tags.visibility"] },
      ],
    },
    {
      it: "a tag that nothing asks for on a restricted column of a table whose tags others gave it",
      on: "column-tags",
      resources: [...byTags(openedTo), columnTags(["vrm"], [{ key: "sensitivity", value: "high" }])],
    },
    { it: "tables by a saved expression", on: "grant", resources: grant(saved("TABLE")) },
    {
      it: "what a saved expression is for, not known yet",
      on: "grant",
      resources: grant(saved(undefined), { unknown: ["on.savedTagPolicy.resourceType"] }),
    },
    {
      it: "what a tag policy is for, not known yet",
      on: "grant",
      resources: [...policyFor({}, { unknown: ["on.tagPolicy.resourceType"] }), opening],
    },
    {
      it: "what a tag policy asks for, not known yet",
      on: "grant",
      resources: [...policyFor({}, { unknown: ["on.tagPolicy.expression"] }), hidden],
    },
    {
      it: "a value that a tag policy asks for, not known yet",
      on: "grant",
      resources: [...policyFor({}, { unknown: ["on.tagPolicy.expression.visibility"] }), opening],
    },
    ...[
      { it: "whose tags are not known yet", tags: assigned("untold", of, { unknown: ["tags"] }) },
      {
        it: "by the bridged provider whose tags are not known yet",
        tags: several({ table: named }, { unknown: ["lfTags"] }),
      },
      {
        it: "of which one key is not known yet",
        tags: several({ table: named, lfTags: [{ value: "department" }] }, { unknown: ["lfTags[0].key"] }),
      },
      {
        it: "of one tag whose key is not known yet",
        tags: single({ table: named, lfTag: { value: "department" } }, { unknown: ["lfTag.key"] }),
      },
      {
        it: "to a database that is not known yet",
        tags: assigned("untold", { tags: inputs }, { unknown: ["database"] }),
      },
      {
        it: "to a table that is not known yet",
        tags: assigned("untold", { database: of.database, tags: inputs }, { unknown: ["table"] }),
      },
      {
        it: "to either of two databases",
        tags: assigned(
          "untold",
          { tags: inputs },
          { unknown: ["database"], propertyDependencies: { database: [database.urn, other.urn] } },
        ),
      },
    ].map(({ it, tags }) => ({
      it: `an assignment of LF-tags ${it}`,
      on: "grant",
      resources: [...byTags(openedTo), database, other, hidden, tags],
    })),
    {
      it: "two assignments that contradict each other",
      on: "grant",
      resources: [
        ...byTags(openedTo),
        opening,
        several({ table: named, lfTags: [{ key: "visibility", value: "restricted" }] }),
      ],
    },
    {
      it: "a tag whose value is not known yet",
      on: "grant",
      resources: [...byTags(openedTo), { ...hidden, unknown: ["tags.visibility"] }],
    },
    ...[
      { it: "what is asked for", planned: { unknown: ["on.tagPolicy.expression"] } },
      { it: "a value that is asked for", planned: { unknown: ["on.tagPolicy.expression.visibility"] } },
      { it: "what it is for", planned: { unknown: ["on.tagPolicy.resourceType"] } },
      { it: "who reads", planned: { unknown: ["principal"] } },
      { it: "whether it lets read", planned: { unknown: ["permissions"] } },
    ].map(({ it, planned }) => ({
      it: `tags on a restricted column, and a tag policy of which it is not known yet ${it}`,
      on: "column-tags",
      resources: [...policyFor({}, planned), hidden, columnTags(["vrm"], opened)],
    })),
    ...["lfTags", "lfTags[0].key", "lfTags[0].value", "tableWithColumns.columnNames", "tableWithColumns.name"].map(
      (unknown) => ({
        it: `tags on a restricted column, ${unknown} not known yet`,
        on: "column-tags",
        resources: [...byTags(openedTo), hidden, columnTags(["vrm"], opened, { unknown: [unknown] })],
      }),
    ),
    {
      it: "tags on a restricted column that fit, of a table whose other tags are not known yet",
      on: "column-tags",
      resources: [
        ...byTags({ zone: ["refined"], ...openedTo }),
        hidden,
        columnTags(["vrm"], opened),
        { ...several({ table: named }), unknown: ["lfTags"] },
      ],
    },
    {
      it: "a tag on a restricted column of a table whose tags others gave it",
      on: "column-tags",
      resources: [...byTags(openedTo), columnTags(["vrm"], opened)],
    },
    {
      it: "every column but some",
      on: "several",
      resources: [
        ...byTags(openedTo),
        hidden,
        several({ tableWithColumns: { ...named, wildcard: true, excludedColumnNames: ["ward"] }, lfTags: opened }),
      ],
    },
    {
      it: "a tag of its own on a column of which it is not known whether it is the restricted one",
      on: "column-tags",
      resources: [
        { ...dataset, unknown: ['columns[0]["name"]', 'columns[1]["reveals"]'] },
        ...byTags(openedTo).slice(1),
        hidden,
        columnTags(["vrm"], opened),
      ],
    },
    {
      it: "tags on all columns but some",
      on: "column-tags",
      resources: [...byTags(openedTo), hidden, columnTags(undefined, opened)],
    },
  ],
  malformed: [
    { it: "a tag policy of no tags", on: "grant", resources: [...byTags({}), opening] },
    {
      it: "a tag policy for columns",
      on: "grant",
      resources: [
        ...policyFor({ on: { tagPolicy: { resourceType: "COLUMN", expression: { zone: ["raw"] } } } }),
        hidden,
      ],
    },
    { it: "a saved expression for columns", on: "grant", resources: grant(saved("COLUMN")) },
    {
      it: "an assignment to a database that is a list",
      on: "grant",
      resources: [...byTags(openedTo), hidden, assigned("untold", { database: [of.database], tags: inputs })],
    },
  ],
};
