import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { simulate } from "../access/simulate/simulate.ts";
import type { LakeFormationSnapshot, SnapshotFilter, SnapshotPermission, SnapshotTable } from "../access/snapshot.ts";

const run = promisify(execFile);
const goals = { seconds: 20, megabytes: 2000 };
const size = { departments: 1000, principals: 20, tables: 50 };
const account = "111122223333";

/** With this word the file measures, in the process that it is started in. */
const alone = "--alone";

interface Measured {
  readonly grants: number;
  readonly pairs: number;
  readonly columns: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/**
 * An estate larger than one account holds: in each department half of the tables are opened by tag, most others are seen
 * through a filter for each principal, some of rows, and a few by name.
 */
function estate(): LakeFormationSnapshot {
  const tables: SnapshotTable[] = [];
  const filters: SnapshotFilter[] = [];
  const permissions: SnapshotPermission[] = [];
  const columns = Array.from({ length: 12 }, (_, at) => ({ Name: `column_${at}`, Type: "string" }));
  const departments = Array.from({ length: size.departments }, (_, at) => `department_${String(at).padStart(4, "0")}`);
  for (const department of departments) {
    const DatabaseName = `${department}_trusted`;
    for (let table = 0; table < size.tables; table += 1) {
      tables.push({
        DatabaseName,
        Name: `table_${table}`,
        Location: `s3://lake-${department}/table_${table}/`,
        Columns: columns,
        ...(table < 25 ? { LFTags: [{ TagKey: "visibility", TagValues: ["department"] }] } : {}),
      });
    }
    for (let principal = 0; principal < size.principals; principal += 1) {
      const Principal = {
        DataLakePrincipalIdentifier: `arn:aws:iam::${account}:role/lakeward/group/lake.${department}.g${principal}`,
      };
      const Expression = [
        { TagKey: "department", TagValues: [department] },
        { TagKey: "visibility", TagValues: ["department"] },
      ];
      permissions.push({
        Principal,
        Resource: { LFTagPolicy: { ResourceType: "TABLE", Expression } },
        Permissions: ["DESCRIBE", "SELECT"],
      });
      for (let table = 25; table < size.tables; table += 1) {
        const at = { DatabaseName, Name: `table_${table}` };
        if (table >= 45) permissions.push({ Principal, Resource: { Table: at }, Permissions: ["SELECT"] });
        else {
          const filter = { DatabaseName, TableName: at.Name, Name: `for_${principal}` };
          const RowFilter = table % 2 === 0 ? { FilterExpression: "column_1 = 'north'" } : { AllRowsWildcard: {} };
          filters.push({ ...filter, ColumnNames: ["column_1", "column_2", `column_${principal % 12}`], RowFilter });
          permissions.push({ Principal, Resource: { DataCellsFilter: filter }, Permissions: ["SELECT"] });
        }
      }
    }
  }
  return {
    format: "lakeward.lake-formation/1",
    account,
    registrations: departments.map((department) => ({ ResourceArn: `arn:aws:s3:::lake-${department}` })),
    databases: departments.map((department) => ({
      Name: `${department}_trusted`,
      LFTags: [
        { TagKey: "department", TagValues: [department] },
        { TagKey: "visibility", TagValues: ["restricted"] },
      ],
    })),
    tables,
    filters,
    permissions,
  };
}

/** Answers every pair of which the answer is not nothing, and prints what it took; alone in its process. */
function measureEstate(): void {
  const snapshot = estate();
  const began = performance.now();
  const simulation = simulate(snapshot);
  let pairs = 0;
  let columns = 0;
  for (const principal of simulation.principals) {
    for (const answer of simulation.principal(principal)) {
      pairs += 1;
      columns += answer.columns?.length ?? 0;
    }
  }
  const measured: Measured = {
    grants: snapshot.permissions?.length ?? 0,
    pairs,
    columns,
    seconds: (performance.now() - began) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(measured));
}

/** Prints how long an estate's access takes to answer, and how much memory. */
export async function benchAccessEstate(): Promise<void> {
  const { departments, principals, tables } = size;
  console.log(
    `access of ${departments} departments × ${principals} principals × ${tables} tables (goals: ${goals.seconds} s, ${goals.megabytes} MB)`,
  );
  const { stdout } = await run(process.execPath, [fileURLToPath(import.meta.url), alone]);
  const { grants, pairs, seconds, megabytes }: Measured = JSON.parse(stdout);
  const each = (seconds / pairs) * 1e6;
  console.log(
    `  ${grants} grants, ${pairs} pairs: ${seconds.toFixed(1)} s, ${each.toFixed(1)} µs each, ${Math.round(megabytes)} MB`,
  );
}

if (process.argv[2] === alone) measureEstate();
