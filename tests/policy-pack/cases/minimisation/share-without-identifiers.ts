import type { PlannedResource } from "../../../../preview/plan.ts";
import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { access, arnOf, dataset, grant, queue, role, share, zone } from "../../small-lake.ts";

const of = { database: "parking_refined", table: "charges" };
const agreed = { zone: "refined", columns: ["ward", "vrm"], uses: ["vrm"] };
/** A grant to a group of a department, or to whomever else, of columns of the refined copy. */
const granted = (
  columns: readonly string[],
  more: readonly PlannedResource[],
  to: readonly PlannedResource[] = role("analysts", "streetscene"),
  principal = arnOf("analysts", "streetscene"),
) => [zone("refined"), dataset(), ...to, ...more, grant(principal, { columns: { ...of, names: columns } })];
const noUse = share({ ...agreed, uses: [] });
const hiddenGrant = (hidden: string, inputs: object) => [
  ...granted([], []).slice(0, -1),
  resource(
    "lakeward:lakeformation:Grant",
    "grant",
    {
      principal: arnOf("analysts", "streetscene"),
      on: { columns: { ...of, names: ["vrm"] } },
      permissions: ["SELECT"],
      ...inputs,
    },
    { unknown: [hidden] },
  ),
];
const tokens = { name: "vrm", reveals: "direct", treatment: { refined: "token", trusted: "token" } };

