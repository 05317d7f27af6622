import type { Problem } from "../service/shape.ts";
import { columnChanges, refusedChanges } from "./column-changes.ts";
import { icebergType } from "./column-type.ts";
import { layoutWords, sameLayout } from "./layout.ts";
import { sameLocation } from "./same-location.ts";
import type { IcebergTableInputs } from "./table-inputs.ts";

type Known = Partial<IcebergTableInputs>;

/** What a table may never be, and what may not become of it in place. */
export function refuseTable(wanted: Known, before: Known | undefined): readonly Problem[] {
  return [
    ...ofColumns(wanted),
    ...ofPartition(wanted),
    ...(before === undefined || isAnother(before, wanted) ? [] : ofChange(before, wanted)),
  ];
}

function ofColumns({ columns = [], retired = [], narrowed = [] }: Known): readonly Problem[] {
  const seen = new Set<string>();
  const names = columns.map(({ name }) => name);
  const unknown = narrowed.filter((each) => !names.includes(each));
  const nowhere = unknown.map((each) => ({
    property: "narrowed",
    reason: `${each} is no column; name one of them, or take it out`,
  }));
  const problems = columns.flatMap(({ name, type, was }, index) => {
    const at = `columns[${index}]`;
    const twice = seen.has(name);
    seen.add(name);
    return [
      ...(icebergType(type) === undefined
        ? [
            {
              property: `${at}.type`,
              reason: `"${type}" is not possible; use boolean, int, bigint, float, double, decimal(p,s), date, timestamp, string or binary`,
            },
          ]
        : []),
      ...(name !== name.toLowerCase()
        ? [{ property: `${at}.name`, reason: `"${name}" is stored in lower case; write ${name.toLowerCase()}` }]
        : []),
      ...(was !== undefined && names.includes(was)
        ? [
            {
              property: `${at}.was`,
              reason: `${was} is declared as a column too; a column that was renamed is there once`,
            },
          ]
        : []),
      ...(twice ? [{ property: `${at}.name`, reason: `${name} is there twice` }] : []),
      ...(retired.includes(name)
        ? [{ property: "retired", reason: `${name} is declared as a column too; take it out of one of the two` }]
        : []),
    ];
  });
  return [...problems, ...nowhere];
}

function ofPartition({ columns, partition }: Known): readonly Problem[] {
  if (columns === undefined || partition === undefined || columns.some(({ name }) => name === partition.column))
    return [];
  return [{ property: "partition.column", reason: `${partition.column} is not among the columns; name one of them` }];
}

function ofChange(before: Known, wanted: Known): readonly Problem[] {
  return [...ofPlace(before, wanted), ...ofColumnChange(before, wanted)];
}

/** A table of the same name cannot be made beside the old one, and dropping it first is nobody's wish. */
function ofPlace(before: Known, wanted: Known): readonly Problem[] {
  const moved =
    before.location !== undefined && wanted.location !== undefined && !sameLocation(before.location, wanted.location);
  const instead = "make another table, or destroy this one first";
  return [
    ...(moved ? [{ property: "location", reason: `cannot change from ${before.location}; ${instead}` }] : []),
    ...(before.partition !== undefined && !sameLayout(before.partition, wanted)
      ? [{ property: "partition", reason: `cannot change from ${layoutWords(before.partition)}; ${instead}` }]
      : []),
  ];
}

function ofColumnChange(before: Known, wanted: Known): readonly Problem[] {
  if (before.columns === undefined || wanted.columns === undefined) return [];
  const losses = { retired: wanted.retired ?? [], narrowed: wanted.narrowed ?? [] };
  const by = before.partition?.column;
  const lost = columnChanges(before.columns, wanted.columns).find(
    (change) => (change.kind === "dropped" || change.kind === "narrowed") && change.before.name === by,
  );
  return [
    ...refusedChanges(before.columns, wanted.columns, losses),
    ...(lost === undefined
      ? []
      : [
          { property: "columns", reason: `the table is partitioned by ${by}; keep it as it is, or make another table` },
        ]),
  ];
}

/** Another table is made when its name differs, so nothing changes in place. */
function isAnother(before: Known, wanted: Known): boolean {
  return before.database !== wanted.database || before.table !== wanted.table;
}
