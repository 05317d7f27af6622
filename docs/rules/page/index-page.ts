import type { PackEnvironment, PackRow } from "../../../policy-pack/pack/pack-row.ts";

/** What the letters of an id stand for, in the order of the page. */
const groups: Readonly<Record<string, string>> = {
  LF: "Lake Formation",
  MIN: "Data minimisation",
  ENC: "Encryption",
  PUB: "Exposure",
  IAM: "Identity",
  NET: "Network",
  LOG: "Logging",
  RES: "Resilience",
  TAG: "Tags and names",
  COST: "Cost",
  GOV: "Governance of the rules themselves",
};
const environments: readonly PackEnvironment[] = ["dev", "prod", "default"];

/** The list of all rules, and what levels and accepted findings mean. */
export function indexPage(rows: readonly PackRow[]): string {
  return [
    "<!-- Generated from policy-pack/pack/ by `npm run generate`; do not edit. -->",
    "# Rules",
    "",
    `What ${rows.length} rules judge of every plan: by \`lakeward check\` on a pull request without any cloud, and by Pulumi itself`,
    "(`pulumi up --policy-pack policy-pack`). Each has a page with an example that keeps it and one that breaks it;",
    "`lakeward policy explain ENC-01` prints that page, `lakeward policy list` this list.",
    "",
    "## What a rule says",
    "",
    "- *Held*, or *violated*, with the resource, the property and, for what is declared, the line of the file.",
    "- *Undecided*: a value is not known before the update, or lies outside of what is judged. It is never taken for a pass:",
    "  it is told with its own level. What only waits for a resource of the right kind counts as known.",
    "- Nothing, where it does not apply.",
    "",
    "A *mandatory* verdict stops the pull request and the update; an *advisory* one is shown. In any environment but dev and",
    "prod the last column counts. `--strict-undecided` makes every undecided verdict mandatory. Under Pulumi the levels are",
    "those of the configuration that it is given (`--policy-pack-config policy-pack/policy-pack-config.dev.json`), and the",
    "last column's without.",
    "",
    "## Accepting a finding",
    "",
    "In `exceptions.yaml`, by who owns the data, for exactly one resource or for one department, and for a time: 90 days at",
    "most where the severity is high or critical, else 180. It is shown in every report until then; what has ended, is not",
    "used or covers more than was looked at is a finding of its own ([GOV-02](GOV-02.md)).",
    "",
    "```yaml",
    "accepted:",
    "  sensor_feed:",
    "    rule: ENC-17",
    "    in: [prod]",
    "    resource: aws:dms/endpoint:Endpoint::parking-sensors",
    "    reason: The supplier's sensor sends no TLS until its update in March.",
    "    approved: { by: parking.owner@exampleshire.gov.uk, on: 2026-11-02, reference: SR-88213 }",
    "    until: 2027-01-31",
    "```",
    ...Object.entries(groups).flatMap(([letters, title]) => section(title, ofGroup(rows, letters))),
    "",
  ].join("\n");
}

function ofGroup(rows: readonly PackRow[], letters: string): readonly PackRow[] {
  return rows.filter(({ id }) => id.startsWith(`${letters}-`));
}

function section(title: string, rows: readonly PackRow[]): readonly string[] {
  return [
    "",
    `## ${title}`,
    "",
    "| Rule | Found when | Severity | dev | prod | any other |",
    "|---|---|---|---|---|---|",
    ...rows.map(
      ({ id, name, fired, severity, level }) =>
        `| [${id}](${id}.md) ${name} | ${fired} | ${severity} | ${environments.map((one) => level[one]).join(" | ")} |`,
    ),
  ];
}
