import type { RuleCases } from "../../rule-cases.ts";

import { arnOf, dataset, grant, queue, role, share, zone } from "../../small-lake.ts";

const of = { database: "parking_refined", table: "charges" };
const agreed = { zone: "refined", columns: ["ward", "vrm"], uses: ["vrm"] };
const granted = (columns: readonly string[], more: readonly ReturnType<typeof share>[], to = "streetscene") => [
  zone("refined"),
  dataset(),
  ...role("analysts", to),
  ...more,
  grant(arnOf("analysts", to), { columns: { ...of, names: columns } }),
];

export const cases: RuleCases = {
  rule: "MIN-22",
  compliant: [
    { it: "a pseudonym", on: "share", resources: [dataset(), share({ columns: ["vrm", "ward"] })] },
    { it: "what both owners wrote down", on: "share", resources: [dataset(), share(agreed)] },
    { it: "a grant of what both owners wrote down", on: "grant", resources: granted(["vrm"], [share(agreed)]) },
    { it: "a grant of what names nobody", on: "grant", resources: granted(["ward", "postcode"], []) },
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
  ],
  undecided: [
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
  notApplicable: [{ it: "a queue", on: "queue", resources: [queue] }],
};