export const cases: RuleCases = {
  rule: "MIN-22",
  compliant: [
    { it: "a pseudonym", on: "share", resources: [dataset(), share({ columns: ["vrm", "ward"] })] },
    { it: "what both owners wrote down", on: "share", resources: [dataset(), share(agreed)] },
    { it: "a grant of what both owners wrote down", on: "grant", resources: granted(["vrm"], [share(agreed)]) },
    { it: "a grant of what names nobody", on: "grant", resources: granted(["ward", "postcode"], []) },
    {
      it: "what both owners wrote down, in capitals",
      on: "share",
      resources: [dataset(), share({ ...agreed, columns: ["VRM"] })],
    },
    ...["drop", "hash", "token", "redact", "age_band", "year", "month", "district", "round"].map((treatment) => ({
      it: `a column that becomes ${treatment}`,
      on: "share",
      resources: [
        dataset({ columns: [{ ...tokens, treatment: { trusted: treatment } }] }),
        share({ columns: ["vrm"] }),
      ],
    })),
    {
      it: "a token of a column of which it is not known what it reveals",
      on: "share",
      resources: [dataset({ columns: [tokens] }, { unknown: ["columns[0].reveals"] }), share({ columns: ["vrm"] })],
    },
    ...["plain", "indirect", "special"].map((reveals) => ({
      it: `a ${reveals} column as it came`,
      on: "share",
      resources: [dataset({ columns: [{ name: "sex", reveals, treatment: {} }] }), share({ columns: ["sex"] })],
    })),
    {
      it: "a grant to a pipeline",
      on: "grant",
      resources: granted(["vrm"], [], role("analysts", "streetscene", "pipeline")),
      properties: ["principal"],
    },
  ],
  failing: [
    {
      it: "a plate as it came, which the receiver does not use",
      on: "share",
      resources: [dataset(), share({ ...agreed, uses: [] })],
      says: "vrm",
    },
    { it: "no agreement", on: "share", resources: [dataset(), share({ ...agreed, agreement: " " })] },
    {
      it: "a copy that must not name people",
      on: "share",
      resources: [
        dataset({ columns: [{ name: "vrm", reveals: "direct", treatment: { trusted: "keep" } }] }),
        share({ columns: ["vrm"], uses: ["vrm"] }),
      ],
    },
    {
      it: "a treatment that is none",
      on: "share",
      resources: [
        dataset({ columns: [{ name: "vrm", reveals: "direct", treatment: { refined: "upper_case" } }] }),
        share({ ...agreed, columns: ["vrm"], uses: [] }),
      ],
    },
    { it: "a grant without a share", on: "grant", resources: granted(["vrm"], []), says: "vrm" },
    {
      it: "a grant of the whole table",
      on: "grant",
      resources: [
        ...granted([], [share(agreed)]).slice(0, -1),
        grant(arnOf("analysts", "streetscene"), { table: { database: "parking_refined", name: "charges" } }),
        share({ ...agreed, uses: [] }, { urn: "urn:pulumi:dev::lakeward::lakeward:lake:Share::other" }),
      ].filter(({ name, urn }) => name !== "share" || urn.endsWith("other")),
    },
    {
      it: "a plate in capitals",
      on: "share",
      resources: [dataset(), share({ ...agreed, columns: ["VRM"], uses: [] })],
    },
    { it: "no agreement at all", on: "share", resources: [dataset(), share({ ...agreed, agreement: undefined })] },
    {
      it: "a grant with a share that does not say what is used",
      on: "grant",
      resources: granted(["vrm"], [noUse]),
      properties: ["principal", "permissions"],
    },
    {
      it: "a grant that stands beside the share of another dataset",
      on: "grant",
      resources: granted(["vrm"], [share({ ...agreed, dataset: "permits" })]),
    },
    {
      it: "a grant beside a statement of the department's own",
      on: "grant",
      resources: granted(["vrm"], [access({ ...agreed, group: "streetscene/analysts", agreement: "ISA-12" })]),
    },
    {
      it: "a grant to another account",
      on: "grant",
      resources: granted(["vrm"], [], [], "999988887777"),
      plan: { parameters: { allowedAccounts: ["111122223333"] } },
    },
  ],
  undecided: [
    { it: "a dataset that is not in the document", on: "share", resources: [share(agreed)], says: "its dataset" },
    {
      it: "an agreement that is not known yet",
      on: "share",
      resources: [dataset(), share({ ...agreed, agreement: undefined }, { unknown: ["agreement"] })],
    },
    {
      it: "a copy that is not known yet",
      on: "share",
      resources: [dataset(), share({ ...agreed, uses: [], zone: undefined }, { unknown: ["zone"] })],
      says: "zone is not known yet",
    },
    {
      it: "one of the columns that is not known yet",
      on: "share",
      resources: [dataset(), share({ ...agreed, columns: ["ward"] }, { unknown: ["columns[1]"] })],
      says: "columns[1] is not known yet",
    },
    {
      it: "a column that the dataset does not tell of",
      on: "share",
      resources: [dataset(), share({ columns: ["ward", "licence"] })],
      says: "does not tell of licence",
    },
    {
      it: "a column of which it is not known what it reveals",
      on: "share",
      resources: [dataset({}, { unknown: ["columns[0].reveals"] }), noUse],
    },
    {
      it: "a grant whose share does not show yet whether it uses the column",
      on: "grant",
      resources: granted(["vrm"], [share({ ...agreed, uses: undefined }, { unknown: ["uses"] })]),
    },
    {
      it: "a grant with a share of a dataset that is not known yet",
      on: "grant",
      resources: granted(["vrm"], [share({ ...agreed, dataset: undefined }, { unknown: ["dataset"] })]),
    },
    {
      it: "a grant to somebody of whom nobody says which department is theirs",
      on: "grant",
      resources: granted(
        ["vrm"],
        [],
        [resource("aws:iam/role:Role", "others", { name: "others" })],
        arnOf("others", "x").replace("x-", ""),
      ),
      says: "which department the principal is of is not said",
      properties: ["principal", "permissions"],
    },
    {
      it: "a grant to what its path calls a pipeline of another department",
      on: "grant",
      resources: granted(["vrm"], [], [], "arn:aws:iam::111122223333:role/lakeward/pipeline/lake.streetscene.load"),
      says: "unless it is a pipeline's",
    },
    {
      it: "a grant to somebody who is not known yet",
      on: "grant",
      resources: hiddenGrant("principal", {}),
    },
    {
      it: "a grant of permissions that are not known yet",
      on: "grant",
      resources: hiddenGrant("permissions", {}),
      says: "unless it is a pipeline's or does not let read",
      properties: ["principal"],
    },
    {
      it: "a grant of columns that are not known yet",
      on: "grant",
      resources: hiddenGrant("on.columns.names", {}),
      says: "who sees which columns is not known yet",
      properties: ["principal", "permissions"],
    },
    {
      it: "a grant of a table that is not known yet",
      on: "grant",
      resources: hiddenGrant("on.columns.table", {}),
    },
    {
      it: "uses that are not known yet",
      on: "share",
      resources: [dataset(), share({ ...agreed, uses: undefined }, { unknown: ["uses"] })],
    },
    {
      it: "columns of a dataset that are not known yet",
      on: "share",
      resources: [dataset({ columns: undefined }, { unknown: ["columns"] }), share(agreed)],
    },
    {
      it: "a treatment that is not known yet",
      on: "share",
      resources: [dataset({}, { unknown: ['columns[0].treatment["refined"]'] }), share({ ...agreed, uses: [] })],
    },
  ],
  malformed: [
    { it: "columns that are a text", on: "share", resources: [dataset(), share({ ...agreed, columns: "vrm" })] },
    {
      it: "a treatment that is a list",
      on: "share",
      resources: [
        dataset({ columns: [{ name: "vrm", reveals: "direct", treatment: { refined: ["hash"] } }] }),
        share({ ...agreed, columns: ["vrm"], uses: [] }),
      ],
    },
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [queue] },
    { it: "what a department shows its own", on: "access", resources: [dataset(), access({ ...agreed, uses: [] })] },
    {
      it: "a grant to a group of the department itself",
      on: "grant",
      resources: granted(["vrm"], [], role("analysts"), arnOf("analysts")),
    },
  ],
};
