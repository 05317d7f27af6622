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
const grants = (more: readonly object[], principal = arnOf("analysts"), names: unknown = ["ward", "vrm"]) => [
  zone("trusted"),
  charges,
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
      resources: grants([share({ uses: ["vrm"] })], arnOf("analysts", "streetscene")),
    },
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
      resources: grants([share({ uses: ["vrm"], dataset: "permits" })], arnOf("analysts", "streetscene")),
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
  ],
  malformed: [
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
