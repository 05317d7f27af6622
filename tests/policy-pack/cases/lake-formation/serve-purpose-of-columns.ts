import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import {
  access,
  arnOf,
  column,
  dataset,
  grant,
  plate,
  postcode,
  queue,
  role,
  share,
  ward,
  zone,
} from "../../small-lake.ts";

const of = { database: "parking_trusted", table: "charges" };
const narrow = column("notes", "free_text", "direct", {}, { purposes: ["appeals"] });
const charges = dataset({
  columns: [
    { ...plate, purposes: ["parking", "appeals"] },
    { ...postcode, purposes: ["parking", "appeals"] },
    ward,
    narrow,
  ],
});
const hiding = (path: string) => ({ ...charges, unknown: [path] });
const theirs = arnOf("analysts", "streetscene");
const loader = "arn:aws:iam::111122223333:role/lakeward/pipeline/lake.parking.-loader";
const grants = (
  more: readonly object[],
  principal = arnOf("analysts"),
  names: unknown = ["ward", "vrm"],
  set = charges,
) => [
  zone("trusted"),
  set,
  ...role("analysts"),
  ...role("analysts", "streetscene"),
  ...more.map((one) => one as ReturnType<typeof access>),
  grant(principal, { columns: { ...of, names } }),
];

export const cases: RuleCases = {
  rule: "LF-09",
  compliant: [
    { it: "columns that serve the statement's purpose", on: "access", resources: [charges, access()] },
    {
      it: "what the receiver's purpose uses",
      on: "share",
      resources: [charges, share({ columns: ["ward", "vrm"], uses: ["vrm"] })],
    },
    { it: "plain columns", on: "share", resources: [charges, share()] },
    { it: "a grant for a purpose of its group", on: "grant", resources: grants([access()]) },
    {
      it: "a grant for what another department uses",
      on: "grant",
      resources: grants([share({ uses: ["vrm"] })], theirs),
    },
    { it: "a plain column in capitals", on: "access", resources: [charges, access({ columns: ["WARD"] })] },
    {
      it: "what the receiver's purpose uses, in capitals",
      on: "share",
      resources: [charges, share({ columns: ["vrm"], uses: ["VRM"] })],
    },
    {
      it: "a grant for a purpose that its group has of another dataset",
      on: "grant",
      resources: grants([access({ dataset: "permits" })]),
    },
    { it: "a plain column to a group that has no purpose", on: "grant", resources: grants([], theirs, ["ward"]) },
    {
      it: "the pipeline",
      on: "grant",
      resources: [...grants([], arnOf("loader")), ...role("loader", "parking", "pipeline")],
    },
    { it: "a plain column to who may be a pipeline", on: "grant", resources: grants([], loader, ["ward"]) },
  ],
  failing: [
    {
      it: "a column for a purpose that is not its own",
      on: "access",
      resources: [charges, access({ columns: ["notes"] })],
      says: "notes",
    },
    {
      it: "a column that the receiver's purpose does not use",
      on: "share",
      resources: [charges, share({ columns: ["vrm"] })],
      says: "vrm",
    },
    {
      it: "a column with fewer purposes than its dataset, beyond the department",
      on: "share",
      resources: [charges, share({ columns: ["notes"], uses: ["notes"] })],
    },
    { it: "a statement without purpose", on: "access", resources: [charges, access({ purpose: undefined })] },
    { it: "a grant to a group that has no purpose", on: "grant", resources: grants([]) },
    {
      it: "a grant of a column that the group's purpose does not reach",
      on: "grant",
      resources: grants([access()], arnOf("analysts"), ["notes"]),
    },
    {
      it: "a grant of what another department uses of another dataset",
      on: "grant",
      resources: grants([share({ uses: ["vrm"], dataset: "permits" })], theirs),
    },
    {
      it: "a column in capitals for a purpose that is not its own",
      on: "access",
      resources: [charges, access({ columns: ["NOTES"] })],
      says: "notes",
    },
    {
      it: "a grant of what is shared by another department",
      on: "grant",
      resources: grants([share({ uses: ["vrm"], department: "housing" })], theirs),
    },
    {
      it: "a grant of its own department's, for what another department shares with the group",
      on: "grant",
      resources: grants([share({ uses: ["vrm"], department: "housing", group: "parking/analysts" })]),
    },
    {
      it: "a grant to another department's group for a purpose of the department's own",
      on: "grant",
      resources: grants([access()], theirs),
    },
    {
      it: "a role that is no group's, under the component of a share",
      on: "grant",
      resources: [
        zone("trusted"),
        charges,
        share({ uses: ["vrm"] }),
        grant("arn:aws:iam::111122223333:role/visitor", { columns: { ...of, names: ["vrm"] } }, ["SELECT"], {
          parent: share().urn,
        }),
      ],
    },
  ],
  undecided: [
    { it: "a dataset that is not in the document", on: "access", resources: [access()] },
    {
      it: "columns that are not known yet",
      on: "access",
      resources: [charges, access({ columns: undefined }, { unknown: ["columns"] })],
    },
    {
      it: "what a receiver uses that is not known yet",
      on: "share",
      resources: [charges, share({ columns: ["vrm"], uses: undefined }, { unknown: ["uses"] })],
    },
    {
      it: "one of the columns that is not known yet",
      on: "access",
      resources: [charges, access({ columns: ["ward"] }, { unknown: ["columns[1]"] })],
      says: "columns[1]",
    },
    {
      it: "a column of which the dataset does not tell",
      on: "access",
      resources: [charges, access({ columns: ["colour"] })],
      says: "colour",
      properties: ["columns", "purpose"],
    },
    {
      it: "a dataset whose columns are not known yet",
      on: "access",
      resources: [dataset({ columns: undefined }, { unknown: ["columns"] }), access()],
    },
    {
      it: "a column whose name is not known yet",
      on: "access",
      resources: [hiding("columns[0].name"), access({ columns: ["vrm"] })],
    },
    {
      it: "what a column reveals that is not known yet",
      on: "access",
      resources: [hiding("columns[3].reveals"), access({ columns: ["notes"] })],
    },
    {
      it: "a grant of columns that are not known yet",
      on: "grant",
      resources: [
        ...grants([access()]).slice(0, -1),
        grant(arnOf("analysts"), { columns: of }, ["SELECT"], { unknown: ["on.columns.names"] }),
      ],
      properties: ["principal", "permissions"],
    },
    {
      it: "a grant to a group whose purpose is not known yet",
      on: "grant",
      resources: grants([access({ purpose: undefined }, { unknown: ["purpose"] })]),
    },
    {
      it: "a grant of what another department may use",
      on: "grant",
      resources: grants([share({ uses: ["vrm"] }, { unknown: ["dataset"] })], theirs),
    },
    {
      it: "a grant of a column, while the purposes of another are not known yet",
      on: "grant",
      resources: grants([share({ uses: ["vrm"] })], theirs, ["vrm"], hiding("columns[1].purposes")),
    },
    {
      it: "a grant to a role of which it is not known yet whose it is",
      on: "grant",
      resources: grants([access()]).map((one) =>
        one.type === "lakeward:lake:Role" ? { ...one, unknown: ["department"] } : one,
      ),
    },
    {
      it: "a grant to who may be a pipeline",
      on: "grant",
      resources: grants([], loader),
      says: "unless it is a pipeline's",
    },
    {
      it: "a grant of permissions that are not known yet",
      on: "grant",
      resources: [
        ...grants([]).slice(0, -1),
        grant(arnOf("analysts"), { columns: { ...of, names: ["vrm"] } }, undefined, { unknown: ["permissions"] }),
      ],
      says: "does not let read",
    },
    {
      it: "a saved expression",
      on: "grant",
      resources: [charges, grant(arnOf("analysts"), { savedTagPolicy: { resourceType: "TABLE", name: "opened" } })],
    },
  ],
  malformed: [
    { it: "a column that is none", on: "access", resources: [charges, access({ columns: [null] })] },
    { it: "columns that are a text", on: "access", resources: [charges, access({ columns: "ward" })] },
    {
      it: "purposes of a column that are a text",
      on: "access",
      resources: [dataset({ columns: [{ ...plate, purposes: "parking" }] }), access({ columns: ["vrm"] })],
    },
  ],
  notApplicable: [
    {
      it: "a right to see what is there",
      on: "grant",
      resources: [
        resource("lakeward:lakeformation:Grant", "grant", {
          principal: arnOf("analysts"),
          on: { database: { name: of.database } },
          permissions: ["DESCRIBE"],
        }),
      ],
    },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
